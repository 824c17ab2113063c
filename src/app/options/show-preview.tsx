import { render } from 'preact';
import { browser } from '../../platform/browser';
import { createKeptFaults } from '../../platform/kept-faults';
import { createSettingsReader } from '../../platform/settings-reader';
import { createTranslate } from '../../platform/translate';
import { SamplePage } from '../../ui/options/SamplePage';
import { Words } from '../../ui/words/words-context';
import { dressPage, titlePage } from '../dress-page';
import { keepOwnFaults } from '../error-report/keep-own-faults';
import { annotateOwnPage } from '../page-session/annotate-own-page';

/** Shows the sample of the options, drawn once: from then on its text is marked as that of any page is. */
export function showPreview(view: Window & typeof globalThis): void {
  keepOwnFaults(view, 'preview', createKeptFaults(browser.storage.session, navigator.locks));
  const { document } = view;
  const translate = createTranslate(browser.i18n);
  const reader = createSettingsReader(browser.storage);
  titlePage(document, translate, translate('previewTitle'));
  render(
    <Words value={translate}>
      <SamplePage />
    </Words>,
    document.body,
  );
  reader.watch(({ after }) => dressPage(document, after));
  void reader.read().then(({ settings }) => dressPage(document, settings));
  annotateOwnPage(view);
}
