/** What one layer of `src` may lean on. */
export interface Layer {
  /** Layers it may import, besides itself. */
  readonly layers: readonly string[];
  /** Packages it may import, by name. */
  readonly packages: readonly string[];
  /** Folders at the top of the repository from which it may import (pictures and sounds, so that they are hashed). */
  readonly folders?: readonly string[];
  /** May it import `node:` modules? */
  readonly node?: boolean;
  /** May it see the page? If not, its `tsconfig.json` has no DOM, and no comment may bring it back. */
  readonly dom?: boolean;
  /** May it import what is only known at run time? The shell must: pilots are modules that players bring along. */
  readonly unknownImports?: boolean;
}

/** Who may import whom. There is no list of exceptions: change the table, or the code. */
export const layerTable: Readonly<Record<string, Layer>> = {
  sim: { layers: [], packages: [] },
  text: { layers: [], packages: ['messageformat'] },
  platform: { layers: [], packages: [], dom: true },
  content: { layers: ['sim'], packages: ['valibot'] },
  session: { layers: ['sim', 'content'], packages: [] },
  // The three are development packages: `bench` alone loads them, to compare the cost of ropes with theirs.
  shell: {
    layers: ['sim', 'content'],
    packages: ['@dimforge/rapier2d-compat', 'planck', 'matter-js'],
    node: true,
    unknownImports: true,
  },
  game: { layers: ['sim', 'content', 'session'], packages: ['phaser'], folders: ['assets'], dom: true },
  audio: { layers: ['sim', 'content', 'session'], packages: ['howler'], folders: ['assets'], dom: true },
  ui: { layers: ['content', 'session', 'text'], packages: ['uqr'], folders: ['assets'], dom: true },
};

/** Files right under `src` that join the layers. No layer may import them. */
export const roots: Readonly<Record<string, Layer>> = Object.fromEntries(
  [
    'main.ts',
    'tape.ts',
    'launch.ts',
    'levels.ts',
    'languages.ts',
    'stories.ts',
    'story-door.ts',
    'story-chapters.ts',
    'sound-door.ts',
    'kiosk.ts',
    'asked-settings.ts',
    'comforts-door.ts',
    'sound-sheet.ts',
    'page-api.ts',
    'kiosk-beginning.ts',
    'kiosk-door.ts',
    'open-match.ts',
    'playlist-files.ts',
    'staff-desk.ts',
  ].map((name) => [
    name,
    {
      layers: Object.keys(layerTable).filter((layer) => layer !== 'shell'),
      packages: [],
      folders: ['assets', 'levels'],
      dom: true,
    },
  ]),
);
