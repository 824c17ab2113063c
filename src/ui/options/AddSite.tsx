import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { HostEntry } from '../../settings/host-entry';
import { useElementId } from '../use-element-id';
import type { Translate } from '../words/translate';
import { useTranslate } from '../words/words-context';

export interface AddSiteProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly read: (typed: string) => HostEntry;
  readonly onAdd: (pattern: string) => Promise<void>;
}

/** Takes a host, a pattern or a pasted address into the list of sites, or says why it does not. */
export function AddSite({ inputRef, read, onAdd }: AddSiteProps) {
  const translate = useTranslate();
  const id = useElementId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);

  async function add(): Promise<void> {
    const entry = read(typed);
    setFault(faultWords(entry, typed, translate));
    setAdded(null);
    if (entry.outcome !== 'added') {
      inputRef.current?.focus();
      return;
    }
    await onAdd(entry.pattern);
    // Whoever types fast is at the next one already.
    setTyped((now) => (now === typed ? '' : now));
    setAdded(entry.pattern);
  }

  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{translate('optionsSiteAdd')}</label>
      <p class="section-note" id={`${id}-hint`}>
        {translate('optionsSiteHint')}
      </p>
      <div class="add-site-line">
        <input
          type="text"
          id={id}
          ref={inputRef}
          class="text-field"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? `${id}-hint` : `${id}-fault ${id}-hint`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setFault(null);
          }}
        />
        <button type="submit" class="button">
          {translate('optionsSiteAddButton')}
        </button>
      </div>
      <p class="field-news" role="status">
        {fault !== null && (
          <span class="field-fault" id={`${id}-fault`}>
            {fault}
          </span>
        )}
        {added !== null && translate('optionsSiteAdded', [added])}
      </p>
    </form>
  );
}

function faultWords(entry: HostEntry, typed: string, translate: Translate): string | null {
  switch (entry.outcome) {
    case 'added':
      return null;
    case 'empty':
      return translate('optionsSiteEmpty');
    case 'not-a-host':
      return translate('optionsSiteNotHost', [typed.trim()]);
    case 'listed':
      return translate('optionsSiteListed', [entry.pattern]);
    case 'covered':
      return translate('optionsSiteCovered', [entry.pattern, entry.by]);
  }
}
