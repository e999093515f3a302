import { describe, expect, it } from 'vitest';
import { duelLens, solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { type Camera, project } from '../../src/game/projection.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { kiteFrom, ownHand, rivalHand, stillKites } from './worlds.ts';

const landscape = layOut(1280, 720, 1, 1);
const portrait = layOut(390, 844, 2, 1);

function seen(camera: Camera, place: Vector): readonly [number, number] {
  const out = project(camera, place[0], place[1], place[2], new Float64Array(3));
  return [out[0] ?? 0, out[1] ?? 0];
}

/** The line of the stills: it sags by a share of its length, more down than downwind. Point at `t`, 0 at the hand. */
function sagging(hand: Vector, kite: Vector, sag: number, t: number): Vector {
  const bend = 4 * t * (1 - t) * sag * Math.hypot(kite[0] - hand[0], kite[1] - hand[1], kite[2] - hand[2]);
  const at = (axis: 0 | 1 | 2) => hand[axis] + (kite[axis] - hand[axis]) * t;
  return [at(0), at(1) - 0.8 * bend, at(2) + 0.5 * bend];
}

/** Where two lines of the stills cross on screen: the pair of drawn points that come nearest. */
function crossing(
  a: readonly [Vector, Vector],
  b: readonly [Vector, Vector],
  camera: Camera,
): readonly [number, number] {
  const points = (line: readonly [Vector, Vector], sag: number) =>
    Array.from({ length: 401 }, (_, i) => seen(camera, sagging(line[0], line[1], sag, i / 400)));
  const others = points(b, 0.022);
  let best: readonly [number, number] = [0, 0];
  let nearest = Number.POSITIVE_INFINITY;
  for (const point of points(a, 0.02)) {
    for (const other of others) {
      const apart = Math.hypot(point[0] - other[0], point[1] - other[1]);
      if (apart < nearest) [nearest, best] = [apart, point];
    }
  }
  return best;
}

function expectNear(found: readonly [number, number], wanted: readonly [number, number], px: number): void {
  expect(Math.abs(found[0] - wanted[0]), `x ${found[0]} for ${wanted[0]}`).toBeLessThanOrEqual(px);
  expect(Math.abs(found[1] - wanted[1]), `y ${found[1]} for ${wanted[1]}`).toBeLessThanOrEqual(px);
}

describe('the framing that gave the stills', () => {
  const [own, his] = stillKites;
  const hands = [ownHand, rivalHand(30)] as const;

  it('stands both hands, both kites and the crossing where still 01 has them', () => {
    const camera = solveFraming({ layout: landscape, hands, kites: [own, his] });
    expectNear(seen(camera, ownHand), [272, 486], 3);
    expectNear(seen(camera, rivalHand(30)), [945, 530], 3);
    expectNear(seen(camera, own), [806, 118], 3);
    expectNear(seen(camera, his), [491, 137], 22);
    expectNear(crossing([ownHand, own], [rivalHand(30), his], camera), [619, 262], 5);
  });

  it('stands them where still 02 has them on a phone', () => {
    const camera = solveFraming({ layout: portrait, hands, kites: [own, his] });
    expectNear(seen(camera, ownHand), [151, 628], 3);
    expectNear(seen(camera, rivalHand(30)), [249, 656], 3);
    expectNear(seen(camera, own), [250, 196], 3);
    expectNear(seen(camera, his), [160, 226], 8);
    expectNear(crossing([ownHand, own], [rivalHand(30), his], camera), [199, 429], 7);
  });
});

/** The guide's table: rival aside, distance behind, fx, fy, and hover height on screen for 40, 60, 85 and 120 m. */
const table = [
  [landscape, 15, 26, 683, 396, [217, 164, 121, 83]],
  [landscape, 30, 30, 720, 416, [224, 167, 120, 79]],
  [landscape, 45, 66, 1053, 593, [257, 187, 120, 51]],
  [landscape, 60, 140, 1663, 954, [280, 202, 119, 23]],
  [portrait, 10, 27, 271, 467, [319, 253, 199, 151]],
  [portrait, 20, 128, 633, 1060, [388, 295, 197, 85]],
  [portrait, 30, 140, 462, 1130, [390, 297, 197, 82]],
] as const;

describe('the guide’s table of cameras', () => {
  for (const [layout, aside, back, fx, fy, heights] of table) {
    it(`${layout.kind}, rival ${aside} m aside`, () => {
      const hover = kiteFrom(ownHand, 85, 58, 0);
      const camera = solveFraming({ layout, hands: [ownHand, rivalHand(aside)], kites: [hover], kitesAhead: 48 });
      expect(Math.abs(camera.back - back)).toBeLessThanOrEqual(1);
      expect(Math.abs(camera.fx / fx - 1)).toBeLessThan(0.01);
      expect(Math.abs(camera.fy / fy - 1)).toBeLessThan(0.015);
      [40, 60, 85, 120].forEach((metres, i) => {
        const [, y] = seen(camera, kiteFrom(ownHand, metres, 58, 0));
        expect(Math.abs(y - (heights[i] ?? 0)), `${metres} m at ${y}`).toBeLessThanOrEqual(4);
      });
    });
  }

  it('draws the line in perspective: half of it is near three quarters of its picture', () => {
    const kite = kiteFrom(ownHand, 85, 58, 0);
    const camera = solveFraming({ layout: landscape, hands: [ownHand, rivalHand(15)], kites: [kite], kitesAhead: 48 });
    const at = (share: number) => seen(camera, kiteFrom(ownHand, 85 * share, 58, 0));
    const [handX, handY] = seen(camera, ownHand);
    const whole = Math.hypot(at(1)[0] - handX, at(1)[1] - handY);
    const shares = [0.25, 0.5, 0.75].map((share) => Math.hypot(at(share)[0] - handX, at(share)[1] - handY) / whole);
    [0.5, 0.75, 0.9].forEach((share, i) => {
      expect(Math.abs((shares[i] ?? 0) - share)).toBeLessThan(0.015);
    });
  });
});

describe('a duel’s framing on every shape of screen', () => {
  const screens = [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
    [844, 390],
    [390, 844],
    [360, 640],
    [1080, 1920],
    [768, 1024],
    [900, 900],
  ] as const;
  for (const [width, height] of screens) {
    it(`${width} x ${height} holds both hands and both hovering kites`, () => {
      const layout = layOut(width, height, 2, 1);
      const rival: Vector = [16, 7.4, 0];
      const kites = [kiteFrom(ownHand, 80, 51, -4), kiteFrom(rival, 80, 51, 4), kiteFrom(ownHand, 80, 58, 0)];
      const camera = solveFraming({ layout, hands: [ownHand, rival], kites, kitesAhead: 48, lens: duelLens(layout) });
      for (const place of [ownHand, rival, ...kites]) {
        const [x, y] = seen(camera, place);
        expect(x).toBeGreaterThan(0.08 * layout.width);
        expect(x).toBeLessThan(0.92 * layout.width);
        expect(y).toBeGreaterThan(60);
        expect(y).toBeLessThan(layout.height);
      }
      expect(seen(camera, ownHand)[0]).toBeLessThan(seen(camera, rival)[0]);
    });
  }
});

describe('a flyer on a roof upwind of the others', () => {
  it.each([landscape, portrait])(
    'stands where one in their row does, and no kite is smaller for it ($kind)',
    (layout) => {
      const frame = (upwind: number): { hand: readonly [number, number]; kite: readonly [number, number] } => {
        const hand: Vector = [ownHand[0], ownHand[1], ownHand[2] - upwind];
        const kite: Vector = [hand[0], hand[1] + 60, hand[2] + 60];
        const camera = solveFraming({
          layout,
          hands: [hand, rivalHand(18)],
          kites: [kite],
          kitesAhead: 48,
          lens: duelLens(layout),
        });
        return { hand: seen(camera, hand), kite: seen(camera, kite) };
      };
      const row = frame(ownHand[2]);
      const windward = frame(ownHand[2] + 18);
      expectNear(windward.hand, row.hand, 1);
      expectNear(windward.kite, row.kite, 1);
    },
  );
});
