import { expect, test } from 'vitest';
import { openFirstSeconds } from '../../src/audio/first-seconds.ts';
import type { Screen } from '../../src/session/flow.ts';

/** How the last look of so many seconds on a screen is answered. */
function after(isEarly: ReturnType<typeof openFirstSeconds>, screen: Screen, seconds: number): boolean {
  let answer = true;
  for (let ms = 0; ms < seconds * 1000; ms += 100) answer = isEarly(screen, 100);
  return answer;
}

test('who presses Play at once has flown three seconds before anything more is fetched, and it stays so', () => {
  const isEarly = openFirstSeconds();
  expect(after(isEarly, 'title', 2)).toBe(true);
  expect(after(isEarly, 'loading', 60)).toBe(true);
  expect(after(isEarly, 'flight', 2.9)).toBe(true);
  expect(after(isEarly, 'flight', 0.1)).toBe(false);
  expect(after(isEarly, 'title', 0.1)).toBe(false);
});

test('a title that is read for a quarter of a minute, and a card, need not wait', () => {
  expect(after(openFirstSeconds(), 'title', 14.9)).toBe(true);
  expect(after(openFirstSeconds(), 'title', 15)).toBe(false);
  expect(after(openFirstSeconds(), 'card', 0.1)).toBe(false);
  expect(after(openFirstSeconds(), 'run', 2.9)).toBe(true);
});
