// The page on which a line is held steady: a drawn band, the place where it trembles, and three shadows on the ground. No
// face, no word of theirs, nothing to let fly. Held by a finger anywhere, the space bar, or a tap to begin and end.
import type { SteadyPlay, SteadyReading } from '../session/story/play/steady.ts';
import type { Say } from '../text/say.ts';
import { drawing, element, writeAttribute, writeText } from './element.ts';
import { drawHolding } from './story-hands.ts';
import type { PlayedWords } from './story-play.ts';

export interface SteadyPage {
  readonly element: HTMLElement;
  /** Begins a play. `taps`: nobody needs to hold. `over` is told when the reader goes on. */
  open(play: SteadyPlay, words: PlayedWords | null, taps: boolean, over: () => void): void;
  close(): void;
}

/** The shadow of somebody who stands beyond the picture: feet far, head near. */
const shadow = (x: number, scale: number, lean: number) =>
  `<path transform="translate(${x} 0) skewX(${lean}) scale(${scale})" d="M-15-4Q-13 26-10 46Q-19 60-21 92Q-26 108-21 112Q-15 112-14 98L-11 84Q-12 104-9 116Q-5 122-5 127Q-16 134-14 148Q-10 162 1 162Q13 160 14 147Q15 134 5 127Q6 121 10 116Q13 104 12 84L15 98Q17 112 22 111Q27 107 22 92Q20 60 11 46Q14 26 15-4Q10-8 6-4Q4 22 1 42Q-2 22-5-4Q-10-8-15-4Z"/>`;

const bricks = Array.from({ length: 7 }, (_, row) =>
  Array.from({ length: 11 }, (_, at) => `M${at * 40 + (row % 2) * 20 - 10} ${row * 17 + 4}h26`).join(''),
).join('');

/** Hard noon: a mud wall, trodden ground, and the shadows that lie toward us. */
const scene = `<svg viewBox="0 0 400 400" preserveAspectRatio="xMidYMin slice">
<rect width="400" height="400" fill="#f4e6c8"/><path fill="#ecd6ab" d="M0 196Q90 184 190 200T400 190V400H0Z"/><path fill="#e3c696" d="M0 300Q120 286 230 304T400 292V400H0Z"/>
<rect width="400" height="124" fill="#cfa673"/><path d="${bricks}" fill="none" stroke="#bb8d5b" stroke-width="3"/><path fill="#a8784c" d="M0 112Q100 106 200 114T400 110V128Q300 122 200 128T0 124Z"/>
<path fill="#8b6a5a" opacity="0.55" d="M0 124Q100 130 200 128T400 126V138Q300 142 200 138T0 140Z"/>
<g fill="#d3b384"><circle cx="58" cy="232" r="4"/><circle cx="342" cy="216" r="5"/><circle cx="304" cy="330" r="6"/><circle cx="96" cy="346" r="5"/></g>
<g class="others" fill="#4a3558">${shadow(140, 0.9, 10)}${shadow(200, 1.02, 1)}${shadow(260, 0.92, -9)}</g></svg>`;

/** After so long the page may be left, milliseconds. */
const leaveMs = 10_000;
/** The gauge shows up to so many newtons. */
const mostNewtons = 40;

const wordsOf = (say: Say, { drawn, steady, newtons, low, others }: SteadyReading): string => {
  if (drawn === 0) return say('chapter.draw');
  if (!steady) return say(newtons < low ? 'chapter.more' : 'chapter.ease');
  return say(others === 'go' ? 'chapter.going' : 'chapter.steady');
};

/** The page, empty until it is opened. `page` gives it pictures to follow and keys to hear. */
export function createSteadyPage(page: Window, say: Say): SteadyPage {
  const ground = drawing(scene, 'steady-ground');
  const hands = element('div', { className: 'steady-hands' }, drawHolding('sling'));
  const needle = element('span', { className: 'steady-needle' });
  const band = element('span', { className: 'steady-band' });
  const gauge = element('div', { className: 'steady-gauge', attributes: { 'aria-hidden': 'true' } }, band, needle);
  const time = element('span', { className: 'play-share' });
  const words = element('p', { className: 'play-words', attributes: { role: 'status', 'aria-live': 'polite' } });
  const you = element('p', { className: 'play-you' });
  const held = element('p', { className: 'play-held', text: say('chapter.holds-sling') });
  const goal = element(
    'div',
    { className: 'play-goal steady-goal strip' },
    words,
    element('div', { className: 'play-row' }, time),
  );
  const plate = element('div', { className: 'steady-plate strip' }, you, held);
  const button = (className: string, text: string) =>
    element('button', { className, text, attributes: { type: 'button' } });
  const hold = button('strip strip-button steady-hold', say('chapter.hold'));
  const leave = button('tag steady-leave', say('card.skip'));
  const on = button('strip strip-button', say('story.on'));
  hold.dataset.focus = '';
  const doneWords = element('p', { className: 'play-done-words' });
  const done = element('div', { className: 'play-done strip', attributes: { role: 'status' } }, doneWords, on);
  const made = element(
    'section',
    {
      className: 'screen steady-page',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-label': say('chapter.hold') },
    },
    ground,
    hands,
    gauge,
    goal,
    plate,
    done,
    hold,
    leave,
  );

  let play: SteadyPlay | null = null;
  let isHeld = false;
  let byTaps = false;
  let over = () => {};
  let asked = 0;
  let before = 0;
  let openedAt = 0;

  const show = ({ newtons, low, high, share, steady, drawn, others }: SteadyReading) => {
    const at = (value: number) => `${((100 * Math.min(mostNewtons, value)) / mostNewtons).toFixed(1)}%`;
    needle.style.setProperty('--at', at(newtons));
    band.style.setProperty('--low', at(low));
    band.style.setProperty('--high', at(high));
    time.style.setProperty('--share', share.toFixed(3));
    made.style.setProperty('--drawn', drawn.toFixed(3));
    made.style.setProperty('--near', (share < 0.4 ? share / 0.4 : share < 0.75 ? 1 : (1 - share) / 0.25).toFixed(3));
    made.style.setProperty('--strain', Math.min(1, newtons / mostNewtons).toFixed(3));
    writeAttribute(made, 'data-steady', String(steady));
    writeAttribute(made, 'data-others', others);
  };

  const frame = (now: number) => {
    if (play === null) return;
    asked = page.requestAnimationFrame(frame);
    const elapsedMs = Math.max(0, now - before);
    before = now;
    play.advance(elapsedMs, isHeld);
    show(play.reading);
    writeText(words, play.done ? '' : wordsOf(say, play.reading));
    goal.hidden = hold.hidden = play.done;
    done.hidden = !play.done;
    plate.hidden = plate.hidden || play.reading.drawn > 0.2;
    leave.hidden = play.done || now - openedAt < leaveMs;
    if (play.done && page.document.activeElement === hold) on.focus();
  };

  const press = (down: boolean) => {
    if (!byTaps) isHeld = down;
    else if (down) isHeld = !isHeld;
    writeAttribute(hold, 'aria-pressed', String(isHeld));
  };
  const isOther = (target: EventTarget | null) => target === leave || target === on;
  made.addEventListener('pointerdown', ({ target }) => {
    if (!isOther(target)) press(true);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    made.addEventListener(end, () => press(false));
  page.addEventListener('keydown', (event) => {
    if (play === null || event.repeat || isOther(event.target)) return;
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    press(true);
  });
  page.addEventListener('keyup', ({ key }) => {
    if (play !== null && (key === ' ' || key === 'Enter')) press(false);
  });
  page.addEventListener('blur', () => press(false));
  for (const onward of [leave, on]) onward.addEventListener('click', () => over());

  const close = () => {
    play = null;
    isHeld = false;
    page.cancelAnimationFrame(asked);
  };

  return {
    element: made,
    open(opened, said, taps, then) {
      close();
      play = opened;
      byTaps = taps;
      over = then;
      for (const part of [you, doneWords]) {
        part.lang = said?.tag ?? '';
        part.dir = said?.direction ?? 'ltr';
      }
      writeText(you, said?.you ?? '');
      writeText(doneWords, said?.done ?? say('chapter.well'));
      plate.hidden = false;
      done.hidden = leave.hidden = true;
      goal.hidden = hold.hidden = false;
      before = openedAt = page.performance.now();
      asked = page.requestAnimationFrame(frame);
    },
    close,
  };
}
