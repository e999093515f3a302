import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptRows, sumOfWork } from './kept-rows.ts';
import type { Proven } from './proof.ts';

const proven = (won: number): Proven => ({ figures: { won }, digest: `d${won}` });

describe('a long proof that was broken off', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kept-rows-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('has its rows the next time, but for one that was being written', () => {
    const kept = keptRows('balance', 'abc', folder);
    kept.keep(3, proven(7));
    kept.keep(0, proven(5));
    appendFileSync(path.join(folder, 'balance-abc.jsonl'), '{"row":1,"proven":{"fig');
    expect([...keptRows('balance', 'abc', folder).done]).toEqual([
      [3, proven(7)],
      [0, proven(5)],
    ]);
  });

  test('begins anew for another proof or other work, and once its table is written', () => {
    const kept = keptRows('balance', 'abc', folder);
    kept.keep(3, proven(7));
    expect(keptRows('falls', 'abc', folder).done.size).toBe(0);
    expect(keptRows('balance', 'abd', folder).done.size).toBe(0);
    kept.forget();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is other work when a letter of the program or of a level is another', () => {
    const bundle = path.join(folder, 'bundle');
    const levels = path.join(folder, 'levels');
    mkdirSync(path.join(levels, 'pilots'), { recursive: true });
    mkdirSync(bundle);
    writeFileSync(path.join(bundle, 'worker.js'), 'work();');
    writeFileSync(path.join(levels, 'pilots', 'elder.json'), '{}');
    const first = sumOfWork(bundle, levels);
    expect(sumOfWork(bundle, levels)).toBe(first);
    writeFileSync(path.join(levels, 'pilots', 'elder.json'), '{ }');
    const second = sumOfWork(bundle, levels);
    writeFileSync(path.join(bundle, 'worker.js'), 'work( );');
    expect(new Set([first, second, sumOfWork(bundle, levels)]).size).toBe(3);
  });
});
