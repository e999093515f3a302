/**
 * Tests that fly for long run as one module each. Vitest hands every name that one file takes from another through a getter,
 * and a simulation of 150 small files then flies at half its speed; as one module it flies as it does for players.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** Each file still finds what lies beside it. */
function ownPlaces(): Plugin {
  return {
    name: 'own-places',
    transform(code, id) {
      if (!code.includes('import.meta.')) return;
      const places = { dirname: path.dirname(id), filename: id, url: pathToFileURL(id).href };
      const changed = Object.entries(places).reduce(
        (text, [word, place]) => text.replaceAll(`import.meta.${word}`, JSON.stringify(place)),
        code,
      );
      return { code: changed, map: null };
    },
  };
}

/** Makes one module of each file whose path `isWanted`. */
export function oneModule(isWanted: RegExp): Plugin {
  return {
    name: 'one-module',
    enforce: 'pre',
    async load(id) {
      if (!isWanted.test(id)) return;
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [ownPlaces()],
        build: {
          ssr: true,
          write: false,
          target: 'node20',
          minify: false,
          sourcemap: true,
          rolldownOptions: { input: id, output: { codeSplitting: false } },
        },
      });
      const bundle = Array.isArray(built) ? built[0] : built;
      if (bundle === undefined || !('output' in bundle)) throw new Error(`${id} could not be made one module`);
      const [{ code, map, moduleIds }] = bundle.output;
      for (const file of moduleIds) this.addWatchFile(file);
      return { code, map };
    },
  };
}
