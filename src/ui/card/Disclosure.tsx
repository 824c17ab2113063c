import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon';

export interface DisclosureProps {
  readonly className: string;
  readonly id?: string;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Whether it is open belongs to the element, so that the browser's own search in the page can open it. */
export function Disclosure({ className, id, summary, children }: DisclosureProps) {
  return (
    <details class={`disclosure ${className}`} id={id}>
      <summary>
        <span class="disclosure-words">{summary}</span>
        <Icon name="chevron" />
      </summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
