import { showOptions } from '../../src/app/options/show-options';

showOptions(document);
