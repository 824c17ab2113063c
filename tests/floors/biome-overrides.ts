// The same rules for Biome, so that an editor shows a bad import while it is typed. biome.json holds a copy of this, and a
// test holds the two together.
import { BROWSER_GLOBALS, isIn, maySee, PACKAGE_RULES, ROOMS, type Room } from './floors.ts';
import { REQUESTING_GLOBALS } from './requests.ts';

interface Override {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: { readonly style: Readonly<Record<string, unknown>> } };
}

/** One override a folder with rules of its own; their file sets are disjoint, so that none replaces another's options. */
export function biomeOverrides(): Override[] {
  return ROOMS.flatMap((room) => {
    const inner = PACKAGE_RULES.flatMap((rule) => rule.allowedIn).filter(
      (folder) => folder !== room.folder && isIn(folder, room.folder),
    );
    return [overrideFor(room, room.folder, inner), ...inner.map((folder) => overrideFor(room, folder, []))];
  });
}

function overrideFor(room: Room, folder: string, without: readonly string[]): Override {
  const hidden = ROOMS.filter((other) => !maySee(room, other));
  const patterns = [
    ...(hidden.length > 0
      ? [
          {
            group: hidden.map(({ name }) => `**/${name}/**`),
            message: `${room.name} (floor ${room.floor}) must not see it.`,
          },
        ]
      : []),
    ...PACKAGE_RULES.filter((rule) => !rule.allowedIn.some((allowed) => isIn(folder, allowed))).map((rule) => ({
      group: rule.packages.flatMap((name) => [name, `${name}/**`]),
      message: `Belongs in ${rule.allowedIn.join(', ')} only.`,
    })),
  ];
  const deniedGlobals = Object.fromEntries([
    ...(room.name === 'platform' ? [] : BROWSER_GLOBALS).map((name) => [
      name,
      'Only src/platform speaks to the browser.',
    ]),
    ...REQUESTING_GLOBALS.map((name) => [name, 'No network request, ever.']),
  ]);
  return {
    includes: [`${folder}/**`, ...without.map((inner) => `!${inner}/**`)],
    linter: {
      rules: {
        style: {
          noRestrictedImports: { level: 'error', options: { patterns } },
          noRestrictedGlobals: { level: 'error', options: { deniedGlobals } },
        },
      },
    },
  };
}
