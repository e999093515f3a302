// A row of paper people on a roof. They watch, lean toward a fight, throw their arms up at a cut, hang their heads.
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Painter } from '../painter.ts';

/** How a crowd feels: 0..1 lean toward the fight; seconds since a cut they cheer or groan at, -1 for none. */
export interface Mood {
  lean: number;
  cheering: number;
  groaning: number;
}

interface Person {
  readonly along: number;
  readonly card: number;
  readonly late: number;
  readonly phase: number;
  readonly size: number;
  readonly flip: number;
  readonly talker: boolean;
}

/** Bystanders that the atlas has. */
const cards = 8;
/** How long people cheer, hop and hang their heads, s. */
const cheerSeconds = 2.6;
const hopSeconds = 1.1;
const groanSeconds = 3;

/** People of one row, the same for the same seed. */
export function gatherCrowd(count: number, seed: number): readonly Person[] {
  const random = cosmeticRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    along: count > 1 ? i / (count - 1) : 0.5,
    card: (i * 5 + seed) % cards,
    late: random() * 0.22,
    phase: random() * 6,
    size: 0.92 + random() * 0.14,
    flip: random() < 0.5 ? -1 : 1,
    talker: i % 5 === 2,
  }));
}

/** How one person stands now. */
interface Stance {
  lean: number;
  hop: number;
  armsUp: boolean;
  stretch: number;
}
const stance: Stance = { lean: 0, hop: 0, armsUp: false, stretch: 1 };

function stand(one: Person, mood: Mood, stepped: number): Stance {
  const since = mood.cheering - one.late;
  stance.armsUp = mood.cheering >= one.late && since < cheerSeconds + one.late * 2;
  stance.hop = stance.armsUp && mood.cheering < hopSeconds ? Math.abs(Math.sin(since * 10.5)) * 8 : 0;
  const groaning = mood.groaning >= one.late && mood.groaning < groanSeconds;
  const idle = 0.03 * Math.sin(Math.floor((stepped - one.late) * 2) + one.phase);
  stance.lean = groaning ? 0.16 * one.flip : one.talker ? 2 * idle : idle - 0.1 * mood.lean;
  stance.stretch = groaning ? 0.95 : 1;
  return stance;
}

/** Paints a row of people between two points of a roof's edge, design px. `size`: of one of 60 px. */
export function paintCrowd(
  painter: Painter,
  people: readonly Person[],
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  size: number,
  mood: Mood,
  stepped: number,
): void {
  for (const one of people) {
    const { lean, hop, armsUp, stretch } = stand(one, mood, stepped);
    const x = fromX + (toX - fromX) * one.along + (one.phase - 3) * size;
    const y = fromY + (toY - fromY) * one.along - hop * size;
    const card = `crowd-${one.card}-${armsUp ? 'up' : 'watch'}`;
    painter.sprite(card, x, y, size * one.size, lean, null, one.flip, stretch);
  }
}
