import { useRef } from 'preact/hooks';
import type { HostEntry } from '../../settings/host-entry';
import type { Settings, SiteRules } from '../../settings/settings';
import { Choice } from '../form/Choice';
import { useTranslate } from '../words/words-context';
import { AddSite } from './AddSite';
import type { ChangeSettings } from './change-settings';
import { SiteList } from './SiteList';

export interface SiteRulesFieldProps {
  readonly sites: SiteRules;
  readonly readEntry: (typed: string, hosts: readonly string[]) => HostEntry;
  readonly onChange: ChangeSettings;
}

/** Where pages are marked: the rule, and the list that it is about. */
export function SiteRulesField({ sites, readEntry, onChange }: SiteRulesFieldProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { mode, hosts } = sites;
  const change = (next: (now: SiteRules) => SiteRules) =>
    onChange((settings: Settings) => ({ ...settings, sites: next(settings.sites) }));
  return (
    <>
      <Choice
        legend={translate('optionsSitesMode')}
        chosen={mode}
        isRow={false}
        options={[
          { value: 'everywhere-but', name: translate('optionsSitesEverywhereBut'), why: null, sample: null },
          { value: 'only', name: translate('optionsSitesOnly'), why: null, sample: null },
        ]}
        onChoose={(chosen) => void change((now) => ({ ...now, mode: chosen }))}
      />
      <h3>{translate(mode === 'only' ? 'optionsSitesListOn' : 'optionsSitesListOff')}</h3>
      <SiteList
        hosts={hosts}
        emptyWords={translate(mode === 'only' ? 'optionsSitesNoneOn' : 'optionsSitesNoneOff')}
        onRemove={(host) => change((now) => ({ ...now, hosts: now.hosts.filter((each) => each !== host) }))}
        onEmptied={() => input.current?.focus()}
      />
      <AddSite
        inputRef={input}
        read={(typed) => readEntry(typed, hosts)}
        onAdd={(pattern) =>
          change((now) => {
            const entry = readEntry(pattern, now.hosts);
            return entry.outcome === 'added' ? { ...now, hosts: entry.hosts } : now;
          })
        }
      />
    </>
  );
}
