// A wave as it is flown: who was drawn by lot, how kind the wind has turned, and who has a second kite.
import type { FlyerSetup, PilotProfile, Setup } from '../sim/setup.ts';
import { familyOf, kitePatterns } from './kite-patterns.ts';
import { drawLots } from './lots.ts';
import type { NamedFlyer } from './named-flyer.ts';
import type { Palette } from './palettes.ts';

/** Stands for a pilot that is drawn by the seed. */
export const byLot = 'by-lot';

/** Where kites fly: all that a tape needs of a level. */
export interface Sky {
  readonly id: string;
  /** The match as the page plays it: `you` of a level moved from outside, the others by the file's pilots. */
  readonly setup: Setup;
  /** Who flies where nobody else is asked to, by flyer. */
  readonly pilots: Readonly<Record<string, PilotProfile>>;
  /** In which light it is seen; the usual one when left out. */
  readonly palette?: Palette;
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
export function kinderWind({ speed, gusts, ...rest }: Setup['wind'], steps: number): Setup['wind'] {
  let left = gusts;
  for (let i = 0; i < steps; i++) left *= gustsLeft;
  const off = Math.max(0, Math.abs(speed - kindestSpeed) - speedStep * steps);
  return { ...rest, speed: kindestSpeed + (speed < kindestSpeed ? -off : off), gusts: left };
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

/** Metres between two roofs from which on two kites of one design are not mixed up. */
export const farEnough = 40;

/** A design that nobody near a flyer wears and that is not like yours: his own, his other one, or that of the place. */
function worn(flyer: FlyerSetup, known: readonly string[], dressed: readonly FlyerSetup[], yours: string): string {
  const isFree = (pattern: string): boolean =>
    familyOf(pattern) !== familyOf(yours) &&
    dressed.every((other) => {
      const x = other.hand[0] - flyer.hand[0];
      const z = other.hand[2] - flyer.hand[2];
      return other.pattern !== pattern || Math.sqrt(x * x + z * z) >= farEnough;
    });
  return [...known, flyer.pattern, ...kitePatterns].find(isFree) ?? flyer.pattern;
}

/** Seats whoever is drawn by the seed, each with his own kite. */
function seatLots({ setup, lots }: Wave, seed: number, drawn: readonly NamedFlyer[]): Map<string, FlyerSetup> {
  const who = drawLots(seed, drawn, lots.length);
  const yours = setup.flyers[0]?.pattern ?? '';
  const dressed = setup.flyers.filter(({ id }) => !lots.includes(id));
  const seated = new Map<string, FlyerSetup>();
  for (const [at, { profile, patterns }] of who.entries()) {
    const flyer = setup.flyers.find(({ id }) => id === lots[at]);
    if (flyer === undefined) continue;
    const own = { ...flyer, pattern: worn(flyer, patterns, dressed, yours), seat: { kind: 'pilot', profile } } as const;
    dressed.push(own);
    seated.set(flyer.id, own);
  }
  return seated;
}

/**
 * The sky of a wave, ready to be flown. `drawn` are the people from whom lots are drawn by the wave's seed; a tape names
 * its pilots itself.
 */
export function skyOfWave(wave: Wave, seed: number, drawn: readonly NamedFlyer[], turn: WaveTurn = {}): Sky {
  const pilots: Record<string, PilotProfile> = { ...wave.pilots };
  const seated = seatLots(wave, seed, drawn);
  for (const { id, seat } of seated.values()) if (seat.kind === 'pilot') pilots[id] = seat.profile;
  const spares = turn.spares ? wave.spares : [];
  const flyers = [
    ...wave.setup.flyers.map((flyer) => seated.get(flyer.id) ?? flyer),
    ...spares.map((spare) => ({ ...spare, seat: seated.get(spare.spareOf ?? '')?.seat ?? spare.seat })),
  ];
  for (const { id, spareOf } of spares) {
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
