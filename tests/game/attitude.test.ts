import { describe, expect, it } from 'vitest';
import { emptyAttitude, readAttitude } from '../../src/game/attitude.ts';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { noseOnScreen } from '../../src/game/projection.ts';
import { kiteFrom, ownHand, rivalHand, stillKites } from './worlds.ts';

const camera = solveFraming({ layout: layOut(1280, 720, 1, 1), hands: [ownHand, rivalHand(16)], kites: stillKites });
const hover = kiteFrom(ownHand, 80, 51, 0);
const up = (51 * Math.PI) / 180;
/** A kite that hangs on its line: span across, nose up and back, sail square to the line. */
const hanging = [1, 0, 0, 0, Math.cos(up), -Math.sin(up), 0, Math.sin(up), Math.cos(up)];

const lengthOf = (axis: Float64Array) => Math.hypot(...axis);

describe('a kite as seen', () => {
  it('shows its face and its full width when it hangs on its line', () => {
    const seen = emptyAttitude();
    readAttitude(camera, hover, hanging, seen);
    expect(seen.lee[2]).toBeGreaterThan(0.9);
    expect(Math.hypot(seen.span[0] ?? 0, seen.span[1] ?? 0)).toBeGreaterThan(0.97);
    expect(seen.nose[1]).toBeLessThan(-0.9);
  });

  it('keeps its shape: three axes of length one, square to one another', () => {
    const seen = emptyAttitude();
    const c = Math.cos(0.7);
    const s = Math.sin(0.7);
    const rolled = hanging.map((_, i) => {
      const [span = 0, nose = 0] = [hanging[i % 3], hanging[3 + (i % 3)]];
      return i < 3 ? span * c + nose * s : i < 6 ? nose * c - span * s : (hanging[i] ?? 0);
    });
    readAttitude(camera, hover, rolled, seen);
    for (const axis of [seen.span, seen.nose, seen.lee]) expect(lengthOf(axis)).toBeCloseTo(1, 9);
    const [ax = 0, ay = 0, az = 0] = seen.span;
    const [bx = 0, by = 0, bz = 0] = seen.nose;
    expect(ax * bx + ay * by + az * bz).toBeCloseTo(0, 9);
  });

  it('flies where its nose points on screen', () => {
    const seen = emptyAttitude();
    const c = Math.cos(1.1);
    const s = Math.sin(1.1);
    const nose = [0, 1, 2].map((k) => (hanging[3 + k] ?? 0) * c + (hanging[k] ?? 0) * s);
    const span = [0, 1, 2].map((k) => (hanging[k] ?? 0) * c - (hanging[3 + k] ?? 0) * s);
    readAttitude(camera, hover, [...span, ...nose, ...hanging.slice(6)], seen);
    const wanted = noseOnScreen(camera, hover, nose, new Float64Array(2));
    expect(Math.atan2(seen.nose[1] ?? 0, seen.nose[0] ?? 0)).toBeCloseTo(Math.atan2(wanted[1] ?? 0, wanted[0] ?? 0), 9);
  });

  it('shows its back when it has turned over', () => {
    const seen = emptyAttitude();
    readAttitude(camera, hover, [-1, 0, 0, ...hanging.slice(3, 6), ...hanging.slice(6).map((v) => -v)], seen);
    expect(seen.lee[2]).toBeLessThan(-0.9);
  });
});
