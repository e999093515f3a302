// What can be seen of somebody's flying in ten seconds, from afar and without knowing him: numbers for a reader.
import { mean, nth } from '../support/numbers.ts';

type Place = readonly [x: number, y: number, z: number];

/** One look at a kite and at everybody else's. */
export interface Glance {
  readonly hand: Place;
  readonly position: Place;
  readonly velocity: Place;
  readonly nose: Place;
  readonly others: readonly { readonly hand: Place; readonly position: Place }[];
}

/** Everybody this near by the hands counts as a neighbour. */
const neighbours = 4;
/** Beside a kite, metres; and as far as room is counted. */
const beside = 12;
const farthest = 40;

const length = ([x, y, z]: Place): number => Math.hypot(x, y, z);
const between = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

interface OnSky {
  readonly azimuth: number;
  readonly elevation: number;
  readonly far: number;
}

function onSky(hand: Place, position: Place): OnSky {
  const [x, y, z] = between(position, hand);
  return { azimuth: Math.atan2(x, z), elevation: Math.atan2(y, Math.hypot(x, z)), far: length([x, y, z]) };
}

function turned(a: Place, b: Place): number {
  return Math.acos(Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
}

/** Neighbours' mean elevation (radians) and distance from their hands (metres). */
function around({ hand, others }: Glance): { elevation: number; far: number } {
  const byHand = (other: { hand: Place }): number => length(between(other.hand, hand));
  const near = [...others].sort((a, b) => byHand(a) - byHand(b)).slice(0, neighbours);
  if (near.length === 0) return { elevation: 0.85, far: 75 };
  const seen = near.map((other) => onSky(other.hand, other.position));
  return { elevation: mean(seen.map(({ elevation }) => elevation)), far: mean(seen.map(({ far }) => far)) };
}

/** How far above the kite the nearest one beside it is; 0 when none is. Metres. */
function above({ position, others }: Glance): number {
  const across = (other: { position: Place }): number => Math.abs(other.position[0] - position[0]);
  const [nearest] = [...others].sort((a, b) => across(a) - across(b));
  return nearest !== undefined && across(nearest) < beside ? nearest.position[1] - position[1] : 0;
}

export const featureNames = [
  'elevation',
  'elevation at first',
  'above the neighbours',
  'line',
  'line beyond the neighbours',
  'height',
  'speed',
  'speed across',
  'aside',
  'swaying aside',
  'nose up',
  'turning',
  'nearest kite',
  'room aside',
  'another above',
] as const;

/** The numbers of a clip of at least twenty glances, in the order of their names. */
export function featuresOf(clip: readonly Glance[]): number[] {
  const sky = clip.map(({ hand, position }) => onSky(hand, position));
  const neighbourhood = clip.map(around);
  const elevations = sky.map(({ elevation }) => elevation);
  const lines = sky.map(({ far }) => far);
  const azimuths = sky.map(({ azimuth }) => azimuth);
  const toNearest = ({ position, others }: Glance): number =>
    Math.min(farthest, ...others.map((other) => length(between(other.position, position))));
  const room = ({ position, others }: Glance): number =>
    Math.min(farthest, ...others.map((other) => Math.abs(other.position[0] - position[0])));
  const noses = clip.map(({ nose }) => nose);
  return [
    mean(elevations),
    mean(elevations.slice(0, 20)),
    mean(elevations) - mean(neighbourhood.map(({ elevation }) => elevation)),
    mean(lines),
    mean(lines) - mean(neighbourhood.map(({ far }) => far)),
    mean(clip.map(({ position }) => position[1])),
    mean(clip.map(({ velocity }) => length(velocity))),
    mean(clip.map(({ velocity }) => Math.abs(velocity[0]))),
    Math.abs(mean(azimuths)),
    spread(azimuths),
    mean(noses.map((nose) => nose[1])),
    noses.slice(1).reduce((sum, nose, at) => sum + turned(nose, nth(noses, at)), 0),
    mean(clip.map(toNearest)),
    mean(clip.map(room)),
    mean(clip.map(above)),
  ];
}
