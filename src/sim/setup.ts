// What a match is made from. A level file, once checked, gives exactly this; the simulation reads nothing else.
// Frame: x across (right positive), y up, z downwind, metres. Seen by a camera that looks downwind this frame is
// LEFT-handed: a positive turn about the sail's normal carries the nose toward -x.

import type { Gear } from './gear.ts';

/** A point or direction: x across, y up, z downwind. Metres unless said otherwise. */
export type Vector = readonly [x: number, y: number, z: number];

/** A flat roof in the city, by its centre. Kites land on it at `height` metres. */
export interface Roof {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

/** Something that shows the wind at a known place: a flag, smoke, pigeons. */
export interface Sign {
  readonly kind: 'flag' | 'smoke' | 'pigeons';
  readonly position: Vector;
}

/** A pilot's temperament: the numbers of a pilot file. Every behaviour reads the ones it needs. */
export interface PilotProfile {
  readonly id: string;
  /** Name in the registry of ways of thinking (`src/sim/pilots/registry.ts`). */
  readonly behaviour: string;
  /** How old what the pilot sees is, in ticks of 1/60 s (6 to 60). */
  readonly reactionTicks: number;
  /** Spread of the pilot's aim, degrees on the sky. */
  readonly aimErrorDegrees: number;
  /** Seconds of waiting before an attack is begun. */
  readonly patienceSeconds: number;
  /** Of people: goes for nobody, and makes way for everybody, while more others than this are up. */
  readonly mostOthers: number;
  /** Metres above the other's line at which an attack is aimed; negative comes from beneath. */
  readonly aimAboveMetres: number;
  /** Share of the hand's fastest that the pilot uses when it pulls, 0..1. */
  readonly pullShare: number;
  /** Share of the hand's fastest that the pilot uses when it lets out, 0..1. */
  readonly feedShare: number;
  /** Cut that the pilot knows best; `both` takes what the crossing offers. */
  readonly favouriteCut: 'pull' | 'release' | 'both';
  /** Share of the moments for letting out that the pilot misses, 0..1. */
  readonly forgets: number;
  /** Where the pilot waits: elevation, and how far aside of whom it is after, degrees; and on which share of its first line. */
  readonly hoverDegrees: number;
  readonly asideDegrees: number;
  readonly lineShare: number;
  /** How far to either side it sways while it waits, degrees, and for how long from one side and back, seconds. */
  readonly swayDegrees: number;
  readonly swaySeconds: number;
  /** Kite and line that the pilot brings along. */
  readonly gear: Gear;
}

/** Who moves a flyer: wishes from outside (people, modules), or a shipped pilot inside the simulation. */
export type Seat = { readonly kind: 'wishes' } | { readonly kind: 'pilot'; readonly profile: PilotProfile };

export interface FlyerSetup {
  /** Unique in the match; names the flyer's random streams, so the order of flyers does not matter. */
  readonly id: string;
  /** Kite design, a name of the art's pattern list. */
  readonly pattern: string;
  /** Where the hand is: about 1.4 m above the roof. */
  readonly hand: Vector;
  readonly seat: Seat;
  /** Line out at the start and on the whole spool, metres. */
  readonly lineMetres: number;
  readonly spoolMetres: number;
  /** Direction of the kite at the start: azimuth from downwind (right positive) and elevation, degrees. */
  readonly azimuthDegrees: number;
  readonly elevationDegrees: number;
  /** Natural spin of this kite when slack: -1 left-hander, 0 neutral, 1 right-hander. */
  readonly spin: -1 | 0 | 1;
  /** Size of the kite and thickness of the line; the pilot's own when nothing is said, and a person's are standard. */
  readonly gear?: Gear;
  /** This flyer's own line wears at a share of the usual rate (`slowWearShare`): help that somebody has asked for. */
  readonly slowWear?: boolean;
  /** This is the second kite of that flyer: it goes up when the first is out. Its own line, the same roof and hand. */
  readonly spareOf?: string;
  /** Nobody has found this spare yet: it goes up only once a companion has brought a kite for it. */
  readonly unfound?: boolean;
  /** The companion may be sent after loose kites: a seat after those of the spools says so. */
  readonly sends?: boolean;
  /** True when a companion holds the spool; alone the flyer feeds himself at a share of the rate. */
  readonly companion: boolean;
  /** Somebody in a seat of his own holds the spool, and no companion: `spoolSeats` says where his wishes stand. */
  readonly spoolSeat?: boolean;
}

/** Who holds a spool: a companion, nobody but the flyer, or somebody in a seat of his own. */
export const spoolHolders = ['companion', 'alone', 'seat'] as const;
export type SpoolHolder = (typeof spoolHolders)[number];

/** Who holds the spool of a flyer. */
export function spoolHolder({ spoolSeat, companion }: FlyerSetup): SpoolHolder {
  if (spoolSeat === true) return 'seat';
  return companion ? 'companion' : 'alone';
}

/** Flyers whose spool has a seat of its own, by their place in the setup. Those seats come after all the flyers' own. */
export function spoolSeats({ flyers }: Pick<Setup, 'flyers'>): number[] {
  return [...flyers.keys()].filter((at) => flyers[at]?.spoolSeat === true);
}

/** Flyers whose companion may be sent, by their place in the setup. Those seats come last of all. */
export function companionSeats({ flyers }: Pick<Setup, 'flyers'>): number[] {
  return [...flyers.keys()].filter((at) => flyers[at]?.sends === true);
}

/**
 * Seats of a match: one for each flyer, then one for each spool that has a seat of its own, then one for each companion who
 * may be sent.
 */
export function seatCount(setup: Pick<Setup, 'flyers'>): number {
  return setup.flyers.length + spoolSeats(setup).length + companionSeats(setup).length;
}

export interface Setup {
  /** Id of the level this setup came from. */
  readonly level: string;
  /**
   * Mean wind at 50 m in m/s, and gust strength (1 is as measured over a city, 0 is steady air). Where `frontSeconds` is
   * said, gusts come as fronts that far apart on average (`flight/fronts.ts`).
   */
  readonly wind: { readonly speed: number; readonly gusts: number; readonly frontSeconds?: number };
  /** The match is undecided after this many seconds. */
  readonly limitSeconds: number;
  readonly flyers: readonly FlyerSetup[];
  readonly roofs: readonly Roof[];
  readonly signs: readonly Sign[];
}
