/** `npm run build`: builds the page into `dist` and writes its sizes into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { builtFiles } from './build/built-files.mjs';
import { measured, staleSizes, withTable } from './build/size-table.mjs';

const root = path.resolve(import.meta.dirname, '..');
const readme = path.join(root, 'README.md');
await build({ root });
const files = builtFiles(path.join(root, 'dist'));
const before = readFileSync(readme, 'utf8');
// Not for every byte: a table that changes with each build would be in everybody's way.
if (staleSizes(before, files, 0.01).length > 0) writeFileSync(readme, withTable(before, files));
for (const { what, bytes, most, write } of measured(files)) console.log(`${write(bytes)} of ${write(most)}  ${what}`);
