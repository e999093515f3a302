/**
 * `npm run figures`: flies every figure of `docs/physics.md` on the simulation and writes the page with its drawings.
 *
 * The figures are TypeScript and speak the languages of the tests, so they are bundled for Node first. The same sources
 * give the same bytes. `npm run figures -- --into FOLDER` writes somewhere else.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache/figures');
const { values } = parseArgs({ options: { into: { type: 'string', default: path.join(root, 'docs') } } });
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
      input: { bake: path.join(root, 'scripts/figures/bake.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
const { bake } = await import(pathToFileURL(path.join(folder, 'bake.js')).href);
bake(path.resolve(values.into));
