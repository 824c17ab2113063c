export interface ReadCitation {
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly paragraph: number;
  readonly url: string | null;
}

export interface ReadCard {
  readonly topic: string;
  readonly label: string;
  readonly statements: readonly { readonly text: string; readonly citation: ReadCitation }[];
}

/**
 * Reads a card from what is rendered, so that whoever asks what a reader sees is not answered from the data.
 *
 * @returns Statements in reading order, those in a closed disclosure left out; `null` where no card is. Never throws.
 */
export function readCard(root: ParentNode): ReadCard | null {
  const card = root.querySelector('[data-card-topic]');
  const label = card?.querySelector('[data-card-label]');
  if (!card || !label) return null;
  const open = [...card.querySelectorAll('[data-statement]')].filter((item) => !item.closest('details:not([open])'));
  return {
    topic: card.getAttribute('data-card-topic') ?? '',
    label: textOf(label),
    statements: open.flatMap((item) => {
      const citation = item.querySelector('[data-citation]');
      const text = item.querySelector('[data-statement-text]');
      return citation && text ? [{ text: textOf(text), citation: readCitation(citation) }] : [];
    }),
  };
}

function readCitation(citation: Element): ReadCitation {
  return {
    publisher: textOf(citation.querySelector('[data-publisher]')),
    title: textOf(citation.querySelector('[data-title]')),
    published: citation.querySelector('[data-published]')?.getAttribute('datetime') ?? '',
    paragraph: Number(citation.querySelector('[data-paragraph]')?.getAttribute('value')),
    url: citation.querySelector('[data-url]')?.getAttribute('href') ?? null,
  };
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
