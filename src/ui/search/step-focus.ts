import type { TargetedKeyboardEvent } from 'preact';

/**
 * Lets the arrows move the focus from a button through those of its list, and Home and End to the ends.
 *
 * @param list - A selector of the list around the button.
 */
export function stepFocus(event: TargetedKeyboardEvent<HTMLButtonElement>, list: string): void {
  const buttons = [...(event.currentTarget.closest(list)?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  const next = {
    ArrowDown: buttons[at + 1],
    ArrowUp: buttons[at - 1],
    Home: buttons[0],
    End: buttons.at(-1),
  }[event.key];
  if (!next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  next.focus();
}
