// The golden tapes, played by `tape.html` in every engine of this machine: the same worlds as in Node, tick by tick.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { badTapes } from '../tapes/bad-tapes.ts';
import { type Difference, firstDifference, type Player } from '../tapes/compare.ts';
import { goldenTape } from '../tapes/golden.ts';
import { nodePlayer, withOneWishChanged, withTape } from '../tapes/players.ts';
import { runStories } from '../tapes/run-stories.ts';
import { stories } from '../tapes/stories.ts';
import { chromium } from './engines/chromium.ts';
import type { Engine, TapePage } from './engines/engine.ts';
import { firefox } from './engines/firefox.ts';
import { webkitgtk } from './engines/webkitgtk.ts';

const engines = [chromium, firefox, webkitgtk];
const here = engines.filter((engine) => engine.isHere());
const goldens = [...stories, ...runStories].map(({ name }) => goldenTape(name));
const shortest = goldenTape('duel');
const node = nodePlayer();
/** The tick whose wish is changed in the planted difference: the first after a checkpoint. */
const plantedTick = 601;

/** The page as a player: asks for the digest of every tick. */
const playerOf = (page: TapePage): Player => ({
  name: page.name,
  play: async (text) => JSON.parse(await page.play(text, {})),
});

interface Run {
  readonly page: Promise<TapePage>;
  /** First differences from Node, by golden tape. */
  readonly differences: ReadonlyMap<string, Promise<Difference | null>>;
  readonly planted: Promise<Difference | null>;
  readonly seconds: Promise<string>;
}

const runs = new Map<Engine, Run>();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Starts an engine and lets it play tape after tape; what fails is told by the test that waits for it. */
function begin(engine: Engine): Run {
  const from = performance.now();
  const page = engine.open(`${inject('address')}tape.html`);
  let last: Promise<unknown> = page;
  const inTurn = <Result>(deed: (page: TapePage) => Promise<Result>): Promise<Result> => {
    const next = last.then(async () => deed(await page));
    last = next.catch(() => undefined);
    return next;
  };
  const started = page.then(() => seconds(from));
  const differences = new Map(
    goldens.map(({ name, text }) => [name, inTurn((open) => firstDifference(text, playerOf(open), node))]),
  );
  const changed = withOneWishChanged(shortest.text, 0, plantedTick);
  const planted = inTurn((open) => firstDifference(shortest.text, withTape(playerOf(open), changed), node));
  const told = inTurn(async ({ name }) => `${name}: started in ${await started}, all played in ${seconds(from)}`);
  last.catch(() => undefined);
  return { page, differences, planted, seconds: told };
}

/** Engines play side by side: that is what the cores are for. */
beforeAll(() => {
  for (const engine of here) runs.set(engine, begin(engine));
});

afterAll(async () => {
  for (const { page, seconds: told } of runs.values()) {
    console.info(await told.catch((error: Error) => error.message));
    await page.then((open) => open.close()).catch(() => undefined);
  }
});

function runOf(engine: Engine): Run {
  const run = runs.get(engine);
  if (run === undefined) throw new Error(`${engine.name} was not begun`);
  return run;
}

describe.each(here)('$name', (engine) => {
  test.each(goldens)('plays the golden tape $name as Node does, at every tick', async ({ name }) => {
    expect(await runOf(engine).differences.get(name)).toBeNull();
  });

  test('names the very tick at which a tape with one other wish parts from Node', async () => {
    expect(await runOf(engine).planted).toMatchObject({ tick: plantedTick });
  });

  test('prints what the shell prints, with and without a stretch', async () => {
    const page = await runOf(engine).page;
    expect(JSON.parse(await page.play(shortest.text))).toEqual(shortest.report);
    const { stretch } = JSON.parse(await page.play(shortest.text, { from: 600, to: 601 }));
    const digests = (await node.play(shortest.text)).stretch?.digests.slice(599, 601);
    expect(stretch).toEqual({ from: 600, to: 601, digests });
  });

  test.each(badTapes)('refuses a tape with $what', async ({ text, told }) => {
    await expect((await runOf(engine).page).play(text)).rejects.toThrow(told);
  });
});

for (const { name, wants } of engines.filter((engine) => !here.includes(engine))) {
  console.warn(`${name} was not found: the golden tapes were not played there (it wants ${wants}).`);
  test.skip(`${name} was not found on this machine (it wants ${wants})`, () => undefined);
}
