// Story and playlist files of the repository as texts, and changed copies of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

function textsBelow(folder: string): [file: string, text: string][] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

/** Path to text of everything that the story is made of. */
export const storyFiles = (): Record<string, string> =>
  Object.fromEntries([...textsBelow('assets/story'), ...textsBelow('levels/playlists')]);

// biome-ignore lint/suspicious/noExplicitAny: a change may break the file's shape on purpose.
type Change = (file: any) => void;

/** All files, one of them after a change. */
export function storyFilesAfter(file: string, change: Change): Record<string, string> {
  const files = storyFiles();
  const content = JSON.parse(files[file] ?? '{}');
  change(content);
  return { ...files, [file]: JSON.stringify(content) };
}
