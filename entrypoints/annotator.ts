import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAnnotator } from '../src/app/page-session/start-annotator';

export default defineUnlistedScript(() => startAnnotator());
