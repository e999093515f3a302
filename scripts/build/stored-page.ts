/**
 * The page without a network: a manifest, so that it can be installed, and a worker that stores every file of the build.
 * A newer version waits until the page lets it take over (`src/platform/newer-version.ts`): never under a player.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = path.resolve(import.meta.dirname, '../..');
/** Files that stand in `assets/pictures`, by the names under which a manifest finds them. */
const icons = { 'icon-180.png': 'icon.png', 'icon-512.png': 'icon-512.png' };
/** Larger files would stop the build: some phones do not store them. */
const largestBytes = 1.9 * 1_048_576;

/** Files that keep their names, beside the page: icons, and the kiosk's file, which says that this is none. */
function namedFiles(): Plugin {
  return {
    name: 'named-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, picture] of Object.entries(icons)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path.join(root, 'assets/pictures', picture)) });
      }
      const source = readFileSync(path.join(root, 'scripts/kiosk/kiosk.json'));
      this.emitFile({ type: 'asset', fileName: 'kiosk.json', source });
    },
  };
}

export function storedPage(): Plugin[] {
  const worker = VitePWA({
    registerType: 'prompt',
    // The page registers it itself, once the game has come.
    injectRegister: false,
    manifestFilename: 'manifest.webmanifest',
    manifest: {
      name: 'Gudiparan',
      short_name: 'Gudiparan',
      description: 'A kite duel over Kabul.',
      start_url: './',
      scope: './',
      display: 'fullscreen',
      orientation: 'any',
      background_color: '#1f3f8f',
      theme_color: '#1f3f8f',
      categories: ['games', 'education'],
      icons: [
        { src: 'icon-180.png', sizes: '180x180', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        // The kite stands within the middle four fifths, the sky reaches to the edge.
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*'],
      // What the museum writes there must be read afresh, and only where that fails as it was last.
      globIgnores: ['kiosk.json', 'sw.js', 'workbox-*.js'],
      runtimeCaching: [
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('/kiosk.json'),
          handler: 'NetworkFirst',
          options: { cacheName: 'kiosk-file', networkTimeoutSeconds: 3 },
        },
      ],
      // `?mode=kiosk` is the same page.
      ignoreURLParametersMatching: [/./],
      navigateFallback: null,
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      maximumFileSizeToCacheInBytes: largestBytes,
    },
  });
  return [namedFiles(), ...worker];
}
