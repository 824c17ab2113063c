/**
 * What an element is to a reader of text, by its name alone: computed style costs seven times the whole walk, so it is
 * asked only where a name says nothing.
 *
 * - `block`: a paragraph border before and after it.
 * - `inline`: text runs on through it.
 * - `space`: white space, e.g. a line break.
 * - `silent`: neither it nor what it holds is seen; text runs on over it.
 * - `foreign`: seen, but not ours to read (code, form fields, frames, graphics); it parts words without being a border.
 * - `custom`: only its computed display can tell a block from an inline element.
 */
export type ElementKind = 'block' | 'inline' | 'space' | 'silent' | 'foreign' | 'custom';

/** Buttons, labels and summaries are read: their words are the page's, not the reader's. */
const NAMES_BY_KIND: ReadonlyArray<readonly [ElementKind, string]> = [
  [
    'block',
    `html body address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset
     figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol
     optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`,
  ],
  ['space', 'br'],
  [
    'silent',
    'area base datalist head link meta noembed noframes noscript param rp rt rtc script source style template title track',
  ],
  [
    'foreign',
    `audio canvas code embed frame iframe img input kbd math meter object option picture progress samp select svg
     textarea video`,
  ],
];

const KIND_BY_NAME: ReadonlyMap<string, ElementKind> = new Map(
  NAMES_BY_KIND.flatMap(([kind, names]) => names.split(/\s+/).map((name) => [name, kind] as const)),
);

/** Besides custom elements: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const SHADOW_HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

export function kindOf(element: Element): ElementKind {
  return kindOfName(element.localName);
}

export function kindOfName(name: string): ElementKind {
  return KIND_BY_NAME.get(name) ?? (name.includes('-') ? 'custom' : 'inline');
}

/** Whether elements of this name can have a shadow root at all; asking each element for it costs more. */
export function mayHostShadow(name: string, kind: ElementKind): boolean {
  return kind === 'custom' || ((kind === 'block' || kind === 'inline') && SHADOW_HOSTS.has(name));
}

/** Whether what the element holds is never read: its own kind, or because someone writes in it. */
export function isClosedToUs(element: Element, kind: ElementKind): boolean {
  return kind === 'foreign' || kind === 'silent' || kind === 'space' || isEditingHost(element);
}

/**
 * An editor's islands of `contenteditable=false` stay closed too: they are copied, undone and saved with its content.
 */
function isEditingHost(element: Element): boolean {
  if (!element.hasAttribute('contenteditable')) return false;
  const value = element.getAttribute('contenteditable')?.toLowerCase();
  return value === '' || value === 'true' || value === 'plaintext-only';
}

export function isText(node: Node): node is Text {
  const type = node.nodeType;
  return type === 3 || type === 4;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** The parent in the tree that a reader sees: above a shadow root stands its host. */
export function composedParent(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}
