import {
  LONGEST_HOVER_DELAY_MS,
  type Settings,
  TEXT_SIZES,
  type TextSize,
  THEMES,
  type Theme,
} from '../../settings/settings';
import { Choice } from '../form/Choice';
import { RangeField } from '../form/RangeField';
import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import type { ChangeSettings } from './change-settings';

export interface CardFieldsProps {
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}

const THEME_NAMES: Readonly<Record<Theme, MessageKey>> = {
  system: 'optionsThemeSystem',
  light: 'optionsThemeLight',
  dark: 'optionsThemeDark',
};

const TEXT_SIZE_NAMES: Readonly<Record<TextSize, MessageKey>> = {
  S: 'optionsTextSizeS',
  M: 'optionsTextSizeM',
  L: 'optionsTextSizeL',
};

/** Finer than anybody notices, and coarse enough for the arrow keys to get through in forty steps. By feel. */
const HOVER_DELAY_STEP_MS = 50;

/** How cards look, and when they open. */
export function CardFields({ settings, onChange }: CardFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <Choice
        legend={translate('optionsTheme')}
        chosen={settings.theme}
        isRow
        options={THEMES.map((value) => ({ value, name: translate(THEME_NAMES[value]), why: null, sample: null }))}
        onChoose={(theme) => void onChange((now) => ({ ...now, theme }))}
      />
      <Choice
        legend={translate('optionsTextSize')}
        chosen={settings.textSize}
        isRow
        options={TEXT_SIZES.map((value) => ({
          value,
          name: translate(TEXT_SIZE_NAMES[value]),
          why: null,
          sample: (
            <span class="size-sample" data-text-size={value}>
              {translate('optionsTextSizeSample')}
            </span>
          ),
        }))}
        onChoose={(textSize) => void onChange((now) => ({ ...now, textSize }))}
      />
      <RangeField
        name={translate('optionsHoverDelay')}
        value={settings.hoverDelayMs}
        min={0}
        max={LONGEST_HOVER_DELAY_MS}
        step={HOVER_DELAY_STEP_MS}
        why={translate('optionsHoverDelayWhy')}
        show={(ms) => translate('optionsHoverDelayMs', [String(ms)])}
        speak={(ms) => translate('optionsHoverDelaySpoken', [String(ms)], ms)}
        onSettle={(hoverDelayMs) => onChange((now) => ({ ...now, hoverDelayMs }))}
      />
    </>
  );
}
