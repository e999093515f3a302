// Chalk on the mud wall: a stroke for each kite you cut, the spool with the thread that is left, metres of line out,
// and a piece of your line as it is now: its pattern tells the tension, its loose hairs the wear.
import type { HudReading } from '../../session/hud.ts';
import { stateOf, strainOf } from '../../session/strain.ts';
import type { Say } from '../../text/say.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { tensionWords, wearState, wearWords } from '../line-state.ts';

const spool = `<svg viewBox="0 0 104 44"><g class="wood"><path d="M3 20l18-2v8L3 24z"/><path d="M101 20l-18-2v8l18-2z"/>
<rect x="19" y="4" width="7" height="36" rx="3"/><rect x="78" y="4" width="7" height="36" rx="3"/></g>
<rect class="core" x="26" y="16" width="52" height="12"/><g class="wound"><rect x="27" y="3" width="50" height="38" rx="3"/>
<path d="M31 4v36M36 4v36M41 4v36M46 4v36M51 4v36M56 4v36M61 4v36M66 4v36M71 4v36"/></g></svg>`;

const hairs = (class_: string, d: string) => `<path class="${class_}" d="${d}"/>`;
/** A piece of line: its pattern tells the tension, its loose hairs the wear. */
export const lineDrawing = `<svg viewBox="0 0 160 30"><path class="under" d="M2 15H158"/><path class="ghost" d="M2 11H158M2 19H158"/>
<path class="thread-now" d="M2 15H158"/><path class="sagging" d="M2 9Q80 27 158 9"/>
<g class="beads">${[18, 44, 70, 96, 122, 148].map((x) => `<circle cx="${x}" cy="15" r="3.4"/>`).join('')}</g>
<path class="ticks" d="${[14, 26, 38, 50, 62, 98, 110, 122, 134, 146].map((x) => `M${x} 8V22`).join('')}"/>
${hairs('hair-1', 'M70 15l-7-8M76 15l-3-10M84 15l7 8')}${hairs('hair-2', 'M80 15l2-11M88 15l6-8M72 15l-4 10')}
${hairs('hair-3', 'M66 15l-10 7M94 15l10-7M78 15l-2 12M86 15l3 11')}</svg>`;

/** Strokes in groups of five, the fifth across. */
function tally(count: number): string {
  const shown = Math.min(count, 15);
  let strokes = '';
  for (let i = 0; i < shown; i++) {
    const start = Math.floor(i / 5) * 44;
    const x = start + 6 + (i % 5) * 8;
    strokes += i % 5 === 4 ? `M${start + 1} 29L${start + 37} 9` : `M${x} 6l-1 26`;
  }
  const width = Math.max(12, Math.ceil(shown / 5) * 44);
  return shown === 0 ? '' : `<svg viewBox="0 0 ${width} 38" width="${width / 18}rem"><path d="${strokes}"/></svg>`;
}

/** Which wave this is, how many are left, and how kind the wind has turned; nothing to say in a duel as it is. */
function waveWords(say: Say, { wave, waves, kindness, flyers, left }: HudReading['contest']): string {
  const words: string[] = [];
  if (waves > 1) words.push(say('hud.wave', { wave, waves }));
  if (flyers > 2) words.push(say('hud.left', { left, flyers }));
  if (kindness > 0) words.push(say('hud.kinder', { steps: kindness }));
  return words.join(' · ');
}

export interface WallPanel {
  readonly element: HTMLElement;
  /** Kites cut in this sitting. */
  count(cuts: number): void;
  show(reading: HudReading): void;
}

/** The panel with a full spool and a slack line. */
export function createWallPanel(say: Say): WallPanel {
  const tallies = drawing('', 'tally');
  const spoolBox = drawing(spool, 'spool');
  const metres = element('span', { className: 'metres', attributes: { 'aria-hidden': 'true' } });
  const lineBox = drawing(lineDrawing, 'line-now');
  const word = element('span', { className: 'line-word', attributes: { 'aria-hidden': 'true' } });
  const wave = element('div', { className: 'wave' });
  const spoken = element('span', { className: 'spoken' });
  const made = element(
    'div',
    { className: 'wall chalk' },
    wave,
    element('div', { className: 'wall-row' }, tallies, spoolBox, metres),
    element('div', { className: 'wall-row' }, lineBox, word),
    spoken,
  );
  return {
    element: made,
    count(cuts) {
      tallies.innerHTML = tally(cuts);
    },
    show(reading) {
      const words = waveWords(say, reading.contest);
      wave.hidden = words === '';
      writeText(wave, words);
      const tension = stateOf(strainOf(reading.tensionShare));
      const wear = wearState(reading.wearShare);
      const out = Math.round(reading.lineMetres);
      writeAttribute(made, 'data-tension', tension);
      writeAttribute(made, 'data-wear', wear);
      writeAttribute(made, 'data-starved', String(reading.starved));
      spoolBox.style.setProperty('--wound', reading.spoolShare.toFixed(2));
      writeText(metres, say('hud.metres', { metres: out }));
      writeText(word, say(wear === 'worn' || wear === 'through' ? wearWords[wear] : tensionWords[tension]));
      const left = Math.round(reading.spoolShare * 20) * 5;
      const now = say('hud.line', { tension: say(tensionWords[tension]), wear: say(wearWords[wear]) });
      writeText(spoken, `${now} ${say('hud.line-out', { metres: Math.round(out / 5) * 5, left })}`);
    },
  };
}
