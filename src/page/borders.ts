import { isBlank } from './blank';
import { nextSiblingOf, nodeValueOf, previousSiblingOf } from './natives';
import { type ElementKind, isText, kindOf } from './node-kinds';

/** Where one paragraph ends and the next begins. The answers about custom elements are kept until `forget`. */
export interface Borders {
  /** Whether the element stands as a block between the texts before and after it. */
  isBorder(element: Element, kind?: ElementKind): boolean;
  /** Whether an element that its name calls inline keeps the words on its two sides apart, e.g. `display: block`. */
  partsWords(element: Element): boolean;
  /** Styles may have changed: call it once a pass. */
  forget(): void;
}

export function createBorders(view: Window): Borders {
  const customs = new Map<string, boolean>();

  function displayOf(element: Element): string {
    return view.getComputedStyle(element).display;
  }

  function isCustomBorder(element: Element): boolean {
    const known = customs.get(element.localName);
    if (known !== undefined) return known;
    const display = displayOf(element);
    const border = !runsInline(display);
    // A hidden one says nothing about its siblings.
    if (display !== 'none') customs.set(element.localName, border);
    return border;
  }

  return {
    isBorder(element, kind = kindOf(element)) {
      if (kind === 'custom') return isCustomBorder(element);
      if (kind !== 'block') return false;
      // `Xi <div style="display: contents">Jinping</div>`: only a block that touches bare text can run on in it.
      return !(touchesText(element) && runsInline(displayOf(element)));
    },
    partsWords(element) {
      const style = view.getComputedStyle(element);
      // A floated first letter computes to a block and still belongs to its word.
      return style.float === 'none' && !style.display.startsWith('inline') && !runsInline(style.display);
    },
    forget: () => customs.clear(),
  };
}

function runsInline(display: string): boolean {
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

function touchesText(element: Element): boolean {
  return isNonBlankText(previousSiblingOf(element)) || isNonBlankText(nextSiblingOf(element));
}

function isNonBlankText(node: Node | null): boolean {
  // Elements have no value, and comments seldom stand there.
  const text = node && nodeValueOf(node);
  return text !== null && !isBlank(text) && isText(node as Node);
}
