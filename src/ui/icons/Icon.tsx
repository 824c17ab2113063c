/** Strokes on a grid of 16; drawn for 16 px, in the colour of the text around them. */
const STROKES = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  close: 'm4 4 8 8m0-8-8 8',
  down: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  note: 'M8 7.25v3.75M8 5v.01M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  pin: 'M6 2.5h4M6.5 2.5v4L4.5 9.5h7l-2-3v-4M8 9.5v4',
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  search: 'm10.5 10.5 3.5 3.5M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
} as const;

export type IconName = keyof typeof STROKES;

/** A stroke beside words, or inside a control that has a name of its own: never the only name of anything. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}
