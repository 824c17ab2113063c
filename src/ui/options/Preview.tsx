import { useTranslate } from '../words/words-context';

export interface PreviewProps {
  readonly isMarkingOn: boolean;
  /** Of the page that shows the sample, in this extension. */
  readonly path: string;
  /** What a change could not do, in words; `null` where all is well. */
  readonly trouble: string | null;
}

/** A page with the marks and cards of the settings as they are, always in view beside them. */
export function Preview({ isMarkingOn, path, trouble }: PreviewProps) {
  const translate = useTranslate();
  return (
    <aside class="preview" aria-labelledby="preview-heading">
      <p class="preview-trouble" role="status">
        {trouble}
      </p>
      <div class="preview-head">
        <h2 id="preview-heading">{translate('optionsPreview')}</h2>
        <p role="status">{translate(isMarkingOn ? 'optionsPreviewWhy' : 'optionsPreviewOff')}</p>
      </div>
      <iframe class="preview-page" src={path} title={translate('previewTitle')} />
    </aside>
  );
}
