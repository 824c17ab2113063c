import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerInlinePainter } from '../src/app/page-session/offer-inline-painter';

export default defineUnlistedScript(() => offerInlinePainter());
