// What lies over the lanes: a pause, a first lesson, a word when the kite is down; a rest; and who has the kite.
import type { Screen } from '../session/flow.ts';
import type { RunEnd, RunOutcome, RunReading } from '../session/run/run-sitting.ts';
import type { Say, TextKey } from '../text/say.ts';
import { actionButton } from './actions.ts';
import { drawing, element, writeAttribute, writeText } from './element.ts';
import { kitePicture } from './pictures.ts';
import { laundryLine } from './screens/laundry-line.ts';
import { createToggle } from './toggle.ts';

const pauseMark =
  '<svg viewBox="0 0 40 40"><path d="M13 9l6 .5-.6 22-5.600 .3zM22.500 9.500l6-.3-.4 22.500-5.800-.2z"/></svg>';
const patchMark = `<svg viewBox="0 0 48 48"><path fill="#d6527e" stroke="#fffaf0" stroke-width="3" d="M6 25l6-11 9-5 10 2 8 6 4 10-6 9-12 4-11-3z"/>
<path d="M23 30V13" stroke="#4a2a3c" stroke-width="2.500" fill="none"/><path fill="#ffcf4d" d="M23 12l13 4-13 5z"/></svg>`;
const holdMark = `<svg viewBox="0 0 48 48"><circle cx="12" cy="36" r="6" fill="#c1273f"/><path d="M17 31L33 15m-10-2l11 1 1 11" fill="none" stroke="#4a2a3c" stroke-width="3.500"/>
<circle cx="37" cy="11" r="7" fill="none" stroke="#c1273f" stroke-width="2.500"/></svg>`;
const tapMark = `<svg viewBox="0 0 48 48"><circle cx="9" cy="38" r="6" fill="#c1273f"/><path d="M13 32V20h14V10" fill="none" stroke="#4a2a3c" stroke-width="3.500" stroke-dasharray="5 4"/>
<path d="M29 3l14 14m0-14L29 17" stroke="#c1273f" stroke-width="3.500"/></svg>`;

interface End {
  readonly title: TextKey;
  readonly more: TextKey;
}
const theRiver: End = { title: 'run.river', more: 'run.river-more' };
const ends: Readonly<Record<RunEnd, End>> = {
  you: { title: 'run.you', more: 'run.you-more' },
  rival: { title: 'run.rival', more: 'run.rival-more' },
  nobody: { title: 'run.nobody', more: 'run.nobody-more' },
  outside: { title: 'run.outside', more: 'run.outside-more' },
};

/** What is called out over the lanes. */
const words: Readonly<Partial<Record<RunReading['state'], TextKey>>> = {
  begins: 'run.begins',
  landed: 'run.landed',
  climbing: 'run.climbing',
};

export interface RunScreens {
  readonly elements: readonly HTMLElement[];
  /** What lies over the lanes while you run, the rest, and the end. */
  readonly lanes: HTMLElement;
  readonly pause: HTMLElement;
  readonly result: HTMLElement;
  /** Shows what belongs to a screen. True when it is one of the run's own. */
  arrange(screen: Screen): boolean;
  read(reading: RunReading): void;
  end(outcome: RunOutcome): void;
}

const rule = (say: Say, mark: string, words: TextKey): HTMLElement =>
  element('li', {}, drawing(mark, 'hand'), element('p', { text: say(words) }));

/** The overlay of the run. */
export function createRunScreens(say: Say): RunScreens {
  const lesson = element(
    'ul',
    { className: 'run-lesson strip' },
    rule(say, patchMark, 'run.how-patch'),
    rule(say, holdMark, 'run.how-hold'),
    rule(say, tapMark, 'run.how-tap'),
  );
  const word = element('p', { className: 'run-word strip', attributes: { role: 'status', 'aria-live': 'assertive' } });
  const rest = element(
    'button',
    {
      className: 'tag peg pause',
      attributes: { type: 'button', 'data-action': 'pause', 'aria-label': say('menu.pause') },
    },
    drawing(pauseMark, 'pause-mark'),
  );
  const lanes = element('section', { className: 'screen flight run-lanes' }, rest, word, lesson);
  const pause = createRest(say);
  const result = createEnd(say);
  word.hidden = lesson.hidden = true;

  return {
    elements: [lanes, pause, result.element],
    lanes,
    pause,
    result: result.element,
    arrange(screen) {
      lanes.hidden = screen !== 'run' && screen !== 'run-paused' && screen !== 'run-result';
      pause.hidden = screen !== 'run-paused';
      result.element.hidden = screen !== 'run-result';
      if (screen !== 'run') word.hidden = true;
      return !lanes.hidden;
    },
    read({ teaches, state }) {
      const isTaught = !teaches || (state !== 'runs' && state !== 'begins');
      if (lesson.hidden !== isTaught) lesson.hidden = isTaught;
      const key = teaches && state === 'begins' ? undefined : words[state];
      const text = key ? say(key) : '';
      if (word.hidden !== (text === '')) word.hidden = text === '';
      writeText(word, text);
    },
    end: result.show,
  };
}

function createRest(say: Say): HTMLElement {
  const strips = [
    actionButton(say, 'resume', 'menu.run-on', true),
    actionButton(say, 'again', 'menu.run-again'),
    actionButton(say, 'next-wind', 'menu.run-next'),
    createToggle(say, 'mute', 'menu.mute'),
    actionButton(say, 'sound', 'sound.open'),
    createToggle(say, 'motion', 'menu.motion'),
    actionButton(say, 'back', 'menu.title'),
  ];
  strips[0]?.classList.add('peg', 'pegs');
  return element(
    'section',
    {
      className: 'screen veil',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'run-pause-title' },
    },
    drawing(laundryLine, 'laundry'),
    element(
      'div',
      { className: 'hung' },
      element('h2', { className: 'hung-title', text: say('pause.title'), attributes: { id: 'run-pause-title' } }),
      element('p', { className: 'strip strip-note', text: say('run.how-hold') }),
      element('p', { className: 'strip strip-note', text: say('run.how-tap') }),
      ...strips,
    ),
  );
}

function createEnd(say: Say): { readonly element: HTMLElement; show(outcome: RunOutcome): void } {
  const title = element('h2', { attributes: { id: 'run-end-title' } });
  const more = element('p', { className: 'reason' });
  const kite = element('div', { className: 'result-kites run-kite', attributes: { 'aria-hidden': 'true' } });
  const words = element('div', { attributes: { role: 'status', 'aria-live': 'polite' } }, title, more);
  const sheet = element('div', { className: 'sheet peg pegs result-sheet' }, kite, words);
  const row = element(
    'div',
    { className: 'result-row' },
    actionButton(say, 'next-wind', 'menu.run-next', true),
    actionButton(say, 'again', 'menu.run-again'),
    actionButton(say, 'back', 'menu.title'),
  );
  return {
    element: element(
      'section',
      { className: 'screen veil veil-thin', attributes: { role: 'dialog', 'aria-labelledby': 'run-end-title' } },
      drawing(laundryLine, 'laundry'),
      element('div', { className: 'hung hung-result' }, sheet, row),
    ),
    show({ by, onRiver, pattern }) {
      const end = by === 'nobody' && onRiver ? theRiver : ends[by];
      writeText(title, say(end.title));
      writeText(more, say(end.more));
      kite.replaceChildren(kitePicture(pattern));
      writeAttribute(kite, 'data-by', by);
    },
  };
}
