import type { ComponentChildren } from 'preact';
import { useElementId } from '../use-element-id';

export interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  /** False where another switch decides. */
  readonly isEnabled: boolean;
  /** What stands between the name and the switch. */
  readonly beside?: ComponentChildren;
  readonly onToggle: (isOn: boolean) => void;
}

export function Switch({ name, isOn, isEnabled, beside = null, onToggle }: SwitchProps) {
  const id = useElementId();
  return (
    <div class="switch">
      <label for={id}>{name}</label>
      {beside}
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isOn}
        aria-checked={isOn}
        disabled={!isEnabled}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
    </div>
  );
}
