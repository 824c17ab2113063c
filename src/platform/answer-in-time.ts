/** Far above the milliseconds that a browser takes, also where it is busy; a reader looks at an empty page meanwhile. By feel. */
const ANSWER_WITHIN_MS = 5000;

/** The same answer; rejects where it does not come in time. A broken profile can keep a browser's storage silent for ever. */
export function answerInTime<Answer>(answer: Promise<Answer>, withinMs = ANSWER_WITHIN_MS): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), withinMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
