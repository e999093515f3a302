// Two hands on a spool: all that is seen of the listener. They hold it a little differently on every card, and on the last
// ones they come from below, where the reader's own hands are.
import type { CardSlot } from '../content/story-slots.ts';
import { drawing } from './element.ts';

/** How the hands lie on one card. Angles in degrees, lengths in units of the picture, which is 320 by 170. */
interface Grip {
  /** The spool leans. */
  readonly lean: number;
  /** Each wrist turns. */
  readonly left: number;
  readonly right: number;
  /** How far the fingers reach round the wood: short is a loose hand, long a tight one. */
  readonly curl: number;
  /** Space between the fingers. */
  readonly apart: number;
  /** Line on the spool, as a share. */
  readonly line: number;
  /** The hands slide inward on the wood. */
  readonly inward?: number;
  /** Seen by their owner. */
  readonly ours?: true;
}

const grips: Readonly<Record<CardSlot, Grip>> = {
  prologue: { lean: 0, left: 4, right: -4, curl: 24, apart: 2.4, line: 1 },
  '01': { lean: -2, left: 6, right: -3, curl: 26, apart: 2, line: 0.96 },
  '02': { lean: 3, left: 2, right: -8, curl: 30, apart: 1.2, line: 0.9 },
  '03': { lean: 0, left: 0, right: 0, curl: 34, apart: 0.6, line: 0.9 },
  '04': { lean: -5, left: 9, right: -2, curl: 31, apart: 1.4, line: 0.7 },
  '05': { lean: 6, left: 3, right: -12, curl: 25, apart: 2.8, line: 0.6 },
  '06': { lean: 0, left: -6, right: 6, curl: 36, apart: 0.4, line: 0.6, inward: 10 },
  '07': { lean: 10, left: -4, right: -14, curl: 22, apart: 3.2, line: 0.62 },
  '08': { lean: -4, left: 12, right: 5, curl: 21, apart: 3.4, line: 0.45 },
  '09': { lean: 2, left: 5, right: -6, curl: 27, apart: 2, line: 0.6 },
  '10': { lean: -1, left: -3, right: 4, curl: 33, apart: 0.8, line: 0.6, inward: 6 },
  '11': { lean: 0, left: -8, right: 8, curl: 37, apart: 0.3, line: 0.55, inward: 12 },
  '12a': { lean: 8, left: 10, right: -16, curl: 19, apart: 3.6, line: 0.8 },
  '12b': { lean: -2, left: 3, right: -3, curl: 30, apart: 1.4, line: 0.95, ours: true },
  last: { lean: 4, left: 6, right: -9, curl: 27, apart: 2.2, line: 0.5, ours: true },
  bridge: { lean: 3, left: 8, right: -5, curl: 25, apart: 2.4, line: 0.7 },
};

const fingerWidth = 10.5;
/** Fingers are not of one length: index, middle, ring, little. */
const reach = [0.94, 1.06, 1, 0.8] as const;

/** A hand over a bar that lies across at y 0, its arm coming from above. `side` is -1 for the one on the left. */
function hand(side: -1 | 1, { curl, apart }: Grip): string {
  const step = fingerWidth + apart;
  const fingers = reach.map((share, at) => {
    const x = -side * (1.5 - at) * step - fingerWidth / 2;
    const length = curl * share + 12;
    return `<rect class="skin" x="${x.toFixed(1)}" y="-16" width="${fingerWidth}" height="${length.toFixed(1)}" rx="5.2"/>
<path class="nail" d="M${(x + 3.2).toFixed(1)} ${(length - 20).toFixed(1)}h4.100"/>`;
  });
  const thumbX = -side * 2.1 * step;
  return `<path class="sleeve" d="M-42 -330L-27 -44Q0 -36 27 -44L42 -330Z"/><path class="cuff" d="M-28.500 -56Q0 -47 28.500 -56L27 -42Q0 -33 -27 -42Z"/>
<path class="skin" d="M-22 -46Q-29 -26 -26 -8Q0 4 26 -8Q29 -26 22 -46Q0 -38 -22 -46Z"/>
<g>${fingers.join('')}</g>
<path class="skin" d="M${(thumbX * 0.55).toFixed(1)} -22Q${(thumbX * 1.25).toFixed(1)} -20 ${(thumbX * 1.2).toFixed(1)} -2Q${(thumbX * 0.98).toFixed(1)} 7 ${(thumbX * 0.8).toFixed(1)} -2Z"/>`;
}

function spool(line: number): string {
  const half = 17 + 17 * line;
  const turns = Array.from({ length: 11 }, (_, at) => {
    const x = 118 + at * 8.4;
    return `M${x.toFixed(1)} ${(85 - half + 2).toFixed(1)}l-5 ${(2 * half - 4).toFixed(1)}`;
  });
  return `<rect class="wood" x="26" y="77" width="268" height="16" rx="8"/><path class="shine" d="M34 81.500h252"/>
<rect class="line" x="112" y="${(85 - half).toFixed(1)}" width="96" height="${(2 * half).toFixed(1)}" rx="9"/><path class="turns" d="${turns.join('')}"/>
<rect class="disc" x="100" y="40" width="13" height="90" rx="6"/><rect class="disc" x="207" y="40" width="13" height="90" rx="6"/>
<path class="shine" d="M104 48v74M211 48v74"/>`;
}

/** The picture of a card's hands. What it shows is told beside it, so readers of the page need no words for it. */
export function drawHands(slot: CardSlot): HTMLElement {
  const grip = grips[slot];
  const { lean, left, right, inward = 0 } = grip;
  // Our own hands come from the foot of the picture: the same ones, turned about the wood.
  const turned = grip.ours ? 'rotate(180 160 85)' : '';
  const at = (x: number, turn: number, side: -1 | 1) =>
    `<g transform="translate(${x} 85) rotate(${turn})">${hand(side, grip)}</g>`;
  return drawing(
    `<svg viewBox="0 0 320 170"><g transform="rotate(${lean} 160 85)">${spool(grip.line)}<path class="thread" d="M206 ${(85 - 15 - 15 * grip.line).toFixed(1)}Q250 34 318 6"/>
<g transform="${turned}">${at(64 + inward, left, -1)}${at(256 - inward, right, 1)}</g></g></svg>`,
    'card-hands',
  );
}
