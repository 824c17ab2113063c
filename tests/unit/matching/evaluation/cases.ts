import { readFileSync } from 'node:fs';
import type { Case } from './score';

const FOLDER = new URL('../../../fixtures/evaluation/', import.meta.url);

/** The labelled cases of a set: `original-dev` was given; of `own-tuned` and `own-held` only the first was tuned on. */
export function readCases(set: 'original-dev' | 'own-tuned' | 'own-held'): Case[] {
  return readFileSync(new URL(`${set}.jsonl`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}
