import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../icons/IconButton';
import { useTranslate } from '../words/words-context';

export interface SiteListProps {
  readonly hosts: readonly string[];
  readonly emptyWords: string;
  readonly onRemove: (host: string) => Promise<void>;
  /** The last one has gone, and the focus was on it. */
  readonly onEmptied: () => void;
}

/** The hosts that a rule is about, each to be taken off the list. */
export function SiteList({ hosts, emptyWords, onRemove, onEmptied }: SiteListProps) {
  const translate = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  /** Place in the list of what was removed by its button, until the focus has moved on. */
  const orphaned = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (orphaned.current === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(orphaned.current, buttons.length - 1)];
    orphaned.current = null;
    if (next) next.focus();
    else onEmptied();
  }, [hosts.join(' ')]);

  async function remove(host: string, index: number): Promise<void> {
    orphaned.current = index;
    await onRemove(host);
    orphaned.current = null;
    setRemoved(host);
  }

  return (
    <>
      {hosts.length === 0 ? (
        <p class="section-note">{emptyWords}</p>
      ) : (
        <ul class="sites" ref={list}>
          {hosts.map((host, index) => (
            <li key={host}>
              <span class="site-host">{host}</span>
              <IconButton
                icon="close"
                name={translate('optionsSiteRemove', [host])}
                isPressed={null}
                onPress={() => void remove(host, index)}
              />
            </li>
          ))}
        </ul>
      )}
      <p class="for-screen-readers" role="status">
        {removed !== null && !hosts.includes(removed) && translate('optionsSiteRemoved', [removed])}
      </p>
    </>
  );
}
