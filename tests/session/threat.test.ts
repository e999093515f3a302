// The warning before a kite comes up from beneath: early enough to act on, steady, and silent where nobody strikes.
import { expect, test } from 'vitest';
import { startMatch } from '../../src/session/match.ts';
import { createThreatKeeper, keepThreat, type Threat, threatIn } from '../../src/session/threat.ts';
import { createWorld } from '../../src/sim/create.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import type { Seat, Setup } from '../../src/sim/setup.ts';
import { type Sight, type SightOfOther, sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';

/** The first duel: a line that is held still on the left, and on the right somebody who comes from so far beneath it, metres. */
function approach(beneathMetres: number): Setup {
  const setup = firstDuel(null, 'neighbour');
  const seatOf = (seat: Seat): Seat =>
    seat.kind === 'wishes'
      ? seat
      : { kind: 'pilot', profile: { ...seat.profile, aimAboveMetres: -beneathMetres, favouriteCut: 'pull' } };
  return { ...setup, flyers: setup.flyers.map((flyer) => ({ ...flyer, seat: seatOf(flyer.seat) })) };
}

interface Watched {
  /** What was shown after each tick. */
  readonly shown: readonly (Threat | null)[];
  /** The lines have crossed, with mine on top or not; null when they have not. */
  readonly crossed: 'over' | 'under' | null;
}

/** Watches until the lines cross, or for so long. */
function watch(setup: Setup, seed: number, seconds: number): Watched {
  const world = createWorld(setup, seed);
  const keeper = createThreatKeeper();
  const shown: (Threat | null)[] = [];
  while (world.tick < seconds * ticksPerSecond && world.result === null) {
    step(world, [null, null]);
    const sight = sightOf(world, 0, 0);
    shown.push(keepThreat(keeper, sight));
    const [crossing] = sight.crossings;
    if (crossing) return { shown, crossed: crossing.over ? 'over' : 'under' };
  }
  return { shown, crossed: null };
}

/** Seconds for which the strike that ends in the crossing has been shown. */
function warnedFor({ shown }: Watched): number {
  const before = shown.slice(0, -1);
  return (before.length - 1 - before.findLastIndex((one) => one?.kind !== 'strikes')) / ticksPerSecond;
}

// Over these 200 winds 186 are warned of in time (93 %); without the 0.4 s that a warning is held back it would be more.
const approaches = 200;

test('a rival who comes up from beneath is warned of 0.6 to 3 s before the lines cross, in four of five of 200 winds', () => {
  const setup = approach(10);
  const flown = Array.from({ length: approaches }, (_, seed) => watch(setup, seed + 1, 30));
  const beneath = flown.filter(({ crossed }) => crossed === 'over');
  expect(beneath.length).toBeGreaterThan(0.9 * approaches);
  const inTime = beneath.filter((one) => warnedFor(one) >= 0.6 && warnedFor(one) <= 3);
  expect(inTime.length / beneath.length).toBeGreaterThanOrEqual(0.8);
  for (const { shown } of beneath) expect(shown.at(-1)).toBeNull();
});

// Three in 27 minutes: kites that sway across in a gust.
test('a neighbour who only hovers is warned of less than once in two minutes', () => {
  const hovers = firstDuel(null, 'hold-still');
  const flown = Array.from({ length: 40 }, (_, seed) => watch(hovers, seed + 1, 60));
  const ticks = flown.reduce((sum, { shown }) => sum + shown.length, 0);
  const alarms = flown.reduce((sum, { shown }) => sum + shown.filter((one, i) => one && !shown[i - 1]).length, 0);
  expect(alarms / (ticks / ticksPerSecond / 60)).toBeLessThan(0.5);
});

test('the warning can be read in the match, and goes when the lines cross', () => {
  const match = startMatch({ setup: approach(10), seed: 2, you: 'left' });
  const kinds = new Set<string>();
  while (match.phase !== 'crossed' && match.world.tick < 30 * ticksPerSecond) {
    match.advance(1000 / 60, () => restingGesture);
    if (match.hud.threat) kinds.add(match.hud.threat.kind);
  }
  expect([...kinds]).toContain('strikes');
  match.advance(40, () => restingGesture);
  expect(match.hud.threat).toBeNull();
});

const open = sightOf(createWorld(firstDuel(null, null), 3), 0, 0);
const [his] = open.others;
if (!his) throw new Error('nobody is there');

/** My line at 51 degrees; his kite somewhere, going somewhere. */
const seen = (part: Partial<SightOfOther>): Sight => ({ ...open, others: [{ ...his, ...part }] });
const striking = seen({ position: [14, 42, 40], velocity: [-8, 2, 0] });

test('beneath and coming is a strike; above and coming, going away, or my own dash is none', () => {
  expect(threatIn(striking)).toEqual({ id: 'right', kind: 'strikes', side: 'right' });
  expect(threatIn(seen({ position: [8, 75, 40], velocity: [-8, 2, 0] }))).toBeNull();
  expect(threatIn(seen({ position: [14, 42, 40], velocity: [8, 2, 0] }))?.kind).not.toBe('strikes');
  const mine = { ...open, self: { ...open.self, velocity: [9, 0, 0] as const } };
  expect(threatIn(mine)).toBeNull();
});

test('a kite that hangs in the shadow of my line waits; beside me, or far below, it does not', () => {
  expect(threatIn(seen({ position: [4, 45, 45], velocity: [0, 0.5, 0] }))?.kind).toBe('waits');
  expect(threatIn(seen({ position: [20, 45, 45], velocity: [0, 0.5, 0] }))).toBeNull();
  expect(threatIn(seen({ position: [4, 64, 45], velocity: [0, 0.5, 0] }))).toBeNull();
});

test('a flicker of a strike is not shown, and there are never more than two changes in a second', () => {
  const keeper = createThreatKeeper();
  const calm = seen({ position: [30, 70, 50], velocity: [0, 0, 0] });
  const shown = Array.from({ length: 1200 }, (_, tick) =>
    keepThreat(keeper, Math.floor(tick / 27) % 2 === 0 ? striking : calm),
  );
  const changes = shown.flatMap((one, tick) => ((one?.kind ?? '') === (shown[tick - 1]?.kind ?? '') ? [] : [tick]));
  expect(changes.length).toBeGreaterThan(10);
  for (const [i, tick] of changes.entries())
    expect((changes[i + 2] ?? Number.POSITIVE_INFINITY) - tick).toBeGreaterThanOrEqual(60);
  const flicker = createThreatKeeper();
  const flickered = Array.from({ length: 600 }, (_, tick) => keepThreat(flicker, tick % 40 < 20 ? striking : calm));
  expect(flickered.every((one) => one === null)).toBe(true);
});

test('nobody is warned of while the lines are crossed with him', () => {
  const keeper = createThreatKeeper();
  for (let tick = 0; tick < 60; tick++) keepThreat(keeper, striking);
  expect(keeper.shown).not.toBeNull();
  const crossing = {
    with: 'right',
    metresFromMyKite: 20,
    over: true,
    sine: 0.6,
    rubbing: false,
    myRun: 0,
    theirRun: 0,
  };
  expect(keepThreat(keeper, { ...striking, crossings: [crossing] })).toBeNull();
});
