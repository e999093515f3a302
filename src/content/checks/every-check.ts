// Every check that a level or a sky must pass, in the order in which troubles are told.
import type { Check, SkyCheck } from './check.ts';
import { districtHeights } from './district-heights.ts';
import { flyersNamed } from './flyers-named.ts';
import { knownPattern } from './known-pattern.ts';
import { knownPilot } from './known-pilot.ts';
import { lineOnSpool } from './line-on-spool.ts';
import { patternsApart } from './patterns-apart.ts';
import { roofsApart } from './roofs-apart.ts';
import { youFly } from './you-fly.ts';

export const everySkyCheck: readonly SkyCheck[] = [flyersNamed, knownPilot, knownPattern, lineOnSpool, districtHeights];

/** A level must be worth playing, too: kites that can be told apart, and lines that reach each other. */
export const everyCheck: readonly Check[] = [...everySkyCheck, youFly, patternsApart, roofsApart];
