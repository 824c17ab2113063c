/** Movements, parties and the XPCC, where the name is their genitive or their address. */
const BEFORE =
  /(?:(?:[Ии]сламск|[Іі]сламськ|[Нн]ациональн|[Оо]свободительн)\p{L}+\s(?:[Дд]вижени|[Пп]арти|[Оо]рганизаци|[Рр]ух|[Пп]арті)\p{L}*\s|[Рр]еспублик\p{L}\s|(?:حركة|حزب|الحزب|الحركة|جبهة|جمعية|منظمة)(?:\s\p{L}+){0,3}\sل|[إا]نتاج\sو(?:البناء|التعمير|الإنشاء)\sفي\s)$/u;
/** The same behind the name, in Turkish, Russian and Arabic. */
const AFTER =
  /^\s(?:(?:\p{Lu}\p{L}+\s|ve\s){0,4}(?:Hareketi|Partisi|Cumhuriyeti|Derneği|Vakfı|Hükümeti|Platformu|Kolordusu|Birliği)(?!\p{L})|в\s(?:изгнании|вигнанні)|لل[إا]نتاج\s)/u;
/** A word of each form of it, which costs milliseconds less to look for. */
const HAS_AFTER =
  /Hareketi|Partisi|Cumhuriyeti|Derneği|Vakfı|Hükümeti|Platformu|Kolordusu|Birliği|в\s(?:изг|виг)нан|لل[إا]نتاج/u;

/** Whether the name belongs to a movement, a party, a republic or the XPCC, as Slavic languages, Arabic and Turkish say it. */
export function isOfOrganisation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 80);
  return (HAS_AFTER.test(after) && AFTER.test(after)) || (/[\u0400-\u06ff]/u.test(before) && BEFORE.test(before));
}
