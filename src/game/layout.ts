// Design px and canvas px. The picture is designed 1280 wide (landscape) or 390 wide (portrait) and hangs from the
// bottom edge: taller screens show more sky, wider ones more land at the sides.

export type LayoutKind = 'landscape' | 'portrait';

export interface Layout {
  readonly kind: LayoutKind;
  /** Size of the screen in design px. */
  readonly width: number;
  readonly height: number;
  /** Design px that this screen is taller (or, negative, shorter) than the picture was designed: 720 or 844. */
  readonly extra: number;
  /** Design px by which the art, centred, is moved right (negative: its sides are cut). */
  readonly left: number;
  /** Size of the canvas in device px, and how many of them make one design px and one CSS px. */
  readonly canvasWidth: number;
  readonly canvasHeight: number;
  readonly scale: number;
  readonly canvasPerCss: number;
  /** True where the screen is much taller than 16:9: kites are larger and the X taller. */
  readonly tall: boolean;
}

export const landscapeWidth = 1280;
export const landscapeHeight = 720;
export const portraitWidth = 390;
const portraitHeight = 844;

/** Above this ratio of width to height the landscape picture is used. */
const portraitBelow = 0.8;
/** Limits of the design height, px: beyond them the picture is scaled by the height instead of the width. */
const tallestLandscape = 1080;
const shortestPortrait = 640;
const highestPixelRatio = 2;

/**
 * Lays the picture out on a screen of CSS px. `renderScale` (0.5..1) makes a coarser canvas for slow machines;
 * device pixels are counted up to two for each CSS px.
 */
export function layOut(cssWidth: number, cssHeight: number, devicePixelRatio: number, renderScale: number): Layout {
  const wide = Math.max(1, cssWidth);
  const high = Math.max(1, cssHeight);
  const canvasPerCss = Math.min(devicePixelRatio, highestPixelRatio) * Math.max(0.5, Math.min(1, renderScale));
  const kind: LayoutKind = wide / high < portraitBelow ? 'portrait' : 'landscape';
  const cssPerDesign = kind === 'portrait' ? portraitScale(wide, high) : landscapeScale(wide, high);
  const width = wide / cssPerDesign;
  const height = high / cssPerDesign;
  const extra = height - (kind === 'portrait' ? portraitHeight : landscapeHeight);
  return {
    kind,
    width,
    height,
    extra,
    left: (width - (kind === 'portrait' ? portraitWidth : landscapeWidth)) / 2,
    canvasWidth: Math.max(1, Math.round(wide * canvasPerCss)),
    canvasHeight: Math.max(1, Math.round(high * canvasPerCss)),
    scale: cssPerDesign * canvasPerCss,
    canvasPerCss,
    tall: kind === 'landscape' && extra > 60,
  };
}

function landscapeScale(wide: number, high: number): number {
  const byHeight = high / landscapeHeight;
  return Math.min(Math.max(wide / landscapeWidth, high / tallestLandscape), byHeight);
}

function portraitScale(wide: number, high: number): number {
  return Math.min(wide / portraitWidth, high / shortestPortrait);
}

/** From so many kites in the sky on all are drawn smaller; how much smaller at the most, others and yours. */
const crowdFrom = 4;
const crowdFull = 20;
const smallestCrowd = { mine: 0.84, theirs: 0.56 };
/** On a narrow picture the others are drawn smaller still. */
const narrowShare = 0.8;

/**
 * Nominal half-height of a hero kite, design px; `mine` is a little larger than the others. The more kites are held
 * (`flying`), the smaller they are drawn.
 */
export function nominalKite(layout: Layout, mine: boolean, flying = 2): number {
  const crowd = Math.max(0, Math.min(1, (flying - crowdFrom) / (crowdFull - crowdFrom)));
  // The first few count most: the square root.
  const narrow = layout.kind === 'portrait' ? narrowShare : 1;
  const least = mine ? smallestCrowd.mine : smallestCrowd.theirs * narrow;
  return heroKite(layout, mine) * (1 - (1 - least) * Math.sqrt(crowd));
}

function heroKite(layout: Layout, mine: boolean): number {
  if (layout.kind === 'portrait') return mine ? 62 : 54;
  if (layout.tall) return mine ? 98 : 87;
  return mine ? 84 : 74;
}

/**
 * Half-height at which a kite is drawn, design px, so that it never hides the crossing: `distance` is the design px
 * from the kite to the crossing, null when its line is not crossed.
 */
export function fittedKite(layout: Layout, nominal: number, distance: number | null): number {
  if (distance === null) return nominal;
  return Math.max(layout.kind === 'portrait' ? 30 : 34, Math.min(nominal, 0.62 * distance));
}
