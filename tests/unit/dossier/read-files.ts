import { readdirSync, readFileSync } from 'node:fs';
import type { DossierFile, DossierFiles } from '../../../src/dossier/decode';

const ROOT = new URL('../../../assets/dossier/', import.meta.url);

/** The real files, read anew on each call, so that a test may break its own copy. */
export function readDossierFiles(): DossierFiles {
  return { articles: readFolder('articles'), topics: readFolder('topics') };
}

function readFolder(folder: string): DossierFile[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({
    path: `${folder}/${name}`,
    value: JSON.parse(readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')),
  }));
}
