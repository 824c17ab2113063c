import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCards } from '../src/app/page-session/offer-cards';

export default defineUnlistedScript(() => offerCards());
