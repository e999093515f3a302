import { afterAll, expect, inject, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { readTape } from '../../src/content/tape-file.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { shippedFiles } from '../content/level-files.ts';
import { closeBrowser, openPage } from './open-page.ts';
import type { PageStatus } from './page-status.ts';
import { openPlayed } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

declare global {
  var gudiparan: { readonly replay: (text: string) => Promise<object> };
}

/** Past two checkpoints, which stand at every 600th tick. */
const longEnough = 1300;

test('a match flown by touch replays to the same digests in the page, in Node and in tape.html', async () => {
  const game = await openPlayed('seed=1');
  const player = await openTouchPlayer(game);
  await game.press('play');
  await game.inFlight();
  await player.decide();
  await game.until('a fresh digest', ({ tick, digestTick }) => tick > longEnough && tick === digestTick);
  const { status, text } = await game.page.evaluate<{ status: PageStatus; text: string }>(
    '({ status: gudiparan.status(), text: JSON.stringify(gudiparan.tape()) })',
  );
  const inPage = await game.page.evaluate((tape) => gudiparan.replay(tape), text);
  expect(game.problems).toEqual([]);
  await game.close();

  const tape = readTape(text);
  const level = readCatalogue(shippedFiles()).levels.get(tape.level);
  if (!level) throw new Error(`the page flew ${tape.level}, which is no level file`);
  const { ticks, digest, checkpoints } = replayTape(tape, level.setup);
  expect({ ticks, digest }).toEqual({ ticks: status.digestTick, digest: status.digest });
  expect(checkpoints.length).toBe(2);
  expect(inPage).toMatchObject({ level: 'first-duel', ticks, digest, checkpoints });

  const tapes = await openPage(`${inject('address')}tape.html`);
  expect(JSON.parse(await tapes.page.evaluate((one) => gudiparanTape(one), text))).toEqual(inPage);
  expect(tapes.problems).toEqual([]);
  await tapes.close();
});
