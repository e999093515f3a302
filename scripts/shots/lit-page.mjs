/**
 * The page in every palette: it is built with a way to its scenes, so that one open page shows a moment in one light after
 * the other.
 *
 * @typedef {import('playwright-core').Page} Page
 */
import { build } from 'vite';

/** Here the scenes stand, and nothing has been shown. */
const start = { file: '/src/game/start.ts', line: '  await scene.ready;\n' };

/** @type {import('vite').Plugin} */
const withScenes = {
  name: 'with-scenes',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith(start.file)) return;
    if (!code.includes(start.line)) throw new Error(`${start.file} no longer waits for its scene in one line.`);
    const shown = `  globalThis.shown = { scene, run, game, lightOf };\n${start.line}`;
    return { code: `import { lightOf } from './palettes.ts';\n${code.replace(start.line, shown)}`, map: null };
  },
};

/** Builds that page. @param {string} root of the project @param {string} outDir */
export const buildLit = (root, outDir) =>
  build({ root, logLevel: 'warn', plugins: [withScenes], build: { outDir, emptyOutDir: true } });

/**
 * Shows what stands on such a page in another light, and draws it once; no time passes.
 * @param {Page} page
 * @param {string} palette by its name
 */
export async function wear(page, palette) {
  await page.evaluate(`(async () => {
    const { scene, run, game, lightOf } = shown;
    const light = lightOf('${palette}');
    await scene.wear(light);
    run.stage.light = light;
    game.step(performance.now(), 0);
  })()`);
}
