import { expect, test } from 'vitest';
import { nextScreen, nextSeed, openFlow, type Screen } from '../../src/session/flow.ts';
import { memoryStorage } from '../support/memory-storage.ts';

function flowAt(seed = 7) {
  const seen: Screen[] = [];
  const storage = memoryStorage();
  return { flow: openFlow(storage, seed, (screen) => seen.push(screen)), seen, storage };
}

test('a duel goes from the title through flight and rest to its result, and again with the same wind', () => {
  const { flow, seen } = flowAt();
  for (const step of ['play', 'ready', 'pause', 'resume', 'decided', 'again', 'ready'] as const) {
    expect(flow.take(step)).toBe(true);
  }
  expect(seen).toEqual(['loading', 'flight', 'paused', 'flight', 'result', 'loading', 'flight']);
  expect(flow.seed).toBe(7);
});

test('the next wind is another seed, and always the same one after the same wind', () => {
  const { flow } = flowAt(4_294_967_295);
  for (const step of ['play', 'ready', 'decided', 'next-wind'] as const) flow.take(step);
  expect(flow.seed).toBe(nextSeed(4_294_967_295));
  expect(flow.seed).not.toBe(4_294_967_295);
  expect(Number.isInteger(flow.seed) && flow.seed >= 0 && flow.seed < 2 ** 32).toBe(true);
});

test('a press that means nothing on a screen changes nothing', () => {
  const { flow, seen } = flowAt();
  for (const step of ['pause', 'resume', 'decided', 'again', 'back', 'ready'] as const) {
    expect(flow.take(step)).toBe(false);
  }
  expect(flow.screen).toBe('title');
  expect(seen).toEqual([]);
});

test('a game that does not arrive leads back to the title, and can be asked for again', () => {
  const { flow } = flowAt();
  flow.take('play');
  expect(flow.take('failed')).toBe(true);
  expect(flow.screen).toBe('title');
  expect(flow.take('play')).toBe(true);
});

test('every screen but the title has a way back to it', () => {
  for (const screen of ['tournaments', 'loading', 'flight', 'paused', 'result'] as const) {
    expect(nextScreen(screen, 'back')).toBe('title');
  }
});

test('what was taught once stays taught in the next sitting', () => {
  const { flow, storage } = flowAt();
  expect(flow.taught).toBe(false);
  flow.learned();
  expect(flow.taught).toBe(true);
  expect(openFlow(storage, 1, () => {}).taught).toBe(true);
});

test('tournaments lie one press from the title and two from the flight', () => {
  const { flow, seen } = flowAt();
  for (const step of ['tournaments', 'back', 'tournaments', 'play', 'ready', 'result', 'next-wave'] as const) {
    expect(flow.take(step)).toBe(true);
  }
  expect(seen).toEqual(['tournaments', 'title', 'tournaments', 'loading', 'flight', 'result', 'loading']);
});

test('a play with a wind of its own sows its seed', () => {
  const { flow } = flowAt();
  flow.sow(20_261_123);
  expect(flow.seed).toBe(20_261_123);
});
