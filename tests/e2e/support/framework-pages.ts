import { compile, compileModule } from 'svelte/compiler';
import { createServer, type Plugin } from 'vite';
import { SCENES } from '../../fixtures/frameworks/steps.ts';
import { bundleScript } from './bundle-script.ts';
import type { PageServer } from './page-server.ts';

const FIXTURES = 'tests/fixtures/frameworks';

export const FRAMEWORKS = ['react', 'vue', 'svelte', 'preact', 'lit'] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/** A page of scenes as its server sends it, and the script that takes it over. */
export interface FrameworkPage {
  readonly framework: Framework;
  readonly body: string;
  readonly script: string;
}

export interface FrameworkPages {
  readonly pages: readonly FrameworkPage[];
  /** What takes them through their steps, from a page around them. */
  readonly driver: string;
}

type RenderScene = (scene: unknown, at: number) => string | Promise<string>;

/** Renders the scenes with each framework's own server side, and bundles the scripts for browsers. */
export async function makeFrameworkPages(): Promise<FrameworkPages> {
  const bodies = await renderAll();
  const pages = await Promise.all(
    FRAMEWORKS.map(async (framework) => ({
      framework,
      body: bodies[framework],
      script: await bundleScript(`${FIXTURES}/${framework}/client.ts`, [svelteFiles()]),
    })),
  );
  return { pages, driver: await bundleScript(`${FIXTURES}/driver/client.ts`) };
}

export interface ServedFrameworks {
  /** From the server's root: all frameworks in frames of one page, alive when it has loaded. */
  readonly alive: string;
  /** The same before any framework has taken its scenes over. */
  readonly asSent: string;
}

/** Tells the page's own scripts what its console is told. */
const LISTEN = `window.said = [];
  for (const kind of ['error', 'warn', 'info', 'log']) {
    const tell = console[kind];
    console[kind] = (...words) => { said.push(kind + ': ' + words.map(String).join(' ')); tell.apply(console, words); };
  }
  addEventListener('error', ({ message }) => said.push('thrown: ' + message));
  addEventListener('unhandledrejection', ({ reason }) => said.push('rejected: ' + reason));`;

export function serveFrameworks(server: PageServer, { pages, driver }: FrameworkPages): ServedFrameworks {
  const driverPath = server.addFile(driver, 'text/javascript');
  const scripts = pages.map(({ script }) => server.addFile(script, 'text/javascript'));
  const around = (start: string) => {
    const frames = pages.map(({ framework, body }, at) => {
      const path = server.add(
        `<script>${LISTEN}</script>${body}<script src="${scripts[at]}"></script><script>${start}</script>`,
      );
      // Taller than all it holds: of hundreds of marks only those near the view are drawn.
      return `<iframe title="${framework}" width="190" height="20000" src="${path}"></iframe>`;
    });
    return server.add(`${frames.join('')}<script src="${driverPath}"></script>`);
  };
  return { alive: around('islands.alive = islands.hydrate()'), asSent: around('') };
}

async function renderAll(): Promise<Record<Framework, string>> {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [svelteFiles()],
  });
  try {
    const bodies = await Promise.all(
      FRAMEWORKS.map(async (framework) => {
        const { renderScene } = (await vite.ssrLoadModule(`/${FIXTURES}/${framework}/server.ts`)) as {
          renderScene: RenderScene;
        };
        const scenes = await Promise.all(SCENES.map(renderScene));
        const body = scenes
          .map((html, at) => `<section><div id="scene-${at}">${html}</div><div id="away-${at}"></div></section>`)
          .join('');
        return [framework, body] as const;
      }),
    );
    return Object.fromEntries(bodies) as Record<Framework, string>;
  } finally {
    await vite.close();
  }
}

/** Components, and modules with runes. */
function svelteFiles(): Plugin {
  return {
    name: 'svelte-files',
    transform(code, id, environment) {
      const options = { filename: id, generate: environment?.ssr ? 'server' : 'client' } as const;
      if (id.endsWith('.svelte')) return compile(code, options).js;
      return id.endsWith('.svelte.js') ? compileModule(code, options).js : null;
    },
  };
}
