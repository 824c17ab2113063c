import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeDossier } from '../../../src/dossier/decode';
import { DossierError } from '../../../src/dossier/dossier-error';
import { propertyRuns } from '../../setup/property-runs';
import { smallDossier } from './small-dossier';

/** One value anywhere in a file: by turns through lists and objects, the numbers pick the way. */
function spoil(value: unknown, way: readonly number[], wrong: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof value !== 'object' || value === null) return wrong;
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? 'unheard-of';
  const spoiled = spoil(Reflect.get(value, key), rest, wrong);
  if (Array.isArray(value)) return Object.assign([...value], { [key]: spoiled });
  return { ...value, [key]: spoiled };
}

it('takes a spoiled dossier or says with file and place what is wrong with it, and does nothing else', () => {
  let faults = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 7 }), fc.anything(), (way, wrong) => {
      const spoiled = spoil(smallDossier(), way, wrong) as Parameters<typeof decodeDossier>[0];
      const files = { articles: listOfFiles(spoiled.articles), topics: listOfFiles(spoiled.topics) };
      try {
        decodeDossier(files);
      } catch (error) {
        expect(error).toBeInstanceOf(DossierError);
        expect((error as DossierError).path).not.toBe('');
        faults++;
      }
    }),
    { numRuns: propertyRuns(300) },
  );
  expect(faults).toBeGreaterThan(50);
});

/** The build reads the folders itself: what it hands over are files, whatever they hold. */
function listOfFiles(files: unknown): { path: string; value: unknown }[] {
  if (!Array.isArray(files)) return [];
  return files.map((file: unknown, at) => {
    const value = typeof file === 'object' && file !== null && 'value' in file ? file.value : file;
    return { path: `file-${at}.json`, value };
  });
}
