// The guarded duel: how a level gives its flyers unlike gear, and what is said when it does so wrongly.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { createWorld } from '../../src/sim/create.ts';
import { lineSections } from '../../src/sim/gear.ts';
import { changed, shippedFiles } from './level-files.ts';

const file = 'levels/guarded-duel.json';

test('the guarded duel gives you the thicker line, and a rival who only holds his kite there', () => {
  const level = readCatalogue(shippedFiles()).levels.get('guarded-duel');
  if (!level) throw new Error('the guarded duel is missing');
  const [mine, his] = createWorld(level.setup, 1).flyers;
  const { thick, fine } = lineSections;
  expect((mine?.tuning.breakLoad ?? 0) / (his?.tuning.breakLoad ?? 1)).toBeCloseTo(thick / fine);
  expect((mine?.tuning.wearRate ?? 1) / (his?.tuning.wearRate ?? 1)).toBeCloseTo(fine / thick);
  expect(level.pilots.right?.behaviour).toBe('hold-still');
});

test.each([
  [
    'an unknown line',
    { kite: 'broad', line: 'glass' },
    'flyers.0.gear.line must be one of fine, standard, thick, not "glass".',
  ],
  ['half the gear', { kite: 'broad' }, 'flyers.0.gear.line is missing.'],
  ['a word too much', { kite: 'broad', line: 'fine', sharp: 2 }, 'flyers.0.gear.sharp is not known here.'],
])('%s is told by its field', (_, gear, sentence) => {
  const text = changed(file, (level) => {
    level.flyers[0].gear = gear;
  });
  const { complaints } = readCatalogue({ ...shippedFiles(), [file]: text });
  expect(complaints.map((complaint) => complaint.sentence)).toEqual([`${file}: ${sentence}`]);
});
