// One strip at the foot of a kiosk: whether anybody is still there, how long the turn lasts, and thanks at its end.
import type { VisitReading } from '../../session/kiosk/visit.ts';
import type { Say, TextKey } from '../../text/say.ts';
import { element, writeText } from '../element.ts';

export interface VisitStrip {
  readonly element: HTMLElement;
  show(reading: VisitReading): void;
}

/** From here on the end of the turn is said once more, seconds. */
const soonSeconds = 20;

interface Words {
  readonly kind: 'warning' | 'thanks' | 'turn';
  readonly key: TextKey;
  /** Seconds that count down. */
  readonly seconds: number | null;
}

function wordsFor({ phase, resetIn, turnLeft }: VisitReading): Words | null {
  if (phase === 'warning') return { kind: 'warning', key: 'kiosk.still-there', seconds: Math.ceil(resetIn ?? 0) };
  if (phase === 'thanks') return { kind: 'thanks', key: 'kiosk.thanks', seconds: Math.ceil(resetIn ?? 0) };
  if (turnLeft === null) return null;
  if (turnLeft === 0) return { kind: 'turn', key: 'kiosk.last-round', seconds: null };
  return { kind: 'turn', key: turnLeft <= soonSeconds ? 'kiosk.seconds-left' : 'kiosk.last-minute', seconds: null };
}

/** The strip; `restart` is pressed by whoever wants to begin anew. */
export function createVisitStrip(say: Say, restart: () => void): VisitStrip {
  const words = element('p', { attributes: { role: 'status', 'aria-live': 'polite' } });
  const count = element('span', { className: 'visit-count', attributes: { 'aria-hidden': 'true' } });
  // Any touch says so: the button is for those who look for one.
  const here = element('button', {
    className: 'strip-button visit-here',
    text: say('kiosk.here'),
    attributes: { type: 'button' },
  });
  const anew = element('button', {
    className: 'strip-button',
    text: say('kiosk.anew'),
    attributes: { type: 'button' },
  });
  anew.addEventListener('click', restart);
  const strip = element(
    'div',
    { className: 'strip visit-strip' },
    words,
    count,
    element('div', { className: 'visit-presses' }, here, anew),
  );
  strip.hidden = true;
  return {
    element: strip,
    show(reading) {
      const now = wordsFor(reading);
      strip.hidden = now === null;
      if (now === null) return;
      strip.dataset.kind = now.kind;
      writeText(words, say(now.key, { seconds: soonSeconds }));
      count.hidden = now.seconds === null;
      writeText(count, now.seconds === null ? '' : say('kiosk.count', { seconds: now.seconds }));
      for (const button of [here, anew]) button.hidden = now.kind !== 'warning';
    },
  };
}
