import { showFirstRun } from '../../src/app/first-run/show-first-run';

void showFirstRun(window);
