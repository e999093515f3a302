// What the companion says in a fight: a hand, at most six words, and the tug between the two kites.
import type { HintId, HudReading } from '../../session/hud.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { nameOf } from '../names.ts';
import { type Cutout, cutout, kitePicture } from '../pictures.ts';

/** The words and the picture of each hint; the lines cross where no hand is asked for. */
export const hints: Readonly<Record<HintId, { readonly words: TextKey; readonly hand: Cutout | 'lines' }>> = {
  'teach-point': { words: 'hint.teach-point', hand: 'companion' },
  'teach-hand': { words: 'hint.teach-hand', hand: 'companion' },
  'teach-oneline': { words: 'hint.teach-oneline', hand: 'companion' },
  'cross-over': { words: 'hint.cross-over', hand: 'lines' },
  'let-run': { words: 'hint.let-run', hand: 'hand-open' },
  pull: { words: 'hint.pull', hand: 'hand-fist' },
  'let-go': { words: 'hint.let-go', hand: 'hand-open' },
  feed: { words: 'hint.feed', hand: 'hand-open' },
  wind: { words: 'hint.wind', hand: 'hand-fist' },
};

const crossedLines = `<svg viewBox="0 0 48 48"><path class="his" d="M6 8L42 42"/><path class="gap" d="M14 34L34 16"/>
<path class="yours" d="M4 43L44 7"/></svg>`;

/** From this few seconds on the strip tells the time when there is nothing else to say. */
const lastSeconds = 15;

export interface HintStrip {
  readonly element: HTMLElement;
  /** The designs of the two kites that tug. */
  begin(yours: string, his: string): void;
  /** `falling` while a loose kite is in the air. */
  show(reading: HudReading, falling: boolean): void;
}

function wordsFor(say: Say, reading: HudReading, falling: boolean): string {
  if (falling) return say('moment.watch');
  if (reading.tangled) return say('hud.tangled');
  if (reading.hint !== null) return say(hints[reading.hint].words);
  const seconds = Math.ceil(reading.secondsLeft);
  return seconds > 0 && seconds <= lastSeconds ? say('hud.seconds', { seconds }) : '';
}

function handFor({ hint, tangled }: HudReading, falling: boolean): Cutout | 'lines' | 'none' {
  if (falling || tangled) return 'companion';
  return hint === null ? 'none' : hints[hint].hand;
}

/** A strip that stays away until there is something to say. */
export function createHintStrip(say: Say): HintStrip {
  const lines = drawing(crossedLines, 'hand hand-lines');
  const picture = element('span', { className: 'hint-hand', attributes: { 'aria-hidden': 'true' } }, lines);
  for (const name of ['hand-open', 'hand-fist', 'companion'] as const) {
    const cut = cutout(name);
    if (cut) picture.append(cut);
  }
  const words = element('p', { className: 'hint-words', attributes: { role: 'status', 'aria-live': 'polite' } });
  const rope = element('span', { className: 'tug-rope' }, element('span', { className: 'tug-knot' }));
  const tug = element('div', { className: 'tug', attributes: { role: 'img' } });
  const name = element('span', { className: 'tug-name' });
  let hung = { yours: '', his: '' };
  const hang = (yours: string, his: string) => {
    if (hung.yours === yours && hung.his === his) return;
    hung = { yours, his };
    tug.replaceChildren(kitePicture(yours), rope, kitePicture(his), name);
  };
  const made = element('div', { className: 'hint strip' }, picture, element('div', {}, words, tug));

  const showTug = (advantage: number | null) => {
    tug.hidden = advantage === null;
    if (advantage === null) return;
    tug.style.setProperty('--knot', advantage.toFixed(2));
    let state: TextKey = 'hud.advantage-even';
    if (advantage > 0.15) state = 'hud.advantage-yours';
    if (advantage < -0.15) state = 'hud.advantage-his';
    writeAttribute(tug, 'aria-label', say(state));
  };

  return {
    element: made,
    begin: hang,
    show(reading, falling) {
      const text = wordsFor(say, reading, falling);
      writeText(words, text);
      writeAttribute(picture, 'data-hand', handFor(reading, falling));
      writeAttribute(made, 'data-said', String(text !== ''));
      const { opponent } = reading;
      if (opponent) hang(hung.yours, opponent.pattern);
      writeText(name, opponent && reading.contest.flyers > 2 ? nameOf(say, opponent.pilot) : '');
      showTug(reading.advantage);
    },
  };
}
