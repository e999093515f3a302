// The brush: one game object that pushes coloured quads into the renderer's own batch, picture by picture, in the
// order in which the views paint. A colour and an opacity at every corner; nothing is kept between frames.
import { fill, lit, multiply } from './colours.ts';
import {
  type DrawingContext,
  GameObject,
  type GlTexture,
  type QuadBatch,
  type QuadOptions,
  type Scene,
  type WebGlRenderer,
} from './engine.js';
import type { Frame, Pictures } from './pictures.ts';

const plain = 0xffffffff;
/** The same as Phaser's own images, or the batch would be broken. Its types leave out that no light is null. */
const batchOptions = { multiTexturing: true, lighting: null, smoothPixelArt: false } as unknown as QuadOptions;

/** A light behind cut-outs, at (x, y): each is edged in its colour on the side that faces it, `reach` wide; all design px. */
export interface BackLight {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** From `pack`. */
  readonly colour: number;
}

export class Painter extends GameObject {
  // Read by Phaser: -1 means that this object never changes the blend mode.
  blendMode = -1;
  readonly pictures: Pictures;
  /** Canvas px per design px, and a push of the whole picture in design px (the kick of a cut). */
  scale = 1;
  pushX = 0;
  pushY = 0;
  /** The light of the hour: every picture is seen in it, until it changes. White changes nothing. */
  daylight = 0xffffff;
  /** Edges every cut-out that is painted without a colour of its own; null where no light is behind them. */
  backLight: BackLight | null = null;
  /** Quads of the last frame. */
  quads = 0;
  private dyeColour = plain;
  private dyeMode = multiply;
  private readonly paint: (painter: Painter) => void;
  private batch: QuadBatch | null = null;
  private context: DrawingContext | null = null;
  private texture: GlTexture | null = null;

  constructor(scene: Scene, pictures: Pictures, paint: (painter: Painter) => void) {
    super(scene, 'Painter');
    this.pictures = pictures;
    this.paint = paint;
  }

  /** Called by Phaser once a frame, as a plain function: `self` is the painter. */
  renderWebGL(renderer: WebGlRenderer, self: Painter, context: DrawingContext): void {
    self.batch = renderer.renderNodes.getNode('BatchHandlerQuad') as unknown as QuadBatch;
    self.context = context;
    self.quads = 0;
    self.paint(self);
  }

  /** Takes up a picture by its key. False when it is not there: then the plain white one is taken up. */
  use(key: string): boolean {
    const there = this.scene.textures.exists(key);
    this.texture = this.scene.textures.get(there ? key : '__WHITE').source[0]?.glTexture ?? null;
    return there;
  }

  /**
   * Paints a quad of the picture taken up. Corners top left, bottom left, top right, bottom right in design px; u to
   * the right and v downwards in 0..1; colours from `pack`.
   */
  quad(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x3: number,
    y3: number,
    u0: number,
    v0: number,
    u1: number,
    v1: number,
    u2: number,
    v2: number,
    u3: number,
    v3: number,
    c0: number,
    c1: number,
    c2: number,
    c3: number,
    mode: number,
  ): void {
    if (!this.batch || !this.context || !this.texture) return;
    const k = this.scale;
    const dx = this.pushX;
    const dy = this.pushY;
    this.quads++;
    // Phaser measures v upwards.
    this.batch.batchWithUV(
      this.context,
      this.texture,
      (x0 + dx) * k,
      (y0 + dy) * k,
      (x1 + dx) * k,
      (y1 + dy) * k,
      (x2 + dx) * k,
      (y2 + dy) * k,
      (x3 + dx) * k,
      (y3 + dy) * k,
      u0,
      1 - v0,
      u1,
      1 - v1,
      u2,
      1 - v2,
      u3,
      1 - v3,
      mode,
      this.inDaylight(c0),
      this.inDaylight(c1),
      this.inDaylight(c2),
      this.inDaylight(c3),
      batchOptions,
      0,
      0,
      0,
      0,
    );
  }

  /** A packed colour in the light of the hour; how opaque it is stays. */
  private inDaylight(colour: number): number {
    if (this.daylight === 0xffffff) return colour;
    return ((colour & 0xff000000) | lit(colour & 0xffffff, this.daylight)) >>> 0;
  }

  /** Paints the whole picture taken up into a rectangle of design px. */
  sheet(x: number, y: number, width: number, height: number, colour = plain, mode = multiply): void {
    const right = x + width;
    const bottom = y + height;
    this.quad(x, y, x, bottom, right, y, right, bottom, 0, 0, 0, 1, 1, 0, 1, 1, colour, colour, colour, colour, mode);
  }

  /**
   * Continues the picture taken up beyond its edge at `x` by its own mirror image, `reach` design px to the right
   * (negative: to the left of its left edge); the picture itself is `width` by `height` design px.
   */
  mirrored(x: number, y: number, reach: number, width: number, height: number, colour: number, mode: number): void {
    const share = Math.abs(reach) / width;
    const edge = reach < 0 ? 0 : 1;
    const far = reach < 0 ? share : 1 - share;
    const out = x + reach;
    const low = y + height;
    this.quad(out, y, out, low, x, y, x, low, far, 0, far, 1, edge, 0, edge, 1, colour, colour, colour, colour, mode);
  }

  /** Paints a plain rectangle shaded from `above` to `below`, colours from `pack`. */
  paper(x: number, y: number, width: number, height: number, above: number, below = above): void {
    this.use('__WHITE');
    const right = x + width;
    const bottom = y + height;
    this.quad(x, y, x, bottom, right, y, right, bottom, 0, 0, 0, 1, 1, 0, 1, 1, above, below, above, below, multiply);
  }

  /** Dyes every cut-out that is painted without a colour of its own, until dyed anew. */
  dye(colour: number, mode = multiply): void {
    this.dyeColour = colour;
    this.dyeMode = mode;
  }

  /**
   * Paints a cut-out of the atlas, which must have been taken up, about its own origin at (x, y).
   * `size`: design px per unit of the cut-out; `turn`: radians clockwise; `flip`: of its width, negative mirrors it;
   * `stretch`: of its height.
   */
  sprite(
    name: string,
    x: number,
    y: number,
    size: number,
    turn = 0,
    colour: number | null = null,
    flip = 1,
    stretch = 1,
  ): void {
    const frame = this.pictures.frame(name);
    if (!frame) return;
    const own = colour ?? this.dyeColour;
    const mode = colour === null ? this.dyeMode : multiply;
    const across = (size / frame.unit) * flip;
    const down = (size / frame.unit) * stretch;
    const lamp = colour === null ? this.backLight : null;
    if (lamp !== null) {
      const dx = lamp.x - x;
      const dy = lamp.y - y;
      const share = lamp.reach / (Math.hypot(dx, dy) || 1);
      this.cutOut(frame, x + dx * share, y + dy * share, across, down, turn, lamp.colour, fill);
    }
    this.cutOut(frame, x, y, across, down, turn, own, mode);
  }

  private cutOut(
    frame: Frame,
    x: number,
    y: number,
    across: number,
    down: number,
    turn: number,
    colour: number,
    mode: number,
  ): void {
    const c = Math.cos(turn);
    const s = Math.sin(turn);
    const left = -frame.originX * across;
    const top = -frame.originY * down;
    const right = (frame.width - frame.originX) * across;
    const bottom = (frame.height - frame.originY) * down;
    const { u0, v0, u1, v1 } = frame;
    this.quad(
      x + left * c - top * s,
      y + left * s + top * c,
      x + left * c - bottom * s,
      y + left * s + bottom * c,
      x + right * c - top * s,
      y + right * s + top * c,
      x + right * c - bottom * s,
      y + right * s + bottom * c,
      u0,
      v0,
      u0,
      v1,
      u1,
      v0,
      u1,
      v1,
      colour,
      colour,
      colour,
      colour,
      mode,
    );
  }
}
