import { BUDGETS, type Budget } from './budgets.ts';
import { goalsReached, type Result, round } from './report.ts';

/** In the units of the picture, which are pixels where nobody scales it. */
const WIDTH = 880;
const MARGIN = 24;
const HEAD = 92;
const ROW = 26;
const BAR = 10;
/** Where the scale begins and ends. */
const SCALE = { left: 190, right: 640 } as const;
/** The ends of the scale, in times of the limit; what lies beyond is drawn to the end. */
const LEAST = 1 / 32;
const MOST = 8;
const TICKS = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8];

/** Paper and ink of the cards (assets/styles/tokens.css), in the system's fonts: the picture is shown by itself. */
const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1d1b16 }
.paper { fill: #fffdf8 }
.soft { fill: #5d574b }
.small { font-size: 11px }
.title { font: 600 17px Charter, "Iowan Old Style", Georgia, serif }
.row { stroke: #ddd7c9; stroke-width: 0.75 }
.limit { stroke: #1d1b16; stroke-width: 1.5 }
.met { fill: #3f6b3a }
.not-met { fill: #fffdf8; stroke: #8a5a00; stroke-width: 1.5 }
.goal { stroke: #857d6d; stroke-width: 2 }
.reached { stroke: #1d1b16 }
.strong { font-weight: 600 }
@media (prefers-color-scheme: dark) {
  text { fill: #ece8df }
  .paper { fill: #1f1e1b }
  .soft { fill: #b3ac9d }
  .row { stroke: #3d3a34 }
  .limit { stroke: #ece8df }
  .met { fill: #9bc294 }
  .not-met { fill: #1f1e1b; stroke: #dcae5c }
  .goal { stroke: #8b8476 }
  .reached { stroke: #ece8df }
}`.trim();

/**
 * Draws each result as a bar on one scale of times of its limit: to the left of the line is met. Light or dark as the reader's
 * system is, and told in words to whoever does not see it.
 *
 * @returns An SVG document.
 */
export function drawPicture(results: readonly Result[]): string {
  const rows = results.flatMap((result) => {
    const budget = BUDGETS.find(({ name }) => name === result.name);
    return budget ? [{ result, budget }] : [];
  });
  const bottom = HEAD + rows.length * ROW;
  const height = bottom + MARGIN + 20;
  const met = results.filter((result) => result.met).length;
  const limit = place(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">What Backgrounder costs, against its limits</title>',
    `<desc id="desc">${escapeText(rows.map(inWords).join(' '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>`,
    text(MARGIN, 36, 'What Backgrounder costs, against its limits', 'title'),
    text(
      MARGIN,
      58,
      `${met} of ${results.length} limits met. Left of the line is better; a small stroke is a goal beyond the limit.`,
      'soft',
    ),
    ...TICKS.map((times) =>
      text(place(times), HEAD - 10, times === 1 ? 'limit' : nameOf(times), 'soft small', 'middle'),
    ),
    text(WIDTH - MARGIN - 96, HEAD - 10, 'value', 'soft small', 'end'),
    text(WIDTH - MARGIN, HEAD - 10, 'limit', 'soft small', 'end'),
    ...rows.map(({ result, budget }, at) => drawRow(result, budget, HEAD + at * ROW)),
    `<path class="limit" d="M${limit} ${HEAD - 2}V${bottom + 4}"/>`,
    text(
      MARGIN,
      bottom + 28,
      'A full bar is within its limit, a hollow one is not. Each step of the scale doubles.',
      'soft small',
    ),
    '</svg>',
    '',
  ].join('\n');
}

function drawRow(result: Result, budget: Budget, top: number): string {
  const middle = top + ROW / 2;
  const { left } = SCALE;
  const times = timesOfLimit(budget, result.value);
  const width = Math.max(3, place(times) - left);
  const bar = Number.isNaN(times)
    ? text(left + 6, middle + 4, 'not measured', 'soft small')
    : `<rect class="${result.met ? 'met' : 'not-met'}" x="${left}" y="${middle - BAR / 2}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>`;
  const goals = budget.goals.map((goal) => {
    const isReached = goalsReached({ ...budget, goals: [goal] }, result.value) === 1;
    const x = place(timesOfLimit(budget, goal)).toFixed(1);
    return `<path class="goal${isReached ? ' reached' : ''}" d="M${x} ${middle - 9}v18"/>`;
  });
  return [
    `<path class="row" d="M${MARGIN} ${top}H${WIDTH - MARGIN}"/>`,
    text(MARGIN, middle + 4, budget.name, result.met ? '' : 'strong'),
    bar,
    ...goals,
    text(WIDTH - MARGIN - 96, middle + 4, round(result.value), result.met ? '' : 'strong', 'end'),
    text(WIDTH - MARGIN, middle + 4, `${budget.bound} ${round(budget.limit)}`, 'soft small', 'end'),
  ].join('');
}

/** How near a value comes to its limit: below 1 is within it. NaN for what was not measured. */
function timesOfLimit({ bound, limit }: Budget, value: number): number {
  if (bound === 'at least') return limit / value;
  // Of nothing that may be, one is too much already.
  if (limit === 0) return value === 0 ? LEAST : MOST;
  return value / limit;
}

/** Where so many times the limit stands, between the ends. */
function place(times: number): number {
  const share = Math.log(times / LEAST) / Math.log(MOST / LEAST);
  return SCALE.left + Math.min(1, Math.max(0, share)) * (SCALE.right - SCALE.left);
}

function nameOf(times: number): string {
  return times < 1 ? `1/${1 / times}` : `${times}×`;
}

function inWords({
  result: { value, met },
  budget: { name, bound, limit },
}: {
  readonly result: Result;
  readonly budget: Budget;
}): string {
  return `${name}: ${round(value)}, ${bound} ${round(limit)}, ${met ? 'met' : 'not met'}.`;
}

function text(x: number, y: number, content: string, names = '', anchor = 'start'): string {
  const classes = names === '' ? '' : ` class="${names}"`;
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x.toFixed(1)}" y="${y}"${classes}${aligned}>${escapeText(content)}</text>`;
}

function escapeText(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
