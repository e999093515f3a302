// Every check that a level or a sky must pass, in the order in which troubles are told.
import type { Check, SkyCheck, WaveCheck } from './check.ts';
import { districtHeights } from './district-heights.ts';
import { flyersNamed } from './flyers-named.ts';
import { knownPattern } from './known-pattern.ts';
import { knownPilot, knownPilotOrLot } from './known-pilot.ts';
import { lineOnSpool } from './line-on-spool.ts';
import { patternsApart } from './patterns-apart.ts';
import { patternsSpread } from './patterns-spread.ts';
import { roofsApart } from './roofs-apart.ts';
import { roofsAround } from './roofs-around.ts';
import { sparesOwned } from './spares-owned.ts';
import { youFly } from './you-fly.ts';

const shared: readonly SkyCheck[] = [flyersNamed, knownPattern, lineOnSpool, districtHeights];

export const everySkyCheck: readonly SkyCheck[] = [knownPilot, ...shared];

/** A level must be worth playing, too: kites that can be told apart, and lines that reach each other. */
export const everyCheck: readonly Check[] = [...everySkyCheck, youFly, patternsApart, roofsApart];

/** The same for each wave of a tournament, where many fly. */
export const everyWaveCheck: readonly WaveCheck[] = [
  knownPilotOrLot,
  ...shared,
  youFly,
  sparesOwned,
  patternsSpread,
  roofsAround,
];
