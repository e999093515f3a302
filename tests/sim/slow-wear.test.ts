// Help that somebody has asked for: the own line wears at a share of the usual rate, and nothing else is another world.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { withSlowWear } from '../../src/content/seating.ts';
import { reportTape } from '../../src/content/tape-report.ts';
import { layTable } from '../../src/session/lay-table.ts';
import { startMatch } from '../../src/session/match.ts';
import type { Table } from '../../src/session/table.ts';
import { holdStill } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import type { Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import type { World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';

const files = shippedFiles();
const catalogue = readCatalogue(files);
const level = catalogue.levels.get('first-duel');
if (!level) throw new Error('the first duel is not there');
const { setup, you } = level;
/** By this seed the other comes over your line while you hold still. */
const seed = 3;

const tick = (world: World) => step(world, [holdStill, null]);
const coatOf = ({ flyers }: World, mine: boolean) => {
  const flyer = flyers.find(({ id }) => (id === you) === mine);
  if (!flyer) throw new Error('somebody is missing');
  return flyer.coat;
};

/** Two worlds side by side until a line parts in one of them; the tick before is kept of each. */
function flySideBySide(one: Setup, other: Setup) {
  const [usual, slow] = [createWorld(one, seed), createWorld(other, seed)];
  const worn = { usual: new Float64Array(), slow: new Float64Array(), his: [0, 0] };
  for (let ticks = 0; ticks < 60 * 60; ticks++) {
    const events = [tick(usual), tick(slow)].flat();
    if (events.some(({ kind }) => kind === 'LineCut')) break;
    worn.usual = coatOf(usual, true).wear.slice();
    worn.slow = coatOf(slow, true).wear.slice();
    worn.his = [usual, slow].map((world) => Math.max(...coatOf(world, false).wear));
  }
  return { usual, slow, worn };
}

test('until a line parts, the world is the same but for the wear of the own line, which is 70 % of the usual', () => {
  const { usual, slow, worn } = flySideBySide(setup, withSlowWear(setup, you));
  const sawn = [...worn.usual.keys()].filter((bin) => (worn.usual[bin] ?? 0) > 0);
  expect(Math.max(...worn.usual)).toBeGreaterThan(0.5);
  for (const bin of sawn) expect((worn.slow[bin] ?? 0) / (worn.usual[bin] ?? 0)).toBeCloseTo(0.7, 9);
  expect(worn.his[0]).toBeGreaterThan(0);
  expect(worn.his[1]).toBe(worn.his[0]);
  expect(shippedTuning.slowWearShare).toBe(0.7);
  // The usual line parts here, and the slowly worn one does not.
  expect(usual.cuts).toHaveLength(1);
  expect(slow.cuts).toHaveLength(0);
});

test('who has not asked for it flies in the very same world as ever', () => {
  const refused = { ...setup, flyers: setup.flyers.map((flyer) => ({ ...flyer, slowWear: false })) };
  const { usual, slow } = flySideBySide(setup, refused);
  expect(usual.cuts).toHaveLength(1);
  expect(digestOf(slow)).toBe(digestOf(usual));
});

/** A minute of nothing at a table. */
function sit(table: Table, slowWear: boolean) {
  const laid = layTable(setup, you, table, catalogue.pilots.get('point-practised'), slowWear);
  const match = startMatch({ ...laid, seed, you });
  for (let frame = 0; frame < 60 * 20; frame++) match.advance(50, () => restingGesture);
  return match;
}

test('it is on the tape, which plays again to the last bit, and without the word does not', () => {
  const match = sit('friend', true);
  const tape = match.tape();
  expect(tape.setup).toMatchObject({ slowWear: true });
  expect(reportTape(JSON.stringify(tape), catalogue).digest).toBe(match.digest());
  const { seal: _, ...unsealed } = tape;
  const silent = JSON.stringify({ ...unsealed, setup: { you } });
  expect(reportTape(silent, catalogue).digest).not.toBe(match.digest());
  // The seal knows of it.
  expect(() => reportTape(JSON.stringify({ ...tape, setup: { you } }), catalogue)).toThrow('edited');
  expect(() => reportTape(JSON.stringify({ ...unsealed, setup: { you, slowWear: 1 } }), catalogue)).toThrow(
    'setup.slowWear must be true or false',
  );
});

test('two who fly against one another get none of it, and their tape does not speak of it', () => {
  expect(sit('rivals', true).digest()).toBe(sit('rivals', false).digest());
  expect(sit('rivals', true).tape().setup).not.toHaveProperty('slowWear');
});

test('a second kite of the same person has it, and a rival never', () => {
  const own = setup.flyers.find(({ id }) => id === you);
  if (!own) throw new Error('you are missing');
  const spared = { ...setup, flyers: [...setup.flyers, { ...own, id: 'later', spareOf: you }] };
  const slow = withSlowWear(spared, you).flyers.filter(({ slowWear }) => slowWear === true);
  expect(slow.map(({ id }) => id)).toEqual([you, 'later']);
});

test('a level may say so of a flyer, by yes or no alone', () => {
  const read = (slowWear: unknown) => {
    const file = JSON.parse(files['levels/first-duel.json'] ?? '{}');
    file.flyers[0].slowWear = slowWear;
    return readCatalogue({ ...files, 'levels/first-duel.json': JSON.stringify(file) });
  };
  expect(read(true).levels.get('first-duel')?.setup.flyers[0]).toMatchObject({ slowWear: true });
  const { complaints } = read('yes');
  expect(complaints.map(({ sentence }) => sentence).join()).toMatch(/flyers\.0\.slowWear must be true or false/);
});
