import { useMedia } from '../use-media';
import { useTranslate } from '../words/words-context';
import { AccessRequest, type AccessRequestProps } from './AccessRequest';

/** Of devices whose main pointer is a finger. A browser without any pointer says that it cannot hover either. */
const IS_TOUCHED = '(pointer: coarse)';

export interface FirstRunProps extends AccessRequestProps {
  /** False where the settings switch marks off everywhere; then there are none here either. */
  readonly isMarking: boolean;
  /** The keys of the browser's command for the next mention; `null` where the reader has taken them away. */
  readonly shortcut: string | null;
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
            {!isTouched && shortcut !== null && ` ${translate('firstRunShortcut', [shortcut])}`}
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
