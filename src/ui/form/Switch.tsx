import { useId } from 'preact/hooks';

export interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  /** False where another switch decides. */
  readonly isEnabled: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

export function Switch({ name, isOn, isEnabled, onToggle }: SwitchProps) {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{name}</label>
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
