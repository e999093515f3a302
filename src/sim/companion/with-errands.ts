// A match in which your companion may be sent after loose kites: he has a seat of his own, and what he brings can fly.
import type { FlyerSetup, Setup } from '../setup.ts';

/** Kites that can become spares in one match, beside the level's. */
const caughtSpares = 2;

/** The setup with a seat for the companion of flyer `you`, and kites that he may yet find. Throws a RangeError for a stranger. */
export function withErrands(setup: Setup, you: string): Setup {
  const own = setup.flyers.find(({ id }) => id === you);
  if (own === undefined) throw new RangeError(`no flyer ${you} in ${setup.level}`);
  const found = Array.from(
    { length: caughtSpares },
    (_, i): FlyerSetup => ({ ...own, id: `${you}-caught-${i + 1}`, spareOf: you, unfound: true }),
  );
  const flyers = setup.flyers.map((flyer) => (flyer === own ? { ...flyer, sends: true } : flyer));
  return { ...setup, flyers: [...flyers, ...found] };
}
