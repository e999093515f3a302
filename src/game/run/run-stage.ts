// What every view of the run is shown once a frame.
import type { RunPlay } from '../../session/run/run-play.ts';
import type { RunEvent } from '../../sim/run/run-events.ts';
import type { Layout } from '../layout.ts';
import type { Painter } from '../painter.ts';
import type { Light } from '../palettes.ts';
import type { Motion } from '../stage.ts';
import type { PatchShape } from './patch-shape.ts';
import type { RunCamera } from './run-camera.ts';

export interface RunStage {
  layout: Layout;
  readonly eye: RunCamera;
  play: RunPlay | null;
  motion: Motion;
  /** The light of the chapter; null is that of a late afternoon, in which everything is drawn. */
  light: Light | null;
  /** Seconds of the picture; they stand still while the run rests. */
  seconds: number;
  /** The same in steps of 1/12 s: paper people and cloth move in steps. */
  stepped: number;
  /** Seconds since the frame before, 0 while the run rests. */
  elapsed: number;
  /** Wind over the roofs where you are: across, up, along, m/s. */
  readonly wind: Float64Array;
  readonly patch: PatchShape;
}

/** A part of the picture. Views read the stage and paint in the order of their list. */
export interface RunView {
  /** It is chalk, or light itself, and no part of the lanes: the light of the hour does not fall on it. */
  readonly isUnlit?: boolean;
  /** Moves what the view itself remembers. */
  advance?(stage: RunStage): void;
  /** Hears what happened in the ticks of this frame. */
  hear?(event: RunEvent, stage: RunStage): void;
  /** Another run begins. */
  reset?(stage: RunStage): void;
  paint(painter: Painter, stage: RunStage): void;
}

/** How far paper swings now, -1..1, at a rate in rad/s; with calm motion it hangs still. */
export const swing = ({ motion, stepped }: RunStage, rate: number): number =>
  motion === 'calm' ? 0 : Math.sin(stepped * rate);

/** Keys of the two pictures that the run alone needs. */
export const runAtlasKey = 'run/atlas.webp';
