import sharp from 'sharp';
import { expect, test } from 'vitest';
import { everyRunCutOut } from '../../scripts/art/run/every-cut-out.mjs';
import { runners } from '../../scripts/art/run/runner.mjs';
import { picture, pictureSizes, runSheet } from './baked.ts';

const kilobyte = 1000;
const names = Object.keys(runSheet.frames);

test('the sheet of the run is there, fits every phone, and is light enough to come while one waits', async () => {
  const size = await sharp(picture('run/atlas.webp')).metadata();
  expect(size).toMatchObject({ width: runSheet.width, height: runSheet.height });
  expect(Math.max(runSheet.width, runSheet.height)).toBeLessThanOrEqual(2048);
  const sizes = pictureSizes();
  expect((sizes.get('run/atlas.webp') ?? 0) + (sizes.get('run/snow.webp') ?? 0)).toBeLessThan(430 * kilobyte);
});

test('it has every cut-out that the scripts draw, and no other, all called run-...', () => {
  expect([...names].sort()).toEqual(
    everyRunCutOut()
      .map(({ name }) => name)
      .sort(),
  );
  expect(names.filter((name) => !name.startsWith('run-'))).toEqual([]);
});

test('every child has its whole stride from every side, and can cheer', () => {
  for (const who of Object.keys(runners)) {
    for (const view of ['side', 'away', 'near']) {
      for (const pose of ['stand', 0, 1, 2, 3, 4, 5])
        expect(runSheet.frames).toHaveProperty(`run-${who}-${view}-${pose}`);
    }
    expect(runSheet.frames).toHaveProperty(`run-${who}-cheer`);
  }
});
