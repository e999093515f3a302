// Seven torn sheets of tissue from the zenith to the horizon, and the sun behind the ranges. Each sheet hangs by its
// torn lower edge: a taller screen stretches the gaps. The ink sky, seen for a blink, has one set for every screen.
import { colours, fill, mix, pack } from '../colours.ts';
import type { Layout, LayoutKind } from '../layout.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, type Flat } from '../pictures.ts';
import type { Stage, View } from '../stage.ts';

const sheets = 7;
/** y of the torn edges as designed, px: landscape at 1280 x 720, portrait at 390 x 844. */
const landscapeEdges = [62, 138, 212, 280, 338, 392];
const portraitEdges = [96, 190, 276, 352, 420, 478];
/** Colours of the ink sheets, for when their pictures are missing. */
const plainInk = [0xe9b94d, 0xefc765, 0xf3d27e, 0xf7dd98, 0xfae8b4, 0xfcf0cd, 0xfff6e0];
/** The sky when the cut line is yours, from the zenith to the horizon. */
const darkInk = [0x2d1a2b, 0x6a4460] as const;
/** While lines saw the sheets give so much of their light, and none of their colour. */
const sawingDim = 0.06;

/** Share of the height, seen from the top, at which the edges stand on this screen. */
function torn(layout: Layout): readonly number[] {
  if (layout.kind === 'portrait') return portraitEdges.map((y) => (y / 478) * (478 + layout.extra));
  return landscapeEdges.map((y, k) => y + layout.extra * (k === 0 ? 0.52 : 0.6 + 0.08 * k));
}

export class SkyView implements View {
  paint(painter: Painter, stage: Stage): void {
    const edges = torn(stage.layout);
    for (let k = sheets - 1; k >= 0; k--) this.sheet(painter, stage, edges, k);
    if (stage.layout.tall && stage.ink === 'none') this.zenith(painter, stage, edges);
    if (painter.pictures.hasAtlas) this.sun(painter, stage);
  }

  private sheet(painter: Painter, stage: Stage, edges: readonly number[], k: number): void {
    const { layout, ink } = stage;
    const set = ink === 'none' ? layout.kind : 'ink';
    const flat = painter.pictures.flat(set, `sky-${k}`);
    if (flat && painter.use(flat.file)) {
      const [x, y, width, height] = this.hang(stage, flat, edges, k, set === 'portrait' ? set : 'landscape');
      if (ink === 'dark') painter.sheet(x, y, width, height, pack(darkSheet(k), 1), fill);
      else painter.sheet(x, y, width, height, lightOn(0xffffff, stage));
      return;
    }
    const colour = (ink === 'none' ? stage.light.sky : plainInk)[k] ?? colours.straw;
    const top = k === 0 ? 0 : (edges[k - 1] ?? 0) - 10;
    const low = ink === 'dark' ? darkSheet(k) : colour;
    painter.paper(0, top, layout.width, (k < 6 ? (edges[k] ?? 0) : layout.height) - top, pack(low, 1));
  }

  /** Rectangle of a sheet in design px: stretched where the gap above its torn edge is wider than designed. */
  private hang(
    stage: Stage,
    flat: Flat,
    edges: readonly number[],
    k: number,
    designedFor: LayoutKind,
  ): readonly [number, number, number, number] {
    const own = Math.min(k, 5);
    const edge = edges[own] ?? 0;
    const asDesigned = designedFor === 'portrait' ? portraitEdges : landscapeEdges;
    const designed = asDesigned[own] ?? 0;
    const edgeInFlat = designed - flat.y;
    // A gap that is wider than designed stretches its sheet; the topmost must reach over the top edge.
    const gap = edge - (edges[own - 1] ?? 0);
    const need = k > 0 && k < 6 ? (gap + 46) / (designed - (asDesigned[own - 1] ?? 0) + 64) : 1;
    const cover = k === 0 ? (edge + 16) / edgeInFlat : 1;
    const drift = stage.motion === 'full' ? 3 * Math.sin(stage.seconds * (0.1 + 0.012 * k) + k * 2) : 0;
    const moved = drift - stage.panX * 0.02;
    return stage.layout.kind === designedFor
      ? hangAsDesigned(stage, flat, edge, edgeInFlat, Math.max(1, need, cover), moved)
      : squeeze(stage, flat, k, edge, edgeInFlat, Math.max(1.15, need, cover), moved);
  }

  /** One more sheet of deep lapis for screens much taller than 16:9. */
  private zenith(painter: Painter, stage: Stage, edges: readonly number[]): void {
    const flat = painter.pictures.flat('landscape', 'sky-0');
    if (!flat || !painter.use(flat.file)) return;
    const [x, y, width, height] = this.hang(stage, flat, edges, 0, 'landscape');
    const edge = stage.layout.extra * 0.26 - 8;
    painter.sheet(x - 40, y - (edges[0] ?? 0) + edge, width * 1.06, height, lightOn(0xb8c4e0, stage));
  }

  private sun(painter: Painter, stage: Stage): void {
    const { layout, ink } = stage;
    const portrait = layout.kind === 'portrait';
    painter.use(atlasKey);
    if (ink === 'bright') {
      painter.sprite('glow', layout.width * 0.56, layout.height * 0.5, portrait ? 380 : 520, 0, pack(0xfffbe8, 0.8));
    }
    if (ink !== 'none') return;
    const size = portrait ? 0.76 : 1;
    const x = (portrait ? 228 + layout.left : layout.width * 0.58) - stage.panX * 0.01;
    // The sun is the clock: it sinks 40 px during a match.
    const limit = stage.match?.setup.limitSeconds ?? 120;
    const share = stage.match ? Math.min(1, stage.match.world.tick / 60 / limit) : 0;
    const y = (portrait ? layout.height - 338 : 404 + layout.extra) + 40 * share;
    const [wide, narrow] = stage.light.sun;
    painter.sprite('glow', x, y, 470 * size, 0, pack(wide, 0.62));
    painter.sprite('glow', x, y, 170 * size, 0, pack(narrow, 0.85));
    painter.sprite('sun', x, y, 0.98 * size, 0, pack(mix(narrow, 0xffffff, 0.7), 1));
  }
}

/** Colour of a sheet of the dark ink sky. */
const darkSheet = (k: number): number => mix(darkInk[0], darkInk[1], (k / 6) ** 1.5);

/** A tint of sheets in the light that is on them now; ink has its own. */
function lightOn(tint: number, { ink, sawing }: Stage): number {
  return pack(ink === 'none' ? mix(tint, 0, sawingDim * sawing) : tint, 1);
}

function hangAsDesigned(
  stage: Stage,
  flat: Flat,
  edge: number,
  edgeInFlat: number,
  high: number,
  moved: number,
): readonly [number, number, number, number] {
  const { layout } = stage;
  // On wider screens than designed for, the sheets are stretched about the middle.
  const wide = Math.max(1, layout.width / (flat.width - 40));
  const middle = layout.width / 2 + (flat.x + flat.width / 2 + layout.left - layout.width / 2) * wide;
  return [middle - (flat.width * wide) / 2 + moved, edge - edgeInFlat * high, flat.width * wide, flat.height * high];
}

/** A phone shows half the width of sheets that were drawn for the landscape, each a little further along. */
function squeeze(
  stage: Stage,
  flat: Flat,
  k: number,
  edge: number,
  edgeInFlat: number,
  high: number,
  moved: number,
): readonly [number, number, number, number] {
  const { layout } = stage;
  const tail = k === 6 ? Math.max(high, (layout.height - edge) / (flat.height - edgeInFlat)) : high;
  const x = flat.x * 0.52 - 60 - k * 14 + layout.left + moved;
  return [x, edge - edgeInFlat * tail, Math.max(flat.width * 0.52, layout.width - x + 20), flat.height * tail];
}
