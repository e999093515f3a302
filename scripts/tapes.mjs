/**
 * `npm run tapes`: flies the golden tapes anew and writes them into `tests/tapes/`.
 *
 * For whoever has changed the physics or a level on purpose. It prints what happens on each tape, so that the new ones are
 * looked at before they are accepted. The same sources write the same bytes; no test ever writes one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {{ name: string, seed: number, digest: string, outcome: string, files: Record<string, string> }} Recorded */

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'tests/tapes');

/** The recorder, run from its TypeScript. @type {{ physics: string, recordAll: () => Iterable<Recorded> }} */
const { physics, recordAll } = (
  await runnerImport(path.join(folder, 'record.ts'), { root, configFile: false, logLevel: 'error' })
).module;

/** Writes a file unless it is so already; says whether it did. @param {string} name @param {string} text */
function put(name, text) {
  const file = path.join(folder, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}

console.log(`Golden tapes of physics "${physics}":`);
for (const { name, seed, digest, outcome, files } of recordAll()) {
  const written = Object.entries(files).filter(([file, text]) => put(file, text));
  console.log(
    `${name}: seed ${seed}, digest ${digest}, ${written.length === 0 ? 'as it was' : 'changed'}\n  ${outcome}`,
  );
}
