// Every check that a level must pass, in the order in which troubles are told.
import type { Check } from './check.ts';
import { districtHeights } from './district-heights.ts';
import { flyersNamed } from './flyers-named.ts';
import { knownPattern } from './known-pattern.ts';
import { knownPilot } from './known-pilot.ts';
import { lineOnSpool } from './line-on-spool.ts';
import { roofsApart } from './roofs-apart.ts';

export const everyCheck: readonly Check[] = [
  flyersNamed,
  knownPilot,
  knownPattern,
  roofsApart,
  lineOnSpool,
  districtHeights,
];
