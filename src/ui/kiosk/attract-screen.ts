// What stands over a kiosk that plays by itself: a call to touch it in every language, and two sentences. It wanders, so that
// nothing is burnt into the glass.
import type { Say } from '../../text/say.ts';
import { element } from '../element.ts';

/** A language with the words of its own call. */
export interface Call {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
}

export interface AttractScreen {
  readonly element: HTMLElement;
  /** Moves the words to another place. */
  wander(): void;
}

/** Where the words stand in turn: share of the free room across and down, 0..1. No two neighbours are near each other. */
const places: readonly (readonly [across: number, down: number])[] = [
  [0.5, 0.9],
  [0.1, 0.45],
  [0.9, 0.7],
  [0.3, 1],
  [0.7, 0.35],
  [0, 0.75],
  [1, 0.5],
];

/** The screen with a call for each language; `two` says that two may play. */
export function createAttractScreen(calls: readonly Call[], now: string, two: boolean): AttractScreen {
  const strips = calls.map(({ tag, direction, say }) => {
    const made = element(
      'button',
      {
        className: 'strip strip-play attract-call',
        attributes: { type: 'button', 'data-begin': tag, lang: tag, dir: direction },
      },
      element('span', { text: say('kiosk.touch') }),
    );
    if (tag === now) made.dataset.focus = '';
    return made;
  });
  const lines = calls.map(({ tag, direction, say }) =>
    element('p', {
      text: `${two ? `${say('kiosk.two')} ` : ''}${say('kiosk.safety')}`,
      attributes: { lang: tag, dir: direction },
    }),
  );
  const words = element(
    'div',
    { className: 'attract-words' },
    ...strips,
    element('div', { className: 'strip attract-lines' }, ...lines),
  );
  let turn = 0;
  const wander = () => {
    const [across = 0, down = 0] = places[turn++ % places.length] ?? [];
    words.style.setProperty('--across', String(across));
    words.style.setProperty('--down', String(down));
  };
  wander();
  return { element: element('section', { className: 'screen attract' }, words), wander };
}
