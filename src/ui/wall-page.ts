// Your wall: what your friend has caught for you hangs here, and may be flown or taken down. Bare, it says how to fill it.
import type { Wall, WallKite } from '../session/wall.ts';
import type { Locale, Say } from '../text/say.ts';
import { dayIn } from './day.ts';
import { element } from './element.ts';
import { nameOf } from './names.ts';
import { kitePicture } from './pictures.ts';
import { createSheetPage } from './sheet-page.ts';
import './styles/wall.css';

export interface WallPage {
  readonly element: HTMLElement;
  /** Shows the wall as it is now. */
  refresh(): void;
}

type WallPress = 'fly-kite' | 'take-down' | 'put-back';

function button(say: Say, press: WallPress, key: Parameters<Say>[0], at: number): HTMLButtonElement {
  return element('button', {
    className: 'tag',
    text: say(key),
    attributes: { type: 'button', 'data-action': press, 'data-at': String(at) },
  });
}

function hung(say: Say, locale: Locale, { pattern, flyer, seed, date }: WallKite, at: number, isFlown: boolean) {
  const name = nameOf(say, flyer);
  const fly = button(say, 'fly-kite', isFlown ? 'wall.flown' : 'wall.fly', at);
  fly.setAttribute('aria-pressed', String(isFlown));
  const down = button(say, 'take-down', 'wall.take-down', at);
  for (const press of [fly, down]) press.setAttribute('aria-label', `${press.textContent}: ${name}`);
  return element(
    'li',
    { className: 'wall-kite', attributes: { 'data-flown': String(isFlown) } },
    kitePicture(pattern),
    element('p', { className: 'wall-name', text: say('wall.of', { name }) }),
    element('p', { className: 'wall-day', text: dayIn(locale, date) }),
    element('p', { className: 'wall-day', text: say('wall.seed', { seed: String(seed) }) }),
    element('div', { className: 'wall-presses' }, fly, down),
  );
}

/** The screen of the wall. */
export function createWallPage(say: Say, locale: Locale, wall: Wall): WallPage {
  const kites = element('ul', { className: 'wall-kites' });
  const bare = element(
    'div',
    { className: 'wall-bare' },
    element('p', { text: say('wall.bare') }),
    element('button', {
      className: 'strip strip-button',
      text: say('title.tournament'),
      attributes: { type: 'button', 'data-action': 'tournaments' },
    }),
  );
  const words = element('span');
  const undo = element(
    'div',
    { className: 'strip wall-undo', attributes: { role: 'status', 'aria-live': 'polite' } },
    words,
    button(say, 'put-back', 'wall.put-back', 0),
  );
  const { page, back } = createSheetPage(say, 'wall', 'wall.title', bare, kites, undo);

  const refresh = () => {
    kites.replaceChildren(...wall.kites.map((kite, at) => hung(say, locale, kite, at, at === wall.flown)));
    bare.hidden = wall.kites.length > 0;
    kites.hidden = wall.kites.length === 0;
    const { takenDown } = wall;
    undo.hidden = takenDown === null;
    words.textContent = takenDown === null ? '' : say('wall.taken-down', { name: nameOf(say, takenDown.flyer) });
  };

  /** What had the focus is made anew: it goes to the same button, or to the one that undoes. */
  const focusAgain = (press: string, at: number) => {
    const again = page.querySelector<HTMLElement>(`[data-action="${press}"][data-at="${at}"]`);
    (press === 'take-down' ? page.querySelector<HTMLElement>('[data-action="put-back"]') : (again ?? back))?.focus();
  };

  page.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('button[data-at]') : null;
    if (pressed === null) return;
    const at = Number(pressed.dataset.at);
    const press = pressed.dataset.action ?? '';
    if (press === 'fly-kite') wall.fly(at);
    else if (press === 'take-down') wall.takeDown(at);
    else if (press === 'put-back') wall.putBack();
    refresh();
    focusAgain(press, at);
  });
  refresh();
  return { element: page, refresh };
}
