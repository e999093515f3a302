// After a loss the last seconds are shown once more, flown again from the tape, with the reason.
import { describe, expect, test } from 'vitest';
import { openRewind, type Rewind } from '../../src/session/rewind.ts';
import { createWatch, type LossReason, reasonOf, watchTick } from '../../src/session/why-lost.ts';
import { holdStill, type Wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { step } from '../../src/sim/step.ts';
import type { Tape } from '../../src/sim/tape.ts';
import { record, startRecording, toTape } from '../../src/sim/tape-recorder.ts';
import type { CutRecord, World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';

interface Lost {
  readonly world: World;
  readonly cut: CutRecord;
  readonly tape: Tape;
  readonly setup: ReturnType<typeof firstDuel>;
}

/** A duel in which the person on the left asks for one thing all the time, up to the cut; null when nobody is cut. */
function flyDuel(seed: number, asked: Wish): Lost | null {
  const setup = firstDuel(null, 'neighbour');
  const world = createWorld(setup, seed);
  const recorder = startRecording(setup.level, seed, 2, { you: 'left' });
  const wishes = [asked, null];
  while (world.result === null) {
    record(recorder, wishes);
    step(world, wishes);
  }
  for (let tick = 0; tick < 60; tick++) {
    record(recorder, wishes);
    step(world, wishes);
  }
  const cut = world.cuts.at(-1);
  return cut === undefined ? null : { world, cut, tape: toTape(recorder), setup };
}

function rewindOf({ setup, tape, cut }: Lost): Rewind {
  return openRewind({ setup, tape, mine: new Set([cut.loser]), loser: cut.loser, cutTick: cut.tick });
}

function losses(asked: Wish, count: number): Lost[] {
  const found: Lost[] = [];
  for (let seed = 1; found.length < count && seed < 60; seed++) {
    const duel = flyDuel(seed, asked);
    if (duel?.cut.loser === 'left' && duel.cut.winner !== null) found.push(duel);
  }
  return found;
}

describe('a lost duel', () => {
  const [lost] = losses(holdStill, 1) as [Lost];

  test('is wound in slices to just before the cut, and then shows it slowly', () => {
    const rewind = rewindOf(lost);
    let slices = 1;
    while (!rewind.wind(50)) slices += 1;
    expect(slices).toBe(Math.ceil((lost.cut.tick - 78) / 50));
    let ms = 0;
    let cuts = 0;
    while (rewind.shown.phase !== 'result') {
      const events = rewind.shown.advance(16, () => ({ kind: 'none' }) as never);
      cuts += events.filter(({ kind }) => kind === 'LineCut').length;
      ms += 16;
    }
    expect(cuts).toBe(1);
    expect(ms).toBeGreaterThan(3800);
    expect(ms).toBeLessThan(4200);
    expect(rewind.shown.world.cuts).toEqual(lost.world.cuts);
  });

  test('is the very same flight', () => {
    const rewind = rewindOf(lost);
    while (!rewind.wind(1000));
    while (rewind.shown.phase !== 'result') rewind.shown.advance(1000, () => ({ kind: 'none' }) as never);
    const again = createWorld(lost.setup, lost.tape.seed);
    while (again.tick < rewind.shown.world.tick) step(again, [holdStill, null]);
    expect(digestOf(rewind.shown.world)).toBe(digestOf(again));
  });
});

describe('the reason', () => {
  function reasons(asked: Wish): LossReason[] {
    return losses(asked, 12).map((lost) => {
      const rewind = rewindOf(lost);
      while (!rewind.wind(1000));
      while (rewind.shown.phase !== 'result') rewind.shown.advance(1000, () => ({ kind: 'none' }) as never);
      return rewind.reason as LossReason;
    });
  }

  // Of 12: what is left over are lines that parted alone, or that ran as fast because the whole crossing slid.
  test('of one who held still is most often that his line stood, was slower, or gave at an old wound', () => {
    const told = reasons(holdStill);
    expect(told).toHaveLength(12);
    expect(told.filter((reason) => ['stood', 'slower', 'worn'].includes(reason)).length).toBeGreaterThan(8);
    // A held line seldom stands at the crossing for two whole seconds: the crossing slides along it.
    expect(told).toContain('stood');
    expect(told).toContain('slower');
  });
});

describe('a line that gives way with nobody near', () => {
  test('was strained, or worn from before', () => {
    const watch = createWatch('left');
    const { world } = losses(holdStill, 1)[0] as Lost;
    expect(reasonOf(watch)).toBe('strained');
    watchTick(watch, world);
    expect(reasonOf({ ...watch, wornFirst: 0.5 })).toBe('worn');
  });
});
