// A chapter as it is played: what is held, where, and what there is to do. Read strictly from `levels/story/NAME.json`.
// Who one is, and every name, stands with the edition's cards: this file fits any of them.
import * as v from 'valibot';
import type { PilotProfile, Setup } from '../sim/setup.ts';
import { between, fields, name, oneOf, wholeBetween } from './fields.ts';
import { type Level, readSky } from './level.ts';
import { skyFile } from './level-file.ts';
import { type Palette, palettes } from './palettes.ts';
import { type Trouble, troubleOf } from './trouble.ts';
import type { Sky, Wave } from './waves.ts';

/** What one has in hand. */
export const holdings = ['line', 'spool', 'sling', 'nothing'] as const;
export type Holding = (typeof holdings)[number];

const seconds = between(0.2, 60, 'seconds');
const metres = between(1, 200, 'metres');

const goalMessage = 'must be one of height, loop, gust, feed, wind, beat';

/** What there is to do, one after the other. All of it is read off the kite, the line and the spool. */
const goal = v.variant(
  'kind',
  [
    /** The kite stands so high over the horizon as the flyer sees it, for so long. */
    fields({ kind: v.literal('height'), degrees: between(25, 75, 'degrees'), seconds }),
    /** The nose has gone once all the way round. */
    fields({ kind: v.literal('loop') }),
    /** The friend has called a gust, and the kite has lived through it. */
    fields({ kind: v.literal('gust') }),
    /** At the spool: line that the flyer could let out, and line that was wound. */
    fields({ kind: v.literal('feed'), metres }),
    fields({ kind: v.literal('wind'), metres }),
    /** At the spool: give and take by turns, so many seconds each, so often. */
    fields({ kind: v.literal('beat'), beats: wholeBetween(2, 20), seconds }),
  ],
  goalMessage,
);

const sky = { ...skyFile.entries, palette: v.exactOptional(oneOf(palettes)) };

const flightFile = fields({
  play: v.literal('flight'),
  holds: oneOf(['line', 'spool']),
  ...sky,
  flyers: v.pipe(sky.flyers, v.length(1, 'must name the one flyer')),
  goals: v.pipe(v.array(goal, 'must be a list'), v.minLength(1, 'must ask for something')),
});

const newtons = between(1, 100, 'newtons');

const steadyFile = fields({
  play: v.literal('steady'),
  holds: oneOf(['sling']),
  ...sky,
  flyers: v.pipe(sky.flyers, v.length(1, 'must name the one line')),
  /** Bounds of the tension, newtons, and for how long it is held between them. */
  band: fields({ low: newtons, high: newtons }),
  seconds,
});

const chapterFile = v.variant(
  'play',
  [
    flightFile,
    steadyFile,
    /** A tournament of `levels`, and a run of `levels/runs`. */
    fields({ play: v.literal('tournament'), holds: oneOf(['line']), level: name }),
    fields({ play: v.literal('run'), holds: oneOf(['nothing']), run: name }),
  ],
  (issue) => (issue.path === undefined ? 'must be an object' : 'must be one of flight, steady, tournament, run'),
);

export type Goal = v.InferOutput<typeof goal>;

interface Held {
  readonly id: string;
  readonly holds: Holding;
}
/** A flight without rivals. `level` is flown as a duel that nobody can win. */
export interface FlightChapter extends Held {
  readonly play: 'flight';
  readonly level: Level;
  readonly goals: readonly Goal[];
}
/** A line that is held steady, without a kite to look at. */
export interface SteadyChapter extends Held {
  readonly play: 'steady';
  readonly setup: Setup;
  /** Newtons. */
  readonly band: { readonly low: number; readonly high: number };
  readonly seconds: number;
}
interface TournamentChapter extends Held {
  readonly play: 'tournament';
  /** Id of a level. */
  readonly level: string;
}
interface RunChapter extends Held {
  readonly play: 'run';
  /** Id of a run. */
  readonly run: string;
}
export type Chapter = FlightChapter | SteadyChapter | TournamentChapter | RunChapter;

/** What there is to refer to. */
export interface ChapterShelf {
  readonly pilots: ReadonlyMap<string, PilotProfile>;
  readonly levels: ReadonlyMap<string, Pick<Level, 'play'>>;
  readonly runs: ReadonlyMap<string, unknown>;
}

const isTrouble = (result: object): result is Trouble => 'reason' in result;

/** The sky of a chapter as a level in which a person holds line or spool of its only flyer. */
function levelIn(own: Sky, holds: Holding, palette: Palette | undefined): Level {
  const [flyer] = own.setup.flyers;
  if (flyer === undefined) throw new RangeError(`${own.id} has no flyer`);
  const seat = holds === 'spool' ? flyer.seat : ({ kind: 'wishes' } as const);
  const setup = { ...own.setup, flyers: [{ ...flyer, seat }] };
  const wave: Wave = { ...own, setup, lots: [], spares: [], ...(palette && { palette }) };
  const flownBy = own.pilots[flyer.id]?.id;
  return { ...wave, title: 'menu.story', play: 'duel', you: flyer.id, waves: [wave], ...(flownBy && { flownBy }) };
}

/**
 * Reads the content of a chapter file strictly. `id` is the file's name without its ending. Returns the chapter, or the
 * first trouble.
 */
export function readChapter(id: string, content: unknown, { pilots, levels, runs }: ChapterShelf): Chapter | Trouble {
  const read = v.safeParse(chapterFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  if (file.play === 'tournament') {
    if (levels.get(file.level)?.play === 'tournament') return { id, ...file };
    return { field: 'level', reason: `names no tournament: "${file.level}"` };
  }
  if (file.play === 'run') {
    return runs.has(file.run) ? { id, ...file } : { field: 'run', reason: `names no run: "${file.run}"` };
  }
  const { wind, limitSeconds, flyers, district, roofs, signs, palette } = file;
  const own = readSky(id, { ...(palette && { palette }), wind, limitSeconds, flyers, district, roofs, signs }, pilots);
  if (isTrouble(own)) return own;
  if (file.play === 'flight') {
    const { play, holds, goals, palette } = file;
    return { id, play, holds, goals, level: levelIn(own, holds, palette) };
  }
  const { play, holds, band, seconds } = file;
  if (band.low >= band.high) return { field: 'band.low', reason: `must be less than ${band.high}, not ${band.low}` };
  return { id, play, holds, band, seconds, setup: levelIn(own, holds, file.palette).setup };
}
