// What lies over a chapter while it is played: who one is and what one holds, what there is to do, where in the sky that is,
// and the way on. It shows what it is told and reads nothing by itself.
import type { Holding } from '../content/story-chapter.ts';
import type { ChapterReading } from '../session/story/play/chapter-watch.ts';
import type { GoalReading } from '../session/story/play/goals.ts';
import type { Say, TextKey } from '../text/say.ts';
import { actionButton } from './actions.ts';
import { drawing, element, writeAttribute, writeText } from './element.ts';
import { drawHolding } from './story-hands.ts';

/** What an edition says of a chapter, in the language that it says it in. */
export interface PlayedWords {
  readonly you: string;
  readonly says: readonly string[];
  readonly done: string;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface StoryPlay {
  readonly element: HTMLElement;
  /** A chapter opens: who one is, and what one holds. */
  open(holds: Holding, words: PlayedWords | null): void;
  /** What stands on the screen: it flies or runs, its result, or something else. */
  stand(where: 'play' | 'result' | 'away'): void;
  /** `markPx` is where on the screen the asked height is, CSS px from the top; null where it is not to be seen. */
  read(reading: ChapterReading, markPx: number | null): void;
  /** How it went, in the edition's words; empty for nothing. */
  went(words: string): void;
  close(): void;
}

const goalWords: Readonly<Record<GoalReading['kind'], TextKey>> = {
  height: 'chapter.height',
  loop: 'chapter.loop',
  gust: 'chapter.gust',
  feed: 'chapter.feed',
  wind: 'chapter.wind',
  beat: 'chapter.beat',
};

const holds: Readonly<Record<Holding, TextKey>> = {
  line: 'chapter.holds-line',
  spool: 'chapter.holds-spool',
  sling: 'chapter.holds-sling',
  nothing: 'chapter.holds-nothing',
};

/** So long who one is stands there, milliseconds; the picture of the hands glows for the first three seconds. */
const plateMs = 4500;

const chalkLine = `<svg viewBox="0 0 400 12" preserveAspectRatio="none"><path d="M2 7Q50 4 98 6.500T200 6 300 6.500 398 5.500"/></svg>`;

const writeHidden = (part: HTMLElement, hidden: boolean) => {
  if (part.hidden !== hidden) part.hidden = hidden;
};

function goalText(say: Say, { goal, down, done }: ChapterReading): string {
  if (down) return say('chapter.down');
  if (done || goal === null) return '';
  if (goal.call !== null) return say(goal.call === 'give' ? 'chapter.give' : 'chapter.take');
  return say(goalWords[goal.kind]);
}

/** The overlay of a chapter. `later` calls back after so many milliseconds. */
export function createStoryPlay(say: Say, later: (then: () => void, milliseconds: number) => void): StoryPlay {
  const picture = element('div', { className: 'play-hands', attributes: { 'aria-hidden': 'true' } });
  const you = element('p', { className: 'play-you' });
  const held = element('p', { className: 'play-held' });
  const plate = element(
    'div',
    { className: 'play-plate strip', attributes: { role: 'status', 'aria-live': 'polite' } },
    picture,
    element('div', {}, you, held),
  );
  const mark = drawing(chalkLine, 'play-mark');
  const words = element('p', { className: 'play-words', attributes: { role: 'status', 'aria-live': 'polite' } });
  const share = element('span', { className: 'play-share' });
  const dots = element('span', { className: 'play-dots', attributes: { role: 'img' } });
  const goal = element(
    'div',
    { className: 'play-goal strip' },
    words,
    element('div', { className: 'play-row' }, dots, share),
  );
  const told = element('p', { className: 'play-told', attributes: { 'aria-live': 'polite' } });
  const doneWords = element('p', { className: 'play-done-words' });
  const done = element(
    'div',
    { className: 'play-done strip', attributes: { role: 'status', 'aria-live': 'polite' } },
    doneWords,
    actionButton(say, 'back', 'story.on', true),
  );
  const leave = element('button', {
    className: 'tag play-leave',
    text: say('card.skip'),
    attributes: { type: 'button', 'data-action': 'back' },
  });
  const wentWords = element('p', { className: 'play-went strip', attributes: { role: 'status' } });
  const made = element('section', { className: 'screen story-play' }, mark, plate, goal, told, done, leave, wentWords);
  made.hidden = true;

  let spoken: PlayedWords | null = null;
  let where: 'play' | 'result' | 'away' = 'away';
  let turn = 0;

  const arrange = () => {
    writeHidden(made, where === 'away');
    made.dataset.where = where;
    writeHidden(wentWords, where !== 'result' || wentWords.textContent === '');
  };

  const speak = (part: HTMLElement, text: string) => {
    if (spoken) {
      part.lang = spoken.tag;
      part.dir = spoken.direction;
    }
    writeText(part, text);
  };

  const showDots = (reading: GoalReading | null) => {
    if (reading === null) return;
    if (dots.childElementCount !== reading.of) {
      dots.replaceChildren(...Array.from({ length: reading.of }, () => element('span', { className: 'play-dot' })));
    }
    for (const [at, dot] of [...dots.children].entries()) {
      writeAttribute(dot, 'data-done', at + 1 < reading.number ? 'yes' : at + 1 === reading.number ? 'now' : 'no');
    }
    writeAttribute(dots, 'aria-label', say('chapter.done', { done: reading.number - 1, goals: reading.of }));
    share.style.setProperty('--share', reading.share.toFixed(3));
    writeAttribute(goal, 'data-there', String(reading.there));
    writeAttribute(goal, 'data-call', reading.call ?? 'none');
    writeAttribute(goal, 'data-beat', String(reading.beat % 2));
  };

  const showTold = (reading: GoalReading | null) => {
    const line = reading?.call
      ? (spoken?.says[Math.min(spoken.says.length - 1, Math.floor(reading.beat / 2))] ?? '')
      : '';
    speak(told, line);
    writeHidden(told, line === '');
  };

  return {
    element: made,
    open(what, said) {
      spoken = said;
      speak(you, said?.you ?? '');
      writeHidden(you, said === null);
      writeText(held, say(holds[what]));
      picture.replaceChildren(drawHolding(what));
      speak(doneWords, said?.done ?? say('chapter.well'));
      plate.hidden = false;
      goal.hidden = mark.hidden = told.hidden = done.hidden = leave.hidden = true;
      wentWords.textContent = '';
      const own = ++turn;
      later(() => {
        if (own === turn) plate.hidden = true;
      }, plateMs);
    },
    stand(now) {
      where = now;
      arrange();
    },
    read(reading, markPx) {
      const text = goalText(say, reading);
      writeText(words, text);
      writeHidden(goal, text === '');
      writeHidden(mark, markPx === null || reading.done);
      if (markPx !== null) mark.style.setProperty('--at', `${markPx.toFixed(0)}px`);
      writeAttribute(mark, 'data-there', String(reading.goal?.there ?? false));
      showDots(reading.goal);
      showTold(reading.goal);
      writeHidden(done, !reading.done);
      writeHidden(leave, !reading.mayLeave || reading.done);
    },
    went(text) {
      speak(wentWords, text);
      arrange();
    },
    close() {
      turn++;
      where = 'away';
      arrange();
    },
  };
}
