import type { Settings } from '../../settings/settings';
import { Switch } from '../form/Switch';
import { useTranslate } from '../words/words-context';
import { Backup, type BackupProps } from './Backup';
import { CardFields } from './CardFields';
import type { ChangeSettings } from './change-settings';
import { ErrorReport, type ErrorReportProps } from './ErrorReport';
import { MarkFields } from './MarkFields';
import { Preview } from './Preview';
import { Privacy, type PrivacyProps } from './Privacy';
import { Section } from './Section';
import { ShortcutList, type ShortcutListProps } from './ShortcutList';
import { SiteRulesField, type SiteRulesFieldProps } from './SiteRulesField';
import { type OptionTopic, TopicSwitches } from './TopicSwitches';
import { UnreadableNotice, type UnreadableNoticeProps } from './UnreadableNotice';

export interface OptionsPageProps {
  readonly settings: Settings;
  readonly topics: readonly OptionTopic[];
  readonly readEntry: SiteRulesFieldProps['readEntry'];
  readonly shortcuts: ShortcutListProps;
  readonly privacy: PrivacyProps;
  readonly backup: BackupProps;
  readonly unreadable: UnreadableNoticeProps;
  readonly errors: ErrorReportProps;
  readonly previewPath: string;
  /** What a change could not do, in words; `null` where all is well. */
  readonly trouble: string | null;
  readonly onChange: ChangeSettings;
}

/** Everything that the reader may choose, with a page beside it that shows what it does. */
export function OptionsPage({
  settings,
  topics,
  readEntry,
  shortcuts,
  privacy,
  backup,
  unreadable,
  errors,
  previewPath,
  trouble,
  onChange,
}: OptionsPageProps) {
  const translate = useTranslate();
  return (
    <div class="options">
      <main class="options-main">
        <header class="options-head">
          <h1>{translate('optionsTitle')}</h1>
          <p class="section-why">{translate('optionsIntro')}</p>
          <UnreadableNotice {...unreadable} />
        </header>
        <Section id="marking" heading={translate('optionsMarking')} why={translate('optionsMarkingWhy')}>
          <Switch
            name={translate('switchEverywhere')}
            isOn={settings.enabled}
            isEnabled
            onToggle={(enabled) => void onChange((now) => ({ ...now, enabled }))}
          />
        </Section>
        <Section id="sites" heading={translate('optionsSites')} why={translate('optionsSitesWhy')}>
          <SiteRulesField sites={settings.sites} readEntry={readEntry} onChange={onChange} />
        </Section>
        <Section id="topics" heading={translate('optionsTopics')} why={translate('optionsTopicsWhy')}>
          <TopicSwitches settings={settings} topics={topics} onChange={onChange} />
        </Section>
        <Section id="marks" heading={translate('optionsMarks')} why={translate('optionsMarksWhy')}>
          <MarkFields settings={settings} onChange={onChange} />
        </Section>
        <Section id="cards" heading={translate('optionsCards')} why={translate('optionsCardsWhy')}>
          <CardFields settings={settings} onChange={onChange} />
        </Section>
        <Section id="toolbar" heading={translate('optionsToolbar')} why={translate('optionsToolbarWhy')}>
          <Switch
            name={translate('optionsBadge')}
            isOn={settings.badge}
            isEnabled
            onToggle={(badge) => void onChange((now) => ({ ...now, badge }))}
          />
        </Section>
        <Section id="shortcuts" heading={translate('optionsShortcuts')} why={translate('optionsShortcutsWhy')}>
          <ShortcutList {...shortcuts} />
        </Section>
        <Section id="privacy" heading={translate('optionsPrivacy')} why={translate('optionsPrivacyWhy')}>
          <Privacy {...privacy} />
        </Section>
        <Section id="backup" heading={translate('optionsBackup')} why={translate('optionsBackupWhy')}>
          <Backup {...backup} />
        </Section>
        <Section id="errors" heading={translate('optionsErrors')} why={translate('optionsErrorsWhy')}>
          <ErrorReport {...errors} />
        </Section>
      </main>
      <Preview isMarkingOn={settings.enabled} path={previewPath} trouble={trouble} />
    </div>
  );
}
