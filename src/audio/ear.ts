// What a flyer's ear takes from a match: numbers for the drones, and how close the fight is. Reads, never writes.
import type { Match } from '../session/match.ts';
import { strainAt } from '../session/near-parting.ts';
import type { RunPlay } from '../session/run/run-play.ts';
import { windAt } from '../sim/flight/air.ts';
import type { Crossing } from '../sim/flight/crossing.ts';

export interface EarReading {
  /** Share of the breaking load, 0..1. */
  readonly tensionShare: number;
  readonly lineMetres: number;
  /** Wind at the kite, m/s. */
  readonly windSpeed: number;
  /** Height of the kite over the street, metres. */
  readonly heightMetres: number;
  /** How fast line slides over line at your crossing, m/s, and with what force, N; 0 while nothing rubs. */
  readonly rubSpeed: number;
  readonly rubNewtons: number;
  /** What the more strained of the two carries there, as a share of what is left of it: it parts at 1. 0 while nothing rubs. */
  readonly strain: number;
  /** How fast the spool gives or takes line, m/s. */
  readonly reelSpeed: number;
  /** How much the paper flutters, 0 taut .. 1 slack. */
  readonly flutter: number;
  /** Somebody watches from the roofs, 0..1. */
  readonly people: number;
}

/** Wind over a wall, nobody about: what is heard beside a card without music. */
export const windAlone: EarReading = {
  tensionShare: 0,
  lineMetres: 0,
  windSpeed: 4,
  heightMetres: 40,
  rubSpeed: 0,
  rubNewtons: 0,
  strain: 0,
  reelSpeed: 0,
  flutter: 0,
  people: 0,
};

/** The paper lies smooth from this share of the breaking load on. */
const smoothFrom = 0.3;

const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

function rubbing(match: Match): Crossing | undefined {
  const { mine, world } = match;
  return world.crossings.find((c) => c.touching && (mine.has(c.a.id) || mine.has(c.b.id)));
}

/** Reads a match as its main person hears it. Once that kite is lost there is the wind, and people; null where there was none. */
export function earOf(match: Match): EarReading | null {
  const { hud, contest } = match;
  const flyer = match.world.flyers.find(({ id }) => id === match.you);
  if (flyer === undefined) return null;
  const air = {
    windSpeed: hud.windSpeed,
    lineMetres: hud.lineMetres,
    heightMetres: Math.max(0, flyer.kite.position[1] ?? 0),
    people: clamp(contest.flyers / 12, 0.3, 1),
  };
  if (flyer.phase !== 'held') {
    return { ...air, tensionShare: 0, rubSpeed: 0, rubNewtons: 0, strain: 0, reelSpeed: 0, flutter: 0 };
  }
  const rub = rubbing(match);
  return {
    ...air,
    tensionShare: hud.tensionShare,
    rubSpeed: rub === undefined ? 0 : Math.abs(rub.seenA) + Math.abs(rub.seenB),
    rubNewtons: rub?.press ?? 0,
    strain: rub === undefined ? 0 : strainAt(rub),
    reelSpeed: Math.abs(flyer.spool.feeding),
    flutter: clamp(1 - hud.tensionShare / smoothFrom),
  };
}

/** In the lanes the wind is heard that goes over the roofs, metres; and people are about. */
const roofMetres = 11;
const lanePeople = 0.3;
const over = new Float64Array(3);

/** Reads a run as the runner hears it: the wind where they are, and nobody's line. */
export function earOfRun({ run, poses: { you } }: RunPlay): EarReading {
  windAt(run.world.air, you.x, roofMetres, you.z, over, 0);
  const [across = 0, , along = 0] = over;
  const windSpeed = Math.sqrt(across * across + along * along);
  return { ...windAlone, windSpeed, heightMetres: roofMetres, people: lanePeople };
}

/** Share of closeness that tension alone gives, and that any crossing has. */
const tensionCloseness = 0.7;
const crossedCloseness = 0.55;

/** How close a fight is, 0..1: tension, a crossing, the worst of the line's wear, and how few are left. */
export function closenessOf(match: Match): number {
  const { hud, contest, world } = match;
  if (world.result !== null) return 0.1;
  const pulled = tensionCloseness * hud.tensionShare;
  const crossed = hud.advantage === null ? 0 : crossedCloseness + 0.3 * Math.abs(hud.advantage) + 0.2 * hud.wearShare;
  const last = contest.flyers > 2 && contest.left <= 2 ? 0.15 : 0;
  return clamp(Math.max(0.2, pulled, crossed) + last);
}

/** The kite is so low that everybody runs their last, metres. */
const lowMetres = 8;
const highMetres = 80;

/** How close a run is, 0..1: the lower the kite, the closer. */
export function runCloseness({ run, kite }: RunPlay): number {
  if (run.result !== null) return 0.1;
  if (run.fallen !== null) return 0.85;
  const height = kite.position[1] ?? highMetres;
  return 0.3 + 0.5 * clamp((highMetres - height) / (highMetres - lowMetres));
}
