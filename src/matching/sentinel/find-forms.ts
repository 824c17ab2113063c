import { foldUnits, PARTING, SEAM, UNSEEN } from './fold-units';
import { createFormKeys } from './form-keys';
import { type Form, isPart, isUnspaced, patternOf } from './form-pattern';

export interface FormPorts {
  /** Whether anybody still wants to know of a form, by its index. */
  isAsked(at: number): boolean;
  onForm(at: number, start: number, end: number): void;
}

/** Finds each form, once with seams open and once over them. */
export type FormFinder = (text: string, from: number, ports: FormPorts) => void;

/** The longest form with its gaps and its ending. */
const FORM_CHARS = 60;

/**
 * Makes a finder of forms in any text: one multiplication a letter, and a regular expression where a form may begin. A form that a
 * seam or something unseen parts is found, too.
 */
export function createFormFinder(forms: readonly Form[]): FormFinder {
  const keys = createFormKeys(forms);
  const patterns: RegExp[] = [];
  const loose: RegExp[] = [];

  /** @param isLoose - Words end anywhere: at a seam, and where they do not nobody minds that more is found. */
  function patternAt(at: number, isLoose: boolean): RegExp {
    const list = isLoose ? loose : patterns;
    const form = forms[at] ?? '';
    list[at] ??= patternOf(isLoose && !isPart(form) ? `${form}*` : form);
    return list[at];
  }

  return (text, from, { isAsked, onForm }) => {
    function onPlace(at: number, end: number): void {
      const start = keys.startOf(text, at, end);
      const before = Math.min(start, 1);
      const written = text.slice(start - before, start + FORM_CHARS);
      const pattern = patternAt(at, false);
      pattern.lastIndex = before;
      // What needs no folding is most of what is found in vain.
      if (pattern.test(isUnspaced(forms[at] ?? '') ? written : foldUnits(written))) {
        onForm(at, start, start + pattern.lastIndex - before);
      } else if (PARTING.test(written)) {
        const behind = endOverSeams(foldUnits(written).slice(before), patternAt(at, true));
        if (behind > 0) onForm(at, start, start + behind);
      }
    }
    keys.scan({ text, isAsked, onPlace }, from);
  };
}

/** Where a form ends that begins with the text and has a seam or something unseen in it; 0 where there is none. */
function endOverSeams(text: string, pattern: RegExp): number {
  const closed = text.replaceAll(SEAM, '').replaceAll(UNSEEN, '');
  pattern.lastIndex = 0;
  if (!pattern.test(closed)) return 0;
  const behind = openAt(text, pattern.lastIndex - 1) + 1;
  return behind > pattern.lastIndex ? behind : 0;
}

/** Where a unit stands that comes so late when the seams are closed. */
function openAt(text: string, closed: number): number {
  let at = 0;
  for (let left = closed; ; at++) {
    const unit = text.charAt(at);
    if (unit !== SEAM && unit !== UNSEEN && left-- === 0) return at;
  }
}
