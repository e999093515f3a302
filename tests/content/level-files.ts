// Level, sky, run, district, pilot and flyer files of the repository as texts, and changed copies of the first duel.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Path to text for every file in `levels`, as the page and the shell read them. */
export function shippedFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const part of ['', '/pilots', '/flyers', '/skies', '/runs', '/story', '/districts']) {
    const folder = `levels${part}`;
    for (const name of readdirSync(path.join(root, folder))) {
      if (name.endsWith('.json')) files[`${folder}/${name}`] = readFileSync(path.join(root, folder, name), 'utf8');
    }
  }
  return files;
}

// biome-ignore lint/suspicious/noExplicitAny: a change may break the file's shape on purpose.
type Change = (file: any) => void;

/** The text of a shipped file after a change. */
export function changed(file: string, change: Change): string {
  const content = JSON.parse(shippedFiles()[file] ?? 'null');
  change(content);
  return JSON.stringify(content);
}
