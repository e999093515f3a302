// The seal of a tape: how long it is, and a running check of its wishes. It tells a tape that was cut short or changed
// by accident, and where; it is no lock, and a tape written by hand may leave it out.
import type { Wish } from './controls.ts';
import type { Tape, TapeSeal, TapeSetup } from './tape.ts';

/** Ticks between two checks. */
export const sealTicks = 600;

/** The part of a tape that is known before the first tick. */
export type TapeHead = Pick<Tape, 'physics' | 'level' | 'seed' | 'setup'>;

/** A seal in the making. */
export interface OpenSeal {
  state: number;
  ticks: number;
  readonly checks: string[];
}

function mix(state: number, value: number): number {
  const mixed = Math.imul(state ^ (value & 0xff), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function mixText(state: number, text: string): number {
  let mixed = state;
  for (let at = 0; at < text.length; at++) mixed = mix(mix(mixed, text.charCodeAt(at)), text.charCodeAt(at) >>> 8);
  return mix(mixed, 0);
}

const shown = (state: number): string => (state >>> 0).toString(16).padStart(8, '0');

/** What came later to tapes is sealed only where it stands, so that older seals hold. */
function turnWords({ wave, kindness, spares, errands, spools, run, slowWear }: TapeSetup): string[] {
  const turns = Object.entries({ wave, kindness, spares, errands, run, slowWear });
  const words = turns.flatMap(([word, value]) => (value === undefined ? [] : [word, String(value)]));
  return spools === undefined ? words : [...words, 'spools', ...byFlyer(spools).flat()];
}

/** Names by flyer, in the order of the flyers' ids. */
function byFlyer(named: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function openSeal({ physics, level, seed, setup }: TapeHead): OpenSeal {
  const pilots = byFlyer(setup.pilots ?? {});
  const words = [physics, level, String(seed), setup.you, ...pilots.flat(), ...turnWords(setup)];
  return { state: words.reduce(mixText, 0x811c9dc5), ticks: 0, checks: [] };
}

/** Takes in one tick: a wish for each seat, null where a pilot inside the simulation sits. */
export function sealTick(seal: OpenSeal, wishes: readonly (Wish | null)[]): void {
  for (const wish of wishes) {
    if (wish !== null) seal.state = mix(mix(seal.state, wish.reel), wish.lean);
    else seal.state = mix(seal.state, 0x80);
  }
  seal.ticks++;
  if (seal.ticks % sealTicks === 0) seal.checks.push(shown(seal.state));
}

/** The seal so far: one check for each full stretch of 600 ticks, and one for the end. */
export function closeSeal(seal: OpenSeal): TapeSeal {
  return { ticks: seal.ticks, checks: [...seal.checks, shown(seal.state)] };
}
