// Keys of a person's own: events of a real keyboard cannot be made here, so trust is lent to them.
import { beforeEach, expect, test } from 'vitest';
import { openOwnKeys } from '../../src/platform/own-keys.ts';

const heard: string[] = [];
const tell = (type: 'keydown' | 'keyup', code: string) => {
  const event = new KeyboardEvent(type, { code, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
};
const keys = openOwnKeys(window);
for (const type of ['keydown', 'keyup'] as const) {
  document.addEventListener(type, ({ code }) => heard.push(`${type === 'keydown' ? '+' : '-'}${code}`));
}

beforeEach(() => {
  heard.length = 0;
  keys.set(new Map(), new Set());
});

test('a key of one’s own is heard as everybody’s, and other keys as they are', () => {
  keys.set(new Map([['KeyJ', 'Space']]), new Set());
  tell('keydown', 'KeyJ');
  tell('keyup', 'KeyJ');
  tell('keydown', 'KeyK');
  expect(heard).toEqual(['+Space', '-Space', '+KeyK']);
});

test('a key that holds is let go by its second press', () => {
  keys.set(new Map([['KeyJ', 'Space']]), new Set(['Space']));
  for (const type of ['keydown', 'keyup', 'keydown', 'keyup'] as const) tell(type, 'KeyJ');
  expect(heard.filter((one) => one === '+Space')).toHaveLength(1);
  expect(heard[0]).toBe('+Space');
  expect(heard[1]).toBe('-Space');
});

test('the key that is asked for is told, and nobody else hears it', () => {
  const taken: string[] = [];
  keys.ask((code) => taken.push(code));
  tell('keydown', 'F8');
  tell('keydown', 'KeyK');
  expect(taken).toEqual(['F8']);
  expect(heard).toEqual(['+KeyK']);
});
