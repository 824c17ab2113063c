/** Puts a text into the clipboard. Rejects where the browser does not let it; somebody's press must stand behind it. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
