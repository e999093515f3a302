// After a loss the last seconds are shown once more, flown again from the tape, with the reason.
import { describe, expect, test } from 'vitest';
import { type Match, startMatch } from '../../src/session/match.ts';
import { type Rewind, rewindOf } from '../../src/session/rewind.ts';
import { createWatch, reasonOf } from '../../src/session/why-lost.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { firstDuel } from '../support/duel.ts';

const resting = () => restingGesture;

/** A duel in which the person on the left asks for nothing, up to a second after its end. */
function flyDuel(seed: number): Match {
  const match = startMatch({ setup: firstDuel(null, 'neighbour'), seed, you: 'left' });
  while (match.world.result === null) match.advance(50, resting);
  for (let k = 0; k < 20; k++) match.advance(50, resting);
  return match;
}

function losses(count: number): { match: Match; rewind: Rewind }[] {
  const found: { match: Match; rewind: Rewind }[] = [];
  for (let seed = 1; found.length < count && seed < 60; seed++) {
    const match = flyDuel(seed);
    const rewind = match.contest.out && match.world.cuts[0]?.winner !== null ? rewindOf(match) : null;
    if (rewind !== null) found.push({ match, rewind });
  }
  return found;
}

describe('a lost duel', () => {
  const [lost] = losses(1) as [ReturnType<typeof losses>[number]];
  const cutTick = lost.match.world.cuts[0]?.tick ?? 0;

  test('is wound in slices to just before the cut, and then shows it slowly: the very same flight', () => {
    const { rewind, match } = lost;
    let slices = 1;
    expect(rewind.reason).toBeNull();
    while (!rewind.wind(50)) slices += 1;
    expect(slices).toBe(Math.ceil(cutTick / 50) + Math.ceil((cutTick - 78) / 50) - 1);
    expect(rewind.shown.world.tick).toBe(cutTick - 78);
    expect(rewind.reason).not.toBeNull();
    let ms = 0;
    let cuts = 0;
    while (rewind.shown.phase === 'replay') {
      cuts += rewind.shown.advance(16, resting).filter(({ kind }) => kind === 'LineCut').length;
      ms += 16;
    }
    expect(cuts).toBe(1);
    expect(ms).toBeGreaterThan(3800);
    expect(ms).toBeLessThan(4200);
    expect(rewind.shown.phase).toBe('result');
    expect(rewind.shown.world.cuts).toEqual(match.world.cuts);
  });

  test('that was no cut has nothing to be shown', () => {
    const setup = { ...firstDuel(null, 'hold-still'), wind: { speed: 0.5, gusts: 0 } };
    const match = startMatch({ setup, seed: 1, you: 'left' });
    while (!match.contest.out) match.advance(50, resting);
    expect(match.world.cuts).toHaveLength(0);
    expect(rewindOf(match)).toBeNull();
  });
});

describe('the reason', () => {
  // Of 12: what is left over are lines that parted alone, or that ran as fast because the whole crossing slid.
  test('of one who held still is most often that his line stood, was slower, or gave at an old wound', () => {
    const told = losses(12).map(({ rewind }) => {
      while (!rewind.wind(1000));
      return rewind.reason;
    });
    expect(told).toHaveLength(12);
    expect(
      told.filter((reason) => reason !== null && ['stood', 'slower', 'worn'].includes(reason)).length,
    ).toBeGreaterThan(8);
    expect(told).toContain('stood');
    expect(told).toContain('slower');
  });

  test('of a line that gave way with nobody near is strain, or an old wound', () => {
    const watch = createWatch('left');
    expect(reasonOf(watch)).toBe('strained');
    expect(reasonOf({ ...watch, wornFirst: 0.5 })).toBe('worn');
  });
});
