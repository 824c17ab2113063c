import { readdirSync, readFileSync } from 'node:fs';
import type { Case } from './score';

const FOLDER = new URL('../../../fixtures/evaluation/', import.meta.url);

/**
 * `original-dev` was given; of the halves of ours, and of those that another annotator wrote, only `-tuned` was tuned on.
 * The `shaped-` sets are ours, after the shapes of real text in which the rules had failed; the `written-` sets go through
 * the guidelines clause by clause, written before their annotator had seen the rules.
 */
export type CaseSet =
  | 'original-dev'
  | 'own-tuned'
  | 'own-held'
  | 'independent-tuned'
  | 'independent-held'
  | 'written-tuned'
  | 'written-held'
  | `shaped-${string}`;

/** Cases in which the markup matters; their texts alone say too little to be scored. */
export type MarkupSet = 'html-cases';

/** The labelled cases of a set. */
export function readCases(set: CaseSet | MarkupSet): Case[] {
  return readFileSync(new URL(`${set}.jsonl`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}

/** The labelled cases of all sets, also of those that are added later. */
export function everyCase(): Case[] {
  const sets = readdirSync(FOLDER).flatMap((file) =>
    file.endsWith('.jsonl') ? [file.slice(0, -'.jsonl'.length)] : [],
  );
  return sets.flatMap((set) => readCases(set as CaseSet));
}
