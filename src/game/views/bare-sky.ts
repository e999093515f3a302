// The sky of a light whose pictures are still being dyed: its seven papers without a tear.
import { pack } from '../colours.ts';
import type { Layout } from '../layout.ts';
import type { Painter } from '../painter.ts';
import type { Light } from '../palettes.ts';

/** Fills the picture with the papers of a light, from the zenith down to where roofs will stand. */
export function paintBareSky(painter: Painter, { width, height }: Layout, { sky }: Light): void {
  const tall = height / sky.length;
  for (const [at, colour] of sky.entries())
    painter.paper(-20, at * tall - (at === 0 ? 20 : 0), width + 40, tall + 20, pack(colour, 1));
}
