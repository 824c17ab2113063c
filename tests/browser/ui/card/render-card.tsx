import { render } from 'preact';
import { onTestFinished } from 'vitest';
import type { TopicCard } from '../../../../src/dossier/topic-card';
import { Card } from '../../../../src/ui/card/Card';
import type { CardFootActions } from '../../../../src/ui/card/CardFoot';
import popoverStyles from '../../../../src/ui/popover/popover.css?inline';
import type { Translate } from '../../../../src/ui/words/translate';
import { Words } from '../../../../src/ui/words/words-context';
import { translate } from '../words';

const NO_ACTIONS: CardFootActions = {
  onOpenLibrary: () => undefined,
  mute: { label: 'Jen Psaki', site: 'example.org', onMute: () => undefined },
};

export interface RenderOptions {
  readonly near?: readonly string[];
  readonly theme?: 'light' | 'dark';
  readonly words?: Translate;
  readonly foot?: CardFootActions;
}

/** A card on a surface of its own, 360 px wide, gone after the test. Returns the surface. */
export function renderCard(
  card: TopicCard,
  { near = [], theme = 'light', words = translate, foot = NO_ACTIONS }: RenderOptions = {},
): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popoverStyles);
  document.adoptedStyleSheets = [sheet];
  const surface = document.createElement('div');
  surface.style.inlineSize = '360px';
  surface.setAttribute('data-theme', theme);
  surface.setAttribute('data-text-size', 'M');
  document.body.append(surface);
  onTestFinished(() => {
    render(null, surface);
    surface.remove();
  });
  const ignore = () => undefined;
  render(
    <Words value={words}>
      <Card
        card={card}
        near={near}
        labelId="label"
        canGoBack={true}
        focusesLabel={false}
        onBack={ignore}
        onOpenTopic={ignore}
        foot={foot}
      />
    </Words>,
    surface,
  );
  return surface;
}

export function unfoldAll(surface: ParentNode): void {
  for (const disclosure of surface.querySelectorAll('details')) disclosure.open = true;
}
