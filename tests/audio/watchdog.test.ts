import { expect, test } from 'vitest';
import { openWatchdog } from '../../src/audio/watchdog.ts';

test('a context whose clock goes on is well, however often one looks', () => {
  const dog = openWatchdog();
  for (let ms = 0; ms < 10_000; ms += 500) expect(dog.look('running', ms / 1000, ms)).toBe('well');
});

test('a context that says it runs while its clock stands still is frozen after a second, and not before', () => {
  const dog = openWatchdog();
  expect(dog.look('running', 3, 0)).toBe('well');
  expect(dog.look('running', 3, 500)).toBe('well');
  expect(dog.look('running', 3, 1000)).toBe('frozen');
  expect(dog.look('running', 3.1, 1500)).toBe('well');
});

test('a call is no freeze, and the time of a sleep does not count', () => {
  const dog = openWatchdog();
  dog.look('running', 3, 0);
  expect(dog.look('interrupted', 3, 2000)).toBe('calls');
  expect(dog.look('suspended', 3, 4000)).toBe('asleep');
  expect(dog.look('running', 3, 6000)).toBe('well');
  expect(dog.look('closed', 3, 6500)).toBe('closed');
});
