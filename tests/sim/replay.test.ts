// A recorded match, replayed from its tape, is the same match.
import { describe, expect, test } from 'vitest';
import { type Wish, wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { checkpointTicks, replayTape } from '../../src/sim/replay.ts';
import type { Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import type { Tape, WishRun } from '../../src/sim/tape.ts';
import { record, startRecording, toTape } from '../../src/sim/tape-recorder.ts';
import { firstDuel } from '../support/duel.ts';

interface Recorded {
  readonly tape: Tape;
  readonly digest: string;
  readonly checkpoints: string[];
}

/** Flies a match for so many ticks and writes it down. `asks` gives the wishes of a seat that is moved from outside. */
function fly(setup: Setup, seed: number, ticks: number, asks: (tick: number, seat: number) => Wish | null): Recorded {
  const world = createWorld(setup, seed);
  const recorder = startRecording(setup.level, seed, setup.flyers.length, { you: 'left' });
  const checkpoints: string[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const wishes = setup.flyers.map((_, seat) => asks(tick, seat));
    record(recorder, wishes);
    step(world, wishes);
    if (world.tick % checkpointTicks === 0) checkpoints.push(digestOf(world));
  }
  return { tape: toTape(recorder), digest: digestOf(world), checkpoints };
}

const person = (tick: number): Wish => wish(Math.sin(tick / 40), tick % 200 < 30 ? 1 : -0.2);

describe('a tape', () => {
  test('of a person against a pilot replays to the same digests', () => {
    const setup = firstDuel(null, 'neighbour');
    const flown = fly(setup, 21, 1300, (tick, seat) => (seat === 0 ? person(tick) : null));
    const replayed = replayTape(flown.tape, setup);
    expect(replayed).toMatchObject({ ticks: 1300, digest: flown.digest, checkpoints: flown.checkpoints });
    expect(flown.checkpoints).toHaveLength(2);
    expect(flown.tape.seats[1]).toEqual([]);
  });

  test('of two people replays to the same digest', () => {
    const setup = firstDuel(null, null);
    const flown = fly(setup, 5, 400, (tick, seat) => person(tick + 100 * seat));
    expect(replayTape(flown.tape, setup).digest).toBe(flown.digest);
  });

  test('of two shipped pilots, with no wishes on it, replays to its end all the same', () => {
    const setup = firstDuel('neighbour', 'point-expert');
    const flown = fly(setup, 8, 700, () => null);
    expect(flown.tape.seats).toEqual([[], []]);
    expect(replayTape(flown.tape, setup)).toMatchObject({
      ticks: 700,
      digest: flown.digest,
      checkpoints: flown.checkpoints,
    });
  });

  test('survives being written as text', () => {
    const setup = firstDuel(null, 'neighbour');
    const flown = fly(setup, 21, 300, (tick, seat) => (seat === 0 ? person(tick) : null));
    const read: Tape = JSON.parse(JSON.stringify(flown.tape));
    expect(replayTape(read, setup).digest).toBe(flown.digest);
  });

  test('with one wish changed replays to another digest', () => {
    const setup = firstDuel(null, 'neighbour');
    const flown = fly(setup, 21, 300, (tick, seat) => (seat === 0 ? person(tick) : null));
    const runs = flown.tape.seats[0] ?? [];
    const seat = runs.map(([ticks, reel, lean], i): WishRun => [ticks, i === 20 ? reel - 1 : reel, lean]);
    expect(runs.length).toBeGreaterThan(40);
    const edited: Tape = { ...flown.tape, seats: [seat, []] };
    expect(replayTape(edited, setup).digest).not.toBe(flown.digest);
  });

  test('with another number of seats is refused', () => {
    const setup = firstDuel(null, 'neighbour');
    const { tape } = fly(setup, 1, 10, () => person(0));
    expect(() => replayTape({ ...tape, seats: [[]] }, setup)).toThrow(RangeError);
  });
});
