// A pilot or a runner that a player wrote: loads the module, asks it once a tick, and answers for it when it fails.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { holdStill, isWholeWish, type Wish, wishLimit } from '../sim/controls.ts';
import { BadInput } from './bad-input.ts';
import type { ModuleFile } from './choose.ts';

const defaultReactionTicks = 12;
const leastReactionTicks = 6;
const mostReactionTicks = 60;

/** What a module is written for: what it exports, and the two words that it answers with. */
export interface ModuleKind {
  readonly export: string;
  /** Completes "has no". */
  readonly told: string;
  readonly words: readonly [string, string];
}

export const pilotModule: ModuleKind = { export: 'default', told: 'default export', words: ['reel', 'lean'] };
export const runnerModule: ModuleKind = { export: 'chase', told: 'export chase', words: ['across', 'along'] };

export interface LoadedModule {
  readonly file: ModuleFile;
  readonly kind: ModuleKind;
  /** How old the sight is that this mind gets, ticks. */
  readonly reactionTicks: number;
  readonly decide: (sight: object, memory: object) => unknown;
  readonly memory: object;
}

/** Line of a module that an error speaks of, or the line of what it exports for us when it names none. */
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
      source.findIndex((line) => /\bexport\b.*\b(?:default|chase)\b/.test(line)),
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
export async function loadModule(file: ModuleFile, kind: ModuleKind, copy: number): Promise<LoadedModule> {
  const url = pathToFileURL(file.path);
  url.searchParams.set('copy', String(copy));
  let exports: Record<string, unknown>;
  try {
    exports = await import(/* @vite-ignore */ url.href);
  } catch (error) {
    throw new BadInput(`--${file.option}: ${tell(file, error)}`);
  }
  const { [kind.export]: decide, reactionTicks = defaultReactionTicks } = exports;
  if (typeof decide !== 'function') {
    throw new BadInput(`--${file.option}: ${file.shown} has no ${kind.told} that is a function (sight, memory)`);
  }
  const isWhole = typeof reactionTicks === 'number' && Number.isInteger(reactionTicks);
  if (!isWhole || reactionTicks < leastReactionTicks || reactionTicks > mostReactionTicks) {
    const range = `a whole number from ${leastReactionTicks} to ${mostReactionTicks}`;
    throw new BadInput(`--${file.option}: ${file.shown}: reactionTicks must be ${range}, not ${String(reactionTicks)}`);
  }
  return { file, kind, reactionTicks, decide: decide as LoadedModule['decide'], memory: {} };
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === undefined ? 'nothing' : `a ${value === null ? 'null' : typeof value}`;
}

/**
 * Asks a module for its two numbers, given as reel and lean whatever it calls them. Whatever goes wrong costs it this tick: a wish
 * of zeros, and words for `onFault`.
 */
export function askModule(mind: LoadedModule, sight: object, onFault: (error: unknown) => void): Wish {
  try {
    const answer = mind.decide(sight, mind.memory);
    const asked = mind.kind.export === 'default' ? 'decide' : mind.kind.export;
    if (typeof answer !== 'object' || answer === null) throw new Fault(`${asked} answered ${shown(answer)}`);
    if (answer instanceof Promise) throw new Fault(`${asked} answered with a promise: it must not be async`);
    const [reel, lean] = mind.kind.words.map((word) => {
      const value = (answer as Record<string, unknown>)[word];
      const range = `a whole number from ${-wishLimit} to ${wishLimit}`;
      if (!isWholeWish(value)) throw new Fault(`${word} must be ${range}, not ${shown(value)}`);
      // `| 0` turns minus zero into zero.
      return value | 0;
    });
    return { reel: reel ?? 0, lean: lean ?? 0 };
  } catch (error) {
    onFault(error);
    return holdStill;
  }
}
