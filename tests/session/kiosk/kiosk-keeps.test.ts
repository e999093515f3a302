import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHeals } from '../../../src/session/kiosk/heals.ts';
import { openPinDoor, sealPin } from '../../../src/session/kiosk/pin.ts';
import { sha256 } from '../../../src/session/kiosk/sha256.ts';
import { openStatistics, statisticsKey } from '../../../src/session/kiosk/statistics.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

describe('the PIN', () => {
  const seal = sealPin('2580', 'a1b2c3d4');

  test('the digest is that of the standard, for any text of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
      { numRuns: 100 },
    );
  });

  test('the right one opens; the seal does not show it', () => {
    expect(openPinDoor(seal).enter('2580', 0)).toBe('open');
    expect(seal).not.toContain('2580');
    expect(sealPin('2580', 'ffffffff').slice(9)).not.toBe(seal.slice(9));
  });

  test('five wrong ones close the door for a minute, even to the right one; so do the next five', () => {
    const door = openPinDoor(seal);
    for (let wrong = 0; wrong < 5; wrong++) expect(door.enter(`000${wrong}`, 1000)).toBe('wrong');
    expect(door.waits(1000)).toBe(60);
    expect(door.enter('2580', 60_999)).toBe('wait');
    for (let wrong = 0; wrong < 5; wrong++) expect(door.enter('1111', 61_000)).toBe('wrong');
    expect(door.enter('2580', 62_000)).toBe('wait');
    expect(door.enter('2580', 121_000)).toBe('open');
  });

  test('without a seal no PIN opens', () => {
    expect(openPinDoor(null).enter('', 0)).toBe('wrong');
  });
});

describe('the counts', () => {
  test('are kept by day, hold no names and no times, and come out as a table', () => {
    const store = memoryStorage();
    const statistics = openStatistics(store, () => '2026-11-23');
    statistics.visit('en');
    statistics.visit('fa-AF');
    statistics.ended('idle', 61.4);
    statistics.ended('minutes', 300);
    statistics.count('rounds', 3);
    expect(statistics.csv('0.1.0').split('\r\n')).toEqual([
      'date,visits,rounds,seconds,idle,minutes,staff,errors,heals,up,mean_visit_seconds,en,fa-AF,version',
      '2026-11-23,2,3,361,1,1,0,0,0,0,181,1,1,0.1.0',
      '',
    ]);
    expect(Object.keys(JSON.parse(store.read(statisticsKey) ?? ''))).toEqual(['2026-11-23']);
  });

  test('the oldest of 401 days goes, and a clock set back adds to its day', () => {
    const store = memoryStorage();
    let day = 0;
    const date = () => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const statistics = openStatistics(store, date);
    for (day = 0; day < 401; day++) statistics.visit('en');
    const days = Object.keys(JSON.parse(store.read(statisticsKey) ?? ''));
    expect([days.length, days[0]]).toEqual([400, '2026-01-02']);
    day = 5;
    statistics.visit('en');
    expect(statistics.today.visits).toBe(2);
  });

  test('two pages that share the store lose nothing of each other', () => {
    const store = memoryStorage();
    const [one, other] = [openStatistics(store, () => '2026-11-23'), openStatistics(store, () => '2026-11-23')];
    one.visit('en');
    other.visit('ps');
    one.visit('en');
    expect(other.today).toMatchObject({ visits: 3, languages: { en: 2, ps: 1 } });
  });

  test('whatever lies in the store, counting goes on', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const statistics = openStatistics(memoryStorage({ [statisticsKey]: text }), () => '2026-11-23');
        const before = statistics.today.visits;
        statistics.visit('en');
        expect(statistics.today.visits).toBe(before + 1);
      }),
    );
  });
});

describe('healing', () => {
  test('three breaks in five minutes make the page spare itself, and try once a minute', () => {
    const heals = openHeals(memoryStorage());
    expect([0, 1, 2].map((minute) => heals.note('error', 'first', minute * 60_000))).toEqual([0, 0, 0]);
    expect(heals.safe(180_000)).toBe(true);
    expect(heals.note('context', 'lost', 180_000)).toBe(60_000);
    expect(heals.safe(500_000)).toBe(false);
    expect(heals.list.map(({ cause }) => cause)).toEqual(['error', 'error', 'error', 'context']);
  });

  test('a clock that was set back an hour does not make it spare itself for an hour', () => {
    const heals = openHeals(memoryStorage());
    for (let at = 0; at < 3; at++) heals.note('frames', 'still', 10 * 3_600_000 + at);
    expect(heals.safe(9 * 3_600_000)).toBe(false);
  });

  test('twenty are kept, and words are cut short', () => {
    const heals = openHeals(memoryStorage());
    for (let at = 0; at < 30; at++) heals.note('error', 'x'.repeat(1000), at * 1e6);
    expect([heals.list.length, heals.list[0]?.words.length]).toEqual([20, 200]);
  });
});
