// Is somebody coming at me? Read off his kite alone.
import type { Sight, SightOfOther } from '../sight.ts';

/** Seconds ahead, and metres aside, within which his kite would be over my line. */
const ahead = 1.2;
const asideMetres = 6;

/** True when a kite is closing in on mine from the side fast enough to be across my line soon. */
export function comesAtMe({ self }: Sight, other: SightOfOther): boolean {
  const aside = other.position[0] - self.position[0];
  const closing = other.velocity[0] - self.velocity[0];
  const way = aside < 0 ? -1 : 1;
  return way * (aside + ahead * closing) < asideMetres;
}
