// Four tiers of the picture, chosen by the time that frames take, or by hand.
import { expect, test } from 'vitest';
import { openQuality, tiers } from '../../src/game/quality.ts';

const due = 1000 / 60;

/** Lets a machine draw for so long; each frame takes what its tier costs there. Names of the tiers it went through. */
function draws(chooser: ReturnType<typeof openQuality>, seconds: number, msOf: (scale: number) => number): string[] {
  const names = [chooser.tier.name as string];
  for (let spent = 0; spent < seconds * 1000; ) {
    const ms = msOf(chooser.tier.scale);
    spent += ms;
    if (chooser.note(ms)) names.push(chooser.tier.name);
  }
  return names;
}

test('a machine that draws in time is shown everything', () => {
  expect(draws(openQuality('auto', due), 120, () => due)).toEqual(['fine']);
});

test('one that is too slow is shown less, step by step, until it keeps up', () => {
  // It costs as much as there are dots: 40 ms for all of them.
  const chooser = openQuality('auto', due);
  expect(draws(chooser, 20, (scale) => Math.max(due, 40 * scale * scale))).toEqual(['fine', 'good', 'plain']);
});

test('one that is far too slow ends at the least and stays there', () => {
  expect(draws(openQuality('auto', due), 200, () => 90)).toEqual(['fine', 'good', 'plain', 'bare']);
});

test('a machine that was busy for a while is shown more again; one that cannot is asked once more and then left alone', () => {
  const busy = openQuality('auto', due);
  draws(busy, 10, () => 30);
  expect(busy.tier.name).not.toBe('fine');
  draws(busy, 200, () => due);
  expect(busy.tier.name).toBe('fine');
  const between = openQuality('auto', due);
  expect(draws(between, 900, (scale) => (scale === 1 ? 30 : due))).toEqual(['fine', 'good', 'fine', 'good']);
});

test('a page that was away, and pictures that arrive, are no reason', () => {
  const chooser = openQuality('auto', due);
  for (let i = 0; i < 400; i++) chooser.note(3000);
  for (let i = 0; i < 119; i++) chooser.note(200);
  for (let i = 0; i < 400; i++) chooser.note(due);
  expect(chooser.tier).toBe(tiers[0]);
});

test('what is chosen by hand stands, however slow it is', () => {
  const chooser = openQuality('good', due);
  expect(draws(chooser, 60, () => 200)).toEqual(['good']);
  chooser.choose('bare');
  expect(draws(chooser, 60, () => due)).toEqual(['bare']);
  chooser.choose('auto');
  expect(draws(chooser, 60, () => due)).toEqual(['fine']);
});

test('thirty frames a second are in time where no more are asked for', () => {
  expect(draws(openQuality('auto', 1000 / 30), 60, () => 1000 / 30)).toEqual(['fine']);
});
