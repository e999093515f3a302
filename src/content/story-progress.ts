// A reader's place in the story as a text: what is kept on the device and what goes into a file are the same few lines.
// Older versions are read and told in today's words; a newer one is left alone.
import * as v from 'valibot';
import { fields, name, wholeBetween } from './fields.ts';
import { chapterCount } from './story-slots.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export interface EditionProgress {
  /** Chapters that have been read to their end, 1..12, in order. */
  readonly read: readonly number[];
  /** The chapter that was open last. */
  readonly last: number;
}

/** By edition. */
export type Progress = Readonly<Record<string, EditionProgress>>;

const format = 'gudiparan-progress';
const currentVersion = 2;
const mostEditions = 50;

const chapter = wholeBetween(1, chapterCount);
const chapters = v.pipe(
  v.array(chapter, 'must be a list of chapters'),
  v.maxLength(chapterCount, 'must name no chapter twice'),
);
const formatField = v.literal(format, `must be ${format}`);

/** The first version knew one story: a list of the chapters that had been read. */
const first = fields({ format: formatField, version: v.literal(1), chapters });

const second = fields({
  format: formatField,
  version: v.literal(currentVersion),
  editions: v.record(name, fields({ read: chapters, last: chapter })),
});

/** The edition that the first version spoke of. */
const firstEdition = 'kite-runner';

const inOrder = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);

export type ReadProgress =
  | { readonly progress: Progress }
  /** `newer` was written by a later version of the game; `trouble` cannot be understood at all. */
  | { readonly newer: number }
  | { readonly trouble: Trouble };

const versionOf = (value: unknown): number => {
  const version: unknown = (value as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? version : currentVersion;
};

function readFirst(value: unknown): ReadProgress {
  const read = v.safeParse(first, value);
  if (!read.success) return { trouble: troubleOf(read.issues) };
  const list = inOrder(read.output.chapters);
  const next = Math.min(chapterCount, (list.at(-1) ?? 0) + 1);
  return { progress: list.length === 0 ? {} : { [firstEdition]: { read: list, last: next } } };
}

function readSecond(value: unknown): ReadProgress {
  const read = v.safeParse(second, value);
  if (!read.success) return { trouble: troubleOf(read.issues) };
  const editions = Object.entries(read.output.editions);
  if (editions.length > mostEditions)
    return { trouble: { field: 'editions', reason: `must be at most ${mostEditions}` } };
  return { progress: Object.fromEntries(editions.map(([id, { read, last }]) => [id, { read: inOrder(read), last }])) };
}

/** Reads a text that `writeProgress` has written, now or long ago. Never throws. */
export function readProgress(text: string): ReadProgress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { trouble: { field: '', reason: 'is not JSON' } };
  }
  const version = versionOf(value);
  if (version > currentVersion) return { newer: version };
  return version === 1 ? readFirst(value) : readSecond(value);
}

/** A short text that `readProgress` understands. */
export function writeProgress(progress: Progress): string {
  return JSON.stringify({ format, version: currentVersion, editions: progress });
}

/** Both together: what one of them has read stays read. Where they differ about the open chapter, `later` is right. */
export function joinProgress(earlier: Progress, later: Progress): Progress {
  const joined: Record<string, EditionProgress> = { ...earlier };
  for (const [id, { read, last }] of Object.entries(later)) {
    joined[id] = { read: inOrder([...(earlier[id]?.read ?? []), ...read]), last };
  }
  return joined;
}
