/** Marks of other boycotts in Cyrillic, Arabic and Turkish, with what is written onto a word there. */
export const OTHER_EAST =
  /(?<![\p{L}\d])(?:Сочи|Катар\p{L}*|Израил\p{L}*|Лос-Анджелес\p{L}*|[Вв]ыбор(?:ы|ов|ах|ам)|[Вв]ибор(?:и|ів|ах)|[Тт]овар\p{L}*|[Чч]емп[иі]онат\p{L}*|[Рр]еферендум\p{L}*|Евровидени\p{L}+|[وبلفك]?(?:موسكو|سوتشي|قطر|لوس\s[أا]نجل[وي]س|[أا]فغانستان|[إا]سرائيل)|[وبلفك]?(?:ال|لل)?(?:سوفي\p{L}+|منتجات|بضائع|سلع|انتخابات|مونديال|استفتاء)|Moskova\p{L}*|Sovyet\p{L}*|Afganistan|Soçi|Katar|İsrail\p{L}*|[Üü]rün\p{L}*|[Ss]eçim\p{L}*|[Mm]arka\p{L}*)(?![\p{L}\d])/gu;

/** Marks of Beijing 2022 in the same scripts. */
export const OURS_EAST =
  /(?<![\p{L}\d])(?:Пекін\p{L}*|Кита[йяеюї]\p{L}?|КНР|С[иі]ньцзян\p{L}*|[Уу]йгур\p{L}*|[وبلفك]?بكين|[وبلفك]?(?:ال|لل)?(?:دي?بلوماسي\p{L}*|صين|شينجيانغ)|Pekin|[Dd]iplomatik|Çin|Sincan)(?![\p{L}\d])/gu;
