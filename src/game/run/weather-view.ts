// The air over the lanes, as the simulated wind has it: smoke of the stove pipes, and bits of snow.
import { windAt } from '../../sim/flight/air.ts';
import { colours, pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Painter } from '../painter.ts';
import { type House, houseOf } from './houses.ts';
import { type RunStage, type RunView, runAtlasKey } from './run-stage.ts';

/** Puffs of a pipe's smoke, seconds that each lives, and how fast it rises, m/s. */
const puffs = 7;
const smokeSeconds = 4.2;
const rise = 0.75;
/** What flies in the air over each kind of ground: snow, dust, petals. */
const inAir = { snow: pack(colours.white, 0.85), bare: pack(0xd8c2a4, 0.45), grass: pack(0xf7c6d0, 0.85) } as const;
/** Bits of it on a screen, and how fast they sink as seen, design px/s. */
const bits = { landscape: 110, portrait: 70 } as const;
const most = 110;
const sinkPx = 26;

const spot = new Float64Array(3);
const wind = new Float64Array(3);

export class WeatherView implements RunView {
  private pipes: House[] = [];
  private readonly snow = new Float64Array(4 * most);
  private lastX = 0;
  private lastZ = 0;

  reset({ play, layout, eye }: RunStage): void {
    this.pipes = play?.run.setup.roofs.map(houseOf).filter((house) => house.pipe !== null) ?? [];
    const random = cosmeticRandom(9);
    for (let i = 0; i < most; i++) {
      const near = random() > 0.85 ? 2.2 : 1;
      this.snow.set([random() * layout.width, random() * layout.height, (0.8 + random()) * near, near], 4 * i);
    }
    this.lastX = eye.eyeX;
    this.lastZ = eye.eyeZ;
  }

  advance(stage: RunStage): void {
    const { eye, elapsed, layout } = stage;
    // Bits hang between the eye and the lanes: they pass by when the eye moves, the near ones faster.
    const [movedX, movedZ] = [eye.eyeX - this.lastX, eye.eyeZ - this.lastZ];
    this.lastX = eye.eyeX;
    this.lastZ = eye.eyeZ;
    const across = (stage.wind[0] ?? 0) * elapsed - movedX;
    const along = (stage.wind[2] ?? 0) * elapsed - movedZ;
    for (let i = 0; i < bits[layout.kind]; i++) {
      const o = 4 * i;
      const near = this.snow[o + 3] ?? 1;
      const waver = 8 * Math.sin(stage.seconds * 1.3 + i) * elapsed;
      this.snow[o] = wrap((this.snow[o] ?? 0) + across * eye.scale * near + waver, layout.width);
      const down = sinkPx * near * elapsed - along * eye.scale * 0.7 * near;
      this.snow[o + 1] = wrap((this.snow[o + 1] ?? 0) + down, layout.height);
    }
  }

  paint(painter: Painter, stage: RunStage): void {
    painter.use(runAtlasKey);
    for (const house of this.pipes) this.paintSmoke(painter, stage, house);
    const bit = inAir[stage.play?.run.setup.ground.cover ?? 'bare'];
    for (let i = 0; i < bits[stage.layout.kind]; i++) {
      const o = 4 * i;
      const size = this.snow[o + 2] ?? 1;
      painter.sprite('run-snow', this.snow[o] ?? 0, this.snow[o + 1] ?? 0, size, i, bit);
    }
  }

  private paintSmoke(painter: Painter, stage: RunStage, { roof, pipe, solid }: House): void {
    const { eye, layout, seconds, play } = stage;
    if (pipe === null || play === null) return;
    const [x, z] = [roof.x + pipe[0] * roof.width, roof.z + pipe[1] * roof.depth];
    eye.see(x, roof.height + 2, z, spot);
    const [seenX = 0, seenY = 0] = spot;
    if (seenX < -90 || seenX > layout.width + 90 || seenY < -20 || seenY > layout.height + 160) return;
    windAt(play.run.world.air, x, roof.height + 4, z, wind, 0);
    const [across = 0, , along = 0] = wind;
    for (let k = 0; k < puffs; k++) {
      const age = (((seconds / smokeSeconds + (k + roof.x) / puffs) % 1) + 1) % 1;
      const t = age * smokeSeconds;
      const curl = 0.25 * Math.sin(t * 2.4 + k);
      eye.see(x + across * 0.45 * t + curl, roof.height + 1.1 + rise * t, z + along * 0.45 * t, spot);
      const [px = 0, py = 0, depth = 1] = spot;
      const size = (eye.camera.fx / depth) * (0.28 + 0.55 * age);
      const alpha = 0.5 * Math.min(1, age * 6) * (1 - age) * solid;
      painter.sprite('run-puff', px, py, size, k + t * 0.4, pack(0xfff0e4, alpha));
    }
  }
}

function wrap(value: number, size: number): number {
  const whole = size + 20;
  return ((((value + 10) % whole) + whole) % whole) - 10;
}
