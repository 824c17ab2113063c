import type { SwitchesProps } from '../../../../src/ui/popup/Switches';

const nothing = () => undefined;

/** Everything is on, and nobody listens. */
export const SWITCHES: SwitchesProps = {
  topic: null,
  site: 'news.test',
  isSiteOn: true,
  isOn: true,
  trouble: null,
  isUnreadable: false,
  onOpenOptions: nothing,
  onToggleTopic: nothing,
  onToggleSite: nothing,
  onToggleEverywhere: nothing,
};
