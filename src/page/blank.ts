const NON_BLANK = /\S/;

/** Whether the text is white space only. Most texts begin with a letter, which is asked first. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Between these stand letters and signs only; everything else, white space included, is asked in full.
  if (first > 0x20 && first < 0x7f) return false;
  return !NON_BLANK.test(text);
}
