import { Card, type CardProps } from '../card/Card';
import { IconButton } from '../icons/IconButton';
import type { Translate } from '../words/translate';
import { Words } from '../words/words-context';

/** What the controller decides of a card on a page. */
export type CardView = Pick<
  CardProps,
  'card' | 'near' | 'nearHeading' | 'canGoBack' | 'focusesLabel' | 'onBack' | 'onOpenTopic' | 'foot'
>;

export interface PopoverCardProps {
  readonly translate: Translate;
  readonly view: CardView;
  readonly labelId: string;
  readonly isPinned: boolean;
  readonly onTogglePin: () => void;
  readonly onClose: () => void;
}

/** A card with the buttons of a popover. */
export function PopoverCard({ translate, view, labelId, isPinned, onTogglePin, onClose }: PopoverCardProps) {
  return (
    <Words value={translate}>
      <Card
        {...view}
        labelId={labelId}
        actions={
          <>
            <IconButton icon="pin" name={translate('keepOpen')} isPressed={isPinned} onPress={onTogglePin} />
            <IconButton icon="close" name={translate('close')} isPressed={null} onPress={onClose} />
          </>
        }
      />
    </Words>
  );
}
