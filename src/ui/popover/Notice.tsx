import { IconButton } from '../icons/IconButton';
import { textDirection } from '../words/text-direction';
import { useTranslate } from '../words/words-context';

export interface NoticeProps {
  readonly words: string;
  /** `null` where there is nothing to undo. */
  readonly onUndo: ((press: Event) => void) | null;
  readonly onClose: () => void;
}

/** Says what has been done, and undoes it. */
export function Notice({ words, onUndo, onClose }: NoticeProps) {
  const translate = useTranslate();
  return (
    <div class="notice" lang={translate('language')} dir={textDirection(translate)}>
      <p role="status">{words}</p>
      {onUndo && (
        <button type="button" class="notice-undo" onClick={onUndo}>
          {translate('undo')}
        </button>
      )}
      <IconButton icon="close" name={translate('close')} isPressed={null} onPress={onClose} />
    </div>
  );
}
