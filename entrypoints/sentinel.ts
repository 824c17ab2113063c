import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSentinel } from '../src/app/sentinel/start-sentinel';

export default defineUnlistedScript(() => startSentinel());
