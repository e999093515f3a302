// The proscenium: mulberry card with a cusped arch cut out of it, edged with gilt thread. The stars are the page's own:
// it lights as many as there are chapters read.
import { Path2D } from '@napi-rs/canvas';
import { plane, tableauDesign } from './set-pieces.mjs';

const [width, height] = tableauDesign;

/** The opening, `inset` px smaller all round. @param {number} inset */
function opening(inset) {
  const l = 25 + inset;
  const r = width - l;
  const foot = height - 8 - inset;
  const d = inset;
  return (
    `M${l} ${foot} L${l} ${84 + d} C${l} ${62 + d} ${42 + d} ${54 + d} ${66} ${52 + d} C${64} ${36 + d} ${92} ${32 + d} ${124} ${34 + d} ` +
    `C${126} ${20 + d} ${166} ${22 + d} ${width / 2} ${7 + d} C${width - 166} ${22 + d} ${width - 126} ${20 + d} ${width - 124} ${34 + d} ` +
    `C${width - 92} ${32 + d} ${width - 64} ${36 + d} ${width - 66} ${52 + d} C${width - 42 - d} ${54 + d} ${r} ${62 + d} ${r} ${84 + d} L${r} ${foot}Z`
  );
}

export function arch() {
  const stage = plane([0, -1]);
  const card = new Path2D(`M-9 -9 H${width + 9} V${height + 9} H-9Z ${opening(0)}`);
  const layer = stage.blank();
  layer.fillStyle = '#4a2140';
  layer.fill(card, 'evenodd');
  layer.globalCompositeOperation = 'source-atop';
  layer.globalAlpha = 0.75;
  layer.globalCompositeOperation = 'overlay';
  stage.tile(layer, 'card', 0, 0);
  layer.globalAlpha = 1;
  layer.globalCompositeOperation = 'destination-in';
  layer.fill(card, 'evenodd');
  layer.globalCompositeOperation = 'source-over';
  stage.glue(layer, [0, 4, 10, 'rgba(20,4,30,.6)'], 1);
  const { context } = stage;
  context.strokeStyle = '#e9b04b';
  context.lineWidth = 1.6;
  context.stroke(new Path2D(opening(-3.5)));
  context.strokeStyle = 'rgba(255,240,210,.55)';
  context.lineWidth = 0.8;
  context.stroke(new Path2D(opening(-6.5)));
  return stage;
}
