// The companion as one who can be sent: a button with the kite that he would run for, and where he is once he has gone.
import type { ErrandReading } from '../../session/errand.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { drawing, element, writeAttribute, writeText } from '../element.ts';
import { cutout, kitePicture } from '../pictures.ts';

/** Where he is, in words. */
const stageWords: Readonly<Record<ErrandReading['stage'], TextKey | null>> = {
  home: null,
  down: 'errand.down',
  out: 'errand.out',
  back: 'errand.back',
  up: 'errand.up',
};

/** An arrow that turns back to a roof. */
const homeMark = `<svg viewBox="0 0 40 40"><path d="M31 33V21q0-8-8-8H10m7-8l-8.500 8 8.500 8"/></svg>`;

export interface ErrandPanel {
  readonly element: HTMLElement;
  show(errand: ErrandReading | null): void;
  /** Presses what can be pressed now: send him, or call him home. */
  press(): void;
}

function wordsFor(say: Say, { stage, carries }: ErrandReading): string {
  if (carries !== null) return say('errand.brings');
  const key = stageWords[stage];
  return key === null ? '' : say(key);
}

/** The panel; it stays away where nobody can be sent. */
export function createErrandPanel(say: Say): ErrandPanel {
  const pictured = element('span', { className: 'errand-kite' });
  const send = element(
    'button',
    { className: 'strip strip-button errand-press', attributes: { type: 'button', 'data-action': 'send' } },
    pictured,
    element('span', { className: 'errand-label', text: say('errand.send') }),
  );
  const recall = element(
    'button',
    { className: 'strip strip-button errand-press', attributes: { type: 'button', 'data-action': 'recall' } },
    drawing(homeMark, 'errand-mark'),
    element('span', { className: 'errand-label', text: say('errand.recall') }),
  );
  const friend = cutout('companion');
  const words = element('p', { className: 'errand-words', attributes: { role: 'status', 'aria-live': 'polite' } });
  const spares = element('span', { className: 'errand-spares', attributes: { role: 'img' } });
  const row = element('div', { className: 'errand-row' }, ...(friend ? [friend] : []), words, spares);
  const made = element('div', { className: 'errand' }, row, send, recall);
  made.hidden = true;
  let hung = '';

  const hangKite = (pattern: string) => {
    if (pattern === hung) return;
    hung = pattern;
    pictured.replaceChildren(kitePicture(pattern));
  };

  const showSpares = (count: number) => {
    if (spares.childElementCount === count) return;
    spares.replaceChildren(...Array.from({ length: count }, () => kitePicture('du-rang')));
    writeAttribute(spares, 'aria-label', say('errand.spares', { count }));
  };

  return {
    element: made,
    show(errand) {
      if (made.hidden !== (errand === null)) made.hidden = errand === null;
      if (errand === null) return;
      const isAway = errand.stage !== 'home';
      const said = wordsFor(say, errand);
      writeText(words, said);
      writeAttribute(made, 'data-away', String(isAway));
      writeAttribute(row, 'data-said', String(said !== '' || errand.spares > 0));
      if (errand.offer) hangKite(errand.offer.pattern);
      send.hidden = errand.offer === null;
      recall.hidden = !isAway || errand.after === null;
      showSpares(errand.spares);
    },
    press() {
      if (made.hidden) return;
      if (!send.hidden) send.click();
      else if (!recall.hidden) recall.click();
    },
  };
}
