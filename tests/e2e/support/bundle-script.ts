import { build, type PluginOption } from 'vite';

/**
 * Bundles a script of a fixture page, with the real libraries that it imports, as a site would ship it.
 *
 * @param entry - The file; from the project's root, or absolute.
 * @param plugins - What its framework needs to be compiled.
 * @returns One classic script for a browser. Throws what Vite throws where it cannot be built.
 */
export async function bundleScript(entry: string, plugins: readonly PluginOption[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Vite would choose by the environment of the tests, and give the libraries' own checks and warnings besides.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [...plugins],
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'fixture' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter(({ type }) => type === 'chunk');
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length > 1) throw new Error(`${entry} became ${chunks.length} scripts, not 1`);
  return chunk.code;
}
