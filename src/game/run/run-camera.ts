// The eye over the lanes: a true perspective from above and behind, that follows the runner and looks a little ahead.
import type { Layout } from '../layout.ts';
import { type Camera, project, unproject } from '../projection.ts';

/** How steeply the eye looks down, radians: flatter, and houses would hide the lanes behind them. */
const pitch = (60 * Math.PI) / 180;
/** Design px a metre at the runner, the eye's distance from him in metres, and where he stands on the screen, 0 top .. 1. */
const shapes = {
  landscape: { scale: 18.5, far: 58, down: 0.63 },
  portrait: { scale: 14.5, far: 56, down: 0.63 },
} as const;
/** The eye is ahead of the runner by what he runs in so many seconds, and by this share of the way to the patch, so far at most. */
const aheadSeconds = 0.8;
const patchShare = 0.09;
const patchMetres = 7;
/** Rate of the spring that carries the eye, rad/s; it is critically damped. */
const rates = { follow: 3.2, glide: 2.2 } as const;

export interface RunFocus {
  readonly x: number;
  readonly z: number;
  readonly velocityX: number;
  readonly velocityZ: number;
  /** Middle of the patch, metres; null when there is none. */
  readonly patch: readonly [x: number, z: number] | null;
}

const spot = new Float64Array(3);

export class RunCamera {
  readonly camera: Camera = {
    fx: 1,
    fy: 1,
    cx: 0,
    cy: 40,
    back: 0,
    cosPitch: Math.cos(pitch),
    sinPitch: -Math.sin(pitch),
    tanPitch: -Math.tan(pitch),
    px: 0,
    hy: 0,
  };
  /** Design px a metre at the runner's feet. */
  scale = 20;
  /** Where the eye is, metres. */
  eyeX = 0;
  eyeY = 40;
  eyeZ = 0;
  private x = 0;
  private z = 0;
  private velocityX = 0;
  private velocityZ = 0;

  /** Looks at a place at once. */
  jump(layout: Layout, focus: RunFocus): void {
    [this.x, this.z] = wanted(focus);
    this.velocityX = this.velocityZ = 0;
    this.fit(layout);
  }

  /** Moves on by some seconds. */
  follow(layout: Layout, focus: RunFocus, elapsed: number, pace: keyof typeof rates = 'follow'): void {
    const [x, z] = wanted(focus);
    const rate = rates[pace];
    // Critically damped, in two halves of a frame: stable for frames of a tenth of a second.
    for (let half = 0; half < 2; half++) {
      const t = elapsed / 2;
      this.velocityX += (rate * rate * (x - this.x) - 2 * rate * this.velocityX) * t;
      this.velocityZ += (rate * rate * (z - this.z) - 2 * rate * this.velocityZ) * t;
      this.x += this.velocityX * t;
      this.z += this.velocityZ * t;
    }
    this.fit(layout);
  }

  /** Writes where a place in metres is seen, design px, and its depth. */
  see(x: number, y: number, z: number, out: Float64Array): Float64Array {
    return project(this.camera, x, y, z, out);
  }

  /** Design px a metre at a place. */
  scaleAt(x: number, y: number, z: number): number {
    project(this.camera, x, y, z, spot);
    return this.camera.fx / (spot[2] ?? 1);
  }

  /** The place on the ground that is seen at a point of the screen, metres. */
  groundAt(screenX: number, screenY: number): readonly [x: number, z: number] {
    const [x, y, z] = unproject(this.camera, screenX, screenY);
    const far = this.eyeY / Math.max(0.05, -y);
    return [this.eyeX + x * far, this.eyeZ + z * far];
  }

  private fit(layout: Layout): void {
    const { camera } = this;
    const { scale, far, down } = shapes[layout.kind];
    this.scale = scale;
    this.eyeX = this.x;
    this.eyeY = far * Math.sin(pitch);
    this.eyeZ = this.z - far * Math.cos(pitch);
    camera.fx = camera.fy = scale * far;
    camera.cx = this.eyeX;
    camera.cy = this.eyeY;
    camera.back = -this.eyeZ;
    camera.px = layout.width / 2;
    camera.hy = layout.height * down + camera.fy * camera.tanPitch;
  }
}

function wanted({ x, z, velocityX, velocityZ, patch }: RunFocus): readonly [number, number] {
  const [toX, toZ] = patch === null ? [0, 0] : [patchShare * (patch[0] - x), patchShare * (patch[1] - z)];
  const size = Math.max(1, Math.hypot(toX, toZ) / patchMetres);
  return [x + aheadSeconds * velocityX + toX / size, z + aheadSeconds * velocityZ + toZ / size];
}
