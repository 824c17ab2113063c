import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/Icon';
import { IconButton } from '../icons/IconButton';
import { useTranslate } from '../words/words-context';

export interface SearchFieldProps {
  readonly query: string;
  /** `null` while there is no list. */
  readonly listId: string | null;
  readonly activeId: string | null;
  readonly focusOnMount: boolean;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

export function SearchField({ query, listId, activeId, focusOnMount, onQuery, onKeyDown }: SearchFieldProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focusOnMount) field.current?.focus();
  }, [focusOnMount]);
  // Preact's types and Biome know this role with a datalist only.
  const combobox = {
    role: 'combobox',
    list: undefined,
    'aria-autocomplete': 'list',
    'aria-expanded': listId !== null,
    'aria-controls': listId ?? undefined,
    'aria-activedescendant': activeId ?? undefined,
  } as const;
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        {...combobox}
        aria-label={translate('searchLabel')}
        placeholder={translate('searchPlaceholder')}
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && <IconButton icon="close" name={translate('searchClear')} isPressed={null} onPress={clear} />}
    </div>
  );
}
