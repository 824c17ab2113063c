import { showPreview } from '../../src/app/options/show-preview';

showPreview(window);
