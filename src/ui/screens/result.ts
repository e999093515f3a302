// Who won, and why; where the loose kite came down, set beside what the companion said; and the next duel.
import type { Ending, Outcome } from '../../session/outcome.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { actionButton } from '../actions.ts';
import { drawing, element, writeText } from '../element.ts';
import { cutout, kitePicture } from '../pictures.ts';
import { laundryLine } from './laundry-line.ts';

const reasons: Readonly<Record<Ending, { readonly won: TextKey; readonly lost: TextKey }>> = {
  release: { won: 'result.release-won', lost: 'result.release-lost' },
  pull: { won: 'result.pull-won', lost: 'result.pull-lost' },
  jerk: { won: 'result.jerk-won', lost: 'result.jerk-lost' },
  broke: { won: 'result.broke-won', lost: 'result.broke-lost' },
  ground: { won: 'result.ground-won', lost: 'result.ground-lost' },
  time: { won: 'result.time', lost: 'result.time' },
  fault: { won: 'result.fault', lost: 'result.fault' },
};

const landings: Readonly<Record<NonNullable<Outcome['landing']>, TextKey>> = {
  falling: 'result.still-falling',
  inner: 'result.landed-inner',
  outer: 'result.landed-outer',
  outside: 'result.landed-outside',
};

/** The heading for an outcome. */
function headingKey({ won }: Outcome): TextKey {
  if (won === null) return 'result.draw';
  return won ? 'result.won' : 'result.lost';
}

/** The sentence that says why. */
function reasonKey({ won, ending }: Outcome): TextKey {
  return reasons[ending][won === true ? 'won' : 'lost'];
}

/** The sentence about the landing, or null when no kite came loose. */
function landingKey({ landing }: Outcome): TextKey | null {
  return landing === null ? null : landings[landing];
}

export interface ResultScreen {
  readonly element: HTMLElement;
  show(outcome: Outcome, kites: { readonly yours: string; readonly his: string }): void;
}

/** The result screen. It may be shown again while it stands: the landing comes later than the cut. */
export function createResult(say: Say): ResultScreen {
  const heading = element('h2', { attributes: { id: 'result-title' } });
  const reason = element('p', { className: 'reason' });
  const landingWords = element('p');
  const companion = cutout('companion');
  const landing = element('div', { className: 'landing' }, ...(companion ? [companion] : []), landingWords);
  const kites = element('div', { className: 'result-kites', attributes: { 'aria-hidden': 'true' } });
  const words = element('div', { attributes: { role: 'status', 'aria-live': 'polite' } }, heading, reason, landing);
  const sheet = element('div', { className: 'sheet peg pegs result-sheet' }, kites, words);
  const row = element(
    'div',
    { className: 'result-row' },
    actionButton(say, 'again', 'menu.again', true),
    actionButton(say, 'next-wind', 'menu.next-wind'),
    actionButton(say, 'back', 'menu.title'),
  );
  let hung = '';
  return {
    element: element(
      'section',
      { className: 'screen veil veil-thin', attributes: { role: 'dialog', 'aria-labelledby': 'result-title' } },
      drawing(laundryLine, 'laundry'),
      element('div', { className: 'hung hung-result' }, sheet, row),
    ),
    show(outcome, { yours, his }) {
      const pair = `${yours} ${his} ${outcome.won}`;
      if (pair !== hung) {
        hung = pair;
        kites.replaceChildren(kitePicture(yours), kitePicture(his));
        kites.dataset.won = String(outcome.won);
      }
      writeText(heading, say(headingKey(outcome)));
      writeText(reason, say(reasonKey(outcome)));
      const where = landingKey(outcome);
      landing.hidden = where === null;
      writeText(landingWords, where === null ? '' : say(where));
    },
  };
}
