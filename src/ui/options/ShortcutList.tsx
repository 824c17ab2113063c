import { useTranslate } from '../words/words-context';

export interface ShownShortcut {
  readonly command: string;
  readonly description: string;
  readonly keys: readonly string[];
}

export interface ShortcutListProps {
  readonly shortcuts: readonly ShownShortcut[];
  /** Opens the browser's own page. */
  readonly onOpenPage: () => Promise<void>;
  /** The last press opened nothing. */
  readonly isPageMissing: boolean;
}

/** The commands with the keys that they have now. */
export function ShortcutList({ shortcuts, onOpenPage, isPageMissing }: ShortcutListProps) {
  const translate = useTranslate();
  return (
    <>
      <table class="shortcuts">
        <thead class="for-screen-readers">
          <tr>
            <th scope="col">{translate('optionsShortcutCommand')}</th>
            <th scope="col">{translate('optionsShortcutKeys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ command, description, keys }) => (
            <tr key={command}>
              <th scope="row">{description === '' ? translate('optionsShortcutPopup') : description}</th>
              <td>{keys.length === 0 ? translate('optionsShortcutNone') : <Keys keys={keys} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button" onClick={() => void onOpenPage()}>
        {translate('optionsShortcutsChange')}
      </button>
      <p class="field-news" role="status">
        {isPageMissing && translate('optionsShortcutsNotOpened')}
      </p>
    </>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="keys">
      {keys.map((key, index) => (
        <>
          {index > 0 && '+'}
          <kbd>{key}</kbd>
        </>
      ))}
    </span>
  );
}
