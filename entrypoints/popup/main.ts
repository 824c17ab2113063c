import { showPagePopup } from '../../src/app/page-popup/show-page-popup';

void showPagePopup(window);
