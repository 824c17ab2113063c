import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Marked } from '../../../../src/ui/search/Marked';
import { markWords } from '../../../../src/ui/search/mark-words';

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

function element(html: string): HTMLElement {
  const made = document.createElement('p');
  made.innerHTML = html;
  document.body.append(made);
  return made;
}

const marksIn = (root: ParentNode) => [...root.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('markWords', () => {
  it('marks whole words as they are written', () => {
    const text = element('Psaki spoke of Psakis, psaki and Psaki’s words.');
    markWords(text, ['Psaki']);
    expect(marksIn(text)).toEqual(['Psaki', 'Psaki']);
  });

  it('marks the longer of two words that begin alike', () => {
    const text = element('Uyghurs and Uyghur');
    markWords(text, ['Uyghur', 'Uyghurs']);
    expect(marksIn(text)).toEqual(['Uyghurs', 'Uyghur']);
  });

  it('marks within a script that has no spaces, and beside letters with marks', () => {
    const text = element('在新疆的 Türkistan, Turkistan');
    markWords(text, ['新疆', 'Türkistan']);
    expect(marksIn(text)).toEqual(['新疆', 'Türkistan']);
  });

  it('takes signs in a word for themselves', () => {
    const text = element('U.S and UxS (a+b)');
    markWords(text, ['U.S', 'a+b']);
    expect(marksIn(text)).toEqual(['U.S', 'a+b']);
  });

  it('marks nothing for no words', () => {
    const text = element('Psaki');
    markWords(text, []);
    markWords(text, ['', ' ']);
    expect(text.innerHTML).toBe('Psaki');
  });

  it('is undone with every text node in its place', () => {
    const text = element('Psaki <b>Psaki said</b> that <i>Psaki</i>');
    const before = text.innerHTML;
    const nodes = textNodes(text);
    for (let round = 0; round < 20; round++) {
      const undo = markWords(text, ['Psaki', 'said']);
      expect(marksIn(text)).toHaveLength(4);
      undo();
      expect(text.innerHTML).toBe(before);
    }
    expect(textNodes(text)).toEqual(nodes);
    expect(nodes.every((node) => node.isConnected)).toBe(true);
  });

  it('leaves alone in its undo what was written since', () => {
    const text = element('of Psaki');
    const undo = markWords(text, ['Psaki']);
    const [node] = textNodes(text);
    if (node) node.data = 'something else';
    undo();
    expect(text.textContent).toBe('something else');
  });
});

describe('a marked text', () => {
  it('shows text and marks as they are asked for, through 20 renders', () => {
    const show = (text: string, words: string[]) =>
      act(() => render(<Marked className="it" text={text} words={words} />, document.body));
    for (let round = 0; round < 20; round++) {
      const text = round % 3 === 0 ? 'Psaki spoke' : `Psaki spoke ${round} times`;
      const words = round % 2 === 0 ? ['Psaki'] : ['spoke'];
      show(text, words);
      expect(document.body.textContent).toBe(text);
      expect(marksIn(document.body)).toEqual(words);
    }
    show('Psaki spoke', []);
    expect(document.querySelector('.it')?.innerHTML).toBe('Psaki spoke');
  });

  it('keeps markup in a text a text', () => {
    act(() => render(<Marked className="it" text="<b>Psaki</b>" words={['Psaki']} />, document.body));
    expect(document.querySelector('b')).toBeNull();
    expect(document.body.textContent).toBe('<b>Psaki</b>');
  });
});

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
