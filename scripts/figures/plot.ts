// Draws a plot as one SVG: fields one below the other on a common x axis, on a sheet of paper.
import { drawAlong, drawUp, letterPx, line, place, px, text } from './axis.ts';
import type { Corner, Layer, Panel, Plot } from './figure.ts';
import { drawLayer, drawSample } from './marks.ts';
import { paper } from './palette.ts';

const widthPx = 720;
const leftPx = 78;
const rightPx = 694;
const topPx = 50;
/** Between two fields: room for the label of the lower one. */
const gapPx = 56;
const belowPx = 76;
const rowPx = 27;
/** Width of a letter, px, on the wide side: only to keep the legend inside its field. */
const letterWidthPx = 9.6;

interface Field {
  readonly top: number;
  readonly bottom: number;
}

function fieldsOf({ panels }: Plot): Field[] {
  let top = topPx;
  return panels.map(({ height }) => {
    const field = { top, bottom: top + height };
    top = field.bottom + gapPx;
    return field;
  });
}

function drawLegend(layers: readonly Layer[], corner: Corner, { top, bottom }: Field): string[] {
  const named = layers.filter((layer) => layer.name !== undefined);
  const longest = Math.max(...named.map((layer) => layer.name?.length ?? 0));
  const width = 34 + 12 + longest * letterWidthPx;
  const x = corner.endsWith('left') ? leftPx + 16 : rightPx - 10 - width;
  const first = corner.startsWith('top') ? top + 24 : bottom - 18 - (named.length - 1) * rowPx;
  return named.flatMap((layer, row) => {
    const y = first + row * rowPx;
    return [drawSample(layer, x, y), text(x + 46, y + 6, layer.name ?? '')];
  });
}

function drawField(plot: Plot, panel: Panel, field: Field, isLowest: boolean): string {
  const { top, bottom } = field;
  const toX = (value: number): number => place(plot.x, leftPx, rightPx, value);
  const toY = (value: number): number => place(panel.y, bottom, top, value);
  const parts = [
    ...drawAlong(plot.x, leftPx, rightPx, top, bottom, isLowest),
    ...drawUp(panel.y, leftPx, rightPx, top, bottom),
    line(leftPx, bottom, rightPx, bottom, paper.frame, 1.5),
    line(leftPx, top, leftPx, bottom, paper.frame, 1.5),
    ...panel.layers.map((layer) => drawLayer(layer, toX, toY)),
    ...(panel.legend === undefined ? [] : drawLegend(panel.layers, panel.legend, field)),
  ];
  return parts.join('\n');
}

/** The plot as the text of an SVG file. Throws when something lies off its axes. */
export function drawPlot(plot: Plot): string {
  const fields = fieldsOf(plot);
  const lowest = fields.length - 1;
  const height = (fields[lowest]?.bottom ?? 0) + belowPx;
  const drawn = plot.panels.map((panel, i) => drawField(plot, panel, fields[i] as Field, i === lowest));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${px(height)}" width="${widthPx}" height="${px(height)}" role="img" aria-labelledby="title description" font-family="Georgia, 'DejaVu Serif', serif" font-size="${letterPx}" fill="${paper.letters}">
<title id="title">${plot.title}</title>
<desc id="description">${plot.description}</desc>
<rect width="${widthPx}" height="${px(height)}" rx="8" fill="${paper.sheet}"/>
${drawn.join('\n')}
</svg>
`;
}
