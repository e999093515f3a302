// Loose kites of a tournament and who runs for them: companions who were sent, and a few children who guess. Plain data;
// `step-hunt.ts` alone changes it. Worlds in which nobody may be sent have none of it.
import { createStream, type Stream, uniform } from '../random.ts';
import type { Body } from '../run/body.ts';
import { type Lanes, lanesOf } from '../run/lanes.ts';
import { runTuning } from '../run/run-tuning.ts';
import { type Chase, newChase } from '../run/steer.ts';
import type { Place } from '../run/way.ts';
import { companionSeats, type Setup } from '../setup.ts';
import { ticksPerSecond } from '../world.ts';
import { descentFrom, footOf } from './reach.ts';

/** A child on its legs. */
export interface Runner {
  readonly body: Body;
  /** Running speed, as a share of the usual one. */
  readonly fitness: number;
  readonly chase: Chase;
  /** The leg of the way that it runs now; null before the first. */
  leg: Place | null;
  /** Kite that it is after, by the flyer's place in the setup; -1 for none. */
  quarry: number;
  /** Ticks spent on the way up to a roof. */
  climbed: number;
}

/** Where a companion is: at the spool; on the way down to the lane; running for a kite; running home; on the way up. */
export const stages = ['home', 'down', 'out', 'back', 'up'] as const;
export type Stage = (typeof stages)[number];

export interface Errand {
  /** The person whose companion this is, by the place of the first kite in the setup. */
  readonly person: number;
  /** Where he comes down from the roofs and goes up again, and how long that takes, ticks. */
  readonly foot: Place;
  readonly climbTicks: number;
  readonly runner: Runner;
  stage: Stage;
  /** Ticks of climbing still to come. */
  climbs: number;
  /** Where he runs to, and when he made up his mind. */
  heading: Place | null;
  headingTick: number;
  /** Kite that he brings, -1 for none. */
  carries: number;
}

/** A kite on the ground or a roof, and the nearest place to it that can be run to; null for none. */
export interface Fallen {
  readonly tick: number;
  readonly foot: Place | null;
  readonly isOnRoof: boolean;
}

export interface Catch {
  readonly tick: number;
  /** The flyer whose kite it was, and its design. */
  readonly flyer: string;
  readonly pattern: string;
  /** The person whose companion has it; null for one of the children. */
  readonly by: string | null;
}

export interface Hunt {
  readonly errands: Errand[];
  readonly children: Runner[];
  /** What has come down, by place in the setup. */
  readonly fallen: (Fallen | null)[];
  readonly catches: Catch[];
}

/** Children who wait in the lanes below the roofs of the flyers, and where: to either side, and down the wind, metres. */
const childCount = 3;
const childrenAside = { from: 40, to: 110 } as const;
const childrenDeep = { from: -20, to: 15 } as const;

function runnerAt([x, z]: Place, fitness: number, stream: Stream): Runner {
  return {
    body: { x, z, velocityX: 0, velocityZ: 0 },
    fitness,
    chase: newChase(stream),
    leg: null,
    quarry: -1,
    climbed: 0,
  };
}

function childOf(lanes: Lanes, seed: number, number: number): Runner {
  const stream = createStream(seed, `child ${number}`);
  let place: Place | null = null;
  for (let tries = 0; tries < 20 && place === null; tries++) {
    const side = uniform(stream) < 0.5 ? -1 : 1;
    const aside = childrenAside.from + (childrenAside.to - childrenAside.from) * uniform(stream);
    const deep = childrenDeep.from + (childrenDeep.to - childrenDeep.from) * uniform(stream);
    place = footOf(lanes, side * aside, deep);
  }
  return runnerAt(place ?? [0, 0], runTuning.rivalSpeed, stream);
}

/** The hunt of a match; null where nobody may be sent. */
export function createHunt(setup: Setup, seed: number): Hunt | null {
  const senders = companionSeats(setup);
  if (senders.length === 0) return null;
  const lanes = lanesOf(setup.roofs);
  const errands = senders.map((person): Errand => {
    const { id, hand } = setup.flyers[person];
    const { foot, metres } = descentFrom(lanes, hand[0], hand[2]);
    const seconds = runTuning.climbSeconds + metres / runTuning.runningSpeed;
    return {
      person,
      foot,
      climbTicks: Math.round(seconds * ticksPerSecond),
      runner: runnerAt(foot, 1, createStream(seed, `companion of ${id}`)),
      stage: 'home',
      climbs: 0,
      heading: null,
      headingTick: 0,
      carries: -1,
    };
  });
  return {
    errands,
    children: Array.from({ length: childCount }, (_, number) => childOf(lanes, seed, number)),
    fallen: setup.flyers.map(() => null),
    catches: [],
  };
}

/** The numbers of a hunt that a digest sums up. */
export function huntNumbers({ errands, children, catches }: Hunt): number[] {
  const numbers = [catches.length];
  for (const { runner, stage, climbs, carries } of errands) {
    numbers.push(stages.indexOf(stage), climbs, carries, ...runnerNumbers(runner));
  }
  for (const child of children) numbers.push(...runnerNumbers(child));
  return numbers;
}

function runnerNumbers({ body, quarry, climbed }: Runner): number[] {
  return [body.x, body.z, body.velocityX, body.velocityZ, quarry, climbed];
}
