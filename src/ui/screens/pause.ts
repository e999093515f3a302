// A rest: strips of paper pegged to the laundry line.
import type { Say } from '../../text/say.ts';
import { actionButton } from '../actions.ts';
import { drawing, element } from '../element.ts';
import { createSchemeChoice } from '../scheme-choice.ts';
import { createToggle } from '../toggle.ts';
import { laundryLine } from './laundry-line.ts';

/** The pause screen. The lesson is skipped here too: a gamepad reaches no button over the sky. */
export function createPause(say: Say): HTMLElement {
  const strips = [
    actionButton(say, 'resume', 'menu.resume', true),
    actionButton(say, 'again', 'menu.again'),
    createToggle(say, 'mute', 'menu.mute'),
    actionButton(say, 'sound', 'sound.open'),
    createToggle(say, 'motion', 'menu.motion'),
    createToggle(say, 'goes-alone', 'menu.goes-alone'),
    createSchemeChoice(say),
    actionButton(say, 'how', 'menu.how'),
    actionButton(say, 'learn', 'menu.learn'),
    actionButton(say, 'skip', 'lesson.skip'),
    actionButton(say, 'back', 'menu.title'),
  ];
  strips[0]?.classList.add('peg', 'pegs');
  return element(
    'section',
    {
      className: 'screen veil',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'pause-title' },
    },
    drawing(laundryLine, 'laundry'),
    element(
      'div',
      { className: 'hung' },
      element('h2', { className: 'hung-title', text: say('pause.title'), attributes: { id: 'pause-title' } }),
      ...strips,
    ),
  );
}
