import { expect, test } from 'vitest';
import { type OwnSound, openSteps } from '../../src/audio/steps.ts';
import { startRun } from '../../src/session/run/run-play.ts';
import { runHome } from '../support/run.ts';

const setup = runHome();

/** Runs one way for so many seconds, as far as houses let one, and writes down each sound. */
function heard(seconds: number, way: readonly [number, number] | null): { sounds: OwnSound[]; metres: number } {
  const play = startRun('run-home', setup, 2);
  const steps = openSteps();
  const sounds: OwnSound[] = [];
  for (let frame = 0; frame < seconds * 20; frame++) {
    const turned = way && Math.floor(frame / 100) % 2 === 1 ? ([-way[0], -way[1]] as const) : way;
    play.advance(50, { way: turned, goTo: null });
    sounds.push(...steps.hear(play, 0.05));
  }
  return { sounds, metres: play.poses.you.metres };
}

test('who stands makes no steps and breathes quietly', () => {
  expect(heard(20, null).sounds).toEqual([]);
});

test('there is a step each stride, and breath comes louder the longer one runs', () => {
  const { sounds, metres } = heard(30, [0, 1]);
  const steps = sounds.filter(({ sound }) => sound !== 'breath').length;
  expect(metres).toBeGreaterThan(30);
  expect(steps).toBeGreaterThan(metres / 1.5);
  expect(steps).toBeLessThan(metres / 0.7);
  const breaths = sounds.filter(({ sound }) => sound === 'breath');
  expect(breaths.length).toBeGreaterThan(5);
  expect(breaths.at(-1)?.volume).toBeGreaterThan(breaths[0]?.volume ?? 1);
});
