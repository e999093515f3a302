// The hands of whoever sits at this screen: one person has all of it, two share it side by side.
import type { ScreenSeat } from '../../session/table.ts';
import type { Stage } from '../stage.ts';
import { PadOrder } from './gamepad.ts';
import { placeOf } from './places.ts';
import { PlayerHand } from './player-hand.ts';
import type { ScreenHand } from './screen-hand.ts';
import { SpoolHandOnScreen } from './spool-hand.ts';

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
