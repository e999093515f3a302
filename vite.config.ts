/**
 * How the page is built and how its tests run.
 *
 * - Three pages: the game, `tape.html`, which plays a tape without WebGL, and `launch.html`, which writes a kiosk's address.
 * - Phaser is bundled from its own source through the alias `@psrc/`, and only what `src/game` names: 40 % of the whole.
 * - A built page allows itself nothing but its own files, and stores them all for days without a network.
 * - The engine is a chunk of its own, so that the title stands before it has arrived.
 */
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { DearestFirst } from './scripts/build/dearest-first.ts';
import { fetchedLater } from './scripts/build/fetched-later.ts';
import { oneModule } from './scripts/build/one-module.ts';
import { strictPage } from './scripts/build/strict-page.ts';

const root = import.meta.dirname;

/** Phaser's build flags. Undeclared ones count as true in its source (`typeof` never gives an empty string). */
const flagsOff = ['CANVAS_RENDERER', 'FEATURE_SOUND', 'WEBGL_DEBUG', 'PLUGIN_CAMERA3D', 'PLUGIN_FBINSTANT'];

function phaserFlags(): Plugin {
  return {
    name: 'phaser-flags',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/phaser/src/')) return;
      const changed = flagsOff.reduce((text, flag) => text.replaceAll(`typeof ${flag}`, 'false'), code);
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}

/** Tests run the sources: what stores a build need not be loaded for them. */
const stored = process.env.VITEST ? [] : (await import('./scripts/build/stored-page.ts')).storedPage();

export default defineConfig({
  base: './',
  publicDir: false,
  define: { global: 'globalThis' },
  resolve: { alias: [{ find: /^@psrc\//, replacement: `${path.join(root, 'node_modules/phaser/src')}/` }] },
  plugins: [phaserFlags(), strictPage(), fetchedLater(), ...stored],
  // The development server bundles packages beforehand, with plugins of its own.
  optimizeDeps: { rolldownOptions: { plugins: [phaserFlags()] } },
  cacheDir: path.join(root, '.cache/vite'),
  // The shell's bundles and the reports of tests land here; a change there must not reload the page.
  server: { watch: { ignored: ['**/.cache/**', '**/shots/**', '**/dist/**'] } },
  build: {
    target: 'es2022',
    // What does not know how to fetch ahead fetches when it is asked.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: ['index.html', 'tape.html', 'launch.html'].map((page) => path.join(root, page)),
      output: {
        codeSplitting: {
          groups: [{ name: 'engine', test: /node_modules[\\/](?:phaser|eventemitter3)[\\/]/ }],
        },
      },
    },
  },
  test: {
    sequence: { sequencer: DearestFirst },
    projects: [
      {
        extends: true,
        plugins: [oneModule(/\/tests\/(?:proofs\/\w[\w-]*|sim\/people|sim\/outcomes|sim\/hands\/point)\.test\.ts$/)],
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'tests/{proofs,soak,sim,text,content,session,shell,platform,audio,art,game,architecture}/**/*.test.ts',
          ],
          // The machine is ours: left to itself, Vitest would spare a core.
          maxWorkers: '100%',
          // Nothing here keeps anything from file to file but what it has read: a core reads the simulation once, not 170 times.
          isolate: false,
          // Whole duels are flown in there, on machines of every speed.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.ts'],
          maxWorkers: '100%',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/served-build.ts'],
          // A page on a clock of ours fills one core and no more: each core has a browser.
          maxWorkers: '100%',
          // After the others: what waits for a page in real time shall not wait for long proofs too.
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
