// A runner's own sounds: a step each stride, by what lies underfoot, and breath that comes faster the longer one runs.
import type { RunPlay } from '../session/run/run-play.ts';
import type { ChildPose } from '../session/run/run-poses.ts';
import type { StrikeName } from './sounds.ts';

/** A stride, metres; in deep snow they are shorter. */
const stride = 1.15;
const deepStride = 0.75;
/** Standing still is slower than this, m/s. */
const standing = 0.4;
/** How fast effort comes and goes: shares a second, and the speed that is as hard as can be, m/s. */
const tires = 0.09;
const rests = 0.12;
const hardSpeed = 4;
/** Breath is heard from this effort on; then it comes so often, seconds. */
const panting = { from: 0.3, slowest: 1.7, fastest: 0.95 } as const;

export interface OwnSound {
  readonly sound: Extract<StrikeName, 'snow' | 'tread' | 'breath'>;
  /** 0..1 */
  readonly volume: number;
  readonly rate: number;
}

export interface Steps {
  /** What is to be heard since the last call; `seconds` have passed. */
  hear(play: RunPlay, seconds: number): readonly OwnSound[];
}

/** Begins rested, with both feet on the ground. */
export function openSteps(): Steps {
  let stepped = 0;
  let effort = 0;
  let breathIn = 0;

  const step = ({ metres, speed, inDeep }: ChildPose): OwnSound | null => {
    if (metres < stepped) stepped = metres;
    if (metres - stepped < (inDeep ? deepStride : stride)) return null;
    stepped = metres;
    return { sound: inDeep ? 'snow' : 'tread', volume: Math.min(1, 0.4 + 0.12 * speed), rate: 1 };
  };

  const breathe = (work: number, seconds: number): OwnSound | null => {
    effort += seconds * (work > 0 ? tires * work : -rests);
    effort = Math.max(0, Math.min(1, effort));
    breathIn -= seconds;
    if (effort < panting.from || breathIn > 0) return null;
    breathIn = panting.slowest + (panting.fastest - panting.slowest) * effort;
    return { sound: 'breath', volume: 0.25 + 0.55 * effort, rate: 0.85 + 0.3 * effort };
  };

  return {
    hear({ poses: { you }, run }, seconds) {
      const isMoving = you.speed > standing && run.result === null;
      const work = Math.min(1, you.speed / hardSpeed) * (you.inDeep ? 1.3 : 1);
      const heard = [isMoving ? step(you) : null, breathe(isMoving ? work : 0, seconds)];
      return heard.filter((one) => one !== null);
    },
  };
}
