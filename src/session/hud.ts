// The few numbers and words that the overlay shows.
import { lineLeft } from '../sim/flight/spool.ts';
import { worstWear } from '../sim/flight/wear.ts';
import type { Scheme } from '../sim/hands/gesture.ts';
import { type Flyer, personOf, ticksPerSecond, type World } from '../sim/world.ts';
import type { Contest } from './contest.ts';
import { advantageOf } from './crossing-pose.ts';
import type { ErrandReading } from './errand.ts';
import type { LessonReading } from './lesson.ts';
import type { Threat } from './threat.ts';

/** What the companion says: first how the line is held, then about the fight. Texts: `hint.<id>` in the locale files. */
export type HintId =
  | `teach-${Scheme}` // a newcomer's first seconds
  | `learn-${'hold' | 'slack'}-${Scheme}` // the lesson: the kite goes where its nose points; slack, it turns
  | 'cross-over' // fly across his line
  | 'let-run' // on top: let it run
  | 'pull' // beneath: pull
  | 'let-go' // beneath and being cut: let out and slip away
  | 'teach-spool' // at the spool, first of all: how it is turned
  | 'feed' // at the spool: the loop is nearly empty
  | 'wind'; // at the spool: the loop nearly tangles

export interface HudReading {
  readonly hint: HintId | null;
  /** -1..1, positive when you are winning the crossing; null when not crossed. */
  readonly advantage: number | null;
  readonly lineMetres: number;
  /** Share of the spool still wound, 0..1. */
  readonly spoolShare: number;
  /** Your line's worst tension and wear as shares, 0..1. */
  readonly tensionShare: number;
  readonly wearShare: number;
  /** Line that lies loose between spool and hand, metres; it tangles over 6. */
  readonly loopMetres: number;
  readonly tangled: boolean;
  /** The hand wants to let out, and the loop is empty: it goes no faster than it is fed. */
  readonly starved: boolean;
  /** What the reader of this holds: the line, or its spool. */
  readonly holds: 'kite' | 'spool';
  /** Kites of the others: pegged on the thread while they fly. */
  readonly rivals: readonly { readonly id: string; readonly pattern: string; readonly flying: boolean }[];
  /** Who comes up from beneath, or lies in wait there; null when nobody does. */
  readonly threat: Threat | null;
  /** The companion looks upwind: a gust is a second away. */
  readonly gust: boolean;
  /** Where the companion is who may be sent after loose kites; null where he may not. */
  readonly errand: ErrandReading | null;
  /** How the lesson stands; null where nothing is taught. */
  readonly lesson: LessonReading | null;
  /** Whose line crosses yours, with the pilot who holds it; null when none does, or for a person. */
  readonly opponent: { readonly id: string; readonly pattern: string; readonly pilot: string } | null;
  readonly contest: Contest;
  readonly secondsLeft: number;
  /** Wind at your kite, m/s along the wind. */
  readonly windSpeed: number;
}

function opponentOf({ id, pattern, setup }: Flyer): HudReading['opponent'] {
  return { id, pattern, pilot: setup.seat.kind === 'pilot' ? setup.seat.profile.id : id };
}

/** The others, each with the kite that flies, or flew last. */
function rivalsOf({ flyers }: World, person: string): HudReading['rivals'] {
  return flyers
    .filter((flyer) => flyer.setup.spareOf === undefined && flyer.id !== person)
    .map(({ id, pattern, phase }) => {
      const spare = flyers.find((other) => other.setup.spareOf === id && other.phase !== 'waiting');
      return { id, pattern: spare?.pattern ?? pattern, flying: (spare?.phase ?? phase) === 'held' };
    });
}

/** A loop shorter than this is empty, metres. */
const emptyLoop = 0.05;

/** Reads the overlay's numbers for the flyer `you`; `hint` is what the companion calls out now. */
export function readHud(
  world: World,
  you: string,
  hint: HintId | null,
  contest: Contest,
  holds: HudReading['holds'] = 'kite',
): HudReading {
  const flyer = world.flyers.find(({ id }) => id === you);
  if (flyer === undefined) throw new RangeError(`no flyer ${you} in ${world.setup.level}`);
  const { line, spool, coat, kite } = flyer;
  const crossing = world.crossings.find((c) => c.a === flyer || c.b === flyer);
  const advantage = crossing === undefined ? null : advantageOf(crossing) * (crossing.a === flyer ? 1 : -1);
  let tension = 0;
  for (let i = 0; i < line.segments; i++) tension = Math.max(tension, line.tension[i] ?? 0);
  return {
    hint: flyer.phase === 'held' ? hint : null,
    advantage,
    lineMetres: line.metres,
    spoolShare: lineLeft(spool) / flyer.setup.spoolMetres,
    tensionShare: Math.min(1, tension / flyer.tuning.breakLoad),
    wearShare: worstWear(coat, line, flyer.tuning),
    loopMetres: spool.loop,
    tangled: spool.tangled > 0,
    starved: flyer.phase === 'held' && flyer.reel > 0 && spool.loop < emptyLoop,
    holds,
    rivals: rivalsOf(world, personOf(flyer)),
    threat: null,
    gust: false,
    errand: null,
    lesson: null,
    opponent: crossing === undefined ? null : opponentOf(crossing.a === flyer ? crossing.b : crossing.a),
    contest,
    secondsLeft: Math.max(0, world.setup.limitSeconds - world.tick / ticksPerSecond),
    windSpeed: kite.air[2] ?? 0,
  };
}
