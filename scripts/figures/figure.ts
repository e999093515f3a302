// What a figure of docs/physics.md is made of: what was measured, what the closed form says, and how both are shown.

export type Point = readonly [x: number, y: number];
/** A place on the x axis and the range there; on a sideways layer a place on the y axis and the range across. */
export type Span = readonly [at: number, low: number, high: number];

export type Colour = 'ink' | 'lapis' | 'pomegranate' | 'glaze' | 'saffron' | 'shade';
export type Shape = 'disc' | 'ring' | 'diamond' | 'triangle' | 'square';

/** One thing that is drawn. A layer without a name stays out of the legend. */
export type Layer =
  | { kind: 'curve'; name?: string; colour: Colour; stroke?: 'solid' | 'dashed' | 'dotted'; at: readonly Point[] }
  | { kind: 'points'; name?: string; colour: Colour; shape: Shape; at: readonly Point[] }
  | { kind: 'spans'; name?: string; colour: Colour; sideways?: boolean; at: readonly Span[] }
  | { kind: 'band'; name?: string; colour: Colour; at: readonly Span[] };

/** An axis: its label with the unit, its range, and where the ticks with numbers stand. */
export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly logarithmic?: boolean;
}

export type Corner = 'top left' | 'top right' | 'bottom left' | 'bottom right';

/** A field of the drawing with its own y axis; several stand on one x axis, one below the other. */
export interface Panel {
  readonly y: Axis;
  readonly layers: readonly Layer[];
  /** Where the legend of this field stands; none without. */
  readonly legend?: Corner;
  /** Height of the field, px. */
  readonly height: number;
}

export interface Plot {
  readonly title: string;
  /** For those who cannot see it: what is on the axes, and what it shows. */
  readonly description: string;
  readonly x: Axis;
  readonly panels: readonly Panel[];
}

/** A figure as measured: the drawing, and the sentences under it. */
export interface Sheet {
  readonly plot: Plot;
  readonly sentences: readonly string[];
}

export interface Figure {
  /** Name of the file, without ending. */
  readonly name: string;
  readonly heading: string;
  /** Flies everything that the figure shows. */
  measure(): Sheet;
  /** A few numbers of the same measurement that cost next to nothing: a test takes them again to see whether all is fresh. */
  probe(): readonly number[];
}
