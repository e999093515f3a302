// What a kite's last moments on its line tell of the gust that carries it once it is cut. A held kite flies where its nose
// points, faster in more wind; what it goes beyond that, a gust does to it.
import { glimpse, glimpseSize, type Recollection, rememberedTicks } from '../recollection.ts';

/** How long the eye takes the last moments in, ticks. */
const lookTicks = 30;
/** Shares of the way up, and level, with which a kite flew, that go on as a gust when it is cut. */
const fromAcross = 0.14;
const fromAlong = 0.38;
const fromUp = 0.84;
/** What of that way is the kite's own, by where its nose points: shares of the wind along, at 50 m. */
const noseAcross = 0.28;
const noseUp = 0.3;
/** How far up the nose of a hovering kite points; and what a kite comes downwind with nose so and at rest, m/s. */
const usualNose = 0.85;
const swing = 0.8;

/** A kite as it flew last: means of its velocity (m/s) and of where its nose points (unit vector), across, up and along. */
export interface LastLook {
  readonly velocity: Float64Array;
  readonly nose: Float64Array;
}

/** The last look at flyer number `index`, from what is remembered of the last half second. */
export function lastLookAt({ flyers, newest }: Recollection, index: number): LastLook {
  const velocity = new Float64Array(3);
  const nose = new Float64Array(3);
  const ticks = Math.min(lookTicks, newest + 1);
  for (let ago = 0; ago < ticks; ago++) {
    const seen = flyers[(newest - ago) % rememberedTicks];
    for (let i = 0; i < 3; i++) {
      velocity[i] += seen[glimpseSize * index + glimpse.velocity + i] / ticks;
      nose[i] += seen[glimpseSize * index + glimpse.nose + i] / ticks;
    }
  }
  // Of whom nobody has seen anything, the usual is believed.
  if (ticks === 0) nose[1] = usualNose;
  return { velocity, nose };
}

/** The gust that carries a kite cut just then, across and along, m/s, in a wind of `along` m/s at 50 m. */
export function gustAtParting({ velocity, nose }: LastLook, along: number): readonly [across: number, along: number] {
  const own = noseUp * along * (nose[1] - usualNose);
  return [
    fromAcross * velocity[0] - noseAcross * along * nose[0],
    fromUp * velocity[1] + fromAlong * velocity[2] - own + swing,
  ];
}
