import type { Random } from './random-numbers';

/** Few, and each cut at one place: what comes between two halves or goes often makes a mention or parts one. */
const NAMES = [
  ['Xin', 'jiang'],
  ['Joe Bi', 'den'],
  ['习近', '平'],
  ['Ned ', 'Price'],
] as const;
/** Other names and what stands around them: what meets what decides what is a mention. */
const WORDS =
  '新疆|习近平| Jinping|Vincent |Price said so. |Jill |Psaki|MS. |PSAKI: |Senator |Mitt |Romney|Ann |Jimmy |Carter|Judge |The boycott |diplomatic |boycott of |the Beijing |Olympics|Games| in Beijing|Moscow 1980 |nobody spoke. | |\n|  \n |, |. |\u00ad|\u200b|🙂|\ud83d|’s |(|)'.split(
    '|',
  );

const BLOCKS = ['p', 'div', 'section', 'li', 'h2', 'blockquote', 'td', 'article', 'pre', 'ul', 'main'];
const INLINES = ['b', 'em', 'a', 'span', 'i', 'cite', 'q', 'x-name', 'sub', 'font', 'button', 'label', 'abbr'];
/** Not read, or read in a way of their own. */
const RARE = [
  'script',
  'style',
  'template',
  'textarea',
  'code',
  'svg',
  'br',
  'wbr',
  'ruby',
  'rt',
  'details',
  'summary',
  'table',
  'tr',
  'select',
  'option',
  'noscript',
  'iframe',
  'dialog',
  'slot',
  'math',
];
const DEEPEST = 4;

/** Words with mentions, whole and in halves; now and then none at all. */
export function randomText(random: Random): string {
  const [head, tail] = NAMES[random(NAMES.length)] ?? NAMES[0];
  switch (random(6)) {
    case 0:
      return ` ${head}${tail} `;
    case 1:
      return ` ${head}`;
    case 2:
      return `${tail} `;
    case 3:
      return `${tail} and ${head}`;
    default:
      return Array.from({ length: random(6) }, () => WORDS[random(WORDS.length)] ?? '').join('');
  }
}

/** A node as a page may make it, with everything in it; the same numbers give the same node. */
export function randomNode(document: Document, random: Random, depth = 0): ChildNode {
  const kind = random(24);
  if (kind < 11 || depth > DEEPEST) return document.createTextNode(randomText(random));
  if (kind === 11) return document.createComment(randomText(random));
  const names = kind < 17 ? INLINES : kind < 22 ? BLOCKS : RARE;
  const element = createElement(document, names[random(names.length)] ?? 'p');
  dress(element, random);
  // Chromium draws nothing of what a script puts into a "wbr", and calls it visible.
  if (element.localName === 'iframe' || element.localName === 'wbr') return element;
  if (canHostShadow(element) && random(12) === 0) {
    const root = element.attachShadow({ mode: 'open' });
    for (let count = random(4); count > 0; count--) root.append(randomNode(document, random, depth + 1));
    if (random(2) === 0) root.append(document.createElement('slot'));
  }
  for (let count = random(4); count > 0; count--) element.append(randomNode(document, random, depth + 1));
  return element;
}

export function createElement(document: Document, name: string): HTMLElement | SVGElement {
  return name === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', 'svg') : document.createElement(name);
}

function dress(element: Element, random: Random): void {
  switch (random(24)) {
    case 0:
      element.setAttribute('contenteditable', 'true');
      return;
    case 1:
      element.setAttribute('style', 'display: none');
      return;
    case 2:
      element.setAttribute('style', 'display: block');
      return;
    case 3:
      element.setAttribute('lang', 'zh');
      return;
    case 4:
      element.setAttribute('dir', 'rtl');
      return;
    case 5:
      element.setAttribute('slot', 'named');
      return;
    default:
  }
}

function canHostShadow(element: Element): boolean {
  return ['p', 'div', 'section', 'span', 'article', 'x-name', 'main'].includes(element.localName);
}
