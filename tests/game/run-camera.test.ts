import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import { RunCamera } from '../../src/game/run/run-camera.ts';

const screens = { wide: layOut(1280, 720, 1, 1), phone: layOut(390, 844, 2, 1), kiosk: layOut(1080, 1920, 1, 1) };
const still = { velocityX: 0, velocityZ: 0, patch: null };

describe.each(Object.entries(screens))('the eye over the lanes on a %s screen', (_name, layout) => {
  test('sees a place on the ground where a tap on it finds it again', () => {
    const eye = new RunCamera();
    eye.jump(layout, { x: 12, z: 130, ...still });
    for (const [x, z] of [
      [12, 130],
      [2, 120],
      [20, 150],
    ] as const) {
      const [sx = 0, sy = 0] = eye.see(x, 0, z, new Float64Array(3));
      const [backX, backZ] = eye.groundAt(sx, sy);
      expect(backX).toBeCloseTo(x, 6);
      expect(backZ).toBeCloseTo(z, 6);
    }
  });

  test('keeps who runs at full speed well inside the picture, whichever way he runs', () => {
    for (const [wayX, wayZ] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
    ] as const) {
      const eye = new RunCamera();
      let [x, z] = [0, 118];
      eye.jump(layout, { x, z, ...still });
      const speed = 4.3;
      for (let frame = 0; frame < 240; frame++) {
        [x, z] = [x + (wayX * speed) / 60, z + (wayZ * speed) / 60];
        eye.follow(
          layout,
          { x, z, velocityX: wayX * speed, velocityZ: wayZ * speed, patch: [x + 300, z + 300] },
          1 / 60,
        );
        const [sx = 0, sy = 0] = eye.see(x, 0, z, new Float64Array(3));
        expect(sx).toBeGreaterThan(0.15 * layout.width);
        expect(sx).toBeLessThan(0.85 * layout.width);
        expect(sy).toBeGreaterThan(0.3 * layout.height);
        expect(sy).toBeLessThan(0.9 * layout.height);
      }
    }
  });
});
