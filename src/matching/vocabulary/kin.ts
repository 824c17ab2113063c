/** Words for relatives, folded, singular and plural, by their generation. */
const KIN = {
  younger:
    'son sons daughter daughters child children grandson grandsons granddaughter granddaughters grandchild grandchildren stepson stepdaughter nephew nephews niece nieces',
  elder: 'father dad mother mom mum parents uncle aunt grandfather grandmother stepfather stepmother',
  beside: 'husband wife spouse widow widower fiancee brother brothers sister sisters siblings cousin cousins',
} as const;

type Generation = keyof typeof KIN;

let generations: ReadonlyMap<string, Generation> | null = null;

/** Whether a folded word says that somebody is another's relative. */
export function isKin(word: string): boolean {
  return byWord().has(word);
}

/** The generation of whom the word names, seen from the other; `beside` for any other word. */
export function generationOf(word: string): Generation {
  return byWord().get(word) ?? 'beside';
}

/** Whether it is what a parent, a grandparent or a spouse has. */
export function isJuniorOrSpouse(word: string): boolean {
  return generationOf(word) === 'younger' || /^(?:husband|wife|spouse|widow|widower)$/u.test(word);
}

function byWord(): ReadonlyMap<string, Generation> {
  generations ??= new Map(
    (['younger', 'elder', 'beside'] as const).flatMap((generation) =>
      KIN[generation].split(' ').map((word) => [word, generation] as const),
    ),
  );
  return generations;
}
