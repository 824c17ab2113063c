import type { Fault } from '../../platform/fault';
import type { Settings } from '../../settings/settings';

export interface ReportFacts {
  readonly version: string;
  readonly browser: string;
  readonly system: string;
  readonly language: string;
  readonly settings: Settings;
  /** Names of stored fields that could not be read. */
  readonly unreadable: readonly string[];
  readonly faults: readonly Fault[];
  /** Tabs that were asked, and those of them that gave no answer. */
  readonly asked: number;
  readonly silent: number;
  /** `chrome-extension://ID`, without a final slash. */
  readonly origin: string;
}

/**
 * Writes what a bug report needs, in English, and nothing else: no host, no address, no title, no word of a page, no message of an
 * error, for it may quote one. Of a stack only places in our own files stay.
 */
export function writeReport({ settings, faults, origin, ...facts }: ReportFacts): string {
  const { sites, topicsOff, topicsOn } = settings;
  const lines = [
    `Backgrounder ${facts.version}`,
    `${facts.browser}, ${facts.system}, ${facts.language}`,
    `Marking ${settings.enabled ? 'on' : 'off'}, painter ${settings.painter}, style ${settings.markStyle}, density ${settings.density}`,
    `Sites ${sites.mode}, ${sites.hosts.length} listed; topics ${topicsOff.length} off, ${topicsOn.length} on`,
    `Theme ${settings.theme}, text size ${settings.textSize}, delay ${settings.hoverDelayMs} ms, badge ${settings.badge ? 'on' : 'off'}`,
    ...(facts.unreadable.length > 0 ? [`Stored settings that could not be read: ${facts.unreadable.join(', ')}`] : []),
    `Open pages asked: ${facts.asked}, without an answer: ${facts.silent}`,
    `Errors: ${countOf(faults)}`,
    ...faults.flatMap((fault) => ['', ...linesOf(fault, origin)]),
  ];
  return `${lines.join('\n')}\n`;
}

export function countOf(faults: readonly Fault[]): number {
  return faults.reduce((sum, { count }) => sum + count, 0);
}

/** Of scripts and pages of ours; anything else in its place may be a page's word. */
const PLACES = /^(?:sentinel|annotator|background|popup|options|library|first-run|preview)$/;
/** As the language and the DOM have them, and our own. */
const CLASSES =
  /^(?:(?:Type|Range|Reference|Syntax|URI|Eval|Aggregate|Internal|Dossier)?Error|DOMException|(?:Abort|Constraint|DataClone|Encoding|HierarchyRequest|InUseAttribute|IndexSize|InvalidAccess|InvalidCharacter|InvalidModification|InvalidNodeType|InvalidState|Namespace|Network|NoModificationAllowed|NotAllowed|NotFound|NotReadable|NotSupported|Operation|QuotaExceeded|Security|Timeout|TypeMismatch|Unknown|Version|WrongDocument)Error)$/;
const OWN_FILES = /^(?:(?:sentinel|annotator|cards|inline-painter|background)\.js|chunks\/[\w-]{1,60}\.js)$/;
/** Of both browsers: `at name (URL:1:2)`, `name@URL:1:2`. */
const PLACE = /^(.*?):(\d{1,9}):(\d{1,9})\)?$/;
const MOST_LINES = 12;

function linesOf({ where, name, stack, count }: Fault, origin: string): string[] {
  const times = count === 1 ? 'once' : `${count} times`;
  const head = `${PLACES.test(where) ? where : 'elsewhere'}, ${times}: ${CLASSES.test(name) ? name : 'of another class'}`;
  return [head, ...ownPlaces(stack, origin).map((place) => `  ${place}`)];
}

function ownPlaces(stack: string, origin: string): string[] {
  const places = stack.split('\n').flatMap((line) => {
    const at = line.lastIndexOf(`${origin}/`);
    const [, file = '', row, column] = PLACE.exec(at < 0 ? '' : line.slice(at + origin.length + 1)) ?? [];
    return OWN_FILES.test(file) ? [`${file}:${row}:${column}`] : [];
  });
  return places.slice(0, MOST_LINES);
}
