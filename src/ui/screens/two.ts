// Who sits at this screen: two at one kite, two against one another, you at the spool, or you all alone. Strips of paper
// pegged to the laundry line, and the keys of each side in pictures.
import type { Say, TextKey } from '../../text/say.ts';
import { type Action, actionButton } from '../actions.ts';
import { drawing, element } from '../element.ts';
import { keyPictures } from '../key-pictures.ts';
import { createToggle } from '../toggle.ts';
import { laundryLine } from './laundry-line.ts';

const kite = (x: number, y: number, colour: string) =>
  `<path fill="#fff0d2" d="M${x} ${y - 13}l11 11-11 15-11-15z"/><path fill="${colour}" d="M${x} ${y - 10}l8.500 8.500-8.500 11.500-8.500-11.500z"/>`;
const drum = (x: number, y: number) =>
  `<path d="M${x - 9} ${y - 8}v16M${x + 9} ${y - 8}v16" stroke="#6f4126" stroke-width="4"/><rect x="${x - 8}" y="${y - 5.5}" width="16" height="11" fill="#fff0d2" stroke="#b98f66"/>
<path d="M${x - 4} ${y - 5}v10M${x} ${y - 5}v10M${x + 4} ${y - 5}v10" stroke="#b98f66"/>`;
const thread = (d: string) => `<path fill="none" stroke="#8f1830" stroke-width="2.200" d="${d}"/>`;
const svg = (inner: string) => `<svg viewBox="0 0 64 44">${inner}</svg>`;

const pictures = {
  'two-crew': svg(thread('M20 32Q32 42 50 17') + drum(14, 32) + kite(50, 15, '#c1273f')),
  'two-rivals': svg(thread('M6 42L44 17M58 42L20 17') + kite(20, 15, '#1c3c8c') + kite(44, 15, '#c1273f')),
  'one-spool': svg(`${thread('M40 24Q52 34 62 12')}<g transform="translate(-4 -14) scale(1.5)">${drum(22, 24)}</g>`),
  'fly-alone': svg(thread('M14 42Q28 40 34 20') + kite(34, 18, '#c1273f')),
} as const;

/** A strip with a picture, and a line of smaller words below its own. */
function offer(say: Say, action: keyof typeof pictures & Action, label: TextKey, note: TextKey): HTMLButtonElement {
  const made = actionButton(say, action, label, action === 'two-crew');
  made.classList.add('strip-pictured');
  made.prepend(drawing(pictures[action], 'strip-picture'));
  made.append(element('span', { className: 'strip-small', text: say(note) }));
  return made;
}

/** The screen that offers ways to share one screen. */
export function createTwo(say: Say): HTMLElement {
  const strips = [
    offer(say, 'two-crew', 'two.crew', 'two.crew-note'),
    offer(say, 'two-rivals', 'two.rivals', 'two.rivals-note'),
    offer(say, 'one-spool', 'two.spool', 'two.spool-note'),
    offer(say, 'fly-alone', 'two.alone', 'two.alone-note'),
    createToggle(say, 'spool-taps', 'two.taps'),
    actionButton(say, 'back', 'menu.back'),
  ];
  strips[0]?.classList.add('peg', 'pegs');
  const keys = element(
    'div',
    { className: 'strip two-keys', attributes: { role: 'img', 'aria-label': say('two.keys') } },
    keyPictures('left'),
    keyPictures('right'),
  );
  return element(
    'section',
    { className: 'screen veil', attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'two-title' } },
    drawing(laundryLine, 'laundry'),
    element(
      'div',
      { className: 'hung hung-two' },
      element('h2', { className: 'hung-title', text: say('two.title'), attributes: { id: 'two-title' } }),
      ...strips,
      keys,
    ),
  );
}
