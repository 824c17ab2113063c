/** The topics that a reader has opened inside one card, so that there is a way back. */
export interface CardTrail {
  readonly topic: string;
  readonly canGoBack: boolean;
  open(topic: string): CardTrail;
  /** The first of the trail leads back to itself. */
  back(): CardTrail;
}

export function startTrail(topic: string, before: CardTrail | null = null): CardTrail {
  const trail: CardTrail = {
    topic,
    canGoBack: before !== null,
    open: (next) => (next === topic ? trail : startTrail(next, trail)),
    back: () => before ?? trail,
  };
  return trail;
}
