import type { ComponentChildren } from 'preact';
import { useElementId } from '../use-element-id';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** A sentence on what it is for; `null` where the name says it. */
  readonly why: string | null;
  /** What it looks like, for eyes only; `null` for nothing. */
  readonly sample: ComponentChildren;
}

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly chosen: Value;
  readonly options: readonly ChoiceOption<Value>[];
  /** Short names stand beside each other. */
  readonly isRow: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of several, all of them in sight. */
export function Choice<Value extends string>({ legend, chosen, options, isRow, onChoose }: ChoiceProps<Value>) {
  const id = useElementId();
  return (
    <fieldset class={isRow ? 'choice choice-row' : 'choice'}>
      <legend>{legend}</legend>
      <div class="choice-options">
        {options.map(({ value, name, why, sample }) => (
          <label key={value} class="choice-option">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={why === null ? undefined : `${id}-${value}-why`}
              onChange={() => onChoose(value)}
            />
            <span class="choice-words">
              <span id={`${id}-${value}`}>{name}</span>
              {why !== null && (
                <span class="choice-why" id={`${id}-${value}-why`}>
                  {why}
                </span>
              )}
            </span>
            {sample !== null && (
              <span class="choice-sample" aria-hidden="true">
                {sample}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
