/** A labelled mention of a case; offsets are UTF-16 code units. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

export interface Case {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Label[];
  readonly lang?: string;
  /** The markup that a reader sees as the text. */
  readonly html?: string;
}

/** Micro-averaged over all cases; a prediction is right where start, end and topic are. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Cases without a label that got a mention. */
  readonly falseAlarms: number;
  /** One line each, for the person who has to mend it. */
  readonly errors: readonly string[];
}

/** The definitions of the evaluation's own scorer: exact span and topic, each prediction counted once. */
export function score(cases: readonly Case[], predict: (text: string) => readonly Label[]): Score {
  let right = 0;
  let labelled = 0;
  let predicted = 0;
  let falseAlarms = 0;
  const errors: string[] = [];
  for (const { id, text, mentions } of cases) {
    const gold = new Map(mentions.map((label) => [keyOf(label), label]));
    const found = new Map(predict(text).map((label) => [keyOf(label), label]));
    const show = (what: string, { start, end, entity }: Label): void => {
      errors.push(`${id} ${what} ${entity} "${text.slice(start, end)}"`);
    };
    for (const [key, label] of gold) if (!found.has(key)) show('missed', label);
    for (const [key, label] of found) if (!gold.has(key)) show('extra', label);
    right += [...found.keys()].filter((key) => gold.has(key)).length;
    labelled += gold.size;
    predicted += found.size;
    if (gold.size === 0 && found.size > 0) falseAlarms++;
  }
  return {
    precision: predicted === 0 ? 1 : right / predicted,
    recall: labelled === 0 ? 1 : right / labelled,
    falseAlarms,
    errors,
  };
}

function keyOf({ start, end, entity }: Label): string {
  return `${start} ${end} ${entity}`;
}
