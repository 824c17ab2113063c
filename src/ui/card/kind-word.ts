import type { TopicKind } from '../../dossier/model';
import type { MessageKey, Translate } from '../words/translate';

const KEYS: Readonly<Record<TopicKind, MessageKey>> = {
  person: 'kindPerson',
  people: 'kindPeople',
  place: 'kindPlace',
  event: 'kindEvent',
  organisation: 'kindOrganisation',
  subject: 'kindSubject',
};

/** What people call a kind of topic. */
export function kindWord(kind: TopicKind, translate: Translate): string {
  return translate(KEYS[kind]);
}
