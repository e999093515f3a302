/**
 * `npm run -s sim -- COMMAND [options]`: the simulation on the command line.
 *
 * The shell is bundled when its sources have changed, in another process whose words all go to standard error:
 * standard output belongs to the shell alone. Then the shell runs in this process, so exit code and streams are its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder } from './sim-bundle.mjs';

const folder = bundleFolder();
const main = path.join(folder, 'main.js');
if (!existsSync(main)) {
  const bundler = path.join(import.meta.dirname, 'sim-bundle.mjs');
  const { status } = spawnSync(process.execPath, [bundler, folder], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
process.argv[1] = main;
await import(pathToFileURL(main).href);
