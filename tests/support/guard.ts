// Watches a world tick by tick for what must never be, whatever is asked of it. The first thing that is wrong is thrown,
// with seed and tick; the largest of everything is kept.
import type { Crossing } from '../../src/sim/flight/crossing.ts';
import { lineLeft } from '../../src/sim/flight/spool.ts';
import { surfaceHeight } from '../../src/sim/surface.ts';
import type { Flyer, World } from '../../src/sim/world.ts';
import { energyOf, largestTension, stirring, windWork } from './energy.ts';
import { nth } from './numbers.ts';

/** A kite whose middle comes this near to a surface lies on it: the rule of `landing.ts`, metres. */
const lyingHeight = 0.4;
/** Line that may be lost in the arithmetic, metres. */
const lineSlack = 1e-6;
/** Energy that a tick may add beyond the work of hand and wind, J: both are reckoned from the two ends of the tick. */
const energySlack = 0.05;
/**
 * More than that is a leap. One in some hundred thousand ticks is none of the wind's: a crossing that slips over a bend of
 * limp lines finds itself some centimetres on the wrong side, and a gram or two of line is pushed out within a substep:
 * 0.04 m of it are 10 m/s and 0.1 J, and 1.7 J was seen. A leap of more than 5 J is a fault.
 */
const faultJoules = 5;

/** What was so a tick ago. */
interface Before {
  /** Line in all, metres: does not change. */
  readonly whole: number;
  lineMetres: number;
  energy: number;
  tension: number;
  windWork: number;
  readonly air: Float64Array;
  isCrossed: boolean;
  hasFlown: boolean;
  readonly wear: Float64Array;
}

const wholeLine = ({ line, remnant, spool }: Flyer): number => line.metres + (remnant?.metres ?? 0) + lineLeft(spool);

/** A sum is none as soon as one of its numbers is none; no body comes near 1e300. */
function areFinite(values: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return Number.isFinite(sum);
}

function arePulls(tension: Float64Array): boolean {
  for (let i = 0; i < tension.length; i++) if (!((tension[i] as number) >= 0)) return false;
  return areFinite(tension);
}

export class Guard {
  /** Largest speed of a kite (m/s) and tension of a line (N) so far. */
  speed = 0;
  tension = 0;
  /** How far a line was seen on the wrong side of another, metres. */
  deepest = 0;
  /** Largest error of a flyer's line in all, metres. */
  lineError = 0;
  /** Largest rise of energy in a tick beyond the work of hand and wind, J; below 0 as long as there was always more work. */
  gained = Number.NEGATIVE_INFINITY;
  /** Ticks in which it rose by more than 0.05 J beyond that. */
  leaps = 0;
  /** How far below a surface a kite came to lie, metres. */
  sunk = 0;

  private readonly world: World;
  private readonly most: number;
  private readonly before: readonly Before[];

  /** `most` is the largest leap that may pass, J. */
  constructor(world: World, most = faultJoules) {
    this.world = world;
    this.most = most;
    this.before = world.flyers.map((flyer) => ({
      whole: wholeLine(flyer),
      lineMetres: flyer.line.metres,
      energy: energyOf(flyer),
      tension: 0,
      windWork: 0,
      air: flyer.kite.air.slice(),
      isCrossed: false,
      hasFlown: false,
      wear: flyer.coat.wear.slice(),
    }));
  }

  /** Looks at the world after a tick. Throws an Error that names seed, tick and what is wrong. */
  look(): void {
    const { flyers } = this.world;
    for (const flyer of flyers) {
      this.lookAtNumbers(flyer);
      this.lookAtHeight(flyer);
    }
    for (const [i, flyer] of flyers.entries()) this.lookAtLine(flyer, nth(this.before, i));
    this.lookAtCrossings();
    this.lookAtEnergy();
  }

  private fail(what: string): never {
    throw new Error(`seed ${this.world.seed}, tick ${this.world.tick}: ${what}`);
  }

  private lookAtNumbers({ id, kite, line }: Flyer): void {
    const { position, velocity, frame, rates, bow, load } = kite;
    const body = [position, velocity, frame, rates].every(areFinite) && Number.isFinite(bow + load);
    if (!body) this.fail(`the kite of ${id} has a number that is none`);
    const { at, tension, handTension, calmTension } = line;
    const thread = [at, line.velocity].every(areFinite) && Number.isFinite(handTension + calmTension);
    if (!thread) this.fail(`the line of ${id} has a number that is none`);
    if (!arePulls(tension)) this.fail(`the line of ${id} pushes`);
    this.speed = Math.max(this.speed, Math.hypot(...velocity));
  }

  private lookAtHeight({ id, kite, phase }: Flyer): void {
    const [x, y, z] = [nth(kite.position, 0), nth(kite.position, 1), nth(kite.position, 2)];
    const above = y - surfaceHeight(this.world.setup.roofs, x, z);
    if (phase !== 'down' && phase !== 'waiting' && above <= lyingHeight)
      this.fail(`the kite of ${id} flies ${above} m above a surface`);
    if (phase === 'down') this.sunk = Math.max(this.sunk, -above);
  }

  private lookAtLine(flyer: Flyer, before: Before): void {
    const { id, coat } = flyer;
    const error = Math.abs(wholeLine(flyer) - before.whole);
    if (!(error < lineSlack)) this.fail(`the line of ${id} is ${error} m longer or shorter in all`);
    this.lineError = Math.max(this.lineError, error);
    for (let k = 0; k < coat.wear.length; k++) {
      const wear = coat.wear[k] as number;
      if (!(wear >= (before.wear[k] as number) && wear <= 1)) this.fail(`wear of ${id} in bin ${k} became ${wear}`);
    }
    before.wear.set(coat.wear);
  }

  private lookAtCrossings(): void {
    const pairs = new Set<string>();
    for (const crossing of this.world.crossings) {
      const { a, b, end } = crossing;
      const pair = [a.id, b.id].sort().join(' and ');
      if (a.phase !== 'held' || b.phase !== 'held' || end !== null) this.fail(`a dead crossing of ${pair} is kept`);
      if (pairs.has(pair) || a === b) this.fail(`${pair} are crossed twice`);
      if (!this.isOnLines(crossing)) this.fail(`the crossing of ${pair} is off its lines`);
      pairs.add(pair);
      this.deepest = Math.max(this.deepest, -gapOf(crossing));
    }
  }

  private isOnLines({ a, b, segmentA, segmentB, shareA, shareB }: Crossing): boolean {
    const within = (share: number): boolean => share >= 0 && share <= 1;
    const onA = segmentA >= 0 && segmentA < a.line.segments && within(shareA);
    const onB = segmentB >= 0 && segmentB < b.line.segments && within(shareB);
    return onA && onB && this.world.flyers.includes(a) && this.world.flyers.includes(b);
  }

  /**
   * Energy comes from hands and wind alone. A hand gives at most its line's tension times the line that it takes in; the
   * wind at most force times wind speed (`windWork`). Lines that cross may hand energy on to each other, so they are
   * judged together and every other flyer alone. In still air this leaves the hand alone.
   */
  private lookAtEnergy(): void {
    const crossed = new Set(this.world.crossings.flatMap(({ a, b }) => [a, b]));
    let together = 0;
    for (const [i, flyer] of this.world.flyers.entries()) {
      const before = nth(this.before, i);
      const gained = this.gainOf(flyer, before);
      const wasCrossed = before.isCrossed;
      before.isCrossed = crossed.has(flyer);
      if (wasCrossed || before.isCrossed) together += gained;
      else this.judgeGain(gained, flyer.id);
    }
    if (crossed.size > 0) this.judgeGain(together, 'crossed flyers');
  }

  private judgeGain(gained: number, who: string): void {
    if (gained > this.most) this.fail(`${who} gained ${gained} J from nowhere`);
    if (gained > energySlack) this.leaps += 1;
    this.gained = Math.max(this.gained, gained);
  }

  /** Rise of a flyer's energy in the last tick beyond the work of hand and wind, J. A kite that came down gave all away. */
  private gainOf(flyer: Flyer, before: Before): number {
    const hasFlown = before.hasFlown;
    before.hasFlown = flyer.phase === 'held' || flyer.phase === 'loose';
    if (!before.hasFlown) return 0;
    const energy = energyOf(flyer);
    const tension = largestTension(flyer);
    const wind = windWork(flyer);
    this.tension = Math.max(this.tension, tension);
    const taken = flyer.phase === 'held' ? Math.max(0, before.lineMetres - flyer.line.metres) : 0;
    const work =
      Math.max(tension, before.tension) * taken + Math.max(wind, before.windWork) + stirring(flyer, before.air);
    const gained = energy - before.energy - work;
    before.lineMetres = flyer.line.metres;
    before.energy = energy;
    before.tension = tension;
    before.windWork = wind;
    before.air.set(flyer.kite.air);
    // Before its first tick a kite has not felt the wind.
    return hasFlown ? gained : 0;
  }
}

/** Gap of a crossing now, metres: below 0 when the lines are on the wrong sides. */
function gapOf({ a, b, segmentA, segmentB, shareA, shareB, normal, side }: Crossing): number {
  let gap = 0;
  for (let i = 0; i < 3; i++) {
    const onA = nth(a.line.at, 3 * segmentA + i) * (1 - shareA) + nth(a.line.at, 3 * segmentA + 3 + i) * shareA;
    const onB = nth(b.line.at, 3 * segmentB + i) * (1 - shareB) + nth(b.line.at, 3 * segmentB + 3 + i) * shareB;
    gap += nth(normal, i) * (onA - onB);
  }
  return gap * side;
}
