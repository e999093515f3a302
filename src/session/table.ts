// Who sits at this screen and what each of them holds: a kite, or the spool of one. At most two people; the first sits on
// the left.

/**
 * How people share a match: `friend` you fly and your friend holds the spool; `alone` you fly and nobody does; `crew` one
 * holds the spool and the other flies; `rivals` two fly against one another; `spool` you hold it and another flies.
 */
export type Table = 'friend' | 'alone' | 'crew' | 'rivals' | 'spool';

/** Which half of the screen is whose. */
export type Side = 'left' | 'right';

/** A seat at this screen. */
export interface ScreenSeat {
  readonly holds: 'kite' | 'spool';
  /** Whose kite, or the kite of which spool. */
  readonly flyer: string;
}

/** What a seat is called in tapes' and status' words: the flyer's id, or that with its spool. */
export function nameOfSeat({ holds, flyer }: ScreenSeat): string {
  return holds === 'kite' ? flyer : `${flyer}-spool`;
}
