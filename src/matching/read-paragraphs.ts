import { kindOf, SPACE } from '../text/characters';
import { evenOut } from '../text/even-text';
import { compileAutomaton } from './automaton';
import type { Lexicon } from './lexicon';
import type { Evidence, Matcher, Paragraph } from './mention';
import { resolveOverlaps, type Span } from './overlaps';
import { createPassage } from './passage';
import { type Found, isCueThere, readCandidate } from './read-candidate';
import type { Tools } from './rules/tools';
import { endOfForm } from './word-end';

interface Hit extends Span {
  readonly form: number;
}

/** Where a reader looks for what a lexicon knows. */
export type Reader = Pick<Matcher, 'read' | 'mayFind'>;

/**
 * Makes the reader of a lexicon: text in, paragraphs with candidates and evidence out. A text without forms costs one
 * pass of the automaton and allocates nothing.
 */
export function createReader(lexicon: Lexicon, tools: Tools, onFault: (fault: unknown) => void): Reader {
  const automaton = compileAutomaton(lexicon.forms);
  const stems = lexicon.entries.map((entries) =>
    entries.some((entry) => entry.type === 'alias' && entry.alias.stem === true),
  );

  /** Most hits are only the beginning of a longer word, "Jo" of "job", or stand within one. */
  function isWord(text: string, form: number, start: number, end: number): boolean {
    return endOfForm(text, start, end, stems[form] ?? false) !== -1 && automaton.mayBegin(text, start);
  }

  function read(text: string): readonly Paragraph[] {
    const hits: Hit[] = [];
    automaton.scan(text, (form, start, end) => {
      if (isWord(text, form, start, end) && !crossesBlankLine(text, start, end)) hits.push({ form, start, end });
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

  function mayFind(text: string, isSeamIn: (from: number, to: number) => boolean): boolean {
    let isFound = false;
    automaton.scan(text, (form, start, end) => {
      isFound = isWord(text, form, start, end) || isSeamIn(runBefore(text, start), runAfter(text, end));
      return isFound;
    });
    return isFound;
  }

  return { read, mayFind };

  function readParagraph(text: string, start: number, hits: readonly Hit[]): Paragraph | null {
    const even = evenOut(text);
    const passage = createPassage(even.text);
    const found: (Found & Span)[] = [];
    /** A cue is told once a paragraph: a page is asked only whether it tells it at all. */
    const told = new Set<Evidence>();
    for (const hit of hits) {
      const from = even.evenAt(hit.start - start);
      const to = even.evenAt(hit.end - start);
      for (const entry of lexicon.entries[hit.form] ?? []) {
        if (entry.type === 'cue') {
          if (!told.has(entry.evidence) && isCueThere(even.text, from, to, entry.cue)) told.add(entry.evidence);
          continue;
        }
        try {
          const one = readCandidate(passage, from, to, entry, tools);
          if (one !== null) found.push({ ...one, start: one.candidate.start, end: one.candidate.end });
        } catch (fault) {
          onFault(fault);
        }
      }
    }
    const kept = resolveOverlaps(found);
    const evidence = [...kept.flatMap((one) => one.evidence), ...told];
    if (kept.length === 0 && evidence.length === 0) return null;
    return { start, text, even, candidates: kept.map((one) => one.candidate), evidence };
  }
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

/** Where the characters without white space begin that a place stands in. */
function runBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && kindOf(text.charCodeAt(start - 1)) !== SPACE) start--;
  return start;
}

function runAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindOf(text.charCodeAt(end)) !== SPACE) end++;
  return end;
}
