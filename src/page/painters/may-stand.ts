import { closestTo, nameOf } from '../natives';
import { isDrawnByEditor } from './drawn-by-editor';

/** A node that is read in several steps must not become shorter between two of them; and such text is no reading matter. */
const LONGEST_TEXT = 20_000;

/** Text here is there by accident, and an element beside it would be laid out as a part of the structure. */
const STRUCTURE = new Set(
  'table thead tbody tfoot tr colgroup ul ol dl menu select optgroup datalist ruby hgroup details'.split(' '),
);

/** What is said aloud when it changes must not change for a mark. */
const SPOKEN = '[aria-live]:not([aria-live="off"]), [role="alert"], [role="log"], [role="status"], output';

/** An island of Astro's that no framework has taken over yet: it would find elements that it does not know. */
const NOT_ALIVE = 'astro-island[ssr]';

/** Here each element is laid out as an item of its own, so that a mark would tear the line apart. */
const ITEMS = /flex|grid/;

/** A page can let people write by style alone, in browsers that know this property. */
const WRITABLE = /^read-write/;

const MARKUP = 'http://www.w3.org/1999/xhtml';
const MARKUP_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Asks whether an element of ours may stand in place of a part of this text, with the page none the worse. Each parent is
 * asked once.
 */
export function createStandingQuestion(view: Window): (text: Text) => boolean {
  const answers = new Map<Element, boolean>();

  function takesMarks(parent: Element): boolean {
    const localName = nameOf(parent);
    // A component counts its children, or hands them to the slots of its shadow root.
    if (localName.includes('-') || parent.shadowRoot !== null) return false;
    if (parent.namespaceURI !== MARKUP || STRUCTURE.has(localName)) return false;
    if (closestTo(parent, `${SPOKEN}, ${NOT_ALIVE}`)) return false;
    if (isDrawnByEditor(parent)) return false;
    const style = view.getComputedStyle(parent);
    return !ITEMS.test(style.display) && !WRITABLE.test(style.getPropertyValue('-webkit-user-modify'));
  }

  return (text) => {
    const parent = text.parentElement;
    if (!parent || text.nodeType !== 3 || text.length > LONGEST_TEXT) return false;
    if (!MARKUP_TYPES.has(text.ownerDocument.contentType)) return false;
    let answer = answers.get(parent);
    if (answer === undefined) {
      answer = takesMarks(parent);
      answers.set(parent, answer);
    }
    return answer;
  };
}
