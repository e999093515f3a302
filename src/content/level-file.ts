// The strict shapes of level files and sky files. An unknown field is an error: a typo must not become a default.
import * as v from 'valibot';
import { kiteClasses, lineClasses } from '../sim/gear.ts';
import { districtFields } from './district.ts';
import { between, fields, name, oneOf, wholeBetween } from './fields.ts';
import { palettes } from './palettes.ts';
import { mostWaves } from './waves.ts';

export const where = between(-400, 400, 'metres');

export const roof = fields({
  x: where,
  z: where,
  width: between(1, 60, 'metres'),
  depth: between(1, 60, 'metres'),
  height: between(0, 30, 'metres'),
});

const sign = fields({
  kind: oneOf(['flag', 'smoke', 'pigeons']),
  position: v.strictTuple([where, between(0, 60, 'metres'), where], 'must be three numbers: x, y, z'),
});

/** Size of the kite and thickness of the line. */
const gear = fields({ kite: oneOf(kiteClasses), line: oneOf(lineClasses) });

/** Metres of line: out at the start, and in all. */
interface LineBounds {
  readonly out: readonly [low: number, high: number];
  readonly spool: readonly [low: number, high: number];
}

const flyer = ({ out, spool }: LineBounds) =>
  fields({
    id: name,
    /** Who flies where nobody else is asked to: a file of `levels/pilots` or a named pilot. */
    pilot: name,
    pattern: name,
    /** The flat roof that the flyer stands on, in the middle. */
    roof,
    lineMetres: between(...out, 'metres'),
    spoolMetres: between(...spool, 'metres'),
    azimuthDegrees: between(-60, 60, 'degrees'),
    elevationDegrees: between(20, 75, 'degrees'),
    spin: v.picklist([-1, 0, 1], 'must be -1, 0 or 1'),
    /** Left out: what the pilot brings along, and the standard for a person. */
    gear: v.exactOptional(gear),
    companion: v.boolean('must be true or false'),
    /** This flyer's line wears more slowly; left out, it does not. */
    slowWear: v.exactOptional(v.boolean('must be true or false')),
  });

/** Most flyers of one sky: what a desktop draws in time. */
const mostFlyers = 24;
const wind = fields({
  speed: between(4, 7, 'm/s'),
  gusts: between(0, 2),
  /** Gusts come as fronts, so many seconds apart; left out, they do not. */
  frontSeconds: v.exactOptional(between(12, 60, 'seconds')),
});
/** In which light a level, or one wave of it, is seen; left out, in the level's own, or the afternoon's. */
const palette = v.exactOptional(oneOf(palettes));
const limitSeconds = wholeBetween(10, 600, 'seconds');
/** Roofs that stand apart from the district's grid. */
export const roofs = v.optional(v.array(roof, 'must be a list'), []);
export const signs = v.pipe(v.array(sign, 'must be a list'), v.maxLength(40, 'must be at most 40 signs'));

const titleMessage = 'must be a key of the texts, such as level.first-duel';

export const title = v.pipe(v.string(titleMessage), v.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, titleMessage));

/** A duel: two flyers, one match. */
const duelFile = fields({
  title,
  play: v.literal('duel'),
  palette,
  wind,
  limitSeconds,
  /** The flyer that a person moves on the page. */
  you: name,
  flyers: v.pipe(
    v.array(flyer({ out: [60, 120], spool: [80, 200] }), 'must be a list'),
    v.length(2, 'must name two flyers for a duel'),
  ),
  district: districtFields,
  roofs,
  signs,
});

/** A second kite, which goes up on the page when the first is out. */
const spare = fields({ of: name, pattern: name });

/** One match of a tournament, and the checkpoint before it. */
const wave = fields({
  palette,
  wind,
  limitSeconds,
  flyers: v.pipe(
    v.array(flyer({ out: [60, 120], spool: [120, 200] }), 'must be a list'),
    v.minLength(2, 'must name at least two flyers'),
    v.maxLength(mostFlyers, `must name at most ${mostFlyers} flyers`),
  ),
  spares: v.optional(v.array(spare, 'must be a list'), []),
});

/** A tournament: waves of flyers over one quarter of the city; the last kite wins a wave and goes on to the next. */
const tournamentFile = fields({
  title,
  play: v.literal('tournament'),
  palette,
  you: name,
  waves: v.pipe(
    v.array(wave, 'must be a list'),
    v.minLength(1, 'must hold at least one wave'),
    v.maxLength(mostWaves, `must hold at most ${mostWaves} waves`),
  ),
  district: districtFields,
  roofs,
  signs,
});

/** What `levels/NAME.json` holds. Every field: `docs/levels.md`. */
export const levelFile = v.variant('play', [duelFile, tournamentFile], (issue) =>
  issue.path === undefined ? 'must be an object' : 'must be one of duel, tournament',
);

/** What `levels/skies/NAME.json` holds: a sky that only tapes are flown in, with more flyers and longer lines. */
export const skyFile = fields({
  palette,
  wind,
  limitSeconds,
  flyers: v.pipe(
    v.array(flyer({ out: [20, 180], spool: [40, 300] }), 'must be a list'),
    v.minLength(1, 'must name at least one flyer'),
    v.maxLength(mostFlyers, `must name at most ${mostFlyers} flyers`),
  ),
  district: districtFields,
  roofs,
  signs,
});

type TournamentFile = v.InferOutput<typeof tournamentFile>;
export type SkyFile = v.InferOutput<typeof skyFile>;
export type LevelFlyer = SkyFile['flyers'][number];

/** A wave with all that it shares with the others: a sky with somebody to win it. */
export type WaveFile = SkyFile &
  Pick<TournamentFile, 'you'> &
  Pick<TournamentFile['waves'][number], 'spares' | 'palette'>;

/** The waves of a tournament, each whole. */
export function wavesOf({ waves, you, district, roofs, signs, palette }: TournamentFile): WaveFile[] {
  return waves.map((wave) => ({ ...(palette && { palette }), ...wave, you, district, roofs, signs }));
}
