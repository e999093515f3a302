import { expect, test } from 'vitest';
import { breath, giveWay, openDive, type Quiet } from '../../src/audio/dive.ts';
import { dronesOf, loudest } from '../../src/audio/drones.ts';
import { strainAt } from '../../src/session/near-parting.ts';
import { createWorld } from '../../src/sim/create.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { flying } from './flying.ts';

const decibels = (gain: number) => 20 * Math.log10(gain);
const frame = 1 / 60;

/** A dive that is led picture by picture, so many of them; what is left of everything after each. */
function led(pictures: number, strain: (at: number) => number, sawing: number): Quiet[] {
  const dive = openDive();
  return Array.from({ length: pictures }, (_, at) => dive.follow(strain(at * frame), sawing, frame));
}

test('while lines saw, music gives way by the depth that is named, within its seconds, and comes back within the others', () => {
  const dive = openDive();
  const after = (seconds: number, sawing: number) => {
    let quiet: Quiet = { music: 1, all: 1 };
    for (let left = seconds; left > 0; left -= frame) quiet = dive.follow(0.4, sawing, frame);
    return quiet;
  };
  const down = after(giveWay.inSeconds, 1);
  expect(decibels(down.music)).toBeLessThan(0.9 * giveWay.decibels);
  expect(decibels(down.music)).toBeGreaterThanOrEqual(giveWay.decibels);
  expect(down.all).toBe(1);
  // Half as loud a saw takes half as much.
  expect(decibels(after(2, 0.5).music)).toBeCloseTo(giveWay.decibels / 2, 1);
  expect(decibels(after(giveWay.outSeconds, 0).music)).toBeGreaterThan(0.06 * giveWay.decibels);
});

test('a strain that rises to the end takes everything to near silence before it, and all comes back after the snap', () => {
  const rising = led(60, (at) => Math.min(0.99, 0.4 + 0.6 * at), 1);
  expect(decibels(rising.at(-1)?.all ?? 1)).toBeLessThan(0.95 * breath.decibels);
  expect(decibels(rising[12]?.all ?? 0)).toBeGreaterThan(-1);
  const dive = openDive();
  for (let k = 0; k < 30; k++) dive.follow(0.95, 1, frame);
  let back = 0;
  for (let left = breath.outSeconds; left > 0; left -= frame) back = dive.follow(0, 0, frame).all;
  expect(decibels(back)).toBeGreaterThan(-3);
});

test('a line under steady load, or one that slackens, holds nobody in breath', () => {
  expect(led(120, () => 0.65, 0.5).every(({ all }) => all === 1)).toBe(true);
  expect(led(60, (at) => 0.69 - 0.3 * at, 0.5).every(({ all }) => all === 1)).toBe(true);
  // Lines that meet under load have not risen to it: they were apart.
  expect(led(60, (at) => (at < 0.5 ? 0 : 0.65), 0.5).every(({ all }) => all === 1)).toBe(true);
});

const pairs = [
  ['point-practised', 'neighbour'],
  ['point-beginner', 'neighbour'],
  ['point-expert', 'neighbour'],
] as const;

/** Gain of everything after each tick of a duel, and whether a cut ended it. */
function heardDuel(seed: number): { readonly gains: readonly number[]; readonly isCut: boolean } {
  const [left, right] = pairs[seed % pairs.length] ?? pairs[0];
  const world = createWorld(firstDuel(left, right), seed);
  const dive = openDive();
  const gains: number[] = [];
  while (world.result === null) {
    step(world, [null, null]);
    const rub = world.crossings.find(({ touching }) => touching);
    const reading = rub && { ...flying, rubSpeed: Math.abs(rub.seenA) + Math.abs(rub.seenB), rubNewtons: rub.press };
    const sawing = reading ? dronesOf(reading).rasp.volume / loudest.rasp : 0;
    gains.push(dive.follow(rub ? strainAt(rub) : 0, sawing, 1 / ticksPerSecond).all);
  }
  return { gains, isCut: world.result.reason === 'cut' };
}

// Of 150 such duels (seeds 1 to 150) 136 cuts fell into a silence of 20 dB or more, 91 %; with N = 30 fewer than 21 would come
// by chance once in 2,000 times. The others part by a jerk that nobody could foresee. A breath that no cut follows within 0.3 s
// took 5.6 % of the sawing there.
test('in duels as they are flown the snap falls into near silence, and hardly any silence comes without a snap', () => {
  const duels = Array.from({ length: 30 }, (_, k) => heardDuel(k + 1));
  const cuts = duels.filter(({ isCut }) => isCut);
  expect(cuts.length).toBeGreaterThan(25);
  const silent = cuts.filter(({ gains }) => decibels(gains.at(-2) ?? 1) <= -20);
  expect(silent.length).toBeGreaterThanOrEqual(21);
  const quiet = (gains: readonly number[]) => gains.filter((gain) => decibels(gain) <= -12).length;
  const early = duels.map(({ gains, isCut }) => quiet(isCut ? gains.slice(0, -18) : gains));
  const seconds = early.reduce((sum, ticks) => sum + ticks, 0) / ticksPerSecond;
  expect(seconds / duels.length).toBeLessThan(0.4);
});
