// People in the ink frame of a cut: dark before the light of it, and edged by it on the side that faces it; when the cut line is
// yours all are cream cut-outs.
import { colours, fill, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { Stage } from '../stage.ts';

/** They keep a trace of their prints. */
const inkCards = 0x3c2039;
/** Width of the edge of light, design px. */
const rimPx = 1.8;
const rimColour = pack(0xffcf92, 1);

/** Dyes all cut-outs of people that follow, until `asTheyAre`. Outside the ink frame they are left alone. */
export function inInk(painter: Painter, { ink, layout }: Stage): void {
  if (ink === 'bright') {
    painter.dye(pack(inkCards, 1));
    painter.backLight = { x: layout.width / 2, y: layout.height * 0.4, reach: rimPx, colour: rimColour };
  }
  if (ink === 'dark') painter.dye(pack(colours.cream, 1), fill);
}

export function asTheyAre(painter: Painter): void {
  painter.dye(pack(colours.white, 1));
  painter.backLight = null;
}
