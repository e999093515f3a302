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

const cheerSeconds = 2.6;

/** People of one row, the same for the same seed. */
export function gatherCrowd(count: number, seed: number): readonly Person[] {
  const random = cosmeticRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    along: count > 1 ? i / (count - 1) : 0.5,
    card: (i * 5 + seed) % 6,
    late: random() * 0.22,
    phase: random() * 6,
    size: 0.92 + random() * 0.14,
    flip: random() < 0.5 ? -1 : 1,
    talker: i % 5 === 2,
  }));
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
  colour: number,
): void {
  for (const one of people) {
    const time = stepped - one.late;
    const cheer = mood.cheering >= one.late && mood.cheering < cheerSeconds + one.late * 3;
    const hops = cheer
      ? Math.abs(Math.sin((mood.cheering - one.late) * 10.5)) * 8 * size * (mood.cheering < 1.1 ? 1 : 0)
      : 0;
    const groan = mood.groaning >= one.late && mood.groaning < 3;
    const idle = 0.03 * Math.sin(Math.floor(time * 2) + one.phase) * (one.talker ? 2 : 1);
    const lean = groan ? 0.16 * one.flip : idle - (one.talker ? 0 : 0.1 * mood.lean);
    const x = fromX + (toX - fromX) * one.along + (one.phase - 3) * size;
    const y = fromY + (toY - fromY) * one.along - hops;
    painter.sprite(
      `crowd-${one.card}-${cheer ? 'up' : 'watch'}`,
      x,
      y,
      size * one.size,
      lean,
      colour,
      0,
      one.flip,
      groan ? 0.95 : 1,
    );
  }
}
