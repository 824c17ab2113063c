import type { MessageKey } from '../words/translate';
import { useTranslate } from '../words/words-context';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';

/** Stands in a sentence where the link comes: no locale writes it. */
const PLACE = '\ue000';

const PROMISES = [
  'optionsPrivacyRead',
  'optionsPrivacyOff',
  'optionsPrivacyKept',
  'optionsPrivacyLinks',
  'optionsPrivacySeen',
] as const satisfies readonly MessageKey[];

/** By the names of the manifest, with why each is there. */
const PERMISSION_WORDS: Readonly<Record<string, readonly [name: MessageKey, why: MessageKey]>> = {
  scripting: ['optionsPermissionScripting', 'optionsPermissionScriptingWhy'],
  storage: ['optionsPermissionStorage', 'optionsPermissionStorageWhy'],
  activeTab: ['optionsPermissionActiveTab', 'optionsPermissionActiveTabWhy'],
  contextMenus: ['optionsPermissionContextMenus', 'optionsPermissionContextMenusWhy'],
};

export interface PrivacyProps {
  /** Of the manifest, access to sites left out. */
  readonly permissions: readonly string[];
  readonly access: SiteAccessProps;
  readonly libraryHref: string;
}

/** What is read and what is kept, what each permission is for, and whether all sites may be read. */
export function Privacy({ permissions, access, libraryHref }: PrivacyProps) {
  const translate = useTranslate();
  // The link stands where the locale puts it.
  const [before, after] = translate('optionsPrivacyLibrary', [PLACE]).split(PLACE);
  return (
    <>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise}>{translate(promise)}</li>
        ))}
        <li>
          {before}
          <a href={libraryHref}>{translate('optionsPrivacyLibraryLink')}</a>
          {after}
        </li>
      </ul>
      <h3>{translate('optionsPermissions')}</h3>
      <dl class="permissions">
        <div>
          <dt>{translate('optionsPermissionHosts')}</dt>
          <dd>
            {translate('optionsPermissionHostsWhy')}
            <SiteAccess {...access} />
          </dd>
        </div>
        {permissions.map((permission) => (
          <div key={permission} data-permission={permission}>
            <dt>{nameOf(permission)}</dt>
            <dd>{whyOf(permission)}</dd>
          </div>
        ))}
      </dl>
    </>
  );

  function nameOf(permission: string): string {
    const words = PERMISSION_WORDS[permission];
    return words ? translate(words[0]) : permission;
  }

  function whyOf(permission: string): string {
    const words = PERMISSION_WORDS[permission];
    return words ? translate(words[1]) : '';
  }
}
