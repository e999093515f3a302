// Light over the lanes: the low sun from the upper right, and the violet of evening in the corners. Quads of plain colour.
import { multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { type RunStage, type RunView, runAtlasKey } from './run-stage.ts';

const lateSun = 0xffd7a0;
const lateDusk = 0x4a2c78;

export class LightView implements RunView {
  readonly isUnlit = true;

  paint(painter: Painter, { layout: { width, height }, light }: RunStage): void {
    const sun = light?.sun[0] ?? lateSun;
    const dusk = light?.sky[1] ?? lateDusk;
    painter.use(runAtlasKey);
    const frame = painter.pictures.frame('run-white');
    const [u, v] = frame ? [(frame.u0 + frame.u1) / 2, (frame.v0 + frame.v1) / 2] : [0.5, 0.5];
    /** A shade between four corners: top left, bottom left, top right, bottom right. */
    const veil = (x: number, y: number, w: number, h: number, colours: readonly [number, number, number, number]) => {
      const [c0, c1, c2, c3] = colours;
      painter.quad(x, y, x, y + h, x + w, y, x + w, y + h, u, v, u, v, u, v, u, v, c0, c1, c2, c3, multiply);
    };
    const none = pack(sun, 0);
    veil(0, 0, width, height, [pack(sun, 0.05), none, pack(sun, 0.2), none]);
    const dark = (alpha: number) => pack(dusk, alpha);
    const [low, aside] = [height * 0.34, width * 0.2];
    veil(0, height - low, width, low, [dark(0), dark(0.2), dark(0), dark(0.14)]);
    veil(0, 0, aside, height, [dark(0.1), dark(0.12), dark(0), dark(0)]);
    veil(width - aside, 0, aside, height, [dark(0), dark(0), dark(0.04), dark(0.08)]);
    veil(0, 0, width, height * 0.16, [dark(0.1), dark(0), dark(0.03), dark(0)]);
  }
}
