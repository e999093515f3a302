// A tap on a loose kite, or on the patch where it will land: "fetch me that one". A drag or a hold is not one.
import { project } from '../projection.ts';
import type { Stage } from '../stage.ts';

/** A tap is no longer than this, ms, and moves no farther than this, CSS px. */
const longestMs = 320;
const farthestPx = 14;
/** So near to the kite, beyond its own size, or to the middle of its patch, CSS px. */
const slackPx = 18;
const patchPx = 40;

const spot = new Float64Array(3);

/** The loose kite that is tapped at a place, design px; null for none. */
export function kiteAt({ match, poses, kiteSizes, camera }: Stage, x: number, y: number): string | null {
  if (match === null || match.hud.errand === null) return null;
  let best: string | null = null;
  let least = 1;
  const offer = (id: string, reach: number) => {
    const far = Math.hypot((spot[0] ?? 0) - x, (spot[1] ?? 0) - y) / reach;
    if (far < least) [best, least] = [id, far];
  };
  for (const { id, phase, position } of poses.flyers) {
    if (phase !== 'loose') continue;
    project(camera, position[0] ?? 0, position[1] ?? 0, position[2] ?? 0, spot);
    offer(id, (kiteSizes.get(id) ?? 30) + slackPx);
  }
  for (const { flyer, centre, surface } of match.world.forecasts) {
    project(camera, centre[0], surface, centre[1], spot);
    offer(flyer, patchPx);
  }
  return best;
}

/** Listens for taps on the picture. `hit` takes CSS px from the mount's top left. Returns how to stop. */
export function watchTaps(mount: HTMLElement, hit: (x: number, y: number) => void): () => void {
  const stop = new AbortController();
  let down: { id: number; x: number; y: number; at: number } | null = null;
  mount.addEventListener(
    'pointerdown',
    ({ pointerId, clientX, clientY, timeStamp }) => {
      down = { id: pointerId, x: clientX, y: clientY, at: timeStamp };
    },
    { signal: stop.signal },
  );
  mount.addEventListener(
    'pointerup',
    ({ pointerId, clientX, clientY, timeStamp }) => {
      const from = down;
      down = null;
      if (from === null || from.id !== pointerId || timeStamp - from.at > longestMs) return;
      if (Math.hypot(clientX - from.x, clientY - from.y) > farthestPx) return;
      const box = mount.getBoundingClientRect();
      hit(clientX - box.left, clientY - box.top);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
