// The thread of rivals: their kites hang pegged on a line. Whoever is cut leaves a peg and a bit of thread. No numbers.
import type { HudReading } from '../../session/hud.ts';
import type { Say } from '../../text/say.ts';
import { drawing, element, writeAttribute } from '../element.ts';
import { kitePicture } from '../pictures.ts';

const sag = '<svg viewBox="0 0 100 10" preserveAspectRatio="none"><path d="M0 1Q50 17 100 1"/></svg>';

export interface Thread {
  readonly element: HTMLElement;
  /** Hangs up the kites of a match and takes down those that fly no more. */
  show(rivals: HudReading['rivals']): void;
}

/** An empty thread. */
export function createThread(say: Say): Thread {
  const pegs = element('div', { className: 'thread-pegs' });
  const made = element('div', { className: 'thread', attributes: { role: 'img' } }, drawing(sag, 'thread-line'), pegs);
  let hung = '';
  return {
    element: made,
    show(rivals) {
      const names = rivals.map(({ id, pattern }) => `${id} ${pattern}`).join();
      if (names !== hung) {
        hung = names;
        made.dataset.crowd = rivals.length > 12 ? 'many' : rivals.length > 3 ? 'some' : 'few';
        pegs.replaceChildren(
          ...rivals.map(({ pattern }, index) => {
            const peg = element('span', { className: 'thread-peg' }, kitePicture(pattern));
            peg.style.setProperty('--at', ((index + 1) / (rivals.length + 1)).toFixed(3));
            return peg;
          }),
        );
      }
      rivals.forEach(({ flying }, index) => {
        const peg = pegs.children[index];
        if (peg) writeAttribute(peg, 'data-flying', String(flying));
      });
      writeAttribute(made, 'aria-label', say('hud.others', { count: rivals.filter(({ flying }) => flying).length }));
    },
  };
}
