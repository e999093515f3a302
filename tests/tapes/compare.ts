// Finds the very tick at which two players of one tape part. Every tick is compared, not only the checkpoints: a
// difference can heal before the next one comes (a hand that asks for a 127th more line, and takes it back).
import type { TapeReport } from '../../src/content/tape-report.ts';

/** Something that plays tapes: this Node, a browser, or what was written down of an earlier player. */
export interface Player {
  /** What a difference is told of: name and version. */
  readonly name: string;
  /**
   * The report of a tape with the digest of every tick. A trail's short digests are compared as far as they go.
   * Rejects with one plain sentence when the tape is refused.
   */
  play(text: string): Promise<TapeReport>;
}

export interface Difference {
  /** The first tick whose worlds differ; tick 1 is the world after one step. */
  readonly tick: number;
  /** The digest of that tick, by player. */
  readonly digests: Readonly<Record<string, string>>;
}

/** Digests of all ticks; throws when there are not as many as ticks, or when they are not those of the report. */
function digestsOf(player: Player, { ticks, checkpoints, digest, stretch }: TapeReport): readonly string[] {
  const digests = stretch?.digests ?? [];
  if (digests.length !== ticks) throw new Error(`${player.name} gave ${digests.length} digests of ${ticks} ticks`);
  const marks: [tick: number, digest: string][] = [...checkpoints, digest].map((mark, at) => [600 * (at + 1), mark]);
  for (const [tick, mark] of marks) {
    const same = digests[Math.min(tick, ticks) - 1];
    if (same === undefined || !mark.startsWith(same)) {
      throw new Error(`${player.name} contradicts himself: ${mark} and ${same} at tick ${Math.min(tick, ticks)}`);
    }
  }
  return digests;
}

/** The first tick at which two players of the same tape differ; null when they agree from the first tick to the last. */
export async function firstDifference(text: string, one: Player, other: Player): Promise<Difference | null> {
  const [mine, his] = await Promise.all([one, other].map(async (player) => digestsOf(player, await player.play(text))));
  if (mine === undefined || his === undefined) return null;
  for (let at = 0; at < Math.max(mine.length, his.length); at++) {
    const [a = 'no such tick', b = 'no such tick'] = [mine[at], his[at]];
    if (!a.startsWith(b) && !b.startsWith(a)) return { tick: at + 1, digests: { [one.name]: a, [other.name]: b } };
  }
  return null;
}
