/** A browser has fetched a file of a few lines long before; until then its address must hold. */
const FETCHED_WITHIN_MS = 60_000;

/** Hands a text to the reader as a download, which needs no permission. */
export function saveFile(document: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_WITHIN_MS);
}
