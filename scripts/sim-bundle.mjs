/**
 * Bundles the command line of the simulation (`src/shell`) for Node.
 *
 * Its entries, `main.js` and the files of its workers, land side by side, as deep below the root as `src/shell`, so that
 * `new URL('./match-worker.js', import.meta.url)` and `new URL('../../levels/', import.meta.url)` hold in the bundle.
 * The folder's name is the fingerprint of the sources: a bundle is never rewritten under a running match.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, '.cache');
/** What the shell may be made of; the layer test keeps it so. */
const sources = ['src/sim', 'src/content', 'src/shell', 'package.json', 'scripts/sim-bundle.mjs'];
const oldBundleHours = 24;

/** @param {string} place a file or a folder @returns {string[]} every file there, in a fixed order */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @returns {string} the folder in which the bundle of today's sources lies, or will lie */
export function bundleFolder() {
  const print = createHash('sha256');
  for (const file of sources.flatMap((place) => filesOf(path.join(root, place)))) {
    const { mtimeMs, size } = statSync(file);
    print.update(`${path.relative(root, file)} ${mtimeMs} ${size}\n`);
  }
  return path.join(cache, `sim-${print.digest('hex').slice(0, 12)}`);
}

function forgetOldBundles() {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith('sim-')) continue;
    const hours = (Date.now() - statSync(path.join(cache, name)).mtimeMs) / 3_600_000;
    if (hours > oldBundleHours) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Builds into a folder of its own and moves it into place, so that two shells started at once cannot disturb each other.
 * @param {string} folder where the bundle shall lie
 */
async function bundle(folder) {
  const { build } = await import('vite');
  mkdirSync(cache, { recursive: true });
  const workshop = `${folder}.${process.pid}`;
  // What only `bench` loads may be missing, and then only `bench` shall notice.
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const entries = ['main', 'match-worker', 'rope-worker'].map((name) => [
    name,
    path.join(root, `src/shell/${name}.ts`),
  ]);
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: workshop,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: Object.keys(devDependencies),
        input: Object.fromEntries(entries.filter(([, file]) => existsSync(file ?? ''))),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  try {
    renameSync(workshop, folder);
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  forgetOldBundles();
}

if (process.argv[1] === import.meta.filename) {
  await bundle(process.argv[2] ?? bundleFolder()).catch((error) => {
    console.error(`The simulation cannot be bundled. ${error.message}`);
    process.exitCode = 1;
  });
}
