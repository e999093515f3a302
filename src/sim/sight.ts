// What one flyer could see or feel: the only thing a pilot decides on. Made from the recollection, so it is as old as
// the pilot's reaction; contract.md section 2.
import { createStream, uniform } from './random.ts';
import {
  glimpse,
  glimpseSize,
  phaseNumber,
  type Recollection,
  rememberedTicks,
  type SeenCrossing,
  slotOf,
} from './recollection.ts';
import type { Roof, Sign, Vector } from './setup.ts';
import type { World } from './world.ts';

export interface SightOfSelf {
  readonly hand: Vector;
  readonly position: Vector;
  readonly velocity: Vector;
  /** Unit vector along the spine, toward the nose. */
  readonly nose: Vector;
  /** How full the sail stands, 0 slack .. 1. */
  readonly load: number;
  readonly tensionNewtons: number;
  readonly lineMetres: number;
  readonly loopMetres: number;
  /** What can still be let out. */
  readonly spoolMetres: number;
  /** Worst wear of the own line, in tenths. */
  readonly wornMost: number;
}

export interface SightOfOther {
  readonly id: string;
  readonly pattern: string;
  readonly position: Vector;
  readonly velocity: Vector;
  readonly nose: Vector;
  readonly hand: Vector;
  /** Crossed with somebody. */
  readonly engaged: boolean;
}

export interface SightOfCrossing {
  readonly with: string;
  readonly metresFromMyKite: number;
  /** My line lies on top. */
  readonly over: boolean;
  readonly sine: number;
  readonly rubbing: boolean;
  /** Running speeds through the crossing, m/s: positive runs out, negative comes in. */
  readonly myRun: number;
  readonly theirRun: number;
}

interface SightOfLoose {
  readonly id: string;
  readonly position: Vector;
  readonly velocity: Vector;
}

export interface Sight {
  readonly tick: number;
  /** A seeded number in 0..1, new each tick. */
  readonly chance: number;
  readonly self: SightOfSelf;
  /** Fastest hauling (unloaded) and letting out, m/s. */
  readonly limits: { readonly pull: number; readonly feed: number };
  readonly others: readonly SightOfOther[];
  readonly crossings: readonly SightOfCrossing[];
  readonly loose: readonly SightOfLoose[];
  readonly signs: readonly { readonly kind: Sign['kind']; readonly position: Vector; readonly wind: Vector }[];
  readonly roofs: readonly Roof[];
}

/** Load at which a sail stands half full, N: the eye's measure of slack. */
const halfFull = 2;

function vectorAt(seen: Float64Array, offset: number): Vector {
  return [seen[offset], seen[offset + 1], seen[offset + 2]];
}

/** The kites of one glimpse by the flyers' numbers, and its signs: the same for everybody who looks, so made once. */
interface SeenSky {
  readonly tick: number;
  readonly signs: Sight['signs'];
  readonly held: readonly (SightOfOther | null)[];
  readonly loose: readonly (SightOfLoose | null)[];
}

/** For each recollection the glimpses that somebody has looked at, by slot. A glimpse never changes; its slot is used again. */
const looked = new WeakMap<Recollection, SeenSky[]>();

function seenSky({ recollection, flyers, setup }: World, slot: number): SeenSky {
  let glimpses = looked.get(recollection);
  if (glimpses === undefined) {
    glimpses = [];
    looked.set(recollection, glimpses);
  }
  const tick = recollection.newest - ((recollection.newest - slot + rememberedTicks) % rememberedTicks);
  const known = glimpses[slot];
  if (known !== undefined && known.tick === tick) return known;
  const seen = recollection.flyers[slot];
  const crossings = recollection.crossings[slot];
  const held: (SightOfOther | null)[] = [];
  const loose: (SightOfLoose | null)[] = [];
  for (let i = 0; i < flyers.length; i++) {
    const o = glimpseSize * i;
    const phase = seen[o + glimpse.phase];
    const { id, pattern, hand } = flyers[i].setup;
    const position = vectorAt(seen, o + glimpse.position);
    const velocity = vectorAt(seen, o + glimpse.velocity);
    loose.push(phase === phaseNumber.loose ? { id, position, velocity } : null);
    if (phase !== phaseNumber.held) {
      held.push(null);
      continue;
    }
    const engaged = crossings.some((c) => c.a === i || c.b === i);
    const nose = vectorAt(seen, o + glimpse.nose);
    held.push({ id, pattern, position, velocity, nose, hand, engaged });
  }
  const winds = recollection.winds[slot];
  const signs = setup.signs.map(({ kind, position }, i) => ({ kind, position, wind: vectorAt(winds, 3 * i) }));
  const sky: SeenSky = { tick, signs, held, loose };
  glimpses[slot] = sky;
  return sky;
}

/** All but flyer number `index`, without the gaps. */
function butFor<One>(all: readonly (One | null)[], index: number): readonly One[] {
  const others: One[] = [];
  for (let i = 0; i < all.length; i++) {
    const one = all[i];
    if (i !== index && one !== null) others.push(one);
  }
  return others;
}

/** What flyer number `index` sees and feels, `ticksAgo` ticks late (0..63). Shared with whoever else looks: not to be changed. */
export function sightOf(world: World, index: number, ticksAgo: number): Sight {
  const { recollection, flyers, setup, tuning } = world;
  const slot = slotOf(recollection, ticksAgo);
  const seen = recollection.flyers[slot];
  const crossings = recollection.crossings[slot];
  const sky = seenSky(world, slot);
  return {
    tick: world.tick,
    chance: chanceOf(world, index),
    self: selfOf(seen, glimpseSize * index, flyers[index].setup.hand),
    limits: { pull: tuning.pullSpeed, feed: tuning.feedSpeed },
    others: butFor(sky.held, index),
    crossings: crossings.filter((c) => c.a === index || c.b === index).map((c) => mine(world, c, index)),
    loose: butFor(sky.loose, index),
    signs: sky.signs,
    roofs: setup.roofs,
  };
}

function selfOf(seen: Float64Array, o: number, hand: Vector): SightOfSelf {
  const load = seen[o + glimpse.load];
  return {
    hand,
    position: vectorAt(seen, o + glimpse.position),
    velocity: vectorAt(seen, o + glimpse.velocity),
    nose: vectorAt(seen, o + glimpse.nose),
    load: load / (load + halfFull),
    tensionNewtons: seen[o + glimpse.tension],
    lineMetres: seen[o + glimpse.lineMetres],
    loopMetres: seen[o + glimpse.loopMetres],
    spoolMetres: seen[o + glimpse.spoolMetres],
    wornMost: Math.round(seen[o + glimpse.wornMost] * 10),
  };
}

function mine(world: World, c: SeenCrossing, index: number): SightOfCrossing {
  const iAmA = c.a === index;
  return {
    with: world.flyers[iAmA ? c.b : c.a].id,
    metresFromMyKite: iAmA ? c.metresA : c.metresB,
    over: iAmA === c.aOver,
    sine: c.sine,
    rubbing: c.rubbing,
    myRun: iAmA ? c.runA : c.runB,
    theirRun: iAmA ? c.runB : c.runA,
  };
}

/** The same for the same seed, tick and flyer, however often it is asked. */
function chanceOf(world: World, index: number): number {
  return uniform(createStream((world.seed ^ Math.imul(world.tick + 1, 0x9e3779b1)) >>> 0, world.flyers[index].id));
}
