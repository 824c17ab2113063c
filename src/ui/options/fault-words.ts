import { LONGEST_HOVER_DELAY_MS } from '../../settings/settings';
import type { ExpectedValue, FilePlace, SettingsFileFault } from '../../settings/settings-file';
import type { MessageKey, Translate } from '../words/translate';

const EXPECTED_WORDS: Readonly<Record<Exclude<ExpectedValue, readonly string[]>, MessageKey>> = {
  'true-or-false': 'optionsFaultTruth',
  list: 'optionsFaultList',
  object: 'optionsFaultObject',
  version: 'optionsFaultVersion',
  delay: 'optionsFaultDelay',
  host: 'optionsFaultHost',
  topic: 'optionsFaultTopic',
};

/** What is wrong with a settings file, with its place, as a sentence. */
export function faultWords(fault: SettingsFileFault, translate: Translate): string {
  switch (fault.kind) {
    case 'not-json':
      return translate('optionsFaultNotJson', [String(fault.line), String(fault.column)]);
    case 'not-settings':
      return translate('optionsFaultNotSettings');
    case 'no-version':
      return translate('optionsFaultNoVersion');
    case 'later-version':
      return translate('optionsFaultLaterVersion', [String(fault.version), String(fault.reads)]);
    case 'unknown-field':
      return translate('optionsFaultUnknownField', [fault.field]);
    case 'bad-value':
      return badValueWords(placeWords(fault.place, translate), fault.found, fault.expected, translate);
  }
}

function placeWords({ field, item }: FilePlace, translate: Translate): string {
  return item === null ? field : translate('optionsFaultItem', [field, String(item)]);
}

function badValueWords(place: string, found: string, expected: ExpectedValue, translate: Translate): string {
  if (found === '') return translate('optionsFaultMissing', [place]);
  if (typeof expected !== 'string') return translate('optionsFaultOneOf', [place, found, expected.join(', ')]);
  return translate(EXPECTED_WORDS[expected], [place, found, String(LONGEST_HOVER_DELAY_MS)]);
}
