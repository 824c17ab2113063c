import { randomNode, randomText } from './random-markup';
import { randomNumbers } from './random-numbers';

/** One change that a page makes, as numbers that are read against what stands there then. */
export type Change = readonly [kind: number, place: number, other: number, seed: number];

/** Changes that hold no matter what stands in the page's nodes: a page that writes what it remembers, as frameworks do. */
const BLIND_KINDS = [
  'add',
  'add',
  'add',
  'remove',
  'move',
  'move',
  'write',
  'write',
  'replace',
  'empty',
  'edit',
  'clone',
] as const;
/** Those that read what stands there, or count its nodes. */
const SEEING_KINDS = ['split', 'normalise', 'append', 'delete', 'markup'] as const;

type Kind = (typeof BLIND_KINDS)[number] | (typeof SEEING_KINDS)[number];

type Pair = readonly [annotated: Node, alone: Node];

/**
 * The same page twice, changed alike: one that may be annotated, and one that tells what it would be without. The page
 * holds on to its nodes, as a framework does.
 */
export interface TwinPages {
  readonly annotated: Document;
  readonly alone: Document;
  apply(change: Change): void;
  /** The texts of the page's elements that differ between the two; empty when the page is as it would be without us. */
  differences(): string[];
  /** The two pages written out, text node by text node, shadow roots too. */
  written(): { annotated: string; alone: string };
}

/**
 * @param begin - What stands on the page at first, a number for each part.
 * @param isBlind - Whether the page only makes changes that look at nothing.
 */
export function createTwinPages(
  annotated: Document,
  alone: Document,
  begin: readonly number[],
  isBlind: boolean,
): TwinPages {
  const kinds: readonly Kind[] = isBlind ? BLIND_KINDS : [...BLIND_KINDS, ...SEEING_KINDS];
  /** The page's nodes, in the order in which they were made; the same place is the same node in both. */
  const pairs: Pair[] = [[annotated.body, alone.body]];

  function adopt(ours: Node, theirs: Node): void {
    // A text that an element has already is no change to Chromium, and a new text node where somebody watches the element.
    const known = pairs.findIndex(([, node]) => node === theirs);
    if (known < 0) pairs.push([ours, theirs]);
    else pairs[known] = [ours, theirs];
    if (ours instanceof view(ours).Element && theirs instanceof view(theirs).Element && theirs.shadowRoot) {
      if (ours.shadowRoot) adopt(ours.shadowRoot, theirs.shadowRoot);
    }
    const children = [...ours.childNodes];
    theirs.childNodes.forEach((child, at) => {
      const twin = children[at];
      if (twin) adopt(twin, child);
    });
  }

  function pick(number: number, accept: (node: Node) => boolean): Pair | null {
    const fitting = pairs.filter(([, node]) => node.isConnected && accept(node));
    return fitting[number % fitting.length] ?? null;
  }

  function apply([kind, place, other, seed]: Change): void {
    const parent = pick(place, isParent);
    const text = () => randomText(randomNumbers(seed));
    const ours = randomNode(annotated, randomNumbers(seed));
    const theirs = randomNode(alone, randomNumbers(seed));

    const changes: Readonly<Record<Kind, () => void>> = {
      add() {
        insert(parent, [ours, theirs], parent && childOf(other, parent));
        adopt(ours, theirs);
      },
      remove() {
        each(pick(place, isSmall), (node) => node.remove());
      },
      move() {
        const moved = pick(other, isChild);
        if (parent && moved && !holds(moved[1], parent[1])) insert(parent, moved, childOf(seed, parent));
      },
      write() {
        each(pick(place, isTextNode), (node) => {
          node.nodeValue = text();
        });
      },
      replace() {
        each(pick(place, isSmall), (node, isOurs) => node.replaceWith(isOurs ? ours : theirs));
        adopt(ours, theirs);
      },
      empty() {
        const emptied = pick(place, (node) => isPlainElement(node) && isSmall(node));
        each(emptied, (node) => {
          node.textContent = text();
        });
        adoptLast(emptied);
      },
      edit() {
        each(pick(place, isPlainElement), toggleEditing);
      },
      clone() {
        // Of what it made by itself, and never of what stands on the page.
        each(parent, (node, isOurs) => node.appendChild((isOurs ? ours : theirs).cloneNode(true)));
        adoptLast(parent);
      },
      split() {
        const found = pick(place, isTextNode);
        const [one, two] = (found ?? []).map((node) => (node as Text).splitText(other % ((node as Text).length + 1)));
        if (one && two) pairs.push([one, two]);
      },
      normalise() {
        each(parent, (node) => node.normalize());
      },
      append() {
        each(pick(place, isTextNode), (node) => (node as Node as Text).appendData(text()));
      },
      delete() {
        each(pick(place, isTextNode), (node) => {
          const found = node as Node as Text;
          found.deleteData(other % (found.length + 1), seed % 5);
        });
      },
      markup() {
        const source = pick(other, isPlainElement)?.[1] as Element | undefined;
        const html = source?.innerHTML ?? '';
        each(pick(place, isPlainElement), (node) => {
          (node as Node as Element).innerHTML = html;
        });
        adoptNew();
      },
    };
    const name = kinds[kind % kinds.length];
    if (name) changes[name]();
  }

  function adoptLast(parent: Pair | null): void {
    const [ours, theirs] = parent?.map(({ lastChild }) => lastChild) ?? [];
    if (ours && theirs) adopt(ours, theirs);
  }

  /** After markup was written, the page looks up its new nodes. */
  function adoptNew(): void {
    const known = new Set(pairs.map(([, node]) => node));
    for (const [ours, theirs] of [...pairs]) {
      if (!theirs.isConnected) continue;
      const children = [...ours.childNodes];
      theirs.childNodes.forEach((child, at) => {
        const twin = children[at];
        if (twin && !known.has(child)) adopt(twin, child);
      });
    }
  }

  /** The same child in both: one of the page's own. */
  function childOf(number: number, [, parent]: Pair): Pair | null {
    const children = pairs.filter(([, node]) => node.parentNode === parent);
    return children[number % (children.length + 1)] ?? null;
  }

  function insert(parent: Pair | null, nodes: Pair, before: Pair | null): void {
    if (before?.[1] === nodes[1]) return;
    each(parent, (node, isOurs) => {
      const at = isOurs ? 0 : 1;
      node.insertBefore(nodes[at], before?.[at] ?? null);
    });
  }

  for (const seed of begin) apply([0, seed, seed, seed]);

  return {
    annotated,
    alone,
    apply,
    differences: () =>
      pairs
        .filter(([, node]) => node.isConnected && node.nodeType === 1)
        .filter(([ours, theirs]) => ours.textContent !== theirs.textContent)
        .map(([ours, theirs]) => `${JSON.stringify(ours.textContent)} is not ${JSON.stringify(theirs.textContent)}`),
    written: () => ({ annotated: write(annotated.body), alone: write(alone.body) }),
  };
}

function each(pair: Pair | null, change: (node: ChildNode & ParentNode, isOurs: boolean) => void): void {
  for (const node of pair ?? []) change(node as ChildNode & ParentNode, node === pair?.[0]);
}

function view(node: Node): Window & typeof globalThis {
  return (node.ownerDocument?.defaultView ?? window) as Window & typeof globalThis;
}

/** Shadow roots of what it holds count, too. */
function holds(node: Node, other: Node): boolean {
  const root = other.getRootNode();
  return node.contains(other) || ('host' in root && holds(node, root.host as Element));
}

function isTextNode(node: Node): boolean {
  return node.nodeType === 3;
}

function isParent(node: Node): boolean {
  return isPlainElement(node) || node.nodeType === 11 || node === node.ownerDocument?.body;
}

/** One that holds what is in its markup. */
function isPlainElement(node: Node): boolean {
  if (node.nodeType !== 1 || node === node.ownerDocument?.body) return false;
  return !['iframe', 'template', 'script', 'style', 'textarea', 'noscript', 'br', 'wbr'].includes(
    (node as Element).localName,
  );
}

function isChild(node: Node): boolean {
  return node.parentNode !== null && node !== node.ownerDocument?.body;
}

/** Were whole branches to go as often as they come, pages would soon be empty. */
function isSmall(node: Node): boolean {
  return isChild(node) && (node.textContent ?? '').length < 30;
}

function toggleEditing(node: Node): void {
  const element = node as Element;
  if (element.hasAttribute('contenteditable')) element.removeAttribute('contenteditable');
  else element.setAttribute('contenteditable', 'true');
}

function write(node: Node): string {
  if (node.nodeType === 3) return JSON.stringify(node.nodeValue);
  if (node.nodeType === 8) return `<!--${node.nodeValue}-->`;
  const children = [...node.childNodes].map(write).join(' ');
  if (node.nodeType === 11) return `#shadow(${children})`;
  const element = node as Element;
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('');
  return `<${element.localName}${attributes}>${element.shadowRoot ? write(element.shadowRoot) : ''}${children}</>`;
}
