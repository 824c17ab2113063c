import { evenOut } from '../text/even-text';
import type { Automaton } from './automaton';
import { createHitFilter, type SeamQuestion } from './hit-filter';
import type { Lexicon } from './lexicon';
import type { Evidence, Matcher, Paragraph } from './mention';
import { resolveOverlaps, type Span } from './overlaps';
import { createPassage } from './passage';
import { type AliasEntry, type Found, isCueThere, readCandidate } from './read-candidate';
import type { Passage, Tools } from './rules/tools';

interface Hit extends Span {
  readonly form: number;
}

/** Where a reader looks for what a lexicon knows. */
export type Reader = Pick<Matcher, 'read' | 'mayFind'>;

interface Part extends Span {
  readonly entry: AliasEntry;
}

/**
 * Makes the reader of a lexicon: text in, paragraphs with candidates and evidence out. A text without forms costs one
 * pass of the automaton and allocates nothing.
 *
 * @param automaton - Of the lexicon's forms.
 */
export function createReader(
  lexicon: Lexicon,
  automaton: Automaton,
  tools: Tools,
  onFault: (fault: unknown) => void,
): Reader {
  const filter = createHitFilter(lexicon, automaton);

  function read(text: string): readonly Paragraph[] {
    const hits: Hit[] = [];
    automaton.scan(text, (form, start, end) => {
      if (filter.isWord(text, form, start, end) && !crossesBlankLine(text, start, end)) hits.push({ form, start, end });
      return false;
    });
    if (hits.length === 0) return [];
    const paragraphs: Paragraph[] = [];
    for (let from = 0; from < hits.length; ) {
      const at = (hits[from] as Hit).start;
      const start = startOfParagraph(text, at);
      const end = endOfParagraph(text, at);
      let to = from + 1;
      while (to < hits.length && (hits[to] as Hit).end <= end) to++;
      const paragraph = readParagraph(text.slice(start, end), start, hits.slice(from, to));
      if (paragraph !== null) paragraphs.push(paragraph);
      from = to;
    }
    return paragraphs;
  }

  function mayFind(text: string, isSeamIn: SeamQuestion): boolean {
    let isFound = false;
    automaton.scan(text, (form, start, end) => {
      isFound = filter.mayBeWord(text, form, start, end, isSeamIn);
      return isFound;
    });
    return isFound;
  }

  return { read, mayFind };

  function readParagraph(text: string, at: number, hits: readonly Hit[]): Paragraph | null {
    const even = evenOut(text);
    const passage = createPassage(even.text);
    const found: (Found & Span)[] = [];
    /** Parts of names: most stand in a whole one, which is longer and wins. */
    const parts: Part[] = [];
    /** A cue is told once a paragraph: a page is asked only whether it tells it at all. */
    const told = new Set<Evidence>();
    for (const hit of hits) {
      const start = even.evenAt(hit.start - at);
      const end = even.evenAt(hit.end - at);
      for (const entry of lexicon.entries[hit.form] ?? []) {
        if (entry.type === 'alias') {
          if (isPartOfName(entry)) parts.push({ start, end, entry });
          else readPart(passage, { start, end, entry }, found);
        } else if (!told.has(entry.evidence) && isCueThere(even.text, start, end, entry.cue)) told.add(entry.evidence);
      }
    }
    let kept = resolveOverlaps(found);
    let unread: readonly Part[] = parts;
    while (unread.length > 0) {
      const whole = kept;
      const due = new Set(unread.filter((part) => !isInWhole(part, whole)));
      if (due.size === 0) break;
      for (const part of due) readPart(passage, part, found);
      // What was read may win over a whole name, and then that name's other parts are read after all.
      kept = resolveOverlaps(found);
      unread = unread.filter((part) => !due.has(part));
    }
    const evidence = [...kept.flatMap((one) => one.evidence), ...told];
    if (kept.length === 0 && evidence.length === 0) return null;
    return { start: at, text, even, candidates: kept.map((one) => one.candidate), evidence };
  }

  function readPart(passage: Passage, { start, end, entry }: Part, found: (Found & Span)[]): void {
    try {
      const one = readCandidate(passage, start, end, entry, tools);
      if (one !== null) found.push({ ...one, start: one.candidate.start, end: one.candidate.end });
    } catch (fault) {
      onFault(fault);
    }
  }
}

function isPartOfName({ topic, alias }: AliasEntry): boolean {
  return topic.kind === 'person' && (alias.as === 'short' || alias.as === 'given');
}

/** @param kept - Disjoint and ascending; a block may hold ten thousand. */
function isInWhole({ start, end }: Span, kept: readonly (Found & Span)[]): boolean {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle]?.end ?? end) < end) low = middle + 1;
    else high = middle;
  }
  const around = kept[low];
  return around !== undefined && around.candidate.sign === 'full' && around.start <= start;
}

/** A form with a space in it would otherwise join two blocks. */
function crossesBlankLine(text: string, start: number, end: number): boolean {
  return /\n[^\S\n]*\n/u.test(text.slice(start, end));
}

function startOfParagraph(text: string, at: number): number {
  for (let line = text.lastIndexOf('\n', at - 1); line > 0; line = text.lastIndexOf('\n', line - 1)) {
    const before = text.lastIndexOf('\n', line - 1);
    if (before !== -1 && text.slice(before + 1, line).trim() === '') return line + 1;
  }
  return 0;
}

function endOfParagraph(text: string, at: number): number {
  for (let line = text.indexOf('\n', at); line !== -1; line = text.indexOf('\n', line + 1)) {
    const next = text.indexOf('\n', line + 1);
    if (next !== -1 && text.slice(line + 1, next).trim() === '') return line;
  }
  return text.length;
}
