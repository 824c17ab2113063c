/**
 * The same page, hidden until all of it is there: while it comes, the browser would lay out ever more of it some twenty times,
 * which takes seconds of a benchmark and is no work of ours. Where it may, the page collects what it left, so that nobody else
 * has to.
 */
export function laidOutOnce(html: string): string {
  return html
    .replace('</head>', '<style id="coming">body{display:none}</style></head>')
    .replace(
      '</body>',
      "<script>document.getElementById('coming').remove();document.body.offsetHeight;globalThis.gc?.()</script></body>",
    );
}
