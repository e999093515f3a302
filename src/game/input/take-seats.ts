// The hands of whoever sits at this screen: one person has all of it, two share it side by side.
import type { ScreenSeat } from '../../session/table.ts';
import type { Place } from '../spool-dial.ts';
import type { Stage } from '../stage.ts';
import { PadOrder } from './gamepad.ts';
import { PlayerHand } from './player-hand.ts';
import type { ScreenHand } from './screen-hand.ts';
import { SpoolHandOnScreen } from './spool-hand.ts';

/** The part of the screen that the seat at `at` has, of so many. */
function placeOf(at: number, seats: number): Place {
  if (seats < 2) return 'whole';
  return at === 0 ? 'left' : 'right';
}

/** Two people who have once pressed a gamepad each keep their places for the whole sitting. */
const order = new PadOrder();

/** A hand for each seat, from left to right. */
export function takeSeats(mount: HTMLElement, stage: Stage, seats: readonly ScreenSeat[]): ScreenHand[] {
  const pads = seats.length > 1 ? order : undefined;
  return seats.map(({ holds }, at) => {
    const place = placeOf(at, seats.length);
    return holds === 'spool'
      ? new SpoolHandOnScreen(mount, stage, place, pads)
      : new PlayerHand(mount, stage, place, pads);
  });
}
