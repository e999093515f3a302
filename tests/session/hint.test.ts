// The companion's call in a fight: right by what can be seen, and steady enough to be read.
import { expect, test } from 'vitest';
import { createHintKeeper, fittingHint, keepHint } from '../../src/session/hint.ts';
import type { HintId } from '../../src/session/hud.ts';
import { createWorld } from '../../src/sim/create.ts';
import { type Sight, type SightOfCrossing, sightOf } from '../../src/sim/sight.ts';
import { firstDuel } from '../support/duel.ts';

const open = sightOf(createWorld(firstDuel(null, null), 3), 0, 0);
const crossed = (part: Partial<SightOfCrossing>): Sight => ({
  ...open,
  crossings: [
    { with: 'right', metresFromMyKite: 20, over: true, sine: 0.6, rubbing: true, myRun: 2, theirRun: 0, ...part },
  ],
});

test('apart: fly across his line; on top: let it run; beneath: pull; being cut beneath: let go', () => {
  expect(fittingHint(open)).toBe('cross-over');
  expect(fittingHint(crossed({ over: true }))).toBe('let-run');
  expect(fittingHint(crossed({ over: false, myRun: -3 }))).toBe('pull');
  expect(fittingHint(crossed({ over: false, myRun: 0.2, theirRun: -4 }))).toBe('let-go');
  expect(fittingHint(crossed({ over: false, myRun: 0.2, theirRun: -4, rubbing: false }))).toBe('pull');
});

/** What is shown after each tick of a list of wanted hints. */
function shown(wanted: readonly (HintId | null)[]): (HintId | null)[] {
  const keeper = createHintKeeper();
  return wanted.map((hint) => keepHint(keeper, hint));
}

const times = (count: number, hint: HintId): HintId[] => Array.from({ length: count }, () => hint);

test('a hint is called after 0.4 s of being wanted, not for a flicker', () => {
  const calls = shown([...times(30, 'cross-over'), ...times(10, 'pull'), ...times(40, 'cross-over')]);
  expect(calls.slice(0, 23).every((call) => call === null)).toBe(true);
  expect(calls[24]).toBe('cross-over');
  expect(calls).not.toContain('pull');
});

test('never two changes within a second, however the fight flickers', () => {
  const wanted = Array.from(
    { length: 1200 },
    (_, tick): HintId => (Math.floor(tick / 26) % 2 === 0 ? 'pull' : 'let-go'),
  );
  const calls = shown(wanted);
  let last = Number.NEGATIVE_INFINITY;
  let changes = 0;
  for (let tick = 1; tick < calls.length; tick++) {
    if (calls[tick] === calls[tick - 1]) continue;
    if (calls[tick - 1] !== null) expect(tick - last).toBeGreaterThanOrEqual(60);
    last = tick;
    changes += 1;
  }
  expect(changes).toBeGreaterThan(5);
});
