// Buttons of a person's own: browsers cannot press a pad here, so the list that they give is ours, and all after it the page's.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOwnPads } from '../../src/platform/own-pads.ts';
import { openComforts, padActions } from '../../src/session/comforts.ts';
import { memoryStorage } from '../support/memory-storage.ts';

interface Button {
  pressed: boolean;
  touched: boolean;
  value: number;
}
let pad: { index: number; connected: boolean; mapping: string; axes: number[]; buttons: Button[] };
let pictures: (() => void)[] = [];

function picture(): void {
  const due = pictures;
  pictures = [];
  for (const draw of due) draw();
}
const push = (at: number, value: number) => {
  pad.buttons[at] = { pressed: value > 0.5, touched: value > 0, value };
};
/** The numbers of the buttons that the page hears as pressed. */
const heard = () =>
  [...(navigator.getGamepads()[1]?.buttons ?? [])].flatMap(({ value }, at) => (value > 0 ? [at] : []));

beforeEach(() => {
  pictures = [];
  pad = { index: 1, connected: true, mapping: 'standard', axes: [0.5, 0], buttons: [] };
  for (let at = 0; at < 17; at++) push(at, 0);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => pictures.push(draw));
  Object.defineProperty(navigator, 'getGamepads', { value: () => [null, pad], configurable: true });
});
afterEach(() => vi.unstubAllGlobals());

test('a button of one’s own is heard as everybody’s, a trigger by its share, and sticks as they are', () => {
  const pads = openOwnPads(window);
  push(5, 1);
  expect(heard()).toEqual([5]);
  pads.set(new Map([[5, 0]]));
  expect(heard()).toEqual([0]);
  expect(navigator.getGamepads()[1]?.axes).toEqual([0.5, 0]);
  push(5, 0);
  push(0, 1);
  expect(heard(), 'the usual one stays').toEqual([0]);
  push(0, 0);
  pads.set(new Map([[7, 6]]));
  push(7, 0.7);
  expect(navigator.getGamepads()[1]?.buttons[6]?.value).toBe(0.7);
  expect(navigator.getGamepads()[0]).toBeNull();
});

test('the button that is asked for is told once, and nobody else hears it until it is let go', () => {
  const pads = openOwnPads(window);
  const taken: number[] = [];
  push(0, 1); // still held from the press that asked
  pads.ask((button) => taken.push(button));
  picture();
  expect(taken).toEqual([]);
  push(0, 0);
  picture();
  push(4, 1);
  expect(heard()).toEqual([]);
  picture();
  picture();
  expect(taken).toEqual([4]);
  expect(heard()).toEqual([]);
  push(4, 0);
  picture();
  push(4, 1);
  expect(heard()).toEqual([4]);
  expect(pictures, 'nobody looks any more').toEqual([]);
});

test('who has asked may ask for none any more', () => {
  const pads = openOwnPads(window);
  const taken: number[] = [];
  pads.ask((button) => taken.push(button));
  pads.ask(null);
  push(4, 1);
  picture();
  expect(taken).toEqual([]);
  expect(heard()).toEqual([4]);
});

test('a button goes to one action alone, Start and the middle stay, and all goes along as a file', () => {
  const storage = memoryStorage();
  const book = openComforts(storage, {}, () => {});
  expect(book.bindPad('pull', 4)).toBe(true);
  expect(book.bindPad('wind', 4)).toBe(true);
  expect(book.current.pad).toEqual({ wind: 4 });
  for (const button of [padActions.pause, 16, -1, 1.5, 99]) expect(book.bindPad('pull', button)).toBe(false);
  const other = openComforts(memoryStorage(), {}, () => {});
  expect(other.fromFile(book.toFile())).toBe(true);
  expect(other.current.pad).toEqual({ wind: 4 });
  expect(openComforts(storage, {}, () => {}).current.pad).toEqual({ wind: 4 });
  book.forget();
  expect(book.current.pad).toEqual({});
});
