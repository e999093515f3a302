// Players of tapes that need no browser: this Node, and what was committed.
import { readCatalogue } from '../../src/content/catalogue.ts';
import { runOfTape } from '../../src/content/run-seating.ts';
import { setupOfTape } from '../../src/content/seating.ts';
import { readTape } from '../../src/content/tape-file.ts';
import { type Replay, replayTape } from '../../src/sim/replay.ts';
import { type RunReplay, replayRun } from '../../src/sim/run-tape.ts';
import type { Tape } from '../../src/sim/tape.ts';
import { tapeTicks } from '../../src/sim/tape-reel.ts';
import type { World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';
import type { Player } from './compare.ts';
import type { GoldenTape } from './golden.ts';

export interface NodePlayer extends Player {
  /** The world at the end of a tape of a match. */
  worldAfter(text: string): World;
}

/** This Node. It plays each tape once. */
export function nodePlayer(): NodePlayer {
  const shelf = readCatalogue(shippedFiles());
  const known = new Map<string, Replay | RunReplay>();
  const play = (tape: Tape): Replay | RunReplay => {
    const whole = { from: 1, to: tapeTicks(tape) };
    if (tape.setup.run !== undefined) return replayRun(tape, runOfTape(tape, shelf), whole);
    return replayTape(tape, setupOfTape(tape, shelf), whole);
  };
  const replay = (text: string): Replay | RunReplay => {
    const found = known.get(text) ?? play(readTape(text));
    known.set(text, found);
    return found;
  };
  return {
    name: `Node ${process.versions.node}`,
    worldAfter(text) {
      const found = replay(text);
      if ('world' in found) return found.world;
      throw new Error('a run is no match');
    },
    async play(text) {
      const { format, version, level } = readTape(text);
      const { ticks, digest, checkpoints, digests } = replay(text);
      return { format, version, level, ticks, digest, checkpoints, stretch: { from: 1, to: ticks, digests } };
    },
  };
}

/** What was committed of a golden tape. */
export function committedPlayer({ name, report, trail }: Omit<GoldenTape, 'text'>): Player {
  return {
    name: `tests/tapes/${name}`,
    async play() {
      return { ...report, stretch: { from: 1, to: report.ticks, digests: trail } };
    },
  };
}

/** The same player, into whose hands another tape was put. */
export function withTape(player: Player, changed: string): Player {
  return { name: `${player.name} with another tape`, play: () => player.play(changed) };
}

/** The tape with another wish at one tick in one seat. The seal, which would notice, is left out. */
export function withOneWishChanged(text: string, seat: number, tick: number): string {
  const { seal: _, ...tape } = JSON.parse(text);
  const runs: [number, number, number][] = [];
  let before = 0;
  for (const [ticks, reel, lean] of tape.seats[seat]) {
    const at = tick - 1 - before;
    before += ticks;
    if (at < 0 || at >= ticks) runs.push([ticks, reel, lean]);
    else runs.push([at, reel, lean], [1, reel > 0 ? reel - 1 : reel + 1, lean], [ticks - at - 1, reel, lean]);
  }
  tape.seats[seat] = runs.filter(([ticks]) => ticks > 0);
  return JSON.stringify(tape);
}
