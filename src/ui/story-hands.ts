// The hands that one has in a chapter, and what they hold: a line, a spool, a drawn band, or nothing yet.
import type { Holding } from '../content/story-chapter.ts';
import { drawHands } from './card-hands.ts';
import { drawing } from './element.ts';

const skin = 'fill="#b9774a" stroke="#7f4a2c" stroke-width="2"';

/** Two fists, one above the other, and a line that goes up and away. */
const onLine = `<svg viewBox="0 0 120 80"><path d="M8 78Q34 62 52 46T116 4" fill="none" stroke="#c1273f" stroke-width="2.500"/>
<g ${skin}><path d="M18 80Q16 66 26 60Q38 54 46 60Q52 66 46 74L40 80Z"/><path d="M50 62Q46 50 56 43Q68 36 76 43Q80 50 74 58Q66 66 58 68Z"/></g>
<g stroke="#7f4a2c" stroke-width="2" fill="none"><path d="M31 60q6 5 4 11M39 58q6 5 4 11M61 43q6 5 4 12M69 41q5 6 3 11"/></g></svg>`;

/** A fork of wood in one hand, and the band that the other has drawn back: there is nothing in it. */
const onSling = `<svg viewBox="0 0 120 80"><path fill="#2c7d7a" d="M73 76Q70 110 66 170H108Q104 110 99 76ZM4 62Q-14 100-34 150L-6 170Q8 110 22 72Z"/><g fill="none" stroke="#7a4a2b" stroke-width="7" stroke-linecap="round"><path d="M86 72V48M86 48Q74 42 74 22M86 48Q98 42 98 22"/></g>
<path d="M74 24Q44 34 30 44Q52 42 98 24" fill="none" stroke="#4a2a3c" stroke-width="3.500"/>
<g ${skin}><path d="M74 80Q72 62 80 58Q92 54 98 60Q102 68 98 80Z"/><path d="M6 66Q8 46 20 40Q32 36 36 44Q38 52 30 58Q18 66 16 72Z"/></g>
<g stroke="#7f4a2c" stroke-width="2" fill="none"><path d="M78 64h18M77 71h20M22 41q5 5 3 12"/></g></svg>`;

/** Two open hands. */
const open = `<svg viewBox="0 0 120 80"><g ${skin}><path d="M20 80Q14 56 18 40l2-22q4-5 7 1l1 17 3-24q4-5 8 0l0 25 5-20q5-3 7 2l-4 24 7-9q6-2 6 4l-9 20q-4 12-8 22Z"/>
<path d="M100 80Q106 56 102 40l-2-22q-4-5-7 1l-1 17-3-24q-4-5-8 0l0 25-5-20q-5-3-7 2l4 24-7-9q-6-2-6 4l9 20q4 12 8 22Z"/></g></svg>`;

/** The picture of what is held; the words beside it say the same. */
export function drawHolding(what: Holding): HTMLElement {
  if (what === 'spool') return drawHands('12b');
  if (what === 'line') return drawing(onLine, 'held-line');
  return drawing(what === 'sling' ? onSling : open, `held-${what}`);
}
