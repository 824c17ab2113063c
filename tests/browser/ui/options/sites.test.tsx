import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { buttonCalled, describedBy, fieldCalled, showOptions } from './show-options';

const hostsShown = () => [...document.querySelectorAll('.site-host')].map(({ textContent }) => textContent);
const news = () => document.querySelector('.add-site [role="status"]')?.textContent;
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id;

async function type(words: string): Promise<HTMLInputElement> {
  const field = fieldCalled('Add a site');
  await userEvent.fill(field, words);
  await userEvent.keyboard('{Enter}');
  return field;
}

const withHosts = (...hosts: readonly string[]) =>
  ({ settings: { sites: { mode: 'everywhere-but', hosts } } }) as const;

describe('the list of sites', () => {
  it('takes the host of a pasted address, says so, and leaves the field empty for the next', async () => {
    const shown = showOptions(withHosts('b.test'));
    const field = await type('https://A.test/page?x=1');
    await expect.poll(news).toBe('Added: a.test');
    expect(shown.settings.sites).toEqual({ mode: 'everywhere-but', hosts: ['a.test', 'b.test'] });
    expect(hostsShown()).toEqual(['a.test', 'b.test']);
    expect([field.value, document.activeElement]).toEqual(['', field]);
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it('leaves what is typed while the last one is still being saved', async () => {
    let save = () => {};
    showOptions({ props: { onChange: () => new Promise((resolve) => (save = resolve)) } });
    const field = await type('a.test');
    await userEvent.fill(field, 'b.test');
    save();
    await expect.poll(news).toBe('Added: a.test');
    expect(field.value).toBe('b.test');
  });

  it.each([
    ['', 'Type a host first, such as www.example.org.'],
    ['two words', '“two words” names no host. Nothing was added. A host looks like www.example.org or *.example.org.'],
    ['b.test', 'b.test stands in the list already.'],
    ['www.c.test', 'www.c.test is covered by *.c.test in the list already.'],
  ])('says what is wrong with %j, beside the field, and changes nothing', async (typed, words) => {
    const shown = showOptions(withHosts('*.c.test', 'b.test'));
    const field = await type(typed);
    await expect.poll(news).toBe(words);
    expect(describedBy(field)[0]).toBe(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect([field.value, document.activeElement]).toEqual([typed, field]);
    expect(shown.settings.sites.hosts).toEqual(['*.c.test', 'b.test']);
  });

  it('forgets the fault when one types on', async () => {
    showOptions();
    const field = await type('two words');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.fill(field, 'two.words');
    expect([field.getAttribute('aria-invalid'), news()]).toEqual(['false', '']);
  });

  it('gives the focus to the next site when one is removed, and to the field after the last', async () => {
    const shown = showOptions(withHosts('a.test', 'b.test', 'c.test'));
    buttonCalled('Remove b.test').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(hostsShown).toEqual(['a.test', 'c.test']);
    expect(focusedName()).toBe('Remove c.test');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focusedName).toBe('Remove a.test');
    await userEvent.keyboard('{Enter}');
    await expect.poll(hostsShown).toEqual([]);
    expect(document.activeElement).toBe(fieldCalled('Add a site'));
    expect(shown.settings.sites.hosts).toEqual([]);
    expect(document.querySelector('#sites > [role="status"]')?.textContent).toBe('Removed: a.test');
  });

  it('stays when the rule is changed, and says what it now is', async () => {
    const shown = showOptions(withHosts('a.test'));
    const heading = () => document.querySelector('#sites h3')?.textContent;
    expect(heading()).toBe('Sites that are never read or marked');
    fieldCalled('Only on the sites listed').click();
    await expect.poll(heading).toBe('Sites that are read and marked');
    expect(shown.settings.sites).toEqual({ mode: 'only', hosts: ['a.test'] });
  });

  it.each([
    ['everywhere-but', 'None: pages of every site are marked.'],
    ['only', 'None: no page is marked.'],
  ] as const)('says what an empty list means with "%s"', (mode, words) => {
    showOptions({ settings: { sites: { mode, hosts: [] } } });
    expect(document.querySelector('#sites .section-note')?.textContent).toBe(words);
  });
});
