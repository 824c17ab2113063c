import {
  DENSITIES,
  type Density,
  MARK_STYLES,
  type MarkStyle,
  PAINTERS,
  type PainterName,
  type Settings,
} from '../../settings/settings';
import { Choice } from '../form/Choice';
import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import type { ChangeSettings } from './change-settings';

export interface MarkFieldsProps {
  readonly settings: Settings;
  readonly onChange: ChangeSettings;
}

const STYLE_NAMES: Readonly<Record<MarkStyle, MessageKey>> = {
  dotted: 'optionsMarkStyleDotted',
  underline: 'optionsMarkStyleUnderline',
  tint: 'optionsMarkStyleTint',
  'hover-only': 'optionsMarkStyleHoverOnly',
};

const DENSITY_NAMES: Readonly<Record<Density, MessageKey>> = {
  every: 'optionsDensityEvery',
  'first-in-section': 'optionsDensityFirstInSection',
  'first-on-page': 'optionsDensityFirstOnPage',
};

const PAINTER_WORDS: Readonly<Record<PainterName, readonly [name: MessageKey, why: MessageKey]>> = {
  highlight: ['optionsPainterHighlight', 'optionsPainterHighlightWhy'],
  inline: ['optionsPainterInline', 'optionsPainterInlineWhy'],
};

/** How mentions look on a page, which of them are marked, and what draws the marks. */
export function MarkFields({ settings, onChange }: MarkFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <Choice
        legend={translate('optionsMarkStyle')}
        chosen={settings.markStyle}
        isRow={false}
        options={MARK_STYLES.map((value) => ({
          value,
          name: translate(STYLE_NAMES[value]),
          why: null,
          sample: (
            <span class="mark-sample" data-mark-style={value}>
              {translate('optionsMarkSample')}
            </span>
          ),
        }))}
        onChoose={(markStyle) => void onChange((now) => ({ ...now, markStyle }))}
      />
      <Choice
        legend={translate('optionsDensity')}
        chosen={settings.density}
        isRow={false}
        options={DENSITIES.map((value) => ({ value, name: translate(DENSITY_NAMES[value]), why: null, sample: null }))}
        onChoose={(density) => void onChange((now) => ({ ...now, density }))}
      />
      <p class="section-note">{translate('optionsDensityWhy')}</p>
      <Choice
        legend={translate('optionsPainter')}
        chosen={settings.painter}
        isRow={false}
        options={PAINTERS.map((value) => {
          const [name, why] = PAINTER_WORDS[value];
          return { value, name: translate(name), why: translate(why), sample: null };
        })}
        onChoose={(painter) => void onChange((now) => ({ ...now, painter }))}
      />
    </>
  );
}
