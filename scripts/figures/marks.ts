// Curves, points, spans and bands, as they are drawn into a field and as samples in its legend.
import { line, px } from './axis.ts';
import type { Colour, Layer, Point, Shape, Span } from './figure.ts';
import { inks, paper } from './palette.ts';

type ToPx = (value: number) => number;

const dashes = {
  solid: '',
  dashed: ' stroke-dasharray="9 6"',
  dotted: ' stroke-dasharray="2 5" stroke-linecap="round"',
};

function track(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function drawCurve(points: readonly Point[], colour: Colour, stroke: keyof typeof dashes): string {
  const style = `stroke="${inks[colour]}" stroke-width="2.2" stroke-linejoin="round"${dashes[stroke]}`;
  return `<path d="${track(points)}" fill="none" ${style}/>`;
}

function polygon(corners: readonly Point[], style: string): string {
  return `<path d="${track(corners)}Z" ${style}/>`;
}

function drawPoint([x, y]: Point, shape: Shape, colour: Colour): string {
  const ink = inks[colour];
  const filled = `fill="${ink}" stroke="${paper.sheet}" stroke-width="1.2"`;
  switch (shape) {
    case 'disc':
      return `<circle cx="${px(x)}" cy="${px(y)}" r="5.5" ${filled}/>`;
    case 'ring':
      return `<circle cx="${px(x)}" cy="${px(y)}" r="5" fill="${paper.sheet}" stroke="${ink}" stroke-width="2"/>`;
    case 'diamond':
      return polygon(
        [
          [x, y - 7],
          [x + 7, y],
          [x, y + 7],
          [x - 7, y],
        ],
        filled,
      );
    case 'triangle':
      return polygon(
        [
          [x, y - 7],
          [x + 6.5, y + 5],
          [x - 6.5, y + 5],
        ],
        filled,
      );
    case 'square':
      return polygon(
        [
          [x - 5, y - 5],
          [x + 5, y - 5],
          [x + 5, y + 5],
          [x - 5, y + 5],
        ],
        filled,
      );
  }
}

function drawSpan([at, low, high]: Span, colour: Colour, sideways: boolean): string {
  const stroke = inks[colour];
  const across = 5;
  return sideways
    ? line(low, at, high, at, stroke, 1.6) +
        line(low, at - across, low, at + across, stroke, 1.6) +
        line(high, at - across, high, at + across, stroke, 1.6)
    : line(at, low, at, high, stroke, 1.6) +
        line(at - across, low, at + across, low, stroke, 1.6) +
        line(at - across, high, at + across, high, stroke, 1.6);
}

function drawBand(spans: readonly Span[], colour: Colour): string {
  const there = spans.map(([at, low]): Point => [at, low]);
  const back = spans.map(([at, , high]): Point => [at, high]).reverse();
  return polygon([...there, ...back], `fill="${inks[colour]}" fill-opacity="0.5"`);
}

/** Draws a layer whose numbers go to pixels by `toX` and `toY`; one without places stands in the legend only. */
export function drawLayer(layer: Layer, toX: ToPx, toY: ToPx): string {
  const spot = ([x, y]: Point): Point => [toX(x), toY(y)];
  if (layer.at.length === 0) return '';
  switch (layer.kind) {
    case 'curve':
      return drawCurve(layer.at.map(spot), layer.colour, layer.stroke ?? 'solid');
    case 'points':
      return layer.at.map((point) => drawPoint(spot(point), layer.shape, layer.colour)).join('');
    case 'band':
      return drawBand(
        layer.at.map(([x, low, high]): Span => [toX(x), toY(low), toY(high)]),
        layer.colour,
      );
    case 'spans': {
      const [along, across] = layer.sideways ? [toY, toX] : [toX, toY];
      const spans = layer.at.map(([at, low, high]): Span => [along(at), across(low), across(high)]);
      return spans.map((span) => drawSpan(span, layer.colour, layer.sideways === true)).join('');
    }
  }
}

/** A sample of a layer, 34 px wide, its middle at the height `y`. */
export function drawSample(layer: Layer, x: number, y: number): string {
  const middle: Point = [x + 17, y];
  switch (layer.kind) {
    case 'curve':
      return drawCurve(
        [
          [x, y],
          [x + 34, y],
        ],
        layer.colour,
        layer.stroke ?? 'solid',
      );
    case 'points':
      return drawPoint(middle, layer.shape, layer.colour);
    case 'band':
      return drawBand(
        [
          [x, y - 8, y + 8],
          [x + 34, y - 8, y + 8],
        ],
        layer.colour,
      );
    case 'spans':
      return layer.sideways
        ? drawSpan([y, x + 3, x + 31], layer.colour, true)
        : drawSpan([x + 17, y - 9, y + 9], layer.colour, false);
  }
}
