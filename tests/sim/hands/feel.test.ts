// The numbers of the hands, in one table, told in words.
import { expect, test } from 'vitest';
import { feel, feelTable } from '../../../src/sim/hands/feel.ts';

const entries = Object.entries(feelTable);

test.each(entries)('%s lies within its range, with a unit and a sentence', (name, entry) => {
  expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  expect(Number.isFinite(entry.low) && Number.isFinite(entry.high)).toBe(true);
  expect(entry.low).toBeLessThan(entry.high);
  expect(entry.value).toBeGreaterThanOrEqual(entry.low);
  expect(entry.value).toBeLessThanOrEqual(entry.high);
  expect(entry.unit).toMatch(/^\S.*$/);
  expect(entry.sentence).toMatch(/^[A-Z0-9].{8,}\.$/);
});

test('the table says each thing once, and the hands use its numbers', () => {
  const sentences = entries.map(([, entry]) => entry.sentence);
  expect(sentences).toHaveLength(new Set(sentences).size);
  expect(feel).toEqual(Object.fromEntries(entries.map(([name, { value }]) => [name, value])));
});
