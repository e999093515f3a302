// What the camera cares for: in a duel both kites, among many yours, whoever crosses you, and the sky as far as it fits.
import type { FlyerPose } from '../session/poses.ts';
import { isCrowd, isShared, isYourFall, type Stage } from './stage.ts';

export interface Dearest {
  /** Places that must stay in the picture, metres, the dearest first. */
  readonly kites: readonly ArrayLike<number>[];
  /** Places that the camera eases out for, metres: every kite that is held, when there are many. */
  readonly sky: readonly ArrayLike<number>[];
  /** A kite falls, and nothing else matters now. */
  readonly falling: boolean;
  /** Many kites fly: what is said of the fight hangs over the sky, and the kites stay beneath it. */
  readonly crowded: boolean;
}

/** How near kites are to a place, without the root. */
function away(a: FlyerPose, b: FlyerPose): number {
  const dx = (a.position[0] ?? 0) - (b.position[0] ?? 0);
  const dy = (a.position[1] ?? 0) - (b.position[1] ?? 0);
  return dx * dx + dy * dy;
}

/** So many kites beside yours are dear among many. */
const dearOthers = 2;

/** Reads what is dear in this frame. */
export function gatherDearest(stage: Stage): Dearest {
  return isCrowd(stage) ? amongMany(stage) : inDuel(stage);
}

function inDuel(stage: Stage): Dearest {
  const { poses, match } = stage;
  const rank = (id: string, phase: string) =>
    phase === 'loose' ? 0 : phase === 'down' ? 3 : id === match?.you ? 1 : 2;
  const kites = [...poses.flyers]
    .sort((a, b) => rank(a.id, a.phase) - rank(b.id, b.phase))
    .filter((flyer) => flyer.phase !== 'down')
    .map((flyer) => flyer.position);
  // Two rivals at one screen must both see their own: the camera eases out for the two.
  const sky = isShared(stage) ? kites : [];
  return { kites, sky, falling: poses.flyers.some(({ phase }) => phase !== 'held'), crowded: false };
}

function amongMany(stage: Stage): Dearest {
  const { poses, match } = stage;
  const held = poses.flyers.filter(({ phase }) => phase === 'held');
  const sky = held.map(({ position }) => position);
  const own = held.find(({ id }) => id === match?.you);
  if (own) {
    const others = held.filter((flyer) => flyer !== own).sort((a, b) => away(own, a) - away(own, b));
    const crossed = others.filter(({ id }) =>
      poses.crossings.some((c) => (c.a === id && c.b === own.id) || (c.b === id && c.a === own.id)),
    );
    const near = held.length === 2 ? others : [...new Set([...crossed, ...others.slice(0, dearOthers)])];
    return { kites: [own, ...near].map(({ position }) => position), sky, falling: false, crowded: true };
  }
  const falls = poses.flyers.filter(({ id, phase }) => phase === 'loose' && isYourFall(id, stage));
  const decided = (match?.world.result ?? null) !== null;
  const last = falls.at(-1);
  if (last && (decided || match?.mine.has(last.id)))
    return { kites: [last.position], sky, falling: true, crowded: true };
  return { kites: sky, sky, falling: false, crowded: true };
}
