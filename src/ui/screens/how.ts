// How to fly, and what must not be tried outside the game. Lies over the title or the rest until it is closed.
import type { Say, TextKey } from '../../text/say.ts';
import { actionButton } from '../actions.ts';
import { drawing, element } from '../element.ts';
import { type Cutout, cutout } from '../pictures.ts';

const sky = `<svg viewBox="0 0 48 48"><path class="his" d="M8 44Q20 34 27 22"/><path fill="#fff0d2" d="M30 2l16 17-16 20-16-20z"/>
<path fill="#c1273f" d="M30 6l12.500 13L30 34.500 17.500 19z"/></svg>`;
const wall = `<svg viewBox="0 0 48 48"><rect x="3" y="20" width="42" height="24" rx="2" fill="#4a2a3c"/>
<circle cx="24" cy="32" r="8.500" fill="none" stroke="#fff0d2" stroke-width="2.500" stroke-dasharray="5 3"/>
<path d="M24 27V13m-5 6l5-6 5 6" fill="none" stroke="#c1273f" stroke-width="3.500"/></svg>`;
const spool = `<svg viewBox="0 0 48 48"><path d="M12 14v20M36 14v20M12 18h24M12 30h24" fill="none" stroke="#4a2a3c" stroke-width="3"/>
<path d="M17 30l3-12M23 30l3-12M29 30l3-12" fill="none" stroke="#b98f66" stroke-width="2"/>
<path d="M24 11V2m-4 4l4-4 4 4M24 37v9m-4-4l4 4 4-4" fill="none" stroke="#c1273f" stroke-width="3"/></svg>`;
const sides = `<svg viewBox="0 0 48 48"><circle cx="24" cy="24" r="8" fill="none" stroke="#4a2a3c" stroke-width="3"/>
<path d="M12 24H2m5-5l-5 5 5 5M36 24h10m-5-5l5 5-5 5" fill="none" stroke="#c1273f" stroke-width="3"/></svg>`;
const crossing = `<svg viewBox="0 0 48 48"><path class="his" d="M6 8L42 42"/><path class="gap" d="M14 34L34 16"/>
<path class="yours" d="M4 43L44 7"/></svg>`;

/** A rule of every scheme, or of these alone. */
function rule(say: Say, picture: Element, words: TextKey, schemes?: string): HTMLElement {
  const attributes: Record<string, string> = schemes === undefined ? {} : { 'data-for': schemes };
  return element('li', { attributes }, picture, element('p', { text: say(words) }));
}

/** A sentence that is of one scheme alone. */
const sentence = (say: Say, words: TextKey, scheme: string): HTMLElement =>
  element('p', { text: say(words), attributes: { 'data-for': scheme } });

const hand = (name: Cutout): Element => cutout(name) ?? drawing(crossing, 'hand');

/** The sheet that explains the game. */
export function createHow(say: Say): HTMLElement {
  return element(
    'section',
    { className: 'screen veil', attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'how-title' } },
    element(
      'div',
      { className: 'sheet' },
      element('h2', { text: say('how.title'), attributes: { id: 'how-title' } }),
      element(
        'ul',
        { className: 'rules' },
        rule(say, drawing(sky, 'hand'), 'how.sky', 'point'),
        rule(say, drawing(wall, 'hand'), 'how.pad', 'point'),
        rule(say, drawing(spool, 'hand'), 'how.spool', 'hand'),
        rule(say, drawing(sides, 'hand'), 'how.lean', 'hand'),
        rule(say, hand('hand-fist'), 'how.one-hold', 'oneline'),
        rule(say, hand('hand-open'), 'how.one-turn', 'oneline'),
        rule(say, drawing(crossing, 'hand'), 'how.cut-line'),
        rule(say, hand('hand-open'), 'how.over', 'point'),
        rule(say, hand('hand-open'), 'how.over-hand', 'hand'),
        rule(say, hand('hand-open'), 'how.over-oneline', 'oneline'),
        rule(say, hand('hand-fist'), 'how.under', 'point oneline'),
        rule(say, hand('hand-fist'), 'how.under-hand', 'hand'),
        rule(say, hand('companion'), 'how.send'),
      ),
      sentence(say, 'how.keys', 'point'),
      sentence(say, 'how.gamepad', 'point'),
      sentence(say, 'how.keys-hand', 'hand'),
      sentence(say, 'how.gamepad-hand', 'hand'),
      sentence(say, 'how.keys-oneline', 'oneline'),
      sentence(say, 'how.gamepad-oneline', 'oneline'),
      element('h3', { text: say('how.safety-title') }),
      element('p', { text: say('how.safety') }),
      actionButton(say, 'sound', 'sound.open'),
      actionButton(say, 'close', 'menu.back', true),
    ),
  );
}
