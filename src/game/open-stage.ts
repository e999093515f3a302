import type { Layout } from './layout.ts';
import { bakedLight } from './palettes.ts';
import type { Camera } from './projection.ts';
import { tiers } from './quality.ts';
import type { Stage } from './stage.ts';
import { WindSense } from './wind-sense.ts';

/** The stage as a screen opens: an idle sky in its baked light, nobody in the air, and no time gone by. */
export const openStage = (layout: Layout, camera: Camera): Stage => ({
  layout,
  camera,
  match: null,
  poses: { flyers: [], crossings: [] },
  wind: new WindSense(),
  motion: 'full',
  ink: 'none',
  light: bakedLight,
  tier: tiers[0],
  seconds: 0,
  stepped: 0,
  elapsed: 0,
  panX: 0,
  panY: 0,
  kiteSizes: new Map(),
  cutSeconds: Number.NEGATIVE_INFINITY,
  sawing: 0,
  breath: 0,
});
