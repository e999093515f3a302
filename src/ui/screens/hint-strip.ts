// What the companion says in a fight: a hand, at most six words, and the tug between the two kites.
import type { HintId, HudReading } from '../../session/hud.ts';
import { lessonSteps } from '../../session/lesson-steps.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { nameOf } from '../names.ts';
import { type Cutout, cutout, kitePicture } from '../pictures.ts';

/** A hand, the friend, two crossed lines, or a hand beside a kite that goes where its nose points, or turns. */
type Picture = Cutout | 'lines' | 'nose' | 'turn';

/** The words and the picture of each hint; the lines cross where no hand is asked for. */
export const hints: Readonly<Record<HintId, { readonly words: TextKey; readonly hand: Picture }>> = {
  'teach-point': { words: 'hint.teach-point', hand: 'companion' },
  'teach-hand': { words: 'hint.teach-hand', hand: 'companion' },
  'teach-oneline': { words: 'hint.teach-oneline', hand: 'companion' },
  'learn-hold-point': { words: 'hint.learn-hold-point', hand: 'nose' },
  'learn-hold-hand': { words: 'hint.learn-hold-hand', hand: 'nose' },
  'learn-hold-oneline': { words: 'hint.learn-hold-oneline', hand: 'nose' },
  'learn-slack-point': { words: 'hint.learn-slack-point', hand: 'turn' },
  'learn-slack-hand': { words: 'hint.learn-slack-hand', hand: 'turn' },
  'learn-slack-oneline': { words: 'hint.learn-slack-oneline', hand: 'turn' },
  'cross-over': { words: 'hint.cross-over', hand: 'lines' },
  'let-run': { words: 'hint.let-run', hand: 'hand-open' },
  pull: { words: 'hint.pull', hand: 'hand-fist' },
  'let-go': { words: 'hint.let-go', hand: 'hand-open' },
  'teach-spool': { words: 'hint.teach-spool', hand: 'companion' },
  feed: { words: 'hint.feed', hand: 'hand-open' },
  wind: { words: 'hint.wind', hand: 'hand-fist' },
};

const crossedLines = `<svg viewBox="0 0 48 48"><path class="his" d="M6 8L42 42"/><path class="gap" d="M14 34L34 16"/>
<path class="yours" d="M4 43L44 7"/></svg>`;

const paperKite = `<path fill="#fff0d2" d="M0-15l13 14L0 16-13-1z"/><path fill="#c1273f" d="M0-11.500l10 10.500L0 12-10-1z"/>`;
/** Tight: a straight line, and the way that the nose points. Slack: a line that hangs, and the nose going round. */
const noseOn = `<svg viewBox="0 0 48 48"><path class="yours" d="M4 46L21 27"/><g transform="translate(26 21) rotate(38)">${paperKite}</g>
<path class="way" d="M33 11l11-9m-9-.5l9.500-.5v10"/></svg>`;
const noseRound = `<svg viewBox="0 0 48 48"><path class="yours" d="M3 46Q7 36 13 41T23 32"/><g transform="translate(25 22) rotate(-14)">${paperKite}</g>
<path class="way" d="M12 9Q24-3 38 8m-9 1l9.500-.5-.5-9.500"/></svg>`;

/** A mark of chalk for each step of the lesson: a ring, and a tick in it once the step is done. */
const chalkMark = `<svg viewBox="0 0 24 24"><path class="ring" d="M12 2.500Q21 3 21.500 12T12 21.500 2.500 12 12 2.500z"/>
<path class="tick" d="M5.500 12.500l5 5.500L20 4"/></svg>`;

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

function handFor({ hint, tangled, threat, lesson, gust }: HudReading, falling: boolean): Picture | 'none' {
  // The friend looks at who comes from beneath, unless a fight or a lesson asks for a hand.
  const looks = (threat !== null || gust) && lesson === null && (hint === null || hint === 'cross-over');
  if (falling || tangled || looks) return 'companion';
  return hint === null ? 'none' : hints[hint].hand;
}

/** What a head that turns says to who does not see it. */
function warningOf(say: Say, { gust, threat }: HudReading): string {
  if (gust) return say('errand.gust');
  return threat === null ? '' : say(threat.side === 'left' ? 'threat.left' : 'threat.right');
}

/** A strip that stays away until there is something to say. */
export function createHintStrip(say: Say): HintStrip {
  const lines = drawing(crossedLines, 'hand hand-lines');
  const kites = [drawing(noseOn, 'hand hand-nose'), drawing(noseRound, 'hand hand-turn')];
  const picture = element('span', { className: 'hint-hand', attributes: { 'aria-hidden': 'true' } }, lines);
  for (const name of ['hand-open', 'hand-fist', 'companion'] as const) {
    const cut = cutout(name);
    if (cut) picture.append(cut);
  }
  picture.append(...kites);
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
  const ticks = lessonSteps.map((step) => drawing(chalkMark, `chalk-mark chalk-${step}`));
  const marks = element('div', { className: 'lesson-marks', attributes: { role: 'img' } }, ...ticks);
  const warning = element('p', { className: 'spoken', attributes: { role: 'status', 'aria-live': 'assertive' } });
  const made = element('div', { className: 'hint strip' }, picture, element('div', {}, words, marks, tug), warning);

  const showLesson = (lesson: HudReading['lesson']) => {
    marks.hidden = lesson === null;
    if (lesson === null) return;
    for (const [at, step] of lessonSteps.entries()) {
      const mark = ticks[at];
      if (mark) writeAttribute(mark, 'data-done', String(lesson.done.includes(step)));
    }
    writeAttribute(marks, 'aria-label', say('lesson.done', { done: lesson.done.length, steps: lessonSteps.length }));
  };

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
      showLesson(reading.lesson);
      const { threat } = reading;
      writeAttribute(picture, 'data-looks', reading.gust ? 'upwind' : (threat?.side ?? 'ahead'));
      writeText(warning, warningOf(say, reading));
    },
  };
}
