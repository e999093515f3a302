/**
 * `npm run proof [-- NAME [ROWS]]`: the long proofs (`tests/proofs`), on every core.
 *
 * They are bundled first, since Node 20 reads no TypeScript. `main.js` and `worker.js` land side by side, as deep below the
 * root as `tests/proofs`, so that paths relative to them hold.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache', `proof-${process.pid}`);
const entries = ['main', 'worker'].map((name) => [name, path.join(root, `tests/proofs/${name}.ts`)]);

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import(pathToFileURL(path.join(folder, 'main.js')).href);
