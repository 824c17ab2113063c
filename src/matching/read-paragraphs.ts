import { evenOut } from '../text/even-text';
import { compileAutomaton } from './automaton';
import type { Lexicon } from './lexicon';
import type { Candidate, Evidence, Paragraph } from './mention';
import { resolveOverlaps } from './overlaps';
import { createPassage } from './passage';
import { readCandidate } from './read-candidate';
import type { Tools } from './rules/tools';
import { endOfForm } from './word-end';

interface Hit {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the reader of a lexicon: text in, paragraphs with candidates and evidence out. A text without forms costs one
 * pass of the automaton and allocates nothing.
 */
export function createReader(lexicon: Lexicon, tools: Tools): (text: string) => readonly Paragraph[] {
  const automaton = compileAutomaton(lexicon.forms);
  const stems = lexicon.entries.map((entries) =>
    entries.some((entry) => entry.type === 'alias' && entry.alias.stem === true),
  );
  return (text) => {
    const hits: Hit[] = [];
    automaton.scan(text, (form, start, end) => {
      // Most hits are only the beginning of a longer word: "Jo" of "job".
      const isWord = endOfForm(text, start, end, stems[form] ?? false) !== -1;
      if (isWord && !crossesBlankLine(text, start, end)) hits.push({ form, start, end });
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
  };

  function readParagraph(text: string, start: number, hits: readonly Hit[]): Paragraph | null {
    const even = evenOut(text);
    const passage = createPassage(even.text);
    const evidence: Evidence[] = [];
    const found: {
      readonly candidate: Candidate;
      readonly evidence: readonly Evidence[];
      start: number;
      end: number;
    }[] = [];
    for (const hit of hits) {
      for (const entry of lexicon.entries[hit.form] ?? []) {
        const one = readCandidate(passage, even.evenAt(hit.start - start), even.evenAt(hit.end - start), entry, tools);
        if (one.candidate === null) evidence.push(...one.evidence);
        else found.push({ candidate: one.candidate, evidence: one.evidence, ...spanOf(one.candidate) });
      }
    }
    const kept = resolveOverlaps(found);
    for (const one of kept) evidence.push(...one.evidence);
    if (kept.length === 0 && evidence.length === 0) return null;
    return { start, text, even, candidates: kept.map((one) => one.candidate), evidence };
  }
}

function spanOf(candidate: Candidate): { start: number; end: number } {
  return { start: candidate.start, end: candidate.end };
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
