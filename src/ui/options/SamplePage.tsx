import { useTranslate } from '../words/words-context';

/** A short text of two sections that names several topics, some of them again, one in a link, some unmarked by default. */
export function SamplePage() {
  const translate = useTranslate();
  return (
    <main class="sample">
      <h1>{translate('previewTitle')}</h1>
      <h2>{translate('previewPeople')}</h2>
      <p>{translate('previewPeopleText')}</p>
      <p>
        {translate('previewLinkBefore')}
        <a href="#places">{translate('previewLink')}</a>
        {translate('previewLinkAfter')}
      </p>
      <h2 id="places">{translate('previewPlaces')}</h2>
      <p>{translate('previewPlacesText')}</p>
      <p>{translate('previewUnmarked')}</p>
    </main>
  );
}
