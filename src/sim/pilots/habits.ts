// Fixed habits: not pilots to be beaten with pride, but yardsticks. None of them looks at anything.
import { holdStill, type Wish, wish } from '../controls.ts';
import type { Behaviour } from './pilot.ts';

const pull: Wish = wish(-1, 0);
const release: Wish = wish(1, 0);

export const holding: Behaviour = () => holdStill;
export const pulling: Behaviour = () => pull;
export const releasing: Behaviour = () => release;

/** Pull and let out in turn; `patienceSeconds` is the length of one of them. */
export const jittering: Behaviour = (mind) => {
  mind.ticks += 1;
  const half = Math.max(1, Math.round(mind.profile.patienceSeconds * 60));
  return Math.floor(mind.ticks / half) % 2 === 0 ? pull : release;
};

/** A new wish by lot five times a second. */
export const randomly: Behaviour = (mind, sight) => {
  if (mind.ticks % 12 === 0) {
    mind.habit = 2 * sight.chance - 1;
    mind.aimRight = 2 * ((sight.chance * 7919) % 1) - 1;
  }
  mind.ticks += 1;
  return wish(mind.habit, mind.aimRight);
};
