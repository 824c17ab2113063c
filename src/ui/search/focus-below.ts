/** Gives the focus to the first control that an element shows. */
export function focusBelow(element: HTMLElement | null): void {
  const controls = element?.querySelectorAll<HTMLElement>('button, a[href], input, summary') ?? [];
  [...controls].find((control) => control.checkVisibility())?.focus();
}
