import type { Alias } from '../dossier/model';
import { fold } from '../text/folding';
import { inOneGo } from './in-one-go';
import type { Evidence, Gender, MatchableTopic } from './mention';
import { CUES } from './vocabulary/cues';

/** One reading of a surface form: an alias of a topic, or a cue that tells about the page. */
export type Entry =
  | { readonly type: 'alias'; readonly topic: MatchableTopic; readonly alias: Alias }
  | { readonly type: 'cue'; readonly cue: string; readonly evidence: Evidence };

export interface Lexicon {
  /** Folded, each once; what an automaton is compiled from. */
  readonly forms: readonly string[];
  /** By form. */
  readonly entries: readonly (readonly Entry[])[];
  /** Topics that share a folded short form, the one that bears it without help first. */
  sharing(short: string): readonly MatchableTopic[];
  /** The other topics that share a surname with one. */
  rivalsOf(topic: string): readonly string[];
  /** Folded first words of a topic's whole names: what may stand before its surname. */
  givenNames(topic: MatchableTopic): ReadonlySet<string>;
  /** Whether a folded word is part of one of a topic's whole names, middle and maiden names too. */
  isOfName(topic: MatchableTopic, word: string): boolean;
  /** Whether the surname stands first in the topic's whole names: "Xi Jinping". */
  isFamilyFirst(topic: MatchableTopic): boolean;
  /** What the forms of address among a topic's roles tell. */
  genderOf(topic: string): Gender | null;
  /** Whether a folded word is a surname of ours that needs no help: it is nobody's given name. */
  isSurnameAlone(word: string): boolean;
  /** What a topic is called beside a short form. */
  rolesOf(topic: MatchableTopic): readonly string[];
}

/** Brings all aliases into one list of forms. Several topics may share a form; each keeps its own reading. */
export function compileLexicon(topics: readonly MatchableTopic[]): Lexicon {
  return inOneGo(lexiconInSteps(topics));
}

/** The same in steps: the topics' aliases, the cues, and who shares what with whom. */
export function* lexiconInSteps(topics: readonly MatchableTopic[]): Generator<void, Lexicon> {
  const byForm = new Map<string, Entry[]>();
  const add = (folded: string, entry: Entry): void => {
    const form = folded.trim();
    if (form === '') return;
    const entries = byForm.get(form);
    if (entries === undefined) byForm.set(form, [entry]);
    else entries.push(entry);
  };
  /** Aliases as they are written, each folded once: folding is most of what this costs. */
  const folded = new Map<string, string>();
  const givens = new Map<string, Set<string>>();
  const nameParts = new Map<string, ReadonlySet<string>>();
  const alone = new Set<string>();
  const roles = new Map<string, string[]>();
  for (const topic of topics) {
    const given = new Set<string>();
    const ofName = new Set<string>();
    for (const alias of topic.aliases) {
      const form = folded.get(alias.text) ?? fold(alias.text);
      folded.set(alias.text, form);
      add(form, { type: 'alias', topic, alias });
      // "James Earl Carter" is his; "James Carter" is anybody's.
      const parts = form.split(/[ ·]/);
      if (alias.as === 'full' && parts.length === 2) given.add(parts[0] ?? '');
      if (alias.as === 'full') for (const part of form.split(' ')) ofName.add(part);
      if (alias.as === 'given') given.add(form);
      if (alias.as === 'short' && alias.standsAlone) alone.add(form);
      if (alias.roles !== undefined) roles.set(topic.id, [...(roles.get(topic.id) ?? []), ...alias.roles]);
    }
    givens.set(topic.id, given);
    nameParts.set(topic.id, ofName);
  }
  yield;
  for (const [cue, words] of Object.entries(CUES))
    for (const word of words) add(fold(word), { type: 'cue', cue, evidence: `cue:${cue}` });

  yield;
  const familyFirst = new Set(
    topics
      .filter(({ id, aliases }) =>
        aliases.some(({ as, text }) => as === 'short' && givens.get(id)?.has(folded.get(text) ?? '')),
      )
      .map(({ id }) => id),
  );

  const sharing = new Map<string, MatchableTopic[]>();
  for (const [form, entries] of byForm) {
    const shorts = entries.filter((entry) => entry.type === 'alias' && entry.alias.as === 'short');
    const alone = (entry: Entry): number => (entry.type === 'alias' && entry.alias.standsAlone ? 0 : 1);
    sharing.set(
      form,
      shorts.sort((a, b) => alone(a) - alone(b)).flatMap((entry) => (entry.type === 'alias' ? [entry.topic] : [])),
    );
  }
  const rivals = new Map<string, string[]>();
  for (const shared of sharing.values()) {
    for (const { id } of shared) {
      const others = shared.flatMap((other) => (other.id === id ? [] : [other.id]));
      if (others.length > 0) rivals.set(id, others);
    }
  }
  // Aliases are asked for as they are written, once a candidate.
  for (const [text, form] of folded) sharing.set(text, sharing.get(form) ?? []);
  return {
    forms: [...byForm.keys()],
    entries: [...byForm.values()],
    sharing: (short) => sharing.get(short) ?? sharing.get(fold(short)) ?? [],
    rivalsOf: (topic) => rivals.get(topic) ?? [],
    givenNames: (topic) => givens.get(topic.id) ?? new Set(),
    isOfName: (topic, word) => nameParts.get(topic.id)?.has(word) === true,
    isFamilyFirst: (topic) => familyFirst.has(topic.id),
    genderOf: (topic) => {
      const own = roles.get(topic);
      return own?.includes('mr') ? 'm' : own?.includes('ms') ? 'f' : null;
    },
    isSurnameAlone: (word) => alone.has(word),
    rolesOf: (topic) => roles.get(topic.id) ?? [],
  };
}
