const FIELDS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const;

/**
 * Writes a date as exactly as it is known: `2021-12-06` as "6 December 2021", `2021-03` as "March 2021", `2021` as
 * "2021".
 *
 * @param date - ISO 8601: a year, a month or a day.
 * @param locale - BCP 47, also with an underscore as browsers' `@@ui_locale` writes it; plain `en` gives British order.
 * @returns The date itself where it is no such date. Never throws.
 */
export function formatDate(date: string, locale: string): string {
  const fields = FIELDS[date.split('-').length - 1];
  const time = Date.parse(date);
  if (!fields || Number.isNaN(time)) return date;
  // The sources count years as the Gregorian calendar does; Thai or Persian readers would else see another year.
  return new Intl.DateTimeFormat(usable(locale), { ...fields, calendar: 'gregory', timeZone: 'UTC' }).format(time);
}

function usable(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  if (tag === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
