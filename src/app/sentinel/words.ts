import { aliasedTopics } from '../../dossier/bundled-aliases';
import { packWords } from '../../matching/sentinel/pack-words';

/** What the sentinel looks for. The build puts the finished words in this module's place. */
export const words = packWords(aliasedTopics);
