// The shipped run, for stories in the lanes.
import { readCatalogue } from '../../src/content/catalogue.ts';
import type { District } from '../../src/content/district-file.ts';
import type { RunSetup } from '../../src/sim/run/run.ts';
import type { Roof } from '../../src/sim/setup.ts';
import { shippedFiles } from '../content/level-files.ts';

/** The run of a file of `levels/runs`. */
export function shippedRun(id: string): RunSetup {
  const level = readCatalogue(shippedFiles()).runs.get(id);
  if (level === undefined) throw new Error(`levels/runs/${id}.json cannot be read`);
  return level.setup;
}

/** The run of `levels/runs/run-home.json`. */
export const runHome = (): RunSetup => shippedRun('run-home');

/** Shipped districts by name. */
export function shippedDistricts(): ReadonlyMap<string, District> {
  return readCatalogue(shippedFiles()).districts;
}

/** Metres from a place to the walls of a house; 0 inside. */
export function metresToHouse(x: number, z: number, house: Roof): number {
  const aside = Math.max(0, Math.abs(x - house.x) - house.width / 2);
  const deep = Math.max(0, Math.abs(z - house.z) - house.depth / 2);
  return Math.hypot(aside, deep);
}
