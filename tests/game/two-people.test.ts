// What two people at one screen share: the halves of the glass, the ends of the keyboard, two gamepads, one camera.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { gatherDearest } from '../../src/game/dearest.ts';
import { goRound, newCircling } from '../../src/game/input/circling.ts';
import { PadOrder } from '../../src/game/input/gamepad.ts';
import { keyMaps } from '../../src/game/input/keyboard.ts';
import { isInPlace, placeOf } from '../../src/game/input/places.ts';
import { layOut } from '../../src/game/layout.ts';
import { dialOf } from '../../src/game/spool-dial.ts';
import type { Stage } from '../../src/game/stage.ts';
import { layTable } from '../../src/session/lay-table.ts';
import { startMatch } from '../../src/session/match.ts';
import type { Table } from '../../src/session/table.ts';
import { firstDuel } from '../support/duel.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a finger', () => {
  const mount = { clientWidth: 800 } as HTMLElement;

  test('belongs to the half in which it goes down', () => {
    const places = [0, 1].map((at) => isInPlace(mount, placeOf(at, 2)));
    expect([0, 399, 400, 799].map((x) => places.map((is) => is(x)))).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  test('is anywhere the one person of a screen', () => {
    const whole = isInPlace(mount, placeOf(0, 1));
    expect([0, 399, 400, 799].every(whole)).toBe(true);
  });

  test('goes round the dial within its own half, on every screen', () => {
    for (const [wide, high] of [
      [1280, 720],
      [390, 844],
      [1080, 1920],
      [844, 390],
      [320, 568],
    ] as const) {
      const layout = layOut(wide, high, 1, 1);
      for (const place of ['left', 'right'] as const) {
        const { x, y, radius } = dialOf(layout, place);
        const [from, to] = place === 'left' ? [0, layout.width / 2] : [layout.width / 2, layout.width];
        expect(x - radius).toBeGreaterThan(from);
        expect(x + radius).toBeLessThan(to);
        expect(y - radius).toBeGreaterThan(0);
        expect(y + radius).toBeLessThan(layout.height);
      }
    }
  });
});

describe('going round', () => {
  const round = (angles: number[], reach = 50) => {
    const circling = newCircling();
    for (const angle of angles) goRound(circling, reach * Math.cos(angle), reach * Math.sin(angle), 10);
    return circling.turned;
  };
  const angles = (turns: number) => Array.from({ length: 121 }, (_, i) => 2 + (turns * 2 * Math.PI * i) / 120);

  test('is counted turn upon turn, clockwise as the screen has it', () => {
    expect(round(angles(3))).toBeCloseTo(6 * Math.PI, 9);
    expect(round(angles(-2.5))).toBeCloseTo(-5 * Math.PI, 9);
  });

  test('through the very middle says nothing', () => {
    const circling = newCircling();
    for (const x of [50, 20, 5, -5, -20, -50]) goRound(circling, x, 0, 10);
    expect(circling.turned).toBe(0);
  });
});

test('no key is both people’s', () => {
  const keys = ({ ways, pull, feed, one }: (typeof keyMaps)['left']) => [
    ...Object.keys(ways),
    ...pull,
    ...feed,
    ...one,
  ];
  const right = new Set(keys(keyMaps.right));
  expect(keys(keyMaps.left).filter((key) => right.has(key))).toEqual([]);
  expect(right.size).toBe(7);
});

describe('two gamepads', () => {
  const plug = (index: number) => ({
    index,
    connected: true,
    mapping: 'standard',
    axes: [0, 0, 0, 0],
    buttons: Array.from({ length: 17 }, () => ({ pressed: false, value: 0 })),
  });
  const show = (...pads: object[]) => vi.stubGlobal('navigator', { getGamepads: () => [null, ...pads] });

  test('take their places in the order of the first press, and keep them', () => {
    const [a, b] = [plug(1), plug(2)];
    show(a, b);
    const order = new PadOrder();
    expect([order.padAt(0), order.padAt(1)]).toEqual([null, null]);
    b.axes[0] = -1;
    expect(order.padAt(0)).toBe(b);
    b.axes[0] = 0;
    a.buttons[3] = { pressed: true, value: 1 };
    expect([order.padAt(0), order.padAt(1)]).toEqual([b, a]);
  });

  test('a pad that is gone leaves its place to the next one that is pressed', () => {
    const [a, b, c] = [plug(0), plug(1), plug(2)];
    for (const pad of [a, b, c]) pad.axes[1] = 1;
    show(a, b);
    const order = new PadOrder();
    expect([order.padAt(0), order.padAt(1)]).toEqual([a, b]);
    show(b, c);
    expect([order.padAt(0), order.padAt(1)]).toEqual([c, b]);
  });
});

test('the camera eases out for both kites of two rivals, and for one person as ever', () => {
  const dearest = (table: Table) => {
    const { setup, seats } = layTable(firstDuel(null, 'neighbour'), 'left', table, undefined);
    const match = startMatch({ setup, seats, seed: 3, you: 'left' });
    return gatherDearest({ match, poses: match.poses } as Stage);
  };
  expect(dearest('rivals').sky).toHaveLength(2);
  expect(dearest('rivals').kites).toHaveLength(2);
  expect(dearest('friend').sky).toEqual([]);
  expect(dearest('crew').sky).toEqual([]);
});
