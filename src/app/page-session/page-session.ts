import { aliasedTopics } from '../../dossier/bundled-aliases';
import type { TopicKind } from '../../dossier/model';
import type { Evidence, Matcher, Paragraph } from '../../matching/mention';
import { evidenceIn } from '../../matching/page-context';
import { type Annotation, annotate } from '../../page/annotation';
import type { PaintedMention } from '../../page/painted-mention';
import type { CreatePainter } from '../../page/painters/painter';
import { textAround } from '../../page/text-around';
import type { TranslateMessage } from '../../platform/translate';
import type { Settings } from '../../settings/settings';
import { topicsOn } from '../../settings/topics-on';
import { shadowRootOfPage } from '../shadow-root-of-page';
import { compileInTurns } from './compile-in-turns';
import { createPopoverController, type PopoverController, type PopoverPorts } from './popover-controller';

export interface PageSessionPorts extends Pick<PopoverPorts, 'footOf' | 'cards'> {
  /** Texts that tell of the whole frame, for the first pass. */
  readonly learnt: readonly WeakRef<Text>[];
  readonly translate: TranslateMessage;
  settings(): Settings;
  /** Topics that the reader wants left alone on this page. */
  readonly muted: ReadonlySet<string>;
  /** See `AnnotationPorts`. */
  whenToLook?(look: () => void): void;
  onPainted(): void;
  onOpen(mention: PaintedMention): void;
  onError(error: unknown): void;
}

/** What runs in a frame while the same topics are on. */
export interface PageSession {
  readonly annotation: Annotation;
  readonly popover: PopoverController;
  /** Draws other marks on the same mentions. */
  restyle(settings: Settings): void;
}

/** What a session reads its page with. */
export interface PreparedSession {
  readonly matcher: Matcher;
  /** What the whole page is believed to tell until it is read. */
  readonly seed: ReadonlyMap<Evidence, number>;
  readonly kinds: ReadonlyMap<string, TopicKind>;
}

/** A turn ends behind the first paragraph that is read after as long: the first name in one takes up to 5 ms, in cold code. */
const TURN_MS = 2;

/**
 * Compiles what is on and reads what the sentinel left, 15 to 20 ms while the code is cold, in turns of 2 to 6.
 *
 * @param nextTurn - Settles when it may go on.
 */
export async function preparePageSession(
  view: Window & typeof globalThis,
  ports: Pick<PageSessionPorts, 'settings' | 'muted' | 'learnt' | 'onError'>,
  nextTurn: () => Promise<void>,
): Promise<PreparedSession> {
  await nextTurn();
  const on = topicsOn(ports.settings(), aliasedTopics);
  const topics = aliasedTopics.filter(({ id }) => on.has(id) && !ports.muted.has(id));
  const matcher = await compileInTurns(topics, nextTurn, ports.onError);
  await nextTurn();
  const learnt = textAround(view, ports.learnt);
  await nextTurn();
  const read: Paragraph[] = [];
  const now = view.performance.now.bind(view.performance);
  let turnEnd = now() + TURN_MS;
  for (const paragraph of learnt) {
    if (now() >= turnEnd) {
      await nextTurn();
      turnEnd = now() + TURN_MS;
    }
    read.push(...matcher.read(paragraph));
  }
  await nextTurn();
  const seed = evidenceIn(read);
  return { matcher, seed, kinds: new Map(topics.map(({ id, kind }) => [id, kind])) };
}

/** Puts matcher, page, painter and popover together. The signal's end leaves the page as it was. */
export function startPageSession(
  view: Window & typeof globalThis,
  createPainter: CreatePainter,
  { matcher, seed, kinds }: PreparedSession,
  ports: PageSessionPorts,
  signal: AbortSignal,
): PageSession {
  const { document } = view;
  let popover: PopoverController | null = null;
  const annotation = annotate(
    document,
    {
      matcher,
      seed,
      createPainter: (page, life) => createPainter(page, ports.settings().markStyle, life),
      density: () => ports.settings().density,
      kindOf: (topic) => kinds.get(topic) ?? 'subject',
      shadowRootOf: shadowRootOfPage,
      ...(ports.whenToLook && { whenToLook: ports.whenToLook }),
      onPainted: ports.onPainted,
      onGone: (gone) => popover?.forget(gone),
      onError: ports.onError,
    },
    signal,
  );
  popover = createPopoverController(document, { ...ports, annotation }, signal);
  return { annotation, popover, restyle: ({ markStyle }) => annotation.remark(markStyle) };
}
