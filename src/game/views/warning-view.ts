// Somebody comes up from beneath: a torn paper triangle under his kite that points at your line, and trembles when he
// strikes. Where he is out of the picture it sticks to the edge behind which he is.
import { colours, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { project } from '../projection.ts';
import type { Stage, View } from '../stage.ts';

/** How fast it comes and goes, 1/s. */
const fadeRate = 10;
/** Half its width, its height, and how far below the middle of his kite it hangs beyond the kite's own half-height; design px. */
const half = 17;
const tall = 27;
const below = 14;
/** Distance from the edges of the picture, design px; at the top lie thread and buttons. */
const inset = { side: 34, top: 120, bottom: 60 };
/** Steps of the tremble a second, and its reach in radians and design px. */
const tremble = { hertz: 12, turn: 0.16, push: 2.4 };
/** Paper that lies on paper: shadow, cream, and the red within it, as shares of its size. */
const layers: readonly { readonly size: number; readonly colour: number; readonly alpha: number }[] = [
  { size: 1.22, colour: colours.plum, alpha: 0.85 },
  { size: 1, colour: colours.cream, alpha: 1 },
  { size: 0.62, colour: colours.pomegranate, alpha: 1 },
];

const spot = new Float64Array(3);

export class WarningView implements View {
  private shown = 0;
  private x = 0;
  private y = 0;
  private striking = false;

  reset(): void {
    this.shown = 0;
  }

  advance(stage: Stage): void {
    // Two rivals at one screen see one another's hands: no friend need call.
    const alone = (stage.match?.seats.filter(({ holds }) => holds === 'kite').length ?? 0) < 2;
    const threat = alone ? (stage.match?.hud.threat ?? null) : null;
    const pose = threat && stage.poses.flyers.find((flyer) => flyer.id === threat.id);
    this.shown += ((pose ? 1 : 0) - this.shown) * Math.min(1, stage.elapsed * fadeRate);
    if (!pose) return;
    this.striking = threat.kind === 'strikes';
    project(stage.camera, pose.position[0] ?? 0, pose.position[1] ?? 0, pose.position[2] ?? 0, spot);
    const size = stage.kiteSizes.get(pose.id) ?? 40;
    const { width, height } = stage.layout;
    this.x = Math.max(inset.side, Math.min(width - inset.side, spot[0] ?? 0));
    this.y = Math.max(inset.top, Math.min(height - inset.bottom, (spot[1] ?? 0) + size + below));
  }

  paint(painter: Painter, stage: Stage): void {
    if (this.shown < 0.03 || stage.ink !== 'none') return;
    const step = Math.floor(stage.seconds * tremble.hertz);
    const shakes = this.striking && stage.motion === 'full';
    const way = shakes ? (step % 2 ? 1 : -1) : 0;
    const turn = way * tremble.turn;
    const scale = this.striking ? 1 : 0.78;
    for (const { size, colour, alpha } of layers) {
      paintTriangle(painter, this.x + way * tremble.push, this.y, scale * size, turn, pack(colour, alpha * this.shown));
    }
  }
}

/** A triangle about its own middle, its tip up, turned by some radians. */
function paintTriangle(painter: Painter, x: number, y: number, size: number, turn: number, colour: number): void {
  const c = Math.cos(turn) * size;
  const s = Math.sin(turn) * size;
  const at = (dx: number, dy: number) => [x + dx * c - dy * s, y + dx * s + dy * c] as const;
  const [tipX, tipY] = at(0, (-2 * tall) / 3);
  const [leftX, leftY] = at(-half, tall / 3);
  const [rightX, rightY] = at(half, tall / 3);
  painter.use('__WHITE');
  painter.quad(
    tipX,
    tipY,
    leftX,
    leftY,
    tipX,
    tipY,
    rightX,
    rightY,
    0,
    0,
    0,
    1,
    1,
    0,
    1,
    1,
    colour,
    colour,
    colour,
    colour,
    0,
  );
}
