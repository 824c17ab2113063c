/** Between these no address or identifier goes on. Even text has no other white space. */
const EDGES = ' \n\t"\'“”‘’«»<>()[]{}|，。、；：！？「」『』（）';
/** One of these is in all that the rules below look for. */
const SIGN = /[`#＃@＠_\\$.:/-]/u;
/** No address that people write is longer; a text without spaces must not cost more. */
const MOST_CHARS = 200;
/** #中國#美國#: tags one after the other; what follows is the next. */
const TAG_LIST = /(?:[#＃][^#＃]{1,12}){2}[#＃]$/u;
const CLOSED_HASHTAG = /[#＃](?=[^#＃]{0,40}[\u3041-\u9fff])[^#＃]{1,40}[#＃]/gu;

/**
 * Whether a span is part of something that machines read: an address, an e-mail, a @handle, a hashtag, a file name, an
 * identifier, a slug. Such text names a thing by its spelling and is no mention.
 */
export function isTechnical(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < MOST_CHARS && !EDGES.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < MOST_CHARS && !EDGES.includes(text.charAt(to))) to++;
  if ((from < start || to > end) && !SIGN.test(text.slice(from, to))) return false;
  // Chinese networks close a hashtag: what follows #话题# is text again.
  const whole = text.slice(from, start);
  if (/[#＃]$/u.test(whole) && (/^[#＃]/u.test(text.slice(end, to)) || TAG_LIST.test(whole))) return true;
  const before = whole.replace(CLOSED_HASHTAG, '');
  const after = text.slice(end, to);
  // `xinjiang`: in marks of code a small word is a key.
  if (/`$/u.test(before) && /^`/u.test(after) && /^\p{Ll}/u.test(text.slice(start, end))) return true;
  if (before === '' && after === '') return isInCode(text, start, end);
  // In data files a string goes on behind an escape, as in "Biden\n".
  if (/[@#_\\$]$/u.test(before) || /^(?:[_@]|\\(?![nrt\\]|$))/u.test(after)) return true;
  if (/[#＃@＠][\p{L}\p{N}_]*$/u.test(before)) return true;
  const chunk = before + text.slice(start, end) + after;
  if (/:\/\/|^www\.|^[\w.+-]+@[\w-]+\./iu.test(chunk)) return true;
  if (/^[\w/-]*\.(?:[a-z]{2,4}(?:[/?#:.]|$)|html?\b|json\b)/u.test(after) && /^[\p{Ll}\d_./-]*$/u.test(trimStop(chunk)))
    return true;
  if (/^\.(?:com|org|net|gov|info|io|html?|pdf|jpe?g|png|gif|docx?|xlsx?|csv|json|js|ts|py|txt|mp[34])\b/iu.test(after))
    return true;
  if (/[\w-]\.[\w-]*$/u.test(before) && /[a-z]\.$/u.test(before) && /^[a-z]/u.test(text.slice(start, end))) return true;
  if (/\//u.test(chunk) && /^[a-z\d/_.%-]+$/u.test(trimStop(chunk))) return true;
  return (
    /^[a-z\d]+(?:-[a-z\d]+)+$/u.test(trimStop(chunk)) &&
    /^[a-z]/u.test(text.slice(start, end)) &&
    (chunk.match(/-/gu) ?? []).length > 1
  );
}

/** "const Biden = require(...)", "price = 5;", "@author sinkiang". */
function isInCode(text: string, start: number, end: number): boolean {
  if (/^\s*=(?!=)[^=\n]*;\s*(?:\n|$)/u.test(text.slice(end, end + 80))) return true;
  return /(?:^|\s)(?:const|var|def|function|typeof|extends|struct|enum|@auth?[eo]r:?)\s$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

function trimStop(chunk: string): string {
  return chunk.replace(/[.,;:!?]+$/u, '');
}
