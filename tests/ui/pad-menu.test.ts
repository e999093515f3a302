// The menus by a gamepad, as browsers show it: a list that is looked at once a picture.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPads } from '../../src/platform/pads.ts';
import { createPadMenu } from '../../src/ui/pad-menu.ts';
import { openPage, reachable } from './page.ts';

const pad = {
  index: 0,
  connected: true,
  axes: [0, 0],
  buttons: Array.from({ length: 17 }, () => ({ pressed: false })),
};
let pictures: (() => void)[] = [];

/** Lets one picture pass. */
function picture(): void {
  const due = pictures;
  pictures = [];
  for (const draw of due) draw();
}

function press(button: number): void {
  const held = pad.buttons[button];
  if (!held) throw new Error(`no button ${button}`);
  held.pressed = true;
  picture();
  picture();
  held.pressed = false;
  picture();
}

const focused = () => (document.activeElement as HTMLElement).dataset.action;

beforeEach(() => {
  pictures = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => pictures.push(draw));
  Object.defineProperty(navigator, 'getGamepads', { value: () => [null, pad], configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page with a pad plugged in; `lost` counts the pads that went. */
function openWithPad() {
  const page = openPage();
  const lost = { times: 0 };
  watchPads({
    ...createPadMenu(document, page.overlay),
    lost: () => {
      lost.times += 1;
    },
  });
  return { ...page, lost };
}

test('any button presses Play, once for each time that it is pressed', () => {
  const { pressed } = openWithPad();
  (document.activeElement as HTMLElement | null)?.blur();
  press(3);
  expect(pressed).toEqual(['play']);
  press(0);
  expect(pressed).toEqual(['play', 'play']);
});

test('stick and cross go from button to button, all round, and the one with the focus is pressed', () => {
  const { overlay, pressed } = openWithPad();
  overlay.show('flight');
  overlay.show('paused');
  expect(focused()).toBe('resume');
  press(13);
  expect(focused()).toBe('again');
  pad.axes = [0, -1];
  picture();
  picture();
  pad.axes = [0, 0];
  picture();
  expect(focused()).toBe('resume');
  for (const button of reachable()) {
    expect(document.activeElement).toBe(button);
    press(15);
  }
  expect(focused()).toBe('resume');
  press(12);
  press(0);
  expect(pressed).toEqual(['back']);
});

test('begins at what stands first on the screen', () => {
  openWithPad();
  (document.activeElement as HTMLElement | null)?.blur();
  press(12);
  expect(focused()).toBe('play');
});

test('in flight only Start is heard: it rests, and flies on', () => {
  const { overlay, pressed } = openWithPad();
  overlay.show('flight');
  for (const button of [0, 1, 2, 3, 7, 12, 13]) press(button);
  expect(pressed).toEqual([]);
  press(9);
  overlay.show('paused');
  press(9);
  expect(pressed).toEqual(['pause', 'resume']);
});

test('back leaves a screen', () => {
  const { overlay, pressed } = openWithPad();
  overlay.show('tournaments');
  press(1);
  expect(pressed).toEqual(['back']);
});

test('a pad that goes is told, and nothing is looked at until one comes', () => {
  const { lost } = openWithPad();
  Object.defineProperty(navigator, 'getGamepads', { value: () => [null, null], configurable: true });
  window.dispatchEvent(Object.assign(new Event('gamepaddisconnected'), { gamepad: pad }));
  expect(lost.times).toBe(1);
  picture();
  expect(pictures).toEqual([]);
  Object.defineProperty(navigator, 'getGamepads', { value: () => [pad], configurable: true });
  window.dispatchEvent(Object.assign(new Event('gamepadconnected'), { gamepad: pad }));
  expect(pictures).toHaveLength(1);
});
