import { useRef, useState } from 'preact/hooks';
import { useElementId } from '../use-element-id';
import { useTranslate } from '../words/words-context';

export interface ShownReport {
  /** Errors, each as often as it came. */
  readonly count: number;
  /** Open pages that gave no answer. */
  readonly silent: number;
  /** For a bug report, in English. */
  readonly text: string;
}

export interface ErrorReportProps {
  /** `null` while the open pages are asked. */
  readonly report: ShownReport | null;
  /** Rejects where the browser does not let it. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onLook: () => void;
}

/** How often something went wrong, and what somebody who can mend it needs to know. */
export function ErrorReport({ report, onCopy, onLook }: ErrorReportProps) {
  const translate = useTranslate();
  const id = useElementId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [news, setNews] = useState('');

  async function copy(): Promise<void> {
    setNews('');
    const isCopied = await onCopy(report?.text ?? '').then(
      () => true,
      () => false,
    );
    if (!isCopied) text.current?.select();
    setNews(translate(isCopied ? 'optionsErrorsCopied' : 'optionsErrorsNotCopied'));
  }

  function look(): void {
    setNews('');
    onLook();
  }

  return (
    <>
      <div role="status">
        <p class="errors-count">{countWords()}</p>
        {report !== null && report.silent > 0 && (
          <p class="section-note">{translate('optionsErrorsSilent', [String(report.silent)], report.silent)}</p>
        )}
      </div>
      <label class="errors-label" for={id}>
        {translate('optionsErrorsReport')}
      </label>
      <textarea id={id} ref={text} class="errors-report" readOnly spellcheck={false} value={report?.text ?? ''} />
      <div class="buttons">
        <button type="button" class="button" disabled={report === null} onClick={() => void copy()}>
          {translate('optionsErrorsCopy')}
        </button>
        <button type="button" class="button" onClick={look}>
          {translate('optionsErrorsLook')}
        </button>
      </div>
      <p class="field-news" role="status">
        {news}
      </p>
    </>
  );

  function countWords(): string {
    if (report === null) return translate('optionsErrorsLooking');
    if (report.count === 0) return translate('optionsErrorsNone');
    return translate('optionsErrorsCount', [String(report.count)], report.count);
  }
}
