import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia, emulateTouch } from '../media';
import { violationsIn } from '../violations';
import { translateRightToLeft } from '../words';
import { showSearch } from './show-search';

beforeEach(() => page.viewport(380, 560));
afterEach(async () => {
  document.documentElement.dataset.theme = 'light';
  document.documentElement.dataset.textSize = 'M';
  document.documentElement.dir = '';
  await emulateMedia({});
  await emulateTouch(false);
});

function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

const field = () => one<HTMLInputElement>('[role="combobox"]');
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const titles = () => options().map((option) => option.querySelector('.result-title')?.textContent);
const activeTitle = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id && document.getElementById(id)?.querySelector('.result-title')?.textContent;
};
const status = () => one('[role="status"]').textContent;

describe('the search field', () => {
  it('has the cursor from the beginning, where it is asked to', () => {
    showSearch();
    expect(document.activeElement).toBe(field());
    showSearch({ focusOnMount: false });
    expect(document.activeElement).not.toBe(field());
  });

  it('shows results as one types, the best active', async () => {
    showSearch();
    await userEvent.keyboard('psak');
    expect(field().value).toBe('psak');
    expect(titles()[0]).toBe('Jen Psaki');
    expect(activeTitle()).toBe('Jen Psaki');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(one(`#${CSS.escape(field().getAttribute('aria-controls') ?? '')}`).getAttribute('role')).toBe('listbox');
  });

  it('says how many there are', async () => {
    showSearch();
    expect(status()).toBe('');
    await userEvent.keyboard('full support');
    expect(status()).toBe('1 result');
    await userEvent.keyboard('{Escape}psaki');
    const told = status();
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(told).toBe(`${options().length} results`);
  });

  it('clears with Escape, and only then lets Escape through', async () => {
    const { onQuery } = showSearch({ query: 'psaki' });
    const passed: boolean[] = [];
    const listen = (event: KeyboardEvent) => passed.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await userEvent.keyboard('{Escape}');
    expect(onQuery).toHaveBeenLastCalledWith('');
    expect(passed).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(passed).toEqual([false]);
    document.removeEventListener('keydown', listen);
  });

  it('clears with its button and keeps the cursor', async () => {
    showSearch({ query: 'psaki' });
    await userEvent.click(one('[aria-label="Clear the search"]'));
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(document.querySelector('[aria-label="Clear the search"]')).toBeNull();
  });
});

describe('the keys', () => {
  it('move through the results and stop at the ends, while the cursor stays in the field', async () => {
    showSearch({ query: 'boycott' });
    const first = titles();
    await userEvent.keyboard('{ArrowUp}');
    expect(activeTitle()).toBe(first[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeTitle()).toBe(first[2]);
    await userEvent.keyboard('{End}');
    const all = titles();
    expect(all).toHaveLength(Number(options()[0]?.ariaSetSize));
    expect(activeTitle()).toBe(all.at(-1));
    await userEvent.keyboard('{ArrowDown}');
    expect(activeTitle()).toBe(all.at(-1));
    await userEvent.keyboard('{Home}');
    expect(activeTitle()).toBe(all[0]);
    expect(document.activeElement).toBe(field());
    expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });

  it('leave Home and End to the words while nobody has moved through the results', async () => {
    showSearch({ query: 'boycott' });
    await userEvent.keyboard('{Home}x');
    expect(field().value).toBe('xboycott');
  });

  it('bring the active result into view', async () => {
    showSearch({ query: 'boycott' });
    await userEvent.keyboard('{ArrowDown}{End}');
    const active = one('[aria-selected="true"]').getBoundingClientRect();
    const list = one('[role="listbox"]').getBoundingClientRect();
    expect(active.bottom).toBeLessThanOrEqual(list.bottom + 1);
    expect(list.bottom).toBeLessThanOrEqual(560);
  });

  it('open the active result', async () => {
    const { onOpen } = showSearch({ query: 'psak' });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledOnce();
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ kind: 'statement', topic: 'jen-psaki' });
  });

  it('begin again at the best when something else is typed', async () => {
    showSearch({ query: 'psak' });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}i');
    expect(activeTitle()).toBe('Jen Psaki');
  });

  it('do nothing where nothing was found', async () => {
    const { onOpen } = showSearch({ query: 'giraffe' });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a result', () => {
  it('opens where it is pressed, and leaves the cursor in the field', async () => {
    const { onOpen } = showSearch({ query: 'cnn' });
    await userEvent.click(one('[data-result="article"]'));
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ kind: 'article', id: 'cnn-2021-12-06' });
    expect(document.activeElement).toBe(field());
  });

  it('has the words marked that were found', () => {
    showSearch({ query: 'psak' });
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(new Set(marks)).toEqual(new Set(['Psaki']));
    expect(marks.length).toBeGreaterThanOrEqual(options().length);
  });

  it('has the words of the last key marked, however many came before', async () => {
    showSearch();
    for (const word of ['psaki', 'beijing', 'genocide', 'boycott', 'labour']) {
      for (const letter of word) {
        await userEvent.keyboard(letter);
        for (const mark of document.querySelectorAll('mark')) expect(mark.querySelector('mark')).toBeNull();
      }
      expect(options().length).toBeGreaterThan(0);
      for (const option of options()) expect(option.querySelector('mark')).not.toBeNull();
      await userEvent.keyboard('{Escape}');
    }
    expect(document.querySelector('mark')).toBeNull();
  });

  it('is labelled by what it is', () => {
    showSearch({ query: 'beijing' });
    const kinds = new Set(options().map((option) => option.querySelector('.kind')?.textContent));
    expect(kinds).toEqual(
      new Set(
        ['Event', 'Article', 'Statement', 'Person', 'Place', 'Subject', 'Organisation'].filter((kind) =>
          kinds.has(kind),
        ),
      ),
    );
    expect(kinds.has('Event') && kinds.has('Article') && kinds.has('Statement')).toBe(true);
  });
});

describe('many results', () => {
  const places = () => options().map(({ ariaPosInSet, ariaSetSize }) => `${ariaPosInSet} of ${ariaSetSize}`);

  it('are drawn as they come into view, and counted from the beginning', async () => {
    showSearch({ query: 'boycott' });
    const drawn = options().length;
    const count = Number.parseInt(status() ?? '', 10);
    expect(drawn).toBeLessThan(count);
    expect(places().at(-1)).toBe(`${drawn} of ${count}`);
    const list = one('[role="listbox"]');
    await expect
      .poll(() => {
        list.scrollTop = list.scrollHeight;
        return options().length;
      })
      .toBe(count);
    expect(places().at(-1)).toBe(`${count} of ${count}`);
  });

  it('are ahead of the arrow', async () => {
    showSearch({ query: 'boycott' });
    const drawn = options().length;
    await userEvent.keyboard('{ArrowDown>12/}');
    expect(options().length).toBeGreaterThan(drawn);
    expect(options()[12]?.ariaSelected).toBe('true');
  });

  it('begin at the top again when something else is typed', async () => {
    showSearch({ query: 'boycott' });
    const list = one('[role="listbox"]');
    list.scrollTop = 200;
    await expect.poll(() => list.scrollTop).toBeGreaterThan(100);
    await new Promise(requestAnimationFrame);
    // What is found is as long as before: a shorter list would be at its top by itself.
    await userEvent.keyboard('{Backspace}');
    await expect.poll(() => list.scrollTop).toBe(0);
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight + 200);
  });
});

describe('a search without a match', () => {
  it('says so, in the words of the look', () => {
    showSearch({ query: 'giraffe' });
    expect(status()).toBe('Nothing in the two articles matches "giraffe".');
    expect(document.querySelector('[role="listbox"]')).toBeNull();
  });

  it('offers what was probably meant, and searches it', async () => {
    showSearch({ query: 'Beijng' });
    expect(one('[data-search-nothing]').textContent).toBe(
      'Nothing in the two articles matches "Beijng". Did you mean Beijing?',
    );
    expect(titles()[0]).toBe('Beijing 2022 boycott');
    await userEvent.click(one('.search-suggestion'));
    expect(field().value).toBe('Beijing');
    expect(document.querySelector('[data-search-nothing]')).toBeNull();
  });
});

describe('an empty field', () => {
  it.each(['', '   '])('shows the topics, marked and unmarked ("%s")', (query) => {
    showSearch({ query });
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Marked on pages',
      'Not marked on pages',
    ]);
    expect(document.querySelectorAll('[data-topic]').length).toBe(19);
  });

  it('leads into them with the arrow, and through them', async () => {
    const { onOpenTopic } = showSearch();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('data-topic')).toBe('beijing-2022-boycott');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith('xinjiang');
    await userEvent.keyboard('{End}');
    const last = document.activeElement;
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(last);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement?.getAttribute('data-topic')).toBe('beijing-2022-boycott');
  });
});

describe('the height', () => {
  it('stays the same, whatever is typed', async () => {
    showSearch();
    const heights = new Set<number>();
    for (const key of ['', 'p', 's', 'z', 'z', 'z', '{Escape}', 'Beijng']) {
      if (key !== '') await userEvent.keyboard(key);
      heights.add(one('.search').getBoundingClientRect().height);
      expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(560);
    }
    expect(heights.size).toBe(1);
  });
});

describe('everyone can search', () => {
  it.each(
    ['', 'psaki', 'Beijng', 'giraffe', '新疆'].flatMap((query) => [
      [query, 'light'],
      [query, 'dark'],
    ]),
  )('without violations, for "%s" in the %s theme', async (query, theme) => {
    document.documentElement.dataset.theme = theme;
    const { surface } = showSearch({ query });
    expect(await violationsIn(surface)).toEqual([]);
  });

  it('from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { surface } = showSearch({ query: 'psaki' }, translateRightToLeft);
    const clear = one('[aria-label="Clear the search"]').getBoundingClientRect();
    expect(clear.right).toBeLessThan(field().getBoundingClientRect().left + 1);
    expect(await violationsIn(surface)).toEqual([]);
  });

  it('by touch', async () => {
    showSearch({ query: 'psaki' });
    await emulateTouch(true);
    await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(true);
    const targets = [...options(), one('.search-field'), one('[aria-label="Clear the search"]')];
    for (const target of targets) expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });

  it('in the colours of their system', async () => {
    showSearch({ query: 'psaki' });
    await emulateMedia({ 'forced-colors': 'active' });
    const [first, second] = options().map((option) => getComputedStyle(option));
    expect(first?.outlineStyle).toBe('solid');
    expect(second?.outlineStyle).toBe('none');
    const mark = getComputedStyle(one('mark'));
    expect(mark.backgroundColor).not.toBe(getComputedStyle(one('.result')).backgroundColor);
  });

  it.each(['S', 'M', 'L'])('at text size %s, without anything cut off at the side', (size) => {
    document.documentElement.dataset.textSize = size;
    showSearch({ query: 'boycott' });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(380);
    for (const option of options()) expect(option.scrollWidth).toBeLessThanOrEqual(option.clientWidth);
  });
});
