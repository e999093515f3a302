// Every figure of docs/physics.md, in the order of the page.
import { capstan } from './capstan.ts';
import { dispersion } from './dispersion.ts';
import { drift } from './drift.ts';
import type { Figure } from './figure.ts';
import { gusts } from './gusts.ts';
import { hover } from './hover.ts';
import { profile } from './profile.ts';
import { sail } from './sail.ts';
import { scatter } from './scatter.ts';
import { spectra } from './spectra.ts';
import { tension } from './tension.ts';
import { turn } from './turn.ts';
import { wear } from './wear.ts';
import { yaw } from './yaw.ts';

export const everyFigure: readonly Figure[] = [
  sail,
  hover,
  tension,
  turn,
  yaw,
  dispersion,
  capstan,
  wear,
  profile,
  gusts,
  spectra,
  drift,
  scatter,
];
