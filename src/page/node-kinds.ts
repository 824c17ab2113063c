import { attributeOf, hasAttribute, hasAttributes, nameOf, parentOf, typeOf } from './natives';

/**
 * What an element is to a reader of text, by its name alone: computed style costs seven times the whole walk, so it is
 * asked only where a name says nothing.
 *
 * - `block`: a paragraph border before and after it.
 * - `inline`: text runs on through it.
 * - `space`: white space, e.g. a line break.
 * - `silent`: neither it nor what it holds is seen; text runs on over it.
 * - `foreign`: seen, but not ours to read (code, form fields, frames, formulas); it parts words without being a border.
 * - `graphic`: seen like a foreign one by the text around it; text that it draws is read by itself.
 * - `custom`: only its computed display can tell a block from an inline element.
 */
export type ElementKind = 'block' | 'inline' | 'space' | 'silent' | 'foreign' | 'graphic' | 'custom';

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
    'area base datalist head link meta noembed noframes param rp rt rtc script source style template title track',
  ],
  [
    'foreign',
    `audio canvas code embed frame iframe img input kbd math meter option picture progress samp select textarea
     video`,
  ],
  ['graphic', 'svg'],
  // Nearly all others that pages use; named so that they are not looked for among the names of SVG.
  ['inline', 'a abbr b bdi bdo big button cite data del dfn em font i ins label mark nobr q ruby s small span strike'],
  ['inline', 'strong sub sup time tt u var wbr'],
];

/** What HTML has under none of these names, or has too. Below `defs` and its like things are defined, not shown. */
const SVG_NAMES_BY_KIND: ReadonlyArray<readonly [ElementKind, string]> = [
  ['block', 'foreignObject g switch text'],
  ['silent', `clipPath defs desc filter linearGradient marker mask metadata pattern radialGradient symbol`],
];

const KIND_BY_NAME = byName(NAMES_BY_KIND);
const SVG_KIND_BY_NAME = byName(SVG_NAMES_BY_KIND);

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Besides custom elements: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const SHADOW_HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** @param name - The element's local name, where the caller has it already. */
export function kindOf(element: Element, name = nameOf(element)): ElementKind {
  return KIND_BY_NAME.get(name) ?? kindOfRareName(element, name);
}

function kindOfRareName(element: Element, name: string): ElementKind {
  if (name.includes('-')) return 'custom';
  // What it holds is shown in place of what it cannot show.
  if (name === 'object') return element.firstChild ? 'inline' : 'foreign';
  // Elements stand in it only where no script runs; else it is one text that nobody sees.
  if (name === 'noscript') return element.firstElementChild ? 'inline' : 'silent';
  if (!isSvg(element)) return 'inline';
  // Where a part of a text has a place of its own, it is another label.
  if (name === 'tspan') return element.hasAttribute('x') || element.hasAttribute('y') ? 'block' : 'inline';
  return SVG_KIND_BY_NAME.get(name) ?? 'inline';
}

function byName(kinds: ReadonlyArray<readonly [ElementKind, string]>): ReadonlyMap<string, ElementKind> {
  return new Map(kinds.flatMap(([kind, names]) => names.split(/\s+/).map((name) => [name, kind] as const)));
}

export function isSvg(element: Element): boolean {
  return element.namespaceURI === SVG_NAMESPACE;
}

/** Whether a graphic has text that it draws: most are icons. */
export function drawsText(graphic: Element): boolean {
  return graphic.querySelector('text, foreignObject') !== null;
}

/** Whether elements of this name can have a shadow root at all; asking each element for it costs more. */
export function mayHostShadow(name: string, kind: ElementKind): boolean {
  return kind === 'custom' || ((kind === 'block' || kind === 'inline') && SHADOW_HOSTS.has(name));
}

/** Neither hosts, nor what text runs on over without being seen. */
const PLAIN_NAMES: ReadonlySet<string> = new Set(
  [...KIND_BY_NAME].flatMap(([name, kind]) =>
    kind !== 'silent' && kind !== 'space' && !SHADOW_HOSTS.has(name) ? [name] : [],
  ),
);

/** Whether nothing else is to be known of an element of this name to join its text with that around it. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAMES.has(name);
}

/** Whether what the element holds is never read: its own kind, or because someone writes in it. */
export function isClosedToUs(element: Element, kind: ElementKind): boolean {
  return kind === 'foreign' || kind === 'silent' || kind === 'space' || isWrittenIn(element);
}

/** Whether elements of this name hold nothing that is read, whatever else is true of them. */
export function isClosedByName(name: string): boolean {
  const kind = KIND_BY_NAME.get(name);
  return kind === 'foreign' || kind === 'silent' || kind === 'space';
}

/**
 * By the browser's own editing or, as the role says, by the page's.
 *
 * An editor's islands of `contenteditable=false` stay closed too: they are copied, undone and saved with its content.
 */
function isWrittenIn(element: Element): boolean {
  // Most elements have none, and one question is enough.
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, 'role') === 'textbox') return true;
  if (!hasAttribute(element, 'contenteditable')) return false;
  const value = attributeOf(element, 'contenteditable')?.toLowerCase();
  return value === '' || value === 'true' || value === 'plaintext-only';
}

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === 3 || type === 4;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === 1;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return typeOf(node) === 11 && 'host' in node;
}

/** The parent in the tree that a reader sees: above a shadow root stands its host. */
export function composedParent(node: Node): Node | null {
  return parentOf(node) ?? (isShadowRoot(node) ? node.host : null);
}
