import { describe, expect, it } from 'vitest';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { noseOnScreen, project, skyDirection, unproject } from '../../src/game/projection.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { kiteFrom, ownHand, rivalHand, stillKites } from './worlds.ts';

const camera = solveFraming({ layout: layOut(1280, 720, 1, 1), hands: [ownHand, rivalHand(30)], kites: stillKites });

const seen = (place: Vector) =>
  [...project(camera, place[0], place[1], place[2], new Float64Array(3))] as [number, number, number];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

describe('the camera', () => {
  it('keeps a straight line straight', () => {
    const [ax, ay] = seen(ownHand);
    const [bx, by] = seen(kiteFrom(ownHand, 85, 47, 38));
    for (const metres of [10, 30, 50, 70]) {
      const [x, y] = seen(kiteFrom(ownHand, metres, 47, 38));
      const off = ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay);
      expect(Math.abs(off)).toBeLessThan(1e-9);
    }
  });

  it('holds the horizon where it was told to', () => {
    const [, y] = seen([0, 10, 1e7]);
    expect(y).toBeCloseTo(476, 1);
  });

  it('draws what is behind the eye at its nearest depth instead of turning it over', () => {
    const [, , depth] = seen([0, 9, -200]);
    expect(depth).toBe(6);
  });

  it('sends a ray back through the point it came from', () => {
    for (const place of [stillKites[0], stillKites[1], rivalHand(30)]) {
      const [x, y] = seen(place);
      const ray = unproject(camera, x, y);
      const way: Vector = [place[0] - camera.cx, place[1] - camera.cy, place[2] + camera.back];
      expect(dot(ray, way) / Math.hypot(...way)).toBeCloseTo(1, 12);
    }
  });
});

describe('touching the sky', () => {
  it('finds the direction of every kite that can be seen', () => {
    for (const [up, across] of [
      [20, 0],
      [35, -40],
      [47, 38],
      [51, -4],
      [60, 20],
      [70, 0],
    ] as const) {
      const kite = kiteFrom(ownHand, 85, up, across);
      const [x, y] = seen(kite);
      const found = skyDirection(camera, x, y, ownHand, 85);
      const [dx, dy, dz] = [kite[0] - ownHand[0], kite[1] - ownHand[1], kite[2] - ownHand[2]];
      expect(dot(found, [dx / 85, dy / 85, dz / 85])).toBeCloseTo(1, 9);
    }
  });

  it('gives a unit vector that a kite can fly to, wherever the finger is', () => {
    for (let x = -300; x <= 1600; x += 95) {
      for (let y = -200; y <= 720; y += 46) {
        const found = skyDirection(camera, x, y, ownHand, 85);
        expect(Math.hypot(...found)).toBeCloseTo(1, 9);
        expect(found[1]).toBeGreaterThanOrEqual(Math.sin((11.99 * Math.PI) / 180));
        expect(Math.abs(Math.atan2(found[0], found[2]))).toBeLessThanOrEqual((75.01 * Math.PI) / 180);
      }
    }
  });

  it('has no jumps: a pixel further is a little further on the sky', () => {
    for (let y = 20; y <= 470; y += 45) {
      for (let x = 10; x < 1270; x += 30) {
        const a = skyDirection(camera, x, y, ownHand, 60);
        const b = skyDirection(camera, x + 1, y, ownHand, 60);
        expect(Math.acos(Math.min(1, dot(a, b)))).toBeLessThan(0.06);
      }
    }
  });

  it('leads right for a finger further right, and up for one further up', () => {
    const middle = skyDirection(camera, 640, 200, ownHand, 85);
    expect(skyDirection(camera, 800, 200, ownHand, 85)[0]).toBeGreaterThan(middle[0]);
    expect(skyDirection(camera, 640, 120, ownHand, 85)[1]).toBeGreaterThan(middle[1]);
  });
});

describe('a nose on screen', () => {
  it('points where the kite will be seen when it flies that way', () => {
    const [x, y, z] = stillKites[0];
    const out = noseOnScreen(camera, [x, y, z], [0.8, 0.6, 0], new Float64Array(2));
    const [ax, ay] = seen([x, y, z]);
    const [bx, by] = seen([x + 0.08, y + 0.06, z]);
    expect(Math.atan2(out[1] ?? 0, out[0] ?? 0)).toBeCloseTo(Math.atan2(by - ay, bx - ax), 2);
    expect(Math.hypot(out[0] ?? 0, out[1] ?? 0)).toBeCloseTo(1, 12);
  });
});
