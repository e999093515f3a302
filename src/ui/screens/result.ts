// Who won, and why; where the loose kite came down, set beside what the companion said; and the next duel.
import type { Ending, Outcome } from '../../session/outcome.ts';
import type { Opening, WaveOutcome } from '../../session/sitting-parts.ts';
import type { Table } from '../../session/table.ts';
import { isTextKey, type Say, type TextKey } from '../../text/say.ts';
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

/** The same where two rivals sit at one screen: what happened, and nobody's. */
const sideReasons: Readonly<Record<Ending, TextKey>> = {
  release: 'result.side-cut',
  pull: 'result.side-pull',
  jerk: 'result.side-cut',
  broke: 'result.side-broke',
  ground: 'result.side-ground',
  time: 'result.time',
  fault: 'result.fault',
};

/** How the match was shared, where it was not with a friend. */
const shared: Partial<Readonly<Record<Table, TextKey>>> = {
  alone: 'result.alone',
  crew: 'result.crew',
  spool: 'result.spool',
};

const landings: Readonly<Record<NonNullable<Outcome['landing']>, TextKey>> = {
  falling: 'result.still-falling',
  inner: 'result.landed-inner',
  outer: 'result.landed-outer',
  outside: 'result.landed-outside',
};

/** The heading for an outcome: who won in a duel, one's place among many. */
function heading(say: Say, { won, contest, goesOn, table, side }: WaveOutcome): string {
  if (table === 'rivals' && side) return say(side === 'left' ? 'result.left-won' : 'result.right-won');
  const { flyers, place, waves } = contest;
  if (won === true && waves > 1 && !goesOn) return say('result.tournament-won');
  if (flyers > 2) return won === true ? say('result.last-kite') : say('result.place', { place, flyers });
  if (won === null) return say('result.draw');
  return say(won ? 'result.won' : 'result.lost');
}

/** The sentence that says why. */
function reasonOf(say: Say, { won, ending, contest, why, table }: WaveOutcome): string {
  if (table === 'rivals') return say(sideReasons[ending]);
  if (won === false && why !== null) return say(`moment.why-${why}`);
  if (ending === 'time' && contest.flyers > 2) return say('result.time-many', { left: contest.left });
  return say(reasons[ending][won === true ? 'won' : 'lost']);
}

/** What there is to count: kites that you cut, and the wave; nothing in a duel of its own. */
function countsOf(say: Say, outcome: WaveOutcome): string {
  const { contest, won, goesOn, kindnessNext, table = 'friend', caught = 0 } = outcome;
  const { flyers, cuts, wave, waves, kindness } = contest;
  const words: string[] = [];
  const who = whoOf(say, outcome);
  if (who !== '') words.push(who);
  const how = shared[table];
  if (how) words.push(say(how));
  if (flyers > 2) words.push(say('result.cuts', { cuts }));
  if (caught > 0) words.push(say('result.caught', { caught }));
  if (waves > 1) words.push(say(goesOn ? 'result.wave-won' : 'result.wave', { wave, waves }));
  if (won !== true && kindnessNext > kindness) words.push(say('result.kinder'));
  return words.join(' ');
}

/** Who it was, for one of the neighbourhood; empty for anybody else. */
function whoOf(say: Say, { met: { pilot, cutYou } }: WaveOutcome): string {
  const [name, habit] = [`flyer.${pilot}`, `flyer.${pilot}-habit`];
  if (!isTextKey(name) || !isTextKey(habit)) return '';
  return cutYou
    ? say('result.cut-by', { who: say(name), habit: say(habit) })
    : say('result.you-cut', { who: say(name) });
}

/** The sentence about the landing, or null when no kite came loose. */
function landingKey({ landing }: Outcome): TextKey | null {
  return landing === null ? null : landings[landing];
}

export interface ResultScreen {
  readonly element: HTMLElement;
  show(outcome: WaveOutcome, opening: Opening): void;
}

/** The result screen. It may be shown again while it stands: the landing comes later than the cut. */
export function createResult(say: Say): ResultScreen {
  const title = element('h2', { attributes: { id: 'result-title' } });
  const counts = element('p');
  const reason = element('p', { className: 'reason' });
  const landingWords = element('p');
  const companion = cutout('companion');
  const landing = element('div', { className: 'landing' }, ...(companion ? [companion] : []), landingWords);
  const kites = element('div', { className: 'result-kites', attributes: { 'aria-hidden': 'true' } });
  const words = element(
    'div',
    { attributes: { role: 'status', 'aria-live': 'polite' } },
    title,
    reason,
    counts,
    landing,
  );
  const sheet = element('div', { className: 'sheet peg pegs result-sheet' }, kites, words);
  const nextWave = actionButton(say, 'next-wave', 'menu.next-wave');
  nextWave.hidden = true;
  const run = actionButton(say, 'run', 'menu.run');
  const row = element(
    'div',
    { className: 'result-row' },
    nextWave,
    run,
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
    show(outcome, opening) {
      const { yours, many } = opening;
      const his = many ? outcome.met.pattern : opening.his;
      const pair = `${yours} ${his} ${outcome.won}`;
      if (pair !== hung) {
        hung = pair;
        kites.replaceChildren(kitePicture(yours), ...(his === '' ? [] : [kitePicture(his)]));
        kites.dataset.won = String(outcome.won);
        kites.dataset.side = outcome.side ?? '';
      }
      nextWave.hidden = !outcome.goesOn;
      run.hidden = outcome.won !== true || outcome.goesOn;
      nextWave.toggleAttribute('data-focus', outcome.goesOn);
      writeText(title, heading(say, outcome));
      writeText(reason, reasonOf(say, outcome));
      const counted = countsOf(say, outcome);
      counts.hidden = counted === '';
      writeText(counts, counted);
      const where = landingKey(outcome);
      landing.hidden = where === null;
      writeText(landingWords, where === null ? '' : say(where));
    },
  };
}
