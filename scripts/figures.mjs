/**
 * `npm run figures`: flies every figure of `docs/physics.md` on the simulation and writes the page with its drawings; then
 * draws those of `docs/forecast.md` from committed tables.
 *
 * The figures are TypeScript and speak the languages of the tests, so they are bundled for Node first. The same sources
 * give the same bytes. `npm run figures -- --into FOLDER` writes somewhere else. `--forecast` draws those of the forecast
 * alone; `--observer` flies the table of its best observer anew before (minutes).
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache/figures');
const { values } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(root, 'docs') },
    forecast: { type: 'boolean', default: false },
    observer: { type: 'boolean', default: false },
  },
});
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
      input: {
        bake: path.join(root, 'scripts/figures/bake.ts'),
        forecast: path.join(root, 'scripts/figures/forecast/bake.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
/** A part of the bundle. @param {string} name */
const part = (name) => import(pathToFileURL(path.join(folder, `${name}.js`)).href);
const into = path.resolve(values.into);
const { drawForecast, observe } = await part('forecast');
const documents = path.join(root, 'docs');
if (values.observer) observe(documents);
if (!values.forecast && !values.observer) (await part('bake')).bake(into);
drawForecast(documents, into);
