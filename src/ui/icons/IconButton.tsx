import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  readonly icon: IconName;
  /** What a screen reader says and a tooltip shows. */
  readonly name: string;
  /** For a button that stays down; else `null`. */
  readonly isPressed: boolean | null;
  readonly onPress: () => void;
}

export function IconButton({ icon, name, isPressed, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={isPressed ?? undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
