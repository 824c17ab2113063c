import type { Citation } from '../../dossier/topic-card';
import type { Translate } from '../words/translate';

/** "paragraph 3", or "paragraphs 7–8". */
export function paragraphWords({ paragraph, through }: Citation, translate: Translate): string {
  return through === null
    ? translate('citationParagraph', [String(paragraph)])
    : translate('citationParagraphs', [String(paragraph), String(through)]);
}

/** "CNN, paragraph 3". */
export function briefCitation(citation: Citation, translate: Translate): string {
  return translate('citationBrief', [citation.publisher, paragraphWords(citation, translate)]);
}

/** The site of an address as people write it: without scheme and `www.`; the address itself where it is none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
