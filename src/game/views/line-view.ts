// Lines and bridles, drawn over the kites: their state shows as colour, pattern and tremble, their wear as fray and
// colour at the worn spot, and where two meet, the one beneath is parted by a gap.

import { stateOf } from '../../session/strain.ts';
import { colours, mix, pack } from '../colours.ts';
import type { LinePath, LinePaths } from '../line-paths.ts';
import { emptyPath, type Path, type Pattern, paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { linesKey } from '../pictures.ts';
import type { SeenKites } from '../seen-kites.ts';
import { isCrowd, type Stage, type View } from '../stage.ts';
import { sheetPoint } from './kite-mesh.ts';

/** Half the gap in the line beneath, design px: wider than the star of the spark, so that it can be told without colour. */
const gapPx = 16;
/** The line on top goes over it as a bridge does: whole, thicker, and edged in dark, for so far either way; px and widths. */
const bridgePx = 19;
const bridge = { edge: 2.5, core: 1.15 };
const bridgeEdge = pack(colours.plum, 1);
/** It throws a shadow so far along itself, px. */
const shadowPx = 34;
const overShadow = pack(colours.plum, 0.3);
/** Worn line is notched from this wear on: dark strokes across it, which tell it without colour. */
const notchedFrom = 0.12;
const notchWidth = 1.15;
/** Speed at which beads run up a biting line, and dashes along a parting one, px/s. */
const beadSpeed = 90;
const dashSpeed = 60;
/** How a line trembles in danger and about to part: beats a second and px; length of half a wave, px. */
const dangerHertz = 9;
const partingHertz = 14;
const dangerPx = 0.9;
const partingPx = 2.6;
const wavePx = 64;
/** A cut end rolls up like a shaving: radius at first and at last (px), and how long it takes (s). */
const curlFrom = 40;
const curlTo = 9;
const curlSeconds = 0.44;
/** Widths of a piece that nobody holds, of the dark edge beneath it, of its curl, and of any line in the ink frame. */
const freeWidth = 0.9;
const freeEdge = 2.6;
const freeUnder = pack(colours.plum, 0.42);
const curlWidth = 1.4;
const inkWidth = 1.5;
/** Seconds after which the limp part of a cut line is wound up, among many. */
const woundUpSeconds = 3;
/** Wear below this share is not drawn. */
const leastWear = 0.05;

/** Where the bridle is tied to the spine, in half-heights from the middle. */
const bridlePoints = [-0.34, 0.42];

const most = 128;
const tints = new Uint32Array(most);
const frays = new Uint32Array(most);
const notches = new Uint32Array(most);
const shaken = emptyPath(most);
const curl = emptyPath(40);
const bridle = straightPath(2);
const spot = new Float64Array(3);

export class LineView implements View {
  private readonly paths: LinePaths;
  private readonly kites: SeenKites;
  private readonly freeSince = new Map<string, number>();

  constructor(paths: LinePaths, kites: SeenKites) {
    this.paths = paths;
    this.kites = kites;
  }

  reset(): void {
    this.freeSince.clear();
  }

  advance(stage: Stage): void {
    for (const line of this.paths.lines) {
      const { id, phase } = line.pose;
      if (phase !== 'held' && !this.freeSince.has(id)) this.freeSince.set(id, stage.seconds);
    }
  }

  paint(painter: Painter, stage: Stage): void {
    painter.use(linesKey);
    const { lines } = this.paths;
    for (const line of lines) if (line.pose.phase !== 'held') this.paintLoose(painter, stage, line);
    // What lies beneath is painted before what lies over it.
    for (const line of lines)
      if (line.pose.phase === 'held' && this.gapOf(line) !== null) this.paintHeld(painter, stage, line);
    for (const line of lines)
      if (line.pose.phase === 'held' && this.gapOf(line) === null) this.paintHeld(painter, stage, line);
  }

  private paintHeld(painter: Painter, stage: Stage, line: LinePath): void {
    const mine = line.pose.id === stage.match?.you;
    const path = tremble(line, stage);
    const gap = this.gapOf(line);
    const end = line.knotAt;
    const pieces: readonly (readonly [number, number])[] =
      gap === null
        ? [[0, end]]
        : [
            [0, gap - gapPx],
            [gap + gapPx, end],
          ];
    tint(line, stage, mine);
    const over = this.overAt(line);
    if (over !== null && stage.ink === 'none') {
      paintStrip(painter, path, 'hair', 3.4, overShadow, 0, over - shadowPx, over + shadowPx);
    }
    for (const [from, to] of pieces) {
      if (mine) paintMine(painter, stage, line, path, from, to);
      else paintTheirs(painter, stage, line, path, from, to);
      if (line.worst > leastWear && stage.ink === 'none') paintWear(painter, line, path, from, to);
    }
    if (over !== null && stage.ink === 'none') paintBridge(painter, line, path, over);
    this.paintBridle(painter, stage, line, mine);
  }

  /** Length along a line at which it passes beneath another, design px; null when it does not. */
  private gapOf(line: LinePath): number | null {
    for (const meeting of this.paths.meetings) {
      if (meeting.a === line && !meeting.aOver) return meeting.alongA;
      if (meeting.b === line && meeting.aOver) return meeting.alongB;
    }
    return null;
  }

  /** Length along a line at which it passes over another, design px; null when it does not. */
  private overAt(line: LinePath): number | null {
    for (const meeting of this.paths.meetings) {
      if (meeting.a === line && meeting.aOver) return meeting.alongA;
      if (meeting.b === line && !meeting.aOver) return meeting.alongB;
    }
    return null;
  }

  /** A line that flies on with its loose kite, and the limp part that stays with the hand; both ends roll up. */
  private paintLoose(painter: Painter, stage: Stage, line: LinePath): void {
    const mine = line.pose.id === stage.match?.you;
    const colour =
      stage.ink === 'none' ? pack(mine ? colours.cream : colours.rival, 0.95) : pack(inkColour(stage, mine), 1);
    const age = stage.seconds - (this.freeSince.get(line.pose.id) ?? stage.seconds);
    const pattern = mine ? 'solid' : 'rival';
    // Among many, limp line is wound up: the roofs would be full of it.
    if (isCrowd(stage) && line.pose.phase === 'down') return;
    this.paintFree(painter, stage, line.path, pattern, colour, line.knotAt);
    if (isCrowd(stage) && age > woundUpSeconds) {
      this.paintBridle(painter, stage, line, mine);
      return;
    }
    this.paintFree(painter, stage, line.remnant, pattern, colour);
    paintCurl(painter, line.path, 0, age, colour);
    paintCurl(painter, line.remnant, line.remnant.count - 1, age, colour);
    if (line.pose.phase === 'loose') this.paintBridle(painter, stage, line, mine);
  }

  /** A piece that nobody holds any more: pale, over a dark edge that tells it from snow and cloud. */
  private paintFree(painter: Painter, stage: Stage, path: Path, pattern: Pattern, colour: number, end?: number): void {
    const shown = stage.ink === 'none' ? pattern : 'solid';
    if (stage.ink === 'none') paintStrip(painter, path, 'hair', freeEdge, freeUnder, 0, 0, end);
    paintStrip(painter, path, shown, stage.ink === 'none' ? freeWidth : inkWidth, colour, 0, 0, end);
  }

  /** The Y of the bridle over the kite's face, from two points of the spine to the knot. */
  private paintBridle(painter: Painter, stage: Stage, line: LinePath, mine: boolean): void {
    const seen = this.kites.of(line.pose.id);
    if (!seen) return;
    const colour = pack(stage.ink === 'none' ? 0xfff6dd : inkColour(stage, mine), 1);
    for (const v of bridlePoints) {
      sheetPoint(seen.sheet, seen.attitude, 0, v, spot);
      bridle.x[0] = spot[0] ?? 0;
      bridle.y[0] = spot[1] ?? 0;
      bridle.x[1] = line.knotX;
      bridle.y[1] = line.knotY;
      paintStrip(painter, bridle, 'solid', 0.44, colour, 0);
    }
  }
}

/**
 * Moves a strained line's points from side to side, as a string swings: waves that stand, still at the hand and at the
 * knot. A quiet line is given back as it is.
 */
function tremble(line: LinePath, stage: Stage): Path {
  const state = stateOf(line.strain);
  if ((state !== 'danger' && state !== 'parting') || stage.motion === 'calm' || stage.ink !== 'none') return line.path;
  const parting = state === 'parting';
  const beat = Math.sin(stage.seconds * (parting ? partingHertz : dangerHertz) * 2 * Math.PI);
  const reach = beat * (parting ? partingPx : dangerPx);
  const { path, knotAt } = line;
  const waves = Math.max(2, Math.round(knotAt / wavePx));
  shaken.count = path.count;
  for (let i = 0; i < path.count; i++) {
    const along = Math.min(1, (path.along[i] ?? 0) / Math.max(1, knotAt));
    const swing = reach * Math.sin(Math.PI * waves * along);
    const after = Math.min(path.count - 1, i + 1);
    const dx = (path.x[after] ?? 0) - (path.x[after - 1] ?? 0);
    const dy = (path.y[after] ?? 0) - (path.y[after - 1] ?? 0);
    const length = Math.hypot(dx, dy) || 1;
    shaken.x[i] = (path.x[i] ?? 0) - (dy / length) * swing;
    shaken.y[i] = (path.y[i] ?? 0) + (dx / length) * swing;
  }
  return shaken;
}

/** Colour of a line of this strain. */
function lineColour(strain: number, mine: boolean): number {
  if (mine) {
    if (strain < 0.45) return mix(0xfff6dd, colours.saffron, (strain - 0.35) / 0.1);
    if (strain < 0.75) return mix(colours.saffron, colours.danger, (strain - 0.68) / 0.07);
    return mix(colours.danger, colours.parting, (strain - 0.85) / 0.07);
  }
  return mix(mix(colours.rival, 0xf7c08a, (strain - 0.7) / 0.08), colours.parting, (strain - 0.86) / 0.08);
}

/** The line on top, at a length along it: nothing of what lies beneath it shows there. */
function paintBridge(painter: Painter, line: LinePath, path: Path, at: number): void {
  paintStrip(painter, path, 'solid', bridge.edge, bridgeEdge, 0, at - bridgePx, at + bridgePx);
  paintStrip(painter, path, 'solid', bridge.core, tints, 0, at - bridgePx - 3, at + bridgePx + 3);
  if (line.worst > notchedFrom) paintNotches(painter, path, at - bridgePx, at + bridgePx);
}

function paintNotches(painter: Painter, path: Path, from: number, to: number): void {
  paintStrip(painter, path, 'ticks', notchWidth, notches, 0, from, to);
}

/** Fray and notches where a line is worn. */
function paintWear(painter: Painter, line: LinePath, path: Path, from: number, to: number): void {
  paintStrip(painter, path, 'fray', 2.4, frays, 0, from, to);
  if (line.worst > notchedFrom) paintNotches(painter, path, from, to);
}

/** The bridge of the line of a flyer that lies on top, once more: over the spark. Lines must have been read. */
export function paintBridgeOver(painter: Painter, stage: Stage, line: LinePath, at: number): void {
  if (stage.ink !== 'none' || line.pose.phase !== 'held') return;
  tint(line, stage, line.pose.id === stage.match?.you);
  painter.use(linesKey);
  paintBridge(painter, line, tremble(line, stage), at);
}

/** Fills the colours of a line's points: its strain everywhere, its wear where it is worn. */
function tint(line: LinePath, stage: Stage, mine: boolean): void {
  const base = lineColour(line.strain, mine);
  const inked = stage.ink === 'none' ? null : inkColour(stage, mine);
  for (let i = 0; i < line.path.count; i++) {
    const wear = line.wear[i] ?? 0;
    const worn = mix(base, wear > 0.6 ? colours.parting : colours.danger, wear > leastWear ? 0.35 + 0.65 * wear : 0);
    tints[i] = pack(inked ?? worn, 1);
    frays[i] = pack(mix(0xfff2d0, colours.mulberry, wear), wear > leastWear ? 0.5 + 0.5 * wear : 0);
    notches[i] = pack(colours.plum, wear > notchedFrom ? Math.min(1, 0.45 + 0.8 * wear) : 0);
  }
}

function inkColour(stage: Stage, mine: boolean): number {
  if (stage.ink === 'bright') return mine ? colours.pomegranate : 0x1f0c24;
  return mine ? colours.pomegranate : 0xffe9d2;
}

function paintMine(painter: Painter, stage: Stage, line: LinePath, path: Path, from: number, to: number): void {
  const state = stage.ink === 'none' ? stateOf(line.strain) : 'cruise';
  const t = stage.seconds;
  if (state === 'slack') {
    // Slack, but never lost from sight: a hair runs through the dashes.
    paintStrip(painter, path, 'hair', 2.4, pack(colours.plum, 0.42), 0, from, to);
    paintStrip(painter, path, 'hair', 1.2, pack(0xfff2d0, 0.95), 0, from, to);
    paintStrip(painter, path, 'slack', 1.15, tints, 0, from, to);
    return;
  }
  if (state === 'parting') {
    // Two ghosts of itself on either side of the swing.
    paintStrip(painter, line.path, 'hair', 1, pack(colours.parting, 0.4), 0, from, to);
    paintStrip(painter, path, 'parting', 1, tints, -t * dashSpeed, from, to);
    return;
  }
  const tightness = Math.max(0, Math.min(1, (line.strain - 0.3) / 0.3));
  const width = stage.ink === 'none' ? 0.82 + 0.3 * tightness : inkWidth;
  paintStrip(painter, path, 'solid', width, tints, 0, from, to);
  if (state === 'danger') paintStrip(painter, path, 'ticks', 0.62, pack(0xfff2d0, 0.95), 0, from, to);
  else if (state === 'biting') paintStrip(painter, path, 'beads', 0.62, pack(0xfffbe8, 1), -t * beadSpeed, from, to);
}

function paintTheirs(painter: Painter, stage: Stage, line: LinePath, path: Path, from: number, to: number): void {
  if (stage.ink === 'none' && stateOf(line.strain) === 'parting') {
    paintStrip(painter, path, 'parting', 0.78, tints, -stage.seconds * dashSpeed, from, to);
    return;
  }
  if (stage.ink === 'none') paintStrip(painter, path, 'rival', 0.72, tints, 0, from, to);
  else paintStrip(painter, path, 'solid', inkWidth, tints, 0, from, to);
}

/** A spiral at the end `index` of a path, rolling up since the cut. */
function paintCurl(painter: Painter, path: Path, index: number, age: number, colour: number): void {
  if (path.count < 2) return;
  const inward = index === 0 ? 1 : index - 1;
  const x = path.x[index] ?? 0;
  const y = path.y[index] ?? 0;
  const heading = Math.atan2(y - (path.y[inward] ?? 0), x - (path.x[inward] ?? 0));
  const rolled = Math.min(1, age / curlSeconds);
  const radius = curlFrom + (curlTo - curlFrom) * rolled;
  const turns = 1.2 + 6.2 * rolled;
  const side = index === 0 ? 1 : -1;
  curl.count = 30;
  let cx = x;
  let cy = y;
  for (let i = 0; i < curl.count; i++) {
    const share = i / (curl.count - 1);
    curl.x[i] = cx;
    curl.y[i] = cy;
    const step = (radius * (1 - 0.7 * share) * turns) / curl.count;
    const angle = heading + side * turns * share * (0.6 + 0.4 * share);
    cx += Math.cos(angle) * step;
    cy += Math.sin(angle) * step;
  }
  paintStrip(painter, curl, 'hair', curlWidth * 2.1, freeUnder, 0);
  paintStrip(painter, curl, 'hair', curlWidth, colour, 0);
}
