const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Whether a card can stand in the document: a graphic or a data file has no place for one, even where a viewer shows it. */
export function isHtml(document: Document): boolean {
  const { documentElement } = document;
  return (
    documentElement?.namespaceURI === HTML_NAMESPACE && document.createElement('p').namespaceURI === HTML_NAMESPACE
  );
}
