// A flat piece of card in the world, cut small enough that its print does not bend in the perspective.
import { multiply } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { Frame } from '../pictures.ts';
import type { RunCamera } from './run-camera.ts';

/** A card by its upper left corner and two edges, metres: `across` to the right, `down` to its lower edge. */
export interface Card {
  readonly at: readonly [x: number, y: number, z: number];
  readonly across: readonly [x: number, y: number, z: number];
  readonly down: readonly [x: number, y: number, z: number];
}

const whole: Pick<Frame, 'u0' | 'v0' | 'u1' | 'v1'> = { u0: 0, v0: 0, u1: 1, v1: 1 };
const most = 6;
const xs = new Float64Array((most + 1) * (most + 1));
const ys = new Float64Array((most + 1) * (most + 1));
const spot = new Float64Array(3);
const take = (list: Float64Array, place: number): number => list[place] ?? 0;

/**
 * Paints a card with a frame of the atlas that has been taken up, in `columns` by `rows` pieces (at most six); plain paper
 * without a frame. `above` and `below` are packed colours; `flip` mirrors the print.
 */
export function paintCard(
  painter: Painter,
  eye: RunCamera,
  { at, across, down }: Card,
  frame: Frame | undefined,
  columns: number,
  rows: number,
  above: number,
  below: number,
  flip = false,
): void {
  const { u0, v0, u1, v1 } = frame ?? whole;
  const wide = columns + 1;
  for (let r = 0; r <= rows; r++) {
    for (let c = 0; c <= columns; c++) {
      const [s, t] = [c / columns, r / rows];
      eye.see(
        at[0] + across[0] * s + down[0] * t,
        at[1] + across[1] * s + down[1] * t,
        at[2] + across[2] * s + down[2] * t,
        spot,
      );
      xs[r * wide + c] = take(spot, 0);
      ys[r * wide + c] = take(spot, 1);
    }
  }
  const [left, right] = flip ? [u1, u0] : [u0, u1];
  const du = (right - left) / columns;
  const dv = (v1 - v0) / rows;
  for (let r = 0; r < rows; r++) {
    const upper = rows === 1 || r === 0 ? above : below;
    for (let c = 0; c < columns; c++) {
      const a = r * wide + c;
      const b = a + wide;
      const [u, v] = [left + c * du, v0 + r * dv];
      painter.quad(
        take(xs, a),
        take(ys, a),
        take(xs, b),
        take(ys, b),
        take(xs, a + 1),
        take(ys, a + 1),
        take(xs, b + 1),
        take(ys, b + 1),
        u,
        v,
        u,
        v + dv,
        u + du,
        v,
        u + du,
        v + dv,
        upper,
        below,
        upper,
        below,
        multiply,
      );
    }
  }
}
