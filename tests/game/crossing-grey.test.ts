// A crossing without colour: which line lies on top, and which is worn, can be told from light and dark and from gaps alone.
import { describe, expect, it } from 'vitest';
import { solveFraming } from '../../src/game/framing.ts';
import { layOut } from '../../src/game/layout.ts';
import { type LinePath, LinePaths } from '../../src/game/line-paths.ts';
import { pointAt } from '../../src/game/line-strip.ts';
import { openStage } from '../../src/game/open-stage.ts';
import { SeenKites } from '../../src/game/seen-kites.ts';
import type { Stage } from '../../src/game/stage.ts';
import { LineView } from '../../src/game/views/line-view.ts';
import { newFlyerPose } from '../../src/session/flyer-pose.ts';
import type { FlyerPose } from '../../src/session/poses.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { openDrawing } from './drawn.ts';
import { ownHand, rivalHand, stillKites } from './worlds.ts';

const segments = 12;
const screens = [
  ['a desk', 1280, 720, 1],
  ['a phone', 390, 844, 2],
  ['a kiosk', 1080, 1920, 1],
] as const;
/** Lightness of the sky where fights are: from its deep blue to the snow and the clouds. */
const grounds = [0.35, 0.6, 0.85, 0.97];

/** A straight line at a hover's pull, worn by so much in its segments from the fifth on. */
function flyer(id: string, hand: Vector, kite: Vector, wear: number): FlyerPose {
  const pose = newFlyerPose(id, 'chashm', hand, segments);
  pose.segments = segments;
  pose.position.set(kite);
  pose.tension.fill(0.1);
  pose.wear.fill(wear, 5);
  for (let i = 0; i <= segments; i++)
    for (const axis of [0, 1, 2] as const)
      pose.line[3 * i + axis] = hand[axis] + ((kite[axis] - hand[axis]) * i) / segments;
  return pose;
}

/** The two lines, drawn; `rivalOver` says which lies on top, and each is worn by its share. */
function drawn(width: number, height: number, density: number, rivalOver: boolean, worn = { you: 0, rival: 0 }) {
  const layout = layOut(width, height, density, 1);
  const flyers = [
    flyer('you', ownHand, stillKites[0], worn.you),
    flyer('rival', rivalHand(30), stillKites[1], worn.rival),
  ];
  const crossing = { a: 'rival', b: 'you', place: new Float64Array(3), touching: true, aOver: rivalOver };
  const stage: Stage = {
    ...openStage(layout, solveFraming({ layout, hands: [ownHand, rivalHand(30)], kites: stillKites })),
    poses: {
      flyers,
      crossings: [{ ...crossing, alongA: 0.5, alongB: 0.5, runningA: 0, runningB: 0, strain: 0, advantage: 0 }],
    },
    motion: 'calm',
    elapsed: 1,
    kiteSizes: new Map(flyers.map(({ id }) => [id, 60])),
  };
  const paths = new LinePaths();
  paths.read(stage);
  const drawing = openDrawing();
  new LineView(paths, new SeenKites()).paint(drawing.painter, stage);
  const meeting = paths.meetingOf('rival', 'you');
  if (!meeting) throw new Error('the lines do not meet');
  const rival = meeting.a.pose.id === 'rival';
  const of = (id: 'you' | 'rival'): { line: LinePath; at: number } =>
    (id === 'rival') === rival ? { line: meeting.a, at: meeting.alongA } : { line: meeting.b, at: meeting.alongB };
  return { drawing, over: of(rivalOver ? 'rival' : 'you'), under: of(rivalOver ? 'you' : 'rival') };
}

const spot = new Float64Array(3);

/** A point `along` px past a place of a line and `aside` px to its left. */
function near({ line, at }: { line: LinePath; at: number }, along: number, aside = 0): [number, number] {
  pointAt(line.path, at + along - 1, spot);
  const [x0 = 0, y0 = 0] = spot;
  pointAt(line.path, at + along, spot);
  const [x1 = 0, y1 = 0] = spot;
  return [x1 - (y1 - y0) * aside, y1 + (x1 - x0) * aside];
}

/** The ratio of two lights as WCAG has it: 3 is what pictures need to be told apart. */
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe.each(screens)('on %s', (_, width, height, density) => {
  it.each([true, false])(
    'the line on top is whole, and edged so that it stands out by 3 to 1 (his on top: %s)',
    (his) => {
      const { drawing, over } = drawn(width, height, density, his);
      for (const ground of grounds) {
        for (let along = -15; along <= 15; along += 1) {
          const core = drawing.lightness(...near(over, along), ground);
          const edges = [-1.7, 1.7].map((aside) => drawing.lightness(...near(over, along, aside), ground));
          for (const edge of edges) expect(contrast(core, edge), `${along} px along, on ${ground}`).toBeGreaterThan(3);
        }
      }
    },
  );

  it.each([true, false])('the line beneath is open for 12 px and more on either side of it (his on top: %s)', (his) => {
    const { drawing, under } = drawn(width, height, density, his);
    for (const side of [-1, 1]) {
      for (let along = 7; along <= 15; along += 1)
        expect(drawing.isDrawn(...near(under, side * along)), `${along}`).toBe(false);
      expect(drawing.isDrawn(...near(under, side * 20))).toBe(true);
    }
  });

  it('a worn line is notched by dark strokes that reach out of it, a sound one is not', () => {
    const { drawing, over, under } = drawn(width, height, density, true, { you: 0, rival: 0.4 });
    const strokes = (line: typeof over, from: number) => {
      let dark = 0;
      for (let along = from; along < from + 40; along += 0.5) if (drawing.isDrawn(...near(line, along, 3))) dark += 1;
      return dark;
    };
    expect(strokes(over, 24)).toBeGreaterThan(4);
    expect(strokes(under, 24)).toBe(0);
  });
});
