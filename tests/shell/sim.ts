// Runs the command line as a person does, and writes the modules and files that a story needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  readonly error: string;
  /** The output as JSON; throws when it is not exactly one JSON value on one line. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests are about.
  json(): any;
}

/** `npm run -s sim -- words…`, from another folder than the repository's. */
export function sim(...words: string[]): Ran {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, [path.join(root, 'scripts/sim.mjs'), ...words], {
    cwd: tmpdir(),
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    exitCode: ran.status,
    output: ran.stdout,
    error: ran.stderr,
    json: () => {
      if (!/^[^\n]+\n$/.test(ran.stdout)) throw new Error(`no single line of JSON: ${ran.stdout}${ran.stderr}`);
      return JSON.parse(ran.stdout);
    },
  };
}

/** A folder for one test file. */
export class Drawer {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'gudiparan-'));

  /** Writes a file, with the folders above it, and gives its path. */
  put(name: string, text: string): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  empty(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
