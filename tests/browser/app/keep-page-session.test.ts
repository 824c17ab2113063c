import { afterEach, expect, it } from 'vitest';
import { createCardSource } from '../../../src/app/page-session/card-source';
import { keepPageSession } from '../../../src/app/page-session/keep-page-session';
import { markName } from '../../../src/page/painters/mark-names';
import { planPageUpdate } from '../../../src/settings/plan-page-update';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings';
import { createFakeStorage } from '../../unit/platform/fake-storage';

const SITE = 'page.test';
let living = new AbortController();

afterEach(() => {
  living.abort();
  document.body.replaceChildren();
});

/** As the annotator begins: with the settings that came with it, in whatever order, and others stored perhaps. */
function begin(known: Settings, stored: Partial<Settings>) {
  living = new AbortController();
  const paragraph = document.createElement('p');
  paragraph.textContent = 'White House press secretary Jen Psaki and State Department spokesman Ned Price spoke.';
  document.body.append(paragraph);
  const heard: string[] = [];
  const kept = keepPageSession(
    window,
    { storage: createFakeStorage({ sync: stored }), i18n: { getMessage: (name) => name } },
    {
      learnt: [],
      known,
      mayStart: () => true,
      plan: (before, after) => {
        const update = planPageUpdate(before, after, SITE);
        heard.push(update);
        return update;
      },
      onBegin: () => heard.push('begin'),
      onStop: () => heard.push('end'),
      loadInlinePainter: async () => null,
      cards: createCardSource(async () => null),
      footOf: () => ({ onOpenLibrary: () => {}, mute: null }),
      onPainted: () => {},
      onOpen: () => {},
      onError: (error) => heard.push(String(error)),
    },
    living.signal,
  );
  const topics = () => kept.page?.annotation.mentions().map(({ topic }) => topic);
  return { kept, heard, topics };
}

it('begins at once with the settings it came with', async () => {
  const { kept, topics } = begin({ ...DEFAULT_SETTINGS, topicsOff: ['jen-psaki'] }, { topicsOff: ['jen-psaki'] });
  await kept.opened;
  await expect.poll(topics).toEqual(['ned-price']);
});

it('marks what was switched off after they were read no longer', async () => {
  const { heard, topics } = begin(DEFAULT_SETTINGS, { topicsOff: ['jen-psaki'] });
  await expect.poll(topics).toEqual(['ned-price']);
  expect(heard).toEqual(['begin', 'rescan', 'begin']);
});

it('ends where the site was switched off after they were read', async () => {
  const { kept, heard } = begin(DEFAULT_SETTINGS, { sites: { mode: 'everywhere-but', hosts: [SITE] } });
  await expect.poll(() => heard).toEqual(['begin', 'stop', 'end']);
  expect(kept.page).toBeNull();
});

it('finds no change where the browser has put the fields in another order', async () => {
  const { version, sites, ...others } = DEFAULT_SETTINGS;
  const { kept, heard, topics } = begin({ sites: { hosts: sites.hosts, mode: sites.mode }, ...others, version }, {});
  await kept.opened;
  await expect.poll(topics).toEqual(['jen-psaki', 'ned-price']);
  expect(heard).toEqual(['begin']);
});

it('lets the page have its turn between the parts of its beginning', async () => {
  const { kept, topics } = begin(DEFAULT_SETTINGS, {});
  let isOver = false;
  let turns = 0;
  const count = () => {
    if (isOver) return;
    turns++;
    void scheduler.postTask(count, { priority: 'user-blocking' });
  };
  count();
  await kept.opened;
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(11);
  await expect.poll(topics).toEqual(['jen-psaki', 'ned-price']);
});

it('leaves the marks where they are until it can draw them anew', async () => {
  const { kept, topics } = begin(DEFAULT_SETTINGS, {});
  await expect.poll(topics).toEqual(['jen-psaki', 'ned-price']);
  const first = kept.page;
  kept.mute('jen-psaki', true);
  expect(kept.page).toBe(first);
  const marked: number[] = [];
  for (let look = 0; look < 50 && kept.page === first; look++) {
    marked.push(CSS.highlights.get(markName('person', DEFAULT_SETTINGS.markStyle) ?? '')?.size ?? 0);
    await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  }
  marked.push(CSS.highlights.get(markName('person', DEFAULT_SETTINGS.markStyle) ?? '')?.size ?? 0);
  expect([...new Set(marked)]).toEqual([2, 1]);
});

it('begins once where two changes come at once', async () => {
  const { kept, heard, topics } = begin(DEFAULT_SETTINGS, {});
  await expect.poll(topics).toEqual(['jen-psaki', 'ned-price']);
  kept.mute('jen-psaki', true);
  kept.mute('ned-price', true);
  kept.mute('jen-psaki', false);
  await expect.poll(topics).toEqual(['jen-psaki']);
  expect(heard).toEqual(['begin', 'begin']);
});
