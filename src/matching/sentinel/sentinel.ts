import { type Companies, createCompanies } from './company';
import { createFormFinder, type FormFinder } from './find-forms';
import { joinKana } from './fold-units';
import { type Form, wordsOf } from './form-pattern';
import { keepAtWork } from './kept-at-work';
import type { SentinelTopic, SentinelWords } from './sentinel-words';

export interface SentinelMatcher {
  /**
   * Reads a part of the frame's text. It may go on being fed after its first `true`, so that it tells more.
   *
   * @param text - In any order and any number of calls; `SEAM` where it may or may not be parted,
   *   `BORDER` between paragraphs.
   * @param from - What stands before is only looked back at.
   * @param isRead - Asked where something stands that tells about the page, the first few times of each form; where it answers
   *   `false`, nothing stands there.
   * @returns Whether all text so far could hold a mention: `false` is sure, `true` is not.
   */
  feed(text: string, from?: number, isRead?: (at: number) => boolean): boolean;
  /** Nothing is to be read for now: lets go of all but what the text so far has told. */
  rest(): void;
}

/** What a form tells often enough. */
const MOST_TOLD = 8;
/** Shorter ones of Latin letters are parts of too many words. */
const WITHIN_WORDS = 5;
const TURKISH_SHI = 'şi';

/** What a form may make of a page. */
type Kind = 'alone' | 'needy' | 'given' | 'shared' | 'event' | 'cue';

/** What is asked of a list of forms. */
interface Asked {
  readonly kind: Kind;
  readonly topic: SentinelTopic | null;
  /** Of a cue. */
  readonly cue: string;
}

/** What all pages are asked with. */
interface Question {
  readonly forms: readonly Form[];
  /** By form. */
  readonly asked: readonly Asked[];
  readonly findForms: FormFinder;
  readonly companies: Companies;
}

/**
 * Makes the sentinel's question out of its words: it asks for less than any rule, so that where it stays silent `findMentions`
 * finds nothing. For any number of pages, because compiling costs more than most of them.
 *
 * @param topicsOn - Ids of the topics that are marked.
 */
export function watchPageFor(words: SentinelWords, topicsOn: ReadonlySet<string>): () => SentinelMatcher {
  const question = keepAtWork(() => compile(words, topicsOn));
  return () => {
    const has = new Set<string>();
    const told = new Uint8Array(question.get().forms.length);
    let isAwake = false;

    function meet({ kind, topic, cue }: Asked, text: string, start: number, end: number): void {
      if (kind === 'alone' || kind === 'given') isAwake = true;
      else if (kind === 'event')
        has.add(question.get().companies.isDiplomatic(text, start, end) ? 'diplomatic' : kind).add(kind);
      else if (kind === 'needy')
        isAwake ||= topic !== null && question.get().companies.of(topic).isBeside(text, start, end);
      else has.add(cue || kind);
    }

    function isTitled({ kind, topic }: Asked, text: string, start: number): boolean {
      if (!topic) return false;
      const company = question.get().companies.of(topic);
      return kind === 'given' ? company.isBehindTitle(text, start) : company.isBehindName(text, start);
    }

    return {
      feed(written, from = 0, isRead = () => true) {
        const text = joinKana(written);
        const { forms, asked, findForms } = question.get();
        findForms(text, from, {
          isAsked: (at) => (told[at] as number) < MOST_TOLD,
          onForm(at, start, end) {
            const one = asked[at];
            if (!one) return;
            if (one.cue === TURKISH_SHI && text.slice(start, end).normalize('NFC').toLowerCase() !== TURKISH_SHI)
              return;
            // Of these most tell nothing, and whether they are read costs more to ask.
            if (!isAwake && needsTitle(one, forms[at] ?? '', text, start) && !isTitled(one, text, start)) return;
            if (!isRead(start)) return;
            meet(one, text, start, end);
            if (one.kind === 'cue' || isAwake) told[at] = (told[at] as number) + 1;
          },
        });
        isAwake ||= has.has('shared') && has.has('uyghur');
        const games = has.has('games');
        const placed = has.has('host') || has.has('city') || has.has('year');
        isAwake ||= has.has('event') && ((games && placed) || ((games || placed) && has.has('diplomatic')));
        return isAwake;
      },
      rest: question.rest,
    };
  };
}

function compile(words: SentinelWords, topicsOn: ReadonlySet<string>): Question {
  const forms: Form[] = [];
  const asked: Asked[] = [];
  const ask = (kind: Kind, list: string, topic: SentinelTopic | null, cue = ''): void => {
    if (list === '') return;
    const ofList = { kind, topic, cue };
    for (const starred of list.split('|')) {
      const form = starred.replace('*', '').replace('ş', 's');
      const isTurkish = starred === TURKISH_SHI;
      const mayBePart = !isTurkish && kind !== 'needy' && kind !== 'given' && (starred !== form || !isShort(form));
      forms.push(mayBePart ? `${form}*` : form);
      asked.push(isTurkish ? { kind, topic, cue: TURKISH_SHI } : ofList);
    }
  };
  for (const topic of words.topics) {
    if (!topicsOn.has(topic.id)) continue;
    for (const kind of ['alone', 'needy', 'given', 'shared', 'event'] as const) ask(kind, topic[kind], topic);
  }
  for (const [cue, forms] of Object.entries(words.cues)) ask('cue', forms, null, cue);
  return { forms, asked, findForms: createFormFinder(forms), companies: createCompanies(words) };
}

function isShort(form: string): boolean {
  return form.length < WITHIN_WORDS && form.charCodeAt(0) <= 0x24f;
}

/** Given names, and in small letters what is a word, too. */
function needsTitle({ kind }: Asked, form: Form, text: string, start: number): boolean {
  if (kind === 'given') return true;
  const first = text.charAt(start);
  return (kind === 'needy' || (kind === 'alone' && wordsOf(form).length <= 3)) && first !== first.toUpperCase();
}
