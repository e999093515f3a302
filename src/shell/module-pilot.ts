// A pilot that a player wrote: loads the module, asks it once a tick, and answers for it when it fails.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { holdStill, isWholeWish, type Wish, wishLimit } from '../sim/controls.ts';
import type { Sight } from '../sim/sight.ts';
import { BadInput } from './bad-input.ts';
import type { ModuleFile } from './choose.ts';

const defaultReactionTicks = 12;
const leastReactionTicks = 6;
const mostReactionTicks = 60;

export interface ModulePilot {
  readonly file: ModuleFile;
  /** How old the sight is that this pilot gets, ticks. */
  readonly reactionTicks: number;
  readonly decide: (sight: Sight, memory: object) => unknown;
  readonly memory: object;
}

/** Line of a module that an error speaks of, or the line of its default export when it names none. */
export function lineOf(file: ModuleFile, error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const url = pathToFileURL(file.path).href;
  for (const line of stack.split('\n')) {
    const at = line.indexOf(url);
    const found = at < 0 ? null : /^(?:\?[^:]*)?:(\d+)/.exec(line.slice(at + url.length));
    if (found !== null) return Number(found[1]);
  }
  const source = readFileSync(file.path, 'utf8').split('\n');
  return (
    1 +
    Math.max(
      0,
      source.findIndex((line) => /\bexport\b.*\bdefault\b/.test(line)),
    )
  );
}

/** Words for whatever was thrown, in one line. */
function wordsOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : `threw ${String(error)}`;
  return text.split('\n', 1)[0] ?? '';
}

/** `FILE:LINE: what is wrong`, with the file as it was typed. */
export function tell(file: ModuleFile, error: unknown): string {
  return `${file.shown}:${lineOf(file, error)}: ${error instanceof Fault ? error.message : wordsOf(error)}`;
}

/** An answer that is none. */
class Fault extends Error {}

/**
 * Loads a module afresh, so that no match inherits what another left in its variables. `copy` tells one loading from
 * another. Throws BadInput when it cannot be loaded or lacks the right export.
 */
export async function loadModulePilot(file: ModuleFile, copy: number): Promise<ModulePilot> {
  const url = pathToFileURL(file.path);
  url.searchParams.set('copy', String(copy));
  let exports: Record<string, unknown>;
  try {
    exports = await import(/* @vite-ignore */ url.href);
  } catch (error) {
    throw new BadInput(`--${file.option}: ${tell(file, error)}`);
  }
  const { default: decide, reactionTicks = defaultReactionTicks } = exports;
  if (typeof decide !== 'function') {
    throw new BadInput(`--${file.option}: ${file.shown} has no default export that is a function (sight, memory)`);
  }
  const isWhole = typeof reactionTicks === 'number' && Number.isInteger(reactionTicks);
  if (!isWhole || reactionTicks < leastReactionTicks || reactionTicks > mostReactionTicks) {
    const range = `a whole number from ${leastReactionTicks} to ${mostReactionTicks}`;
    throw new BadInput(`--${file.option}: ${file.shown}: reactionTicks must be ${range}, not ${String(reactionTicks)}`);
  }
  return { file, reactionTicks, decide: decide as ModulePilot['decide'], memory: {} };
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === undefined ? 'nothing' : `a ${value === null ? 'null' : typeof value}`;
}

/** Asks the pilot for a wish. Whatever goes wrong costs it this tick: a wish of zeros, and words for `onFault`. */
export function askModule(pilot: ModulePilot, sight: Sight, onFault: (error: unknown) => void): Wish {
  try {
    const answer = pilot.decide(sight, pilot.memory);
    if (typeof answer !== 'object' || answer === null) throw new Fault(`decide answered ${shown(answer)}`);
    if (answer instanceof Promise) throw new Fault('decide answered with a promise: it must not be async');
    const { reel, lean } = answer as Partial<Wish>;
    for (const [word, value] of Object.entries({ reel, lean })) {
      const range = `a whole number from ${-wishLimit} to ${wishLimit}`;
      if (!isWholeWish(value)) throw new Fault(`${word} must be ${range}, not ${shown(value)}`);
    }
    // `| 0` turns minus zero into zero.
    return { reel: (reel as number) | 0, lean: (lean as number) | 0 };
  } catch (error) {
    onFault(error);
    return holdStill;
  }
}
