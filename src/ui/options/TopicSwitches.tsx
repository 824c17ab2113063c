import type { TopicKind } from '../../dossier/model';
import { setTopic } from '../../settings/set-topic';
import type { Settings } from '../../settings/settings';
import { topicsOn } from '../../settings/topics-on';
import { kindWord } from '../card/kind-word';
import { Switch } from '../form/Switch';
import { useTranslate } from '../words/words-context';
import type { ChangeSettings } from './change-settings';

export interface OptionTopic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly label: string;
  /** What the dossier says where the reader says nothing. */
  readonly marked: boolean;
  /** Of the topic in the library. */
  readonly href: string;
}

export interface TopicSwitchesProps {
  readonly settings: Settings;
  readonly topics: readonly OptionTopic[];
  readonly onChange: ChangeSettings;
}

/** Every topic of the dossier with its switch: those marked by default, and those that are not. */
export function TopicSwitches({ settings, topics, onChange }: TopicSwitchesProps) {
  const translate = useTranslate();
  const on = topicsOn(settings, topics);

  const group = (heading: string, members: readonly OptionTopic[]) => (
    <>
      <h3>{heading}</h3>
      <ul class="topics">
        {members.map((topic) => (
          <li key={topic.id} data-topic={topic.id} data-kind={topic.kind}>
            <Switch
              name={topic.label}
              isOn={on.has(topic.id)}
              isEnabled
              beside={<Beside topic={topic} />}
              onToggle={(isOn) => void onChange((now) => setTopic(now, topic, isOn))}
            />
          </li>
        ))}
      </ul>
    </>
  );

  return (
    <>
      {group(
        translate('optionsTopicsMarked'),
        topics.filter(({ marked }) => marked),
      )}
      {group(
        translate('optionsTopicsUnmarked'),
        topics.filter(({ marked }) => !marked),
      )}
      <p class="section-note">{translate('optionsTopicsUnmarkedWhy')}</p>
    </>
  );
}

function Beside({ topic: { kind, label, href } }: { readonly topic: OptionTopic }) {
  const translate = useTranslate();
  return (
    <>
      <span class="topic-kind">{kindWord(kind, translate)}</span>
      <a class="topic-link" href={href}>
        {translate('optionsTopicLibrary')}
        <span class="for-screen-readers">{translate('optionsTopicInLibrary', [label])}</span>
      </a>
    </>
  );
}
