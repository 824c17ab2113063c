import { useRef, useState } from 'preact/hooks';
import { useElementId } from '../use-element-id';

export interface RangeFieldProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A sentence beside it. */
  readonly why: string;
  readonly show: (value: number) => string;
  /** The same for a screen reader, in full words. */
  readonly speak: (value: number) => string;
  /** With the value that is settled on: not while the pointer drags, nor while a key repeats. It shows until this is done. */
  readonly onSettle: (value: number) => Promise<void>;
}

/** A number between two others, shown as it moves. */
export function RangeField({ name, value, min, max, step, why, show, speak, onSettle }: RangeFieldProps) {
  const id = useElementId();
  /** `null` while nothing moves. */
  const [moving, setMoving] = useState<number | null>(null);
  const isKeyDown = useRef(false);
  const shown = moving ?? value;

  async function settleOn(settled: number): Promise<void> {
    isKeyDown.current = false;
    if (settled !== value) await onSettle(settled);
    setMoving(null);
  }

  const settle = () => moving !== null && void settleOn(moving);

  return (
    <div class="range">
      <label for={id}>{name}</label>
      <output for={id} aria-hidden="true">
        {show(shown)}
      </output>
      <input
        type="range"
        id={id}
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-valuetext={speak(shown)}
        aria-describedby={`${id}-why`}
        onInput={({ currentTarget }) => setMoving(currentTarget.valueAsNumber)}
        onKeyDown={() => {
          isKeyDown.current = true;
        }}
        onKeyUp={settle}
        onBlur={settle}
        onChange={({ currentTarget }) => !isKeyDown.current && void settleOn(currentTarget.valueAsNumber)}
      />
      <p class="range-why" id={`${id}-why`}>
        {why}
      </p>
    </div>
  );
}
