// Facts apart from the fiction: twelve short cards, each with its source and the day on which it was looked up, and the words
// of the game. Titles and texts are in each language's folder; sources are the same in all of them.
import * as v from 'valibot';
import { fields } from './fields.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
const day = v.pipe(v.string('must be a day'), v.isoDate('must be a day such as 2026-11-22'));
const key = v.pipe(v.string(), v.regex(/^[a-z-]+$/, 'must be small letters and hyphens'));

/** What `src/text/locales/sources.json` holds. */
export const sourcesFile = fields({
  facts: v.record(key, fields({ sources: v.array(text, 'must be a list of titles'), checked: day })),
  /** Words of the sport, as they are written in Latin and in their own letters. */
  words: v.record(key, fields({ latin: text, script: text, tag: text })),
});

/** What `src/text/locales/LANGUAGE/facts.json` holds: every fact and word of the sources, by its key. */
export const factsFile = fields({
  facts: v.record(key, fields({ title: text, text })),
  words: v.record(key, text),
});

export type Sources = v.InferOutput<typeof sourcesFile>;
export type Facts = v.InferOutput<typeof factsFile>;

/** Most words on a fact card. */
export const mostFactWords = 35;

/** The keys of one list that the other has not. */
const missing = (list: object, other: object): string[] =>
  Object.keys(list).filter((each) => !Object.hasOwn(other, each));

/** Reads the sources strictly, or says the first thing that is wrong with them. */
export function readSources(content: unknown): Sources | Trouble {
  const read = v.safeParse(sourcesFile, content);
  return read.success ? read.output : troubleOf(read.issues);
}

/** Reads a language's facts strictly: neither more nor fewer than there are sources for. */
export function readFacts(content: unknown, sources: Sources): Facts | Trouble {
  const read = v.safeParse(factsFile, content);
  if (!read.success) return troubleOf(read.issues);
  for (const part of ['facts', 'words'] as const) {
    const [absent] = missing(sources[part], read.output[part]);
    if (absent !== undefined) return { field: `${part}.${absent}`, reason: 'is missing' };
    const [strange] = missing(read.output[part], sources[part]);
    if (strange !== undefined) return { field: `${part}.${strange}`, reason: 'has no source' };
  }
  return read.output;
}
