// Every number of the feel, in one table, told in words.
import { describe, expect, test } from 'vitest';
import { shippedTuning, tuningTable, tuningWith } from '../../src/sim/tuning.ts';

const entries = Object.entries(tuningTable);

describe('the table of numbers', () => {
  test('holds all of them', () => {
    expect(entries.length).toBeGreaterThan(70);
    expect(Object.keys(shippedTuning)).toEqual(Object.keys(tuningTable));
  });

  test.each(entries)('%s lies within its range, with a unit and a sentence', (name, entry) => {
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(Number.isFinite(entry.low) && Number.isFinite(entry.high)).toBe(true);
    expect(entry.low).toBeLessThan(entry.high);
    expect(entry.value).toBeGreaterThanOrEqual(entry.low);
    expect(entry.value).toBeLessThanOrEqual(entry.high);
    expect(entry.unit).toMatch(/^\S.*$/);
    expect(entry.sentence).toMatch(/^[A-Z0-9].{8,}\.$/);
  });

  test('says each thing once', () => {
    const sentences = entries.map(([, entry]) => entry.sentence);
    expect(sentences).toHaveLength(new Set(sentences).size);
  });
});

describe('changed numbers', () => {
  test('are changed alone, and the shipped ones stay', () => {
    const changed = tuningWith({ gravity: 0 });
    expect(changed).toEqual({ ...shippedTuning, gravity: 0 });
    expect(shippedTuning.gravity).toBe(9.81);
    expect(tuningWith()).toEqual(shippedTuning);
  });
});
