/** Letters or a word of which each mark below has one: cheap to ask, where the marks take 8 ms to make. */
export const HAS_EAST =
  /[\u0400-\u06ff]|Moskova|Sovyet|Afganistan|Soçi|Katar|İsrail|[Üü]rün|[Ss]eçim|[Mm]arka|Pekin|[Dd]iplomatik|Çin|Sincan/u;

/** Marks of other boycotts in Cyrillic, Arabic and Turkish, with what is written onto a word there. */
export const OTHER_EAST =
  /(?<![\p{L}\d])(?:Сочи|(?:Катар|Израил|Лос-Анджелес|[Тт]овар|[Чч]емп[иі]онат|[Рр]еферендум|Moskova|Sovyet|İsrail|[Üü]rün|[Ss]eçim|[Mm]arka)\p{L}*|[Вв]ыбор(?:ы|ов|ах|ам)|[Вв]ибор(?:и|ів|ах)|Евровидени\p{L}+|[وبلفك]?(?:موسكو|سوتشي|قطر|لوس\s[أا]نجل[وي]س|[أا]فغانستان|[إا]سرائيل)|[وبلفك]?(?:ال|لل)?(?:سوفي\p{L}+|منتجات|بضائع|سلع|انتخابات|مونديال|استفتاء)|Afganistan|Soçi|Katar)(?![\p{L}\d])/gu;

/** Marks of Beijing 2022 in the same scripts. */
export const OURS_EAST =
  /(?<![\p{L}\d])(?:(?:Пекін|С[иі]ньцзян|[Уу]йгур)\p{L}*|Кита[йяеюї]\p{L}?|КНР|[وبلفك]?بكين|[وبلفك]?(?:ال|لل)?(?:دي?بلوماسي\p{L}*|صين|شينجيانغ)|Pekin|[Dd]iplomatik|Çin|Sincan)(?![\p{L}\d])/gu;
