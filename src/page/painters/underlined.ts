import { kindOf } from '../node-kinds';

/**
 * Asks whether the page itself draws a line under an element's text: by decoration or, as many links do, by a border.
 * Only inline elements up to the block are asked, and each once.
 */
export function createUnderlineQuestion(view: Window): (element: Element | null) => boolean {
  const answers = new Map<Element, boolean>();

  function isUnderlined(element: Element | null): boolean {
    const asked: Element[] = [];
    let answer = false;
    for (let on = element; on && kindOf(on) !== 'block'; on = on.parentElement) {
      const known = answers.get(on);
      asked.push(on);
      answer = known ?? drawsLine(on);
      if (known !== undefined || answer) break;
    }
    for (const one of asked) answers.set(one, answer);
    return answer;
  }

  function drawsLine(element: Element): boolean {
    const style = view.getComputedStyle(element);
    if (style.textDecorationLine.includes('underline')) return true;
    return style.display === 'inline' && style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px';
  }

  return isUnderlined;
}
