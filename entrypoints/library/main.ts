import { showLibrary } from '../../src/app/library/show-library';

void showLibrary(window);
