import { describe, expect, it } from 'vitest';
import { fittedKite, layOut, nominalKite } from '../../src/game/layout.ts';

describe('laying the picture out', () => {
  it('shows the designed picture at 1280 x 720 and 390 x 844', () => {
    expect(layOut(1280, 720, 1, 1)).toMatchObject({
      kind: 'landscape',
      width: 1280,
      height: 720,
      extra: 0,
      left: 0,
      scale: 1,
    });
    expect(layOut(390, 844, 2, 1)).toMatchObject({
      kind: 'portrait',
      width: 390,
      height: 844,
      extra: 0,
      scale: 2,
      canvasWidth: 780,
    });
  });

  it('adds sky on 4:3 and land at the sides beyond 16:9', () => {
    expect(layOut(1024, 768, 1, 1)).toMatchObject({ width: 1280, height: 960, extra: 240, tall: true });
    const wide = layOut(844, 390, 1, 1);
    expect(wide.height).toBeCloseTo(720, 9);
    expect(wide.width).toBeCloseTo(1558.15, 1);
    expect(wide.left).toBeCloseTo(139.08, 1);
  });

  it('fills every canvas exactly, whatever the shape', () => {
    for (const [width, height] of [
      [320, 568],
      [360, 640],
      [768, 1024],
      [800, 1000],
      [900, 900],
      [2560, 1080],
    ] as const) {
      const layout = layOut(width, height, 1.5, 1);
      expect(layout.width * layout.scale).toBeCloseTo(layout.canvasWidth, -0.5);
      expect(layout.height * layout.scale).toBeCloseTo(layout.canvasHeight, -0.5);
      expect(layout.height).toBeGreaterThan(layout.kind === 'portrait' ? 639 : 719);
    }
  });

  it('counts at most two device pixels for a CSS pixel, and fewer when asked to', () => {
    expect(layOut(390, 844, 3, 1).canvasWidth).toBe(780);
    expect(layOut(390, 844, 3, 0.5).canvasWidth).toBe(390);
    expect(layOut(390, 844, 1, 0.1).canvasWidth).toBe(195);
  });
});

describe('the size of a drawn kite', () => {
  const landscape = layOut(1280, 720, 1, 1);
  const portrait = layOut(390, 844, 2, 1);

  it('is smaller near a crossing, but never lost', () => {
    expect(fittedKite(landscape, nominalKite(landscape, true), null)).toBe(84);
    expect(fittedKite(landscape, 84, 1000)).toBe(84);
    expect(fittedKite(landscape, 84, 100)).toBeCloseTo(62, 9);
    expect(fittedKite(landscape, 84, 10)).toBe(34);
    expect(fittedKite(portrait, 62, 10)).toBe(30);
  });
});
