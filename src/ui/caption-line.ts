// Sounds in words: one small line at the foot of the screen, below the sky, where no kite is drawn. It is no live region:
// who listens to the page hears the sounds themselves.
import type { Say, TextKey } from '../text/say.ts';
import { element, writeText } from './element.ts';
import './styles/sound.css';

/** How long a caption stands, milliseconds. */
const standsMs = 2400;

export interface CaptionLine {
  show(caption: TextKey): void;
}

/** Lays the line into the page. */
export function layCaptionLine(page: Document, say: Say): CaptionLine {
  const line = element('p', { className: 'caption-line', attributes: { 'aria-live': 'off' } });
  line.hidden = true;
  page.querySelector('#overlay')?.append(line);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return {
    show(caption) {
      writeText(line, say(caption));
      line.hidden = false;
      clearTimeout(hiding);
      hiding = setTimeout(() => {
        line.hidden = true;
      }, standsMs);
    },
  };
}
