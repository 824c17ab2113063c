import { useMedia } from '../use-media';
import { useTranslate } from '../words/words-context';
import { AccessRequest, type AccessRequestProps } from './AccessRequest';

/** Stands for the keys in the sentence around them, wherever a language puts them. */
const GAP = '\uFFFC';

/** Of devices whose main pointer is a finger. A browser without any pointer says that it cannot hover either. */
const IS_TOUCHED = '(pointer: coarse)';

export interface FirstRunProps extends AccessRequestProps {
  /** False where the settings switch marks off everywhere; then there are none here either. */
  readonly isMarking: boolean;
  /** The keys of the browser's command for the next mention; empty where the reader has taken them away. */
  readonly shortcut: readonly string[];
  readonly libraryPage: string;
  readonly optionsPage: string;
}

/**
 * What the extension does, shown on a text of its own. Nothing but that text names anything that is marked: keep it so in
 * every language.
 */
export function FirstRun({ isMarking, shortcut, libraryPage, optionsPage, ...request }: FirstRunProps) {
  const translate = useTranslate();
  const isTouched = useMedia(IS_TOUCHED);
  return (
    <main class="first-run">
      <p class="first-run-name">{translate('extensionName')}</p>
      <h1>{translate('firstRunTitle')}</h1>
      <p class="first-run-intro">{translate('firstRunIntro')}</p>
      <figure class="sample">
        <p class="sample-text">{translate('firstRunParagraph')}</p>
        <figcaption>{translate('firstRunSources')}</figcaption>
      </figure>
      <p class="first-run-hint">
        {isMarking ? (
          <>
            <strong>{translate(isTouched ? 'firstRunTap' : 'firstRunHover')}</strong>
            {!isTouched && shortcut.length > 0 && <ShortcutHint keys={shortcut} />}
          </>
        ) : (
          translate('firstRunOff')
        )}
      </p>
      <AccessRequest {...request} />
      <ul class="first-run-links">
        <li>
          <a href={libraryPage}>{translate('firstRunLibrary')}</a>: {translate('firstRunLibraryWhat')}
        </li>
        <li>
          <a href={optionsPage}>{translate('firstRunOptions')}</a>: {translate('firstRunOptionsWhat')}
        </li>
      </ul>
    </main>
  );
}

function ShortcutHint({ keys }: { readonly keys: readonly string[] }) {
  const [before, after] = useTranslate()('firstRunShortcut', [GAP]).split(GAP);
  return (
    <>
      {` ${before}`}
      <span class="shortcut">
        {keys.map((key, index) => (
          <span key={key}>
            {index > 0 && '+'}
            <kbd>{key}</kbd>
          </span>
        ))}
      </span>
      {after}
    </>
  );
}
