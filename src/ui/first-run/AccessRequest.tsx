import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../words/words-context';

export interface AccessRequestProps {
  /** Whether the browser lets pages of every site be read; `null` until it has said. */
  readonly isGranted: boolean | null;
  /** What came of the reader's last answer on this page; `null` before one. */
  readonly answer: 'allowed' | 'refused' | null;
  /** Asks the browser, within the click. */
  readonly onAllow: () => void;
}

/** Asks for nothing where all is granted; else with one button, which is gone once it has done its work. */
export function AccessRequest({ isGranted, answer, onAllow }: AccessRequestProps) {
  const translate = useTranslate();
  const words = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (answer === 'allowed') words.current?.focus();
  }, [answer]);
  return (
    <div class="access">
      {isGranted === false && (
        <>
          <p>{translate('firstRunAsk')}</p>
          <button type="button" class="allow" onClick={onAllow}>
            {translate('firstRunAllow')}
          </button>
        </>
      )}
      <p role="status" class="access-answer" tabIndex={-1} ref={words}>
        {isGranted === true && answer === 'allowed' && translate('firstRunAllowed')}
        {isGranted === false && answer === 'refused' && translate('firstRunRefused')}
      </p>
    </div>
  );
}
