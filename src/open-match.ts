// A match as the sitting asks for it: from the files of the catalogue, with everybody in their places.
import type { Catalogue } from './content/catalogue.ts';
import type { Level } from './content/level.ts';
import type { Match, MatchStart } from './session/match.ts';
import type { MatchOrder } from './session/sitting-parts.ts';
import { dressed, type Wall } from './session/wall.ts';

/** Who flies for a person that holds the spool. */
const holdersFlyer = 'point-practised';

/** What a match is opened with, once it has come. */
export interface Openers {
  readonly waves: typeof import('./content/waves.ts');
  readonly layTable: typeof import('./session/lay-table.ts').layTable;
  readonly startMatch: (start: MatchStart) => Match;
  readonly withErrands: typeof import('./sim/companion/with-errands.ts').withErrands;
  /** The level that a play asks for. Throws where there is none. */
  readonly levelOf: (play: MatchOrder['play']) => Level;
  readonly wall: Wall;
}

/** A starter of matches. */
export function openMatch(
  catalogue: Catalogue,
  { waves: { skyOfWave, seedOfWave }, layTable, startMatch, withErrands, levelOf, wall }: Openers,
) {
  return ({ play, seed, wave: number, kindness, slowWear, teach, lesson }: MatchOrder): Match => {
    const level = levelOf(play);
    const wave = level.waves[number - 1] ?? level;
    const own = seedOfWave(seed, number);
    const spares = wave.spares.length > 0;
    const { setup, pilots } = skyOfWave(wave, own, catalogue.drawn, { kindness, spares });
    const rivals = Object.entries(pilots).filter(([flyer]) => flyer !== level.you);
    const lots = wave.lots.length > 0 ? Object.fromEntries(rivals.map(([flyer, { id }]) => [flyer, id])) : undefined;
    const table = play.table ?? 'friend';
    const flying = catalogue.pilots.get(level.flownBy ?? holdersFlyer);
    const laid = layTable(setup, level.you, table, flying, slowWear);
    const look = wall.kites[wall.flown]?.pattern;
    const worn = look === undefined || lesson ? laid.setup : dressed(laid.setup, level.you, look);
    const errands = level.play === 'tournament' && table === 'friend';
    return startMatch({
      ...laid,
      setup: errands ? withErrands(worn, level.you) : worn,
      errands,
      seed: own,
      you: level.you,
      teaching: teach,
      lesson,
      turn: { wave: number, waves: level.waves.length, kindness },
      spares,
      ...(wave.palette && { palette: wave.palette }),
      ...(lots && { pilots: lots }),
    });
  };
}
