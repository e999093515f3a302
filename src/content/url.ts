// What the page's address may say. An unknown or invalid parameter is told and left out; the rest holds.
import { type Scheme, schemes } from '../sim/hands/gesture.ts';
import { kioskNames } from './kiosk-names.ts';
import { readQuery } from './query.ts';
import { shown } from './shown.ts';
import type { Trouble } from './trouble.ts';

export interface UrlOptions {
  readonly mode?: 'duel' | 'tournament' | 'run' | 'story' | 'kiosk';
  readonly level?: string;
  /** 0..2^32-1 */
  readonly seed?: number;
  /** BCP 47 tag of a language there is. */
  readonly locale?: string;
  readonly scheme?: Scheme;
  readonly audio?: 'on' | 'muted';
  readonly motion?: 'full' | 'calm';
  /** Size of text in percent, 100..200. */
  readonly text?: number;
  /** Render resolution as a share of the screen's, 0.5..1. */
  readonly scale?: number;
  /** How much of the picture is drawn. */
  readonly quality?: 'auto' | 'fine' | 'good' | 'plain' | 'bare';
  /** How much letters and lines stand out; `projector` is bright. */
  readonly contrast?: 'normal' | 'high' | 'projector';
}

export interface UrlComplaint extends Trouble {
  /** One plain sentence that names the parameter. */
  readonly sentence: string;
}

/** A reader gives the value, or says what is wrong in words that follow the parameter's name. */
type Reader<Value> = (text: string) => { readonly value: Value } | { readonly reason: string };

/** `later` are words of the contract that this version does not fly yet. */
function word<const Word extends string>(words: readonly Word[], later: readonly string[] = []): Reader<Word> {
  return (text) => {
    const value = words.find((candidate) => candidate === text);
    if (value !== undefined) return { value };
    if (later.includes(text)) return { reason: `cannot be ${shown(text)} yet: this version has ${words.join(', ')}` };
    return { reason: `must be one of ${words.join(', ')}, not ${shown(text)}` };
  };
}

function number(low: number, high: number, form: RegExp, kind: string): Reader<number> {
  return (text) => {
    const value = Number(text);
    if (form.test(text) && value >= low && value <= high) return { value };
    return { reason: `must be a ${kind} from ${low} to ${high}, not ${shown(text)}` };
  };
}

const wholeNumber = (low: number, high: number) => number(low, high, /^\d{1,10}$/, 'whole number');

function levelId(levels: readonly string[] | undefined): Reader<string> {
  return (text) => {
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(text)) return { reason: `must be the name of a level, not ${shown(text)}` };
    if (levels === undefined || levels.includes(text)) return { value: text };
    return { reason: `names no level: ${shown(text)}; there is ${levels.join(', ')}` };
  };
}

type Readers = { readonly [Name in keyof Required<UrlOptions>]: Reader<NonNullable<UrlOptions[Name]>> };

function readersFor(levels: readonly string[] | undefined, languages: readonly string[]): Readers {
  return {
    mode: word(['duel', 'tournament', 'run', 'story', 'kiosk'], ['workshop', 'lab', 'classroom']),
    level: levelId(levels),
    seed: wholeNumber(0, 4_294_967_295),
    locale: word(languages),
    scheme: word(schemes),
    audio: word(['on', 'muted']),
    motion: word(['full', 'calm']),
    text: wholeNumber(100, 200),
    scale: number(0.5, 1, /^\d?\.?\d{1,4}$/, 'number'),
    quality: word(['auto', 'fine', 'good', 'plain', 'bare']),
    contrast: word(['normal', 'high', 'projector']),
  };
}

/** A kiosk reads these itself; elsewhere they change nothing. */
const isKiosk = (name: string): boolean => (kioskNames as readonly string[]).includes(name);

/** What one parameter says, by all values that stand for it. */
function readParameter(reader: Reader<unknown> | undefined, values: readonly string[]): ReturnType<Reader<unknown>> {
  if (reader === undefined) return { reason: 'is not known' };
  if (values.length > 1) return { reason: 'stands there twice' };
  return reader(values[0] ?? '');
}

/**
 * Reads an address's query, such as `?level=first-duel&seed=7`. Give the ids of the levels there are to have unknown
 * ones told, and the tags of the languages. A parameter that stands twice is told and left out.
 */
export function readUrl(
  search: string,
  levels?: readonly string[],
  languages: readonly string[] = ['en'],
): { readonly options: UrlOptions; readonly complaints: readonly UrlComplaint[] } {
  const readers = new Map<string, Reader<unknown>>(Object.entries(readersFor(levels, languages)));
  const options: Record<string, unknown> = {};
  const complaints: UrlComplaint[] = [];
  const values = new Map<string, string[]>();
  for (const [name, value] of readQuery(search))
    if (!isKiosk(name)) values.set(name, [...(values.get(name) ?? []), value]);
  for (const [name, all] of values) {
    const read = readParameter(readers.get(name), all);
    const field = shown(name).slice(1, -1);
    if ('value' in read) options[name] = read.value;
    else complaints.push({ field, reason: read.reason, sentence: `${field} in the address ${read.reason}.` });
  }
  return { options: options as UrlOptions, complaints };
}
