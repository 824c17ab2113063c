import { showPagePopup } from '../../src/app/page-popup/show-page-popup';

showPagePopup(document);
