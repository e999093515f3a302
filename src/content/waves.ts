// A wave as it is flown: who was drawn by lot, how kind the wind has turned, and who has a second kite.
import type { FlyerSetup, PilotProfile, Seat, Setup } from '../sim/setup.ts';
import { drawLots } from './lots.ts';

/** Stands for a pilot that is drawn by the seed. */
export const byLot = 'by-lot';

/** Where kites fly: all that a tape needs of a level. */
export interface Sky {
  readonly id: string;
  /** The match as the page plays it: `you` of a level moved from outside, the others by the file's pilots. */
  readonly setup: Setup;
  /** Who flies where nobody else is asked to, by flyer. */
  readonly pilots: Readonly<Record<string, PilotProfile>>;
}

/** One match of a level, as its file has it. */
export interface Wave extends Sky {
  /** Flyers whose pilots are drawn by the seed: until then they are moved from outside. */
  readonly lots: readonly string[];
  /** Second kites, which fly on the page alone. */
  readonly spares: readonly FlyerSetup[];
}

/** How a wave differs from its file. */
export interface WaveTurn {
  /** Steps of kindness, 0..3. */
  readonly kindness?: number;
  /** Second kites fly. */
  readonly spares?: boolean;
}

/** Most waves of a tournament. */
export const mostWaves = 9;
/** Most steps by which a wind turns kinder. */
export const mostKindness = 3;
/** The kindest wind, m/s; how far a step goes toward it; and the share of the gusts that a step leaves. */
const kindestSpeed = 5;
const speedStep = 0.5;
const gustsLeft = 0.7;

/** A wind that is `steps` steps kinder: nearer to 5 m/s, and with smaller gusts. */
export function kinderWind({ speed, gusts }: Setup['wind'], steps: number): Setup['wind'] {
  let left = gusts;
  for (let i = 0; i < steps; i++) left *= gustsLeft;
  const off = Math.max(0, Math.abs(speed - kindestSpeed) - speedStep * steps);
  return { speed: kindestSpeed + (speed < kindestSpeed ? -off : off), gusts: left };
}

/** The seed of a wave (counted from 1): the first has the match's own, each later one another. 0..2^32-1. */
export function seedOfWave(seed: number, wave: number): number {
  let own = seed;
  for (let i = 1; i < wave; i++) own = (Math.imul(own, 1664525) + 1013904223) >>> 0;
  return own;
}

/** A second kite of a flyer. */
export function spareFor(flyer: FlyerSetup, pattern: string): FlyerSetup {
  return { ...flyer, id: `${flyer.id}-spare`, pattern, spareOf: flyer.id };
}

/**
 * The sky of a wave, ready to be flown. `drawn` are the pilots from which lots are drawn by the wave's seed; a tape names
 * its pilots itself.
 */
export function skyOfWave(wave: Wave, seed: number, drawn: readonly PilotProfile[], turn: WaveTurn = {}): Sky {
  const pilots: Record<string, PilotProfile> = { ...wave.pilots };
  for (const [at, profile] of drawLots(seed, drawn, wave.lots.length).entries()) {
    const flyer = wave.lots[at];
    if (flyer !== undefined) pilots[flyer] = profile;
  }
  const seated = (flyer: FlyerSetup): FlyerSetup => {
    const profile = wave.lots.includes(flyer.spareOf ?? flyer.id) ? pilots[flyer.spareOf ?? flyer.id] : undefined;
    const seat: Seat = profile === undefined ? flyer.seat : { kind: 'pilot', profile };
    return { ...flyer, seat };
  };
  const flyers = [...wave.setup.flyers, ...(turn.spares ? wave.spares : [])].map(seated);
  for (const { id, spareOf } of turn.spares ? wave.spares : []) {
    const profile = pilots[spareOf ?? id];
    if (profile !== undefined) pilots[id] = profile;
  }
  const wind = kinderWind(wave.setup.wind, turn.kindness ?? 0);
  return { id: wave.id, setup: { ...wave.setup, wind, flyers }, pilots };
}

/** Everybody who flies in some waves: who comes back in a later one is counted once. */
export function peopleOf(waves: readonly Wave[]): Set<string> {
  return new Set(waves.flatMap(({ setup }) => setup.flyers.map(({ id }) => id)));
}
