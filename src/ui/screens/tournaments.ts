// Which tournament: the one of waves, or the open sky. Strips of paper pegged to the laundry line.
import type { Say, TextKey } from '../../text/say.ts';
import { type Action, actionButton } from '../actions.ts';
import { drawing, element } from '../element.ts';
import { laundryLine } from './laundry-line.ts';

/** A strip with a line of smaller words below its own. */
function offer(say: Say, action: Action, label: TextKey, note: TextKey, first = false): HTMLButtonElement {
  const made = actionButton(say, action, label, first);
  made.append(element('span', { className: 'strip-small', text: say(note) }));
  return made;
}

/** The screen that offers tournaments. */
export function createTournaments(say: Say): HTMLElement {
  const strips = [
    offer(say, 'winter-tournament', 'level.winter-tournament', 'tournaments.winter-note', true),
    offer(say, 'open-sky', 'tournaments.open-sky', 'tournaments.open-sky-note'),
    offer(say, 'today', 'title.today', 'tournaments.today-note'),
    actionButton(say, 'back', 'menu.back'),
  ];
  strips[0]?.classList.add('peg', 'pegs');
  return element(
    'section',
    {
      className: 'screen veil',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'tournaments-title' },
    },
    drawing(laundryLine, 'laundry'),
    element(
      'div',
      { className: 'hung' },
      element('h2', {
        className: 'hung-title',
        text: say('tournaments.title'),
        attributes: { id: 'tournaments-title' },
      }),
      ...strips,
    ),
  );
}
