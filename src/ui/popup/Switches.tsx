import { Switch } from '../form/Switch';
import { useTranslate } from '../words/words-context';

/** The topic whose card is open. */
export interface TopicSwitch {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
}

export interface SwitchesProps {
  /** `null` while no card of a topic is open. */
  readonly topic: TopicSwitch | null;
  /** The host that the site's switch is about; `null` where the page has none. */
  readonly site: string | null;
  readonly isSiteOn: boolean;
  readonly isOn: boolean;
  /** What could not be done, in words; `null` where all is well. */
  readonly trouble: string | null;
  /** Some stored settings could not be read, and the reader has not yet been told in the options. */
  readonly isUnreadable: boolean;
  readonly onOpenOptions: () => void;
  readonly onToggleTopic: (topicId: string, isOn: boolean) => void;
  readonly onToggleSite: (isOn: boolean) => void;
  readonly onToggleEverywhere: (isOn: boolean) => void;
}

/** Where and what is marked: the foot of the popup. */
export function Switches({ topic, site, isSiteOn, isOn, trouble, isUnreadable, ...props }: SwitchesProps) {
  const translate = useTranslate();
  const { onOpenOptions, onToggleTopic, onToggleSite, onToggleEverywhere } = props;
  return (
    <footer class="popup-switches">
      {topic && (
        <Switch
          key={topic.id}
          name={translate('switchTopic', [topic.label])}
          isOn={topic.isOn}
          isEnabled={isOn}
          onToggle={(next) => onToggleTopic(topic.id, next)}
        />
      )}
      {site !== null && (
        <Switch name={translate('switchSite', [site])} isOn={isSiteOn} isEnabled={isOn} onToggle={onToggleSite} />
      )}
      <Switch name={translate('switchEverywhere')} isOn={isOn} isEnabled onToggle={onToggleEverywhere} />
      <p class="popup-trouble" role="status">
        {trouble}
      </p>
      {isUnreadable && (
        <p class="popup-trouble">
          {translate('popupUnreadable')}{' '}
          <button type="button" class="popup-options" onClick={onOpenOptions}>
            {translate('popupUnreadableOptions')}
          </button>
        </p>
      )}
    </footer>
  );
}
