// Lines on screen: the simulated nodes, projected and rounded, once a frame. Everything that is drawn of a line, of its
// bridle and of its crossings starts here.
import type { FlyerPose } from '../session/poses.ts';
import { emptyPath, measure, type Path, pointAt } from './line-strip.ts';
import { meanStrain } from './mean-strain.ts';
import { type Camera, project } from './projection.ts';
import type { Stage } from './stage.ts';

/** Points drawn for each simulated segment. */
const perSegment = 3;
const mostSegments = 40;
/** How far below the kite's centre the bridle is knotted, in half-heights of the drawn kite. */
const knotShare = 0.86;
/** Rate at which the drawn strain follows the line's, 1/s. */
const strainRate = 12;

export interface LinePath {
  readonly pose: FlyerPose;
  /** From the hand (or the free end) to the kite, design px. */
  readonly path: Path;
  /** Depth (m) and wear (0..1) at each point. */
  readonly depth: Float64Array;
  readonly wear: Float64Array;
  /** Eased strain of the whole line, 0..1, and its worst wear. */
  strain: number;
  worst: number;
  /** Where the line ends at the drawn bridle: its length there, and the place, design px. */
  knotAt: number;
  knotX: number;
  knotY: number;
  /** What is left in the hand after a cut. */
  readonly remnant: Path;
}

/** Where two drawn lines cross on screen. */
export interface Meeting {
  a: LinePath;
  b: LinePath;
  x: number;
  y: number;
  /** Length along each, design px. */
  alongA: number;
  alongB: number;
  /** True where the line of `a` lies over that of `b`. */
  aOver: boolean;
}

const spot = new Float64Array(3);

export class LinePaths {
  readonly lines: LinePath[] = [];
  readonly meetings: Meeting[] = [];

  /** The line of a flyer. */
  of(id: string): LinePath | undefined {
    return this.lines.find((line) => line.pose.id === id);
  }

  /** The place on screen where the lines of two flyers meet. */
  meetingOf(a: string, b: string): Meeting | undefined {
    return this.meetings.find(
      (m) => (m.a.pose.id === a && m.b.pose.id === b) || (m.a.pose.id === b && m.b.pose.id === a),
    );
  }

  /** Reads all lines anew. */
  read(stage: Stage): void {
    const { flyers } = stage.poses;
    if (this.lines.length !== flyers.length || this.lines.some((line, i) => line.pose !== flyers[i])) {
      this.lines.length = 0;
      for (const pose of flyers) this.lines.push(emptyLine(pose));
    }
    for (const line of this.lines) readLine(line, stage);
    this.meetings.length = 0;
    this.meet(stage);
  }

  private meet(stage: Stage): void {
    const held = this.lines.filter((line) => line.pose.phase === 'held');
    for (const [i, a] of held.entries()) {
      for (const b of held.slice(i + 1)) {
        const meeting = meetingOf(stage, a, b);
        if (meeting) this.meetings.push(meeting);
      }
    }
  }
}

/** Where two lines meet on screen: looked for when the simulation has them crossed, or when one is yours. */
function meetingOf(stage: Stage, a: LinePath, b: LinePath): Meeting | null {
  const idA = a.pose.id;
  const idB = b.pose.id;
  const you = stage.match?.you;
  const crossing = stage.poses.crossings.find((c) => (c.a === idA && c.b === idB) || (c.a === idB && c.b === idA));
  if (!crossing && idA !== you && idB !== you) return null;
  const meeting = meetOnScreen(a, b);
  // Lines that cross only in the picture: the nearer one lies over the other.
  if (meeting && crossing) meeting.aOver = crossing.a === idA ? crossing.aOver : !crossing.aOver;
  return meeting;
}

function emptyLine(pose: FlyerPose): LinePath {
  const most = mostSegments * perSegment + 1;
  return {
    pose,
    path: emptyPath(most),
    depth: new Float64Array(most),
    wear: new Float64Array(most),
    strain: 0.3,
    worst: 0,
    knotAt: 0,
    knotX: 0,
    knotY: 0,
    remnant: emptyPath(most),
  };
}

function readLine(line: LinePath, stage: Stage): void {
  const { pose } = line;
  trace(stage.camera, pose.line, Math.min(mostSegments, pose.segments), line.path, line.depth);
  trace(stage.camera, pose.remnant, Math.min(mostSegments, pose.remnantSegments), line.remnant, null);
  line.strain += (meanStrain(pose) - line.strain) * Math.min(1, stage.elapsed * strainRate);
  line.worst = 0;
  for (let i = 0; i < line.path.count; i++) {
    const segment = Math.min(pose.segments - 1, Math.floor(i / perSegment));
    const wear = pose.wear[segment] ?? 0;
    line.wear[i] = wear;
    line.worst = Math.max(line.worst, wear);
  }
  const total = measure(line.path);
  const size = (stage.kiteSizes.get(pose.id) ?? 60) * knotShare;
  findKnot(line, stage.camera, total, size);
}

/** Projects nodes and rounds the corners between them (Catmull-Rom through the nodes). */
function trace(camera: Camera, nodes: Float64Array, segments: number, path: Path, depth: Float64Array | null): void {
  path.count = segments > 0 ? segments * perSegment + 1 : 0;
  for (let i = 0; i < path.count; i++) {
    const at = Math.min(segments - 1, Math.floor(i / perSegment));
    const t = (i - at * perSegment) / perSegment;
    project(
      camera,
      along(nodes, segments, at, t, 0),
      along(nodes, segments, at, t, 1),
      along(nodes, segments, at, t, 2),
      spot,
    );
    path.x[i] = spot[0] ?? 0;
    path.y[i] = spot[1] ?? 0;
    if (depth) depth[i] = spot[2] ?? 0;
  }
}

function along(nodes: Float64Array, segments: number, at: number, t: number, axis: number): number {
  const p1 = nodes[3 * at + axis] ?? 0;
  const p2 = nodes[3 * at + 3 + axis] ?? 0;
  const p0 = at > 0 ? (nodes[3 * at - 3 + axis] ?? p1) : 2 * p1 - p2;
  const p3 = at + 2 <= segments ? (nodes[3 * at + 6 + axis] ?? p2) : 2 * p2 - p1;
  const a = 2 * p1;
  const b = p2 - p0;
  const c = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  const d = 3 * p1 - p0 - 3 * p2 + p3;
  return 0.5 * (a + t * (b + t * (c + t * d)));
}

/** Finds where the line enters the circle of the bridle about its kite. */
function findKnot(line: LinePath, camera: Camera, total: number, radius: number): void {
  const { path, pose } = line;
  const [x = 0, y = 0, z = 0] = pose.position;
  project(camera, x, y, z, spot);
  const kiteX = spot[0] ?? 0;
  const kiteY = spot[1] ?? 0;
  const far = (i: number) => Math.hypot((path.x[i] ?? 0) - kiteX, (path.y[i] ?? 0) - kiteY);
  let i = path.count - 1;
  while (i > 0 && far(i) < radius) i--;
  const outer = far(i);
  const inner = far(i + 1);
  const share = i < path.count - 1 && outer > inner ? Math.max(0, Math.min(1, (outer - radius) / (outer - inner))) : 0;
  const a = path.along[i] ?? 0;
  const b = path.along[Math.min(path.count - 1, i + 1)] ?? a;
  line.knotAt = Math.min(total, a + (b - a) * share);
  pointAt(path, line.knotAt, spot);
  line.knotX = spot[0] ?? 0;
  line.knotY = spot[1] ?? 0;
}

/** Shares of two segments at which they cross, written by `segmentsMeet`. */
const shares = [0, 0] as [number, number];

/** True when segment `i` of one path crosses segment `j` of the other. */
function segmentsMeet(p: Path, i: number, q: Path, j: number): boolean {
  const ax = p.x[i] ?? 0;
  const ay = p.y[i] ?? 0;
  const dx = (p.x[i + 1] ?? 0) - ax;
  const dy = (p.y[i + 1] ?? 0) - ay;
  const bx = (q.x[j] ?? 0) - ax;
  const by = (q.y[j] ?? 0) - ay;
  const ex = (q.x[j + 1] ?? 0) - (q.x[j] ?? 0);
  const ey = (q.y[j + 1] ?? 0) - (q.y[j] ?? 0);
  const cross = dx * ey - dy * ex;
  if (cross === 0) return false;
  shares[0] = (bx * ey - by * ex) / cross;
  shares[1] = (bx * dy - by * dx) / cross;
  return shares[0] >= 0 && shares[0] <= 1 && shares[1] >= 0 && shares[1] <= 1;
}

/** The value of a list the share `t` of the way from `i` to the one after. */
function between(list: Float64Array, i: number, t: number): number {
  const a = list[i] ?? 0;
  return a + ((list[i + 1] ?? a) - a) * t;
}

/** The first place on screen where two lines cross, nearest to the hand of `a`; null when they do not. */
function meetOnScreen(a: LinePath, b: LinePath): Meeting | null {
  for (let i = 0; i < a.path.count - 1; i++) {
    for (let j = 0; j < b.path.count - 1; j++) {
      if (!segmentsMeet(a.path, i, b.path, j)) continue;
      const [s, t] = shares;
      return {
        a,
        b,
        x: between(a.path.x, i, s),
        y: between(a.path.y, i, s),
        alongA: between(a.path.along, i, s),
        alongB: between(b.path.along, j, t),
        aOver: between(a.depth, i, s) < between(b.depth, j, t),
      };
    }
  }
  return null;
}
