// The golden tapes, played in Node: the same worlds as when they were written down, tick by tick. After a change of the
// physics or of a level that was meant, `npm run tapes` writes them anew; no test does.
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { readTape } from '../../src/content/tape-file.ts';
import { createRun } from '../../src/sim/run/run.ts';
import type { RunEvent } from '../../src/sim/run/run-events.ts';
import { stepRun } from '../../src/sim/run/step-run.ts';
import { runRules } from '../../src/sim/run-tape.ts';
import { physicsName } from '../../src/sim/tape.ts';
import { firstDifference, type Player } from '../tapes/compare.ts';
import { goldenTape } from '../tapes/golden.ts';
import { committedPlayer, nodePlayer, withOneWishChanged, withTape } from '../tapes/players.ts';
import { runStories } from '../tapes/run-stories.ts';
import { stories } from '../tapes/stories.ts';
import { shippedFiles } from './level-files.ts';

const node = nodePlayer();

describe.each([...stories, ...runStories])('the golden tape $name', ({ name }) => {
  const golden = goldenTape(name);

  test('belongs to this physics; `npm run tapes` writes it anew', () => {
    expect(JSON.parse(golden.text).physics).toBe(physicsName);
  });

  test('is the same world at every tick as when it was written down', async () => {
    expect(await firstDifference(golden.text, node, committedPlayer(golden))).toBeNull();
    const { stretch, ...report } = await node.play(golden.text);
    expect(report).toEqual(golden.report);
    expect(stretch?.digests).toHaveLength(golden.trail.length);
  });
});

describe.each(stories)('the golden tape $name', ({ name, wishes, isTold }) => {
  const golden = goldenTape(name);

  test('holds the wishes of its people, and still tells its story', () => {
    const { seats } = readTape(golden.text);
    expect(seats.filter((runs) => runs.length > 1)).toHaveLength(Object.keys(wishes).length);
    expect(isTold(node.worldAfter(golden.text))).toBe(true);
  });
});

test.each(runStories)(
  'the golden tape $name holds your wishes, and still tells its story',
  ({ name, level, isTold }) => {
    const { seed, seats, setup } = readTape(goldenTape(name).text);
    const known = readCatalogue(shippedFiles()).runs.get(level);
    if (known === undefined) throw new Error(`there is no run ${level}`);
    const run = createRun(known.setup, seed);
    const events: RunEvent[] = [];
    for (const [ticks, across, along] of seats[0] ?? []) {
      for (let tick = 0; tick < ticks; tick++) events.push(...stepRun(run, { across, along }));
    }
    expect(setup.run).toBe(runRules);
    expect(seats[0]?.length).toBeGreaterThan(100);
    expect(isTold(run, events)).toBe(true);
  },
);

describe('the comparison of two players', () => {
  const golden = goldenTape('duel');
  const { report, trail } = golden;
  const committed = committedPlayer(golden);
  const other = (digest: string): string => (digest.startsWith('0') ? 'f' : '0') + digest.slice(1);

  test.each([1, 600, 601])('names tick %i, at which one wish was changed', async (tick) => {
    const changed = withOneWishChanged(golden.text, 0, tick);
    expect(await firstDifference(golden.text, node, withTape(node, changed))).toMatchObject({ tick });
  });

  /** A player who differs from the committed one from one tick to another. */
  function doctored(from: number, to: number): Player {
    const doctor = (digest: string, tick: number): string => (tick < from || tick > to ? digest : other(digest));
    return committedPlayer({
      name: 'doctored',
      trail: trail.map((digest, at) => doctor(digest, at + 1)),
      report: {
        ...report,
        digest: doctor(report.digest, report.ticks),
        checkpoints: report.checkpoints.map((digest, at) => doctor(digest, 600 * (at + 1))),
      },
    });
  }

  test.each([1, 599, 600, 601, 1201, report.ticks])('names tick %i, from which on all differs', async (tick) => {
    const difference = await firstDifference(golden.text, committed, doctored(tick, report.ticks));
    expect(difference).toMatchObject({ tick, digests: { 'tests/tapes/duel': trail[tick - 1] } });
  });

  test('names the tick of a difference that heals before the next checkpoint', async () => {
    expect(await firstDifference(golden.text, doctored(700, 702), committed)).toMatchObject({ tick: 700 });
  });

  test('does not call it agreement when a player tells less than he plays, or contradicts himself', async () => {
    const silent: Player = { ...committed, play: async () => report };
    await expect(firstDifference(golden.text, node, silent)).rejects.toThrow('gave 0 digests');
    const vague = committedPlayer({ ...golden, report: { ...report, digest: other(report.digest) } });
    await expect(firstDifference(golden.text, node, vague)).rejects.toThrow('contradicts himself');
  });

  test('does not call it agreement when a player ends early', async () => {
    const hasty = committedPlayer({
      name: 'hasty',
      trail: trail.slice(0, 600),
      report: {
        ...report,
        ticks: 600,
        checkpoints: report.checkpoints.slice(0, 1),
        digest: report.checkpoints[0] ?? '',
      },
    });
    expect(await firstDifference(golden.text, node, hasty)).toMatchObject({
      tick: 601,
      digests: { 'tests/tapes/hasty': 'no such tick' },
    });
  });
});
