// Gamepads as browsers show them: a list with holes, asked once a picture.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GamepadInput, stickShare } from '../../src/game/input/gamepad.ts';
import { markAt, markDirection, moveMark } from '../../src/game/input/stick-mark.ts';
import { feel } from '../../src/sim/hands/feel.ts';

interface Plugged {
  index: number;
  connected: boolean;
  mapping: string;
  axes: number[];
  buttons: { pressed: boolean; value: number }[];
}

/** A pad of the standard layout, everything at rest. */
function plug(index: number): Plugged {
  const buttons = Array.from({ length: 17 }, () => ({ pressed: false, value: 0 }));
  return { index, connected: true, mapping: 'standard', axes: [0, 0, 0, 0], buttons };
}

const press = (pad: Plugged, button: number, pressed = true) => {
  pad.buttons[button] = { pressed, value: pressed ? 1 : 0 };
};

/** Shows these pads to whoever asks. */
const show = (...pads: (Plugged | null)[]) => vi.stubGlobal('navigator', { getGamepads: () => pads });

afterEach(() => vi.unstubAllGlobals());

/** An input on which a match was begun with nothing held. */
function listening(): GamepadInput {
  const input = new GamepadInput();
  input.look(true);
  return input;
}

const still = { right: 0, up: 0, button: false, any: false, out: false, in: false };

describe('a gamepad', () => {
  test('counts once it is touched, wherever it stands in the list', () => {
    const pad = plug(2);
    show(null, null, pad, null);
    const input = listening();
    input.look(true);
    expect(input.pad).toBeNull();
    press(pad, 0);
    input.look(true);
    expect(input.pad).toEqual({ ...still, button: true, any: true });
    press(pad, 0, false);
    input.look(true);
    expect(input.pad).toEqual(still);
  });

  test('says its stick from beyond the rest to the end, up as up, and its cross as a full stick', () => {
    const pad = plug(0);
    show(pad);
    const input = listening();
    pad.axes = [0.59, -1, 0, 0];
    input.look(true);
    expect(input.pad?.right).toBeCloseTo(0.5, 6);
    expect(input.pad?.up).toBe(1);
    pad.axes = [0.1, -0.15, 1, 1];
    press(pad, 14);
    input.look(true);
    expect(input.pad).toEqual({ ...still, right: -1, any: true });
    expect([0.18, -0.18, Number.NaN, undefined].map(stickShare)).toEqual([0, 0, 0, 0]);
    expect(stickShare(-1.4)).toBe(-1);
  });

  test('half a trigger is held; start and back are the page’s', () => {
    const pad = plug(0);
    show(pad);
    const input = listening();
    pad.buttons[7] = { pressed: false, value: 0.5 };
    input.look(true);
    expect(input.pad?.button).toBe(true);
    pad.buttons[7] = { pressed: false, value: 0 };
    press(pad, 9);
    press(pad, 8);
    input.look(true);
    expect(input.pad).toEqual(still);
  });

  test('a button that pressed Play does not pull: it counts once it was let go', () => {
    const pad = plug(0);
    show(pad);
    const input = new GamepadInput();
    press(pad, 0);
    input.look(false);
    expect(input.pad).toBeNull();
    input.look(true);
    expect(input.pad).toEqual(still);
    press(pad, 0, false);
    input.look(true);
    press(pad, 0);
    input.look(true);
    expect(input.pad?.button).toBe(true);
  });

  test('unplugged in the middle of a fight it holds nothing, and plugged into another slot it goes on', () => {
    const pad = plug(0);
    show(pad);
    const input = listening();
    press(pad, 0);
    input.look(true);
    show(null);
    input.look(true);
    expect(input.pad).toBeNull();
    show(null, { ...pad, index: 1 });
    input.look(true);
    expect(input.pad?.button).toBe(true);
  });

  test('of two the one that is touched counts', () => {
    const [mine, other] = [plug(0), plug(1)];
    show(mine, other);
    const input = listening();
    press(other, 1);
    input.look(true);
    expect(input.pad?.button).toBe(true);
    press(other, 1, false);
    mine.axes[0] = 1;
    input.look(true);
    expect(input.pad?.right).toBe(1);
  });

  test('is not missed where pages may ask for none', () => {
    vi.stubGlobal('navigator', {
      getGamepads: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    });
    const input = listening();
    input.look(true);
    expect(input.pad).toBeNull();
    vi.stubGlobal('navigator', {});
    input.look(true);
    expect(input.pad).toBeNull();
  });
});

describe('the mark that a stick moves', () => {
  const hand = [0, 9, 0];

  test('begins at the kite', () => {
    const [x, y, z] = markDirection(markAt(hand, [-30, 49, 50]));
    const far = Math.hypot(30, 40, 50);
    expect(x).toBeCloseTo(-30 / far, 9);
    expect(y).toBeCloseTo(40 / far, 9);
    expect(z).toBeCloseTo(50 / far, 9);
  });

  test('goes as far in a second as the feel says, and stays in the sky that can be flown', () => {
    const start = { azimuth: 0, elevation: 0.9 };
    expect(moveMark(start, 1, 0, 1).azimuth).toBeCloseTo(feel.stickSpeed, 9);
    expect(moveMark(start, 0, -0.5, 0.5).elevation).toBeCloseTo(0.9 - 0.25 * feel.stickSpeed, 9);
    const corner = moveMark(start, -1, -1, 100);
    expect(corner.elevation).toBe(feel.aimLowest);
    expect(corner.azimuth).toBeCloseTo((-75 * Math.PI) / 180, 9);
    expect(moveMark(start, 0, 1, 100).elevation).toBeLessThan(Math.PI / 2);
  });
});
