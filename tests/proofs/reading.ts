// Can a temperament be told from afar? Six of the neighbourhood over one row of roofs, one of each temperament, watched for
// ten seconds; a reader who learned from other skies names them.
import { createWorld } from '../../src/sim/create.ts';
import { flightDigestOf } from '../../src/sim/digest.ts';
import { createStream, uniform } from '../../src/sim/random.ts';
import type { FlyerSetup, Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { type Flyer, ticksPerSecond, type World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { catalogue } from '../support/neighbourhood.ts';
import { nth } from '../support/numbers.ts';
import { temperaments } from './balance.ts';
import { Digests, short } from './digests.ts';
import { featureNames, featuresOf, type Glance } from './flying-features.ts';
import { type Example, learn } from './nearest-centroid.ts';
import type { Proof, Proven } from './proof.ts';
import { shareInWords } from './shares.ts';

/** From when to when a sky is watched, seconds; and how often, ticks. */
const watched = { from: 2, to: 12 };
const glanceTicks = 6;
const roofsApart = 24;
const clipsTold = 300;

type ReadingFigures = {
  /** Of each clip, the number of its temperament; kites that went out early have none. */
  readonly kinds: readonly number[];
  /** Their features, one clip after the other. */
  readonly features: readonly number[];
};

/** The temperaments in an order by lot. */
function shuffled(seed: number): number[] {
  const stream = createStream(seed, 'reading');
  const order = temperaments.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(uniform(stream) * (at + 1));
    [order[at], order[other]] = [nth(order, other), nth(order, at)];
  }
  return order;
}

function setupOf(row: number, order: readonly number[]): Setup {
  const setup = firstDuel(null, null);
  const flyers = order.map((kind, at): FlyerSetup => {
    const own = catalogue.drawn.filter(({ profile }) => profile.behaviour === nth(temperaments, kind));
    const { profile } = nth(own, (row + kind) % own.length);
    return {
      ...nth(setup.flyers, 0),
      id: `roof-${at}`,
      hand: [(at - (order.length - 1) / 2) * roofsApart, 9 + 0.7 * (at % 3), 0],
      azimuthDegrees: 0,
      spin: nth([1, -1, 0] as const, at % 3),
      spoolMetres: 150,
      seat: { kind: 'pilot', profile },
    };
  });
  return { ...setup, level: 'reading', roofs: [], signs: [], limitSeconds: 60, flyers };
}

const placeOf = (values: Float64Array, from = 0): readonly [number, number, number] => [
  nth(values, from),
  nth(values, from + 1),
  nth(values, from + 2),
];

/** Where the nose is in the frame of a kite: the second of its axes. */
const noseAt = 3;

function glanceAt(world: World, flyer: Flyer): Glance {
  const others = world.flyers.filter((other) => other !== flyer && other.phase === 'held');
  return {
    hand: placeOf(flyer.hand),
    position: placeOf(flyer.kite.position),
    velocity: placeOf(flyer.kite.velocity),
    nose: placeOf(flyer.kite.frame, noseAt),
    others: others.map(({ hand, kite }) => ({ hand: placeOf(hand), position: placeOf(kite.position) })),
  };
}

function prove(row: number): Proven<ReadingFigures> {
  const order = shuffled(row);
  const world = createWorld(setupOf(row, order), 5_000_000 + row);
  const nobody = world.flyers.map(() => null);
  const clips: Glance[][] = world.flyers.map(() => []);
  while (world.tick < watched.to * ticksPerSecond && world.result === null) {
    step(world, nobody);
    if (world.tick <= watched.from * ticksPerSecond || world.tick % glanceTicks !== 0) continue;
    for (const [at, flyer] of world.flyers.entries()) {
      if (flyer.phase === 'held') nth(clips, at).push(glanceAt(world, flyer));
    }
  }
  const whole = ((watched.to - watched.from) * ticksPerSecond) / glanceTicks;
  const full = clips.flatMap((clip, at) => (clip.length === whole ? [{ kind: nth(order, at), clip }] : []));
  const digests = new Digests(flightDigestOf);
  digests.add(world);
  return {
    figures: {
      kinds: full.map(({ kind }) => kind),
      features: full.flatMap(({ clip }) => featuresOf(clip)).map(short),
    },
    digest: digests.whole,
  };
}

function examplesOf({ kinds, features }: ReadingFigures): Example[] {
  const width = featureNames.length;
  return kinds.map((kind, at) => ({
    kind: nth(temperaments, kind),
    features: features.slice(at * width, (at + 1) * width),
  }));
}

export const reading: Proof<ReadingFigures> = {
  name: 'reading',
  sentence:
    'Six of the neighbourhood, one of each temperament, over six roofs in a row, watched from the third second to the ' +
    'twelfth. A reader learns the middle of each temperament from the even skies and names those of the odd ones by the ' +
    'nearest middle.',
  rows: 128,
  every: 33,
  prove,
  claims(rows) {
    const name = learn(rows.filter((_, row) => row % 2 === 0).flatMap(examplesOf));
    const told = rows
      .filter((_, row) => row % 2 === 1)
      .flatMap(examplesOf)
      .slice(0, clipsTold);
    const right = (of: readonly Example[]): number => of.filter(({ kind, features }) => name(features) === kind).length;
    return [
      {
        sentence: 'clips named rightly: at least 80 %',
        ...shareInWords(right(told), told.length),
        holds: told.length < clipsTold ? null : right(told) >= 0.8 * told.length,
      },
      ...temperaments.map((kind) => {
        const own = told.filter((clip) => clip.kind === kind);
        return { sentence: `of these ${kind}`, ...shareInWords(right(own), own.length), holds: null };
      }),
    ];
  },
};
