import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { describeArticles } from '../../../src/dossier/article-view';
import { dossier } from '../../../src/dossier/bundled';
import { ArticleCard } from '../../../src/ui/card/ArticleCard';
import { FirstRun } from '../../../src/ui/first-run/FirstRun';
import { SamplePage } from '../../../src/ui/options/SamplePage';
import { Words } from '../../../src/ui/words/words-context';
import { renderCard } from './card/render-card';
import { showLibraryPage } from './library/show-page';
import { showOptions } from './options/show-options';
import { openCard, showPopup } from './popup/show-popup';
import { cardOf } from './topics';
import { translate } from './words';

const nothing = () => undefined;

/** Draws something of ours in the document; it is gone after the test. */
function draw(element: ComponentChildren): void {
  onTestFinished(() => render(null, document.body));
  act(() => render(<Words value={translate}>{element}</Words>, document.body));
}

const SURFACES: Readonly<Record<string, { readonly show: () => void; readonly leadsOut: boolean }>> = {
  'a card on a page': { show: () => void renderCard(cardOf('ned-price')), leadsOut: true },
  'a card in the popup': { show: () => showPopup({ open: openCard('ned-price') }), leadsOut: true },
  'an article in the popup': {
    show: () =>
      draw(
        describeArticles(dossier).map((article) => (
          <ArticleCard
            key={article.source.id}
            article={article}
            labelId={article.source.id}
            canGoBack={true}
            focusesLabel={false}
            onBack={nothing}
            onOpenTopic={nothing}
            onOpenLibrary={nothing}
          />
        )),
      ),
    leadsOut: true,
  },
  'the popup': { show: () => showPopup(), leadsOut: false },
  'the library': { show: () => showLibraryPage(), leadsOut: true },
  'the options': { show: () => void showOptions(), leadsOut: false },
  'the sample of the options': { show: () => draw(<SamplePage />), leadsOut: false },
  'the first page': {
    show: () =>
      draw(
        <FirstRun
          isMarking={true}
          shortcut={[]}
          isGranted={false}
          answer={null}
          libraryPage="library.html"
          optionsPage="options.html"
          onAllow={nothing}
        />,
      ),
    leadsOut: false,
  },
};

/** Links in the document and its shadow roots that lead to another origin than ours. */
function outsideLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    ({ origin }) => origin !== location.origin,
  );
}

it.each(Object.entries(SURFACES))(
  '%s leads outside by links alone that tell nothing of where they were followed',
  (_, surface) => {
    surface.show();
    const links = outsideLinks();
    expect(links.length > 0).toBe(surface.leadsOut);
    for (const { rel, target, href, ping } of links) {
      expect({ rel, target, ping }).toEqual({ rel: 'noreferrer noopener', target: '_blank', ping: '' });
      expect(href).toMatch(/^https:/);
    }
    // What loads by being there: nothing does, but the preview, which is a page of ours.
    const loading = document.querySelectorAll(
      'img, link, script, object, embed, video, audio, source, iframe:not(.preview-page)',
    );
    expect([...loading].filter((element) => document.body.contains(element))).toEqual([]);
  },
);
