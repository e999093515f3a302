// Everything that lies over the live sky while kites fly. It takes no touch except on its buttons.
import type { HudReading } from '../../session/hud.ts';
import type { Moment } from '../../session/moment.ts';
import type { Opening } from '../../session/sitting-parts.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { actionButton } from '../actions.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { createErrandPanel } from './errand-panel.ts';
import { createHintStrip } from './hint-strip.ts';
import { createSidePanel } from './side-panel.ts';
import { createThread } from './thread.ts';
import { createWallPanel } from './wall-panel.ts';

const pauseMark =
  '<svg viewBox="0 0 40 40"><path d="M13 9l6 .5-.6 22-5.600 .3zM22.500 9.500l6-.3-.4 22.500-5.800-.2z"/></svg>';

const moments: Readonly<Record<Moment, TextKey>> = {
  won: 'moment.won',
  lost: 'moment.lost',
  'broke-his': 'moment.broke-his',
  'broke-yours': 'moment.broke-yours',
  'down-his': 'moment.down-his',
  'down-yours': 'moment.down-yours',
  'spare-up': 'moment.spare-up',
  'last-two': 'moment.last-two',
  'two-left': 'moment.two-left',
  'left-free': 'moment.left-free',
  'right-free': 'moment.right-free',
  'left-down': 'moment.left-down',
  'right-down': 'moment.right-down',
  'why-stood': 'moment.why-stood',
  'why-slower': 'moment.why-slower',
  'why-worn': 'moment.why-worn',
  'why-strained': 'moment.why-strained',
  'why-even': 'moment.why-even',
};

/** Why a match may be left now: the last kite falls, you are out and others fly on, or the loss is shown once more. */
export type Leave = 'no' | 'falling' | 'out' | 'replay';

export interface FlightScreen {
  readonly element: HTMLElement;
  begin(opening: Opening): void;
  /** `pair` is what each of two people has to read, from left to right. */
  show(reading: HudReading, pair?: readonly HudReading[]): void;
  /** Tears a strip of words into the picture; null takes it away. */
  moment(moment: Moment | null, leave: Leave): void;
  /** You are out and want to see the others to their end. */
  watch(): void;
  count(cuts: number): void;
  /** Sends the companion, or calls him home. */
  pressErrand(): void;
}

/** Writes only what changes: a write costs a layout. */
function writeHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** Paper moves in steps: so many milliseconds lie between two changes of what is shown. */
const stepMs = 1000 / 12;
/** For so long two people are shown the keys of their sides, seconds. */
const keysSeconds = 8;
/** The buttons of the fall take no press this long: a finger still in the fight must not end it. */
const deafMs = 900;

/** The flight overlay. `now` is a clock in milliseconds. */
export function createFlight(say: Say, now: () => number): FlightScreen {
  const thread = createThread(say);
  const wall = createWallPanel(say);
  const hint = createHintStrip(say);
  const errand = createErrandPanel(say);
  const sides = [createSidePanel(say, 'left'), createSidePanel(say, 'right')] as const;
  const pause = element(
    'button',
    {
      className: 'tag peg pause',
      attributes: { type: 'button', 'data-action': 'pause', 'aria-label': say('menu.pause') },
    },
    drawing(pauseMark, 'pause-mark'),
  );
  const skip = element('button', {
    className: 'tag skip',
    text: say('lesson.skip'),
    attributes: { type: 'button', 'data-action': 'skip' },
  });
  const words = element('span');
  const dari = element('span', { text: say('moment.won-dari'), attributes: { lang: 'fa-AF', dir: 'rtl' } });
  const more = element('p', { className: 'moment-more', text: say('moment.won-more') });
  const heading = element('p', { className: 'moment-words' }, words, dari);
  const spoken = element('div', { attributes: { role: 'status', 'aria-live': 'assertive' } }, heading, more);
  const word = element('div', { className: 'moment strip' }, spoken);
  const ofDuel = [actionButton(say, 'again', 'menu.again'), actionButton(say, 'next-wind', 'menu.next-wind')];
  const watch = actionButton(say, 'watch', 'menu.watch');
  const toResult = actionButton(say, 'result', 'menu.result');
  const leave = element('div', { className: 'leave' }, ...ofDuel, toResult, watch);
  skip.hidden = true;
  word.hidden = true;
  leave.hidden = true;
  const made = element(
    'section',
    { className: 'screen flight' },
    thread.element,
    pause,
    skip,
    hint.element,
    word,
    wall.element,
    errand.element,
    ...sides.map((side) => side.element),
    leave,
  );
  let isDuel = true;
  let leaves: Leave = 'no';
  let leavesSince = 0;
  let watches = false;
  /** The time that was left at the beginning, seconds. */
  let begunAt = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    element: made,
    begin({ yours, his, many, cuts, table = 'friend', lesson = false }) {
      writeAttribute(made, 'data-lesson', String(lesson));
      const [left, right] = sides;
      left.begin(yours);
      right.begin(table === 'rivals' ? his : yours);
      writeAttribute(made, 'data-table', table);
      begunAt = 0;
      hint.begin(yours, his);
      wall.count(cuts);
      watches = false;
      isDuel = !many;
      errand.show(null);
      shownAt = Number.NEGATIVE_INFINITY;
    },
    show(reading, pair = [reading]) {
      if (now() - shownAt < stepMs) return;
      shownAt = now();
      thread.show(reading.rivals);
      wall.show(reading);
      hint.show(reading, leaves === 'falling');
      errand.show(leaves === 'no' ? reading.errand : null);
      for (const [at, half] of pair.entries()) sides[at]?.show(half);
      begunAt = Math.max(begunAt, reading.secondsLeft);
      writeAttribute(made, 'data-keys', String(begunAt - reading.secondsLeft < keysSeconds));
    },
    moment(moment, next) {
      word.hidden = moment === null;
      if (next !== leaves) leavesSince = now();
      leaves = next;
      leave.inert = now() - leavesSince < deafMs;
      leave.hidden = leaves === 'no' || (leaves === 'out' && watches);
      for (const button of ofDuel) writeHidden(button, !isDuel || leaves === 'replay');
      writeHidden(toResult, isDuel && leaves !== 'replay');
      writeHidden(watch, isDuel || leaves !== 'out');
      wall.element.hidden = leaves !== 'no';
      writeAttribute(made, 'data-falling', String(leaves === 'falling'));
      writeAttribute(made, 'data-replay', String(leaves === 'replay'));
      writeText(words, moment === null ? '' : say(moments[moment]));
      dari.hidden = moment !== 'won';
      more.hidden = moment !== 'won';
    },
    watch() {
      watches = true;
      leave.hidden = true;
    },
    count: (cuts) => wall.count(cuts),
    pressErrand: () => errand.press(),
  };
}
