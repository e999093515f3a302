// Everything that lies over the live sky while kites fly. It takes no touch except on its buttons.
import type { HudReading } from '../../session/hud.ts';
import type { Moment } from '../../session/moment.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { actionButton } from '../actions.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { createHintStrip } from './hint-strip.ts';
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
};

export interface FlightScreen {
  readonly element: HTMLElement;
  begin(kites: { readonly yours: string; readonly his: string }, cuts: number): void;
  show(reading: HudReading): void;
  /** Tears a strip of words into the picture; null takes it away. While it hangs, the match can be left. */
  moment(moment: Moment | null, falling: boolean): void;
  count(cuts: number): void;
}

/** Paper moves in steps: so many milliseconds lie between two changes of what is shown. */
const stepMs = 1000 / 12;
/** The buttons of the fall take no press this long: a finger still in the fight must not end it. */
const deafMs = 900;

/** The flight overlay. `now` is a clock in milliseconds. */
export function createFlight(say: Say, now: () => number): FlightScreen {
  const thread = createThread(say);
  const wall = createWallPanel(say);
  const hint = createHintStrip(say);
  const pause = element(
    'button',
    {
      className: 'tag peg pause',
      attributes: { type: 'button', 'data-action': 'pause', 'aria-label': say('menu.pause') },
    },
    drawing(pauseMark, 'pause-mark'),
  );
  const words = element('span');
  const dari = element('span', { text: say('moment.won-dari'), attributes: { lang: 'fa-AF', dir: 'rtl' } });
  const more = element('p', { className: 'moment-more', text: say('moment.won-more') });
  const heading = element('p', { className: 'moment-words' }, words, dari);
  const spoken = element('div', { attributes: { role: 'status', 'aria-live': 'assertive' } }, heading, more);
  const word = element('div', { className: 'moment strip' }, spoken);
  const leave = element(
    'div',
    { className: 'leave' },
    actionButton(say, 'again', 'menu.again'),
    actionButton(say, 'next-wind', 'menu.next-wind'),
  );
  word.hidden = true;
  leave.hidden = true;
  const made = element(
    'section',
    { className: 'screen flight' },
    thread.element,
    pause,
    hint.element,
    word,
    wall.element,
    leave,
  );
  let falls = false;
  let fallsSince = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    element: made,
    begin({ yours, his }, cuts) {
      hint.begin(yours, his);
      wall.count(cuts);
      shownAt = Number.NEGATIVE_INFINITY;
    },
    show(reading) {
      if (now() - shownAt < stepMs) return;
      shownAt = now();
      thread.show(reading.rivals);
      wall.show(reading);
      hint.show(reading, falls);
    },
    moment(moment, falling) {
      word.hidden = moment === null;
      if (falling && !falls) fallsSince = now();
      falls = falling;
      leave.inert = now() - fallsSince < deafMs;
      leave.hidden = !falling;
      wall.element.hidden = falling;
      writeAttribute(made, 'data-falling', String(falling));
      writeText(words, moment === null ? '' : say(moments[moment]));
      dari.hidden = moment !== 'won';
      more.hidden = moment !== 'won';
    },
    count: (cuts) => wall.count(cuts),
  };
}
