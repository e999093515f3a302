// Ranges, hills and the town, back to front; each flat moves by its own share when the fight moves the picture.
import { colours, fill, mix, multiply, pack } from '../colours.ts';
import { landscapeHeight, landscapeWidth, portraitWidth } from '../layout.ts';
import type { Painter } from '../painter.ts';
import type { Stage, View } from '../stage.ts';

/** Shares of a pan by which a flat moves: far away less, roofs as much as the hands on them. */
export const parallax = {
  far: 0.05,
  near: 0.09,
  'hill-right': 0.16,
  'hill-left': 0.18,
  town: 0.26,
  'roof-middle': 0.6,
};

/** The two plums of the ink frame: land behind, roofs in front; and the same when the cut line is yours. */
export const inkLand = { bright: [0x5a3050, 0x1f0c24], dark: [0x241325, 0x120814] } as const;
/** Edge of light over a cut silhouette when the sky behind it is bright: width in design px, and how far it goes to apricot. */
const inkEdge = { px: 1.6, share: 0.72 } as const;
/** y at which a flat's missing picture begins, design px at 1280 x 720, and its plain colour. */
const plain: Readonly<Record<string, readonly [number, number]>> = {
  far: [330, 0xc9bcd6],
  near: [430, 0xb8a6c8],
  'hill-right': [500, 0x7b5672],
  'hill-left': [500, 0x7b5672],
  town: [500, 0xb9805c],
  'roof-right': [612, 0x4a2a3c],
  'roof-middle': [660, 0x4a2a3c],
  'roof-player': [644, 0x4a2a3c],
};

/** Px beyond the screen that must be covered, for when a cut pushes the picture. */
const bleed = 14;
/** A flat that begins or ends this far outside the designed picture goes on to the screen's edge, design px. */
const goesOn = { landscape: 100, portrait: 30 };

/**
 * Hangs one flat of the land, moved by (`dx`, `dy`) design px. In the ink frame the land is a cut silhouette; `front`
 * picks the darker of the two plums.
 */
export function hangFlat(painter: Painter, stage: Stage, name: string, dx: number, dy: number, front: boolean): void {
  const { layout, ink } = stage;
  const flat = painter.pictures.flat(layout.kind, name);
  if (!flat || !painter.use(flat.file)) {
    hangPlain(painter, stage, name, dy);
    return;
  }
  const colour = ink === 'none' ? 0xffffffff : pack(inkLand[ink][front ? 1 : 0], 1);
  const mode = ink === 'none' ? multiply : fill;
  const left = flat.x + layout.left + dx;
  const right = left + flat.width;
  const y = flat.y + layout.extra + dy;
  if (ink === 'bright') {
    const edge = mix(inkLand.bright[front ? 1 : 0], colours.apricot, inkEdge.share);
    painter.sheet(left, y - inkEdge.px, flat.width, flat.height, pack(edge, 1), fill);
  }
  painter.sheet(left, y, flat.width, flat.height, colour, mode);
  // On very wide screens a flat is continued by its own mirror image.
  const beyond = goesOn[layout.kind];
  if (flat.x < -beyond && left > -bleed) {
    painter.mirrored(left, y, -Math.min(flat.width, left + bleed), flat.width, flat.height, colour, mode);
  }
  const end = layout.kind === 'portrait' ? portraitWidth : landscapeWidth;
  if (flat.x + flat.width > end + beyond && right < layout.width + bleed) {
    painter.mirrored(
      right,
      y,
      Math.min(flat.width, layout.width + bleed - right),
      flat.width,
      flat.height,
      colour,
      mode,
    );
  }
}

/** A plain card where a flat's picture is missing. */
function hangPlain(painter: Painter, stage: Stage, name: string, dy: number): void {
  const { layout } = stage;
  const [top, rgb] = plain[name] ?? [600, 0x4a2a3c];
  const y = layout.kind === 'portrait' ? layout.height - (landscapeHeight - top) * 1.2 : top + layout.extra + dy;
  const from = name === 'roof-right' ? layout.width * 0.72 : 0;
  const width = name === 'roof-player' ? layout.width * 0.3 : layout.width - from;
  painter.paper(from, y, width, layout.height - y, pack(rgb, 1), pack(mix(rgb, 0x2d1a2b, 0.4), 1));
}

/** The ranges, which the ink frame leaves out: there the gap of the valley stays open. */
export class RangesView implements View {
  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none') return;
    for (const name of ['far', 'near'] as const) hangFlat(painter, stage, name, -stage.panX * parallax[name], 0, false);
  }
}

/** The hills that frame the valley, and the town in it. */
export class TownView implements View {
  paint(painter: Painter, stage: Stage): void {
    for (const name of ['hill-right', 'hill-left', 'town'] as const) {
      hangFlat(painter, stage, name, -stage.panX * parallax[name], stage.panY * parallax[name], false);
    }
  }
}
