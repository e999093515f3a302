// A kite that your companion has caught, as your wall remembers it.
import type { Match } from './match.ts';
import type { WallKite } from './wall.ts';

/** All but the day. */
export type Caught = Omit<WallKite, 'date'>;

/** What is remembered of the kite of a flyer: by whom it was flown, where, and in which wind. */
export function caughtIn({ world, seed, setup }: Match, id: string): Caught {
  const flyer = world.flyers.find((one) => one.id === id);
  const seat = flyer?.setup.seat;
  const name = seat?.kind === 'pilot' ? seat.profile.id : (flyer?.setup.spareOf ?? id);
  return { pattern: flyer?.pattern ?? '', flyer: name, level: setup.level, seed };
}
