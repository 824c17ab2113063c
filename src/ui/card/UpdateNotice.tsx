import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon';

/** What the publisher changed after the bundled text was written. */
export function UpdateNotice({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="update" data-update>
      <Icon name="note" />
      <span>{children}</span>
    </p>
  );
}
