// How the line is held: three tags beside each other, one of which is pressed.
import type { SchemePress } from '../session/scheme-press.ts';
import type { Settings } from '../session/settings.ts';
import type { Say, TextKey } from '../text/say.ts';
import { element } from './element.ts';
import { showToggles } from './toggle.ts';

type Scheme = Settings['scheme'];

const names: readonly (readonly [scheme: Scheme, press: SchemePress, words: TextKey])[] = [
  ['point', 'scheme-point', 'scheme.point'],
  ['hand', 'scheme-hand', 'scheme.hand'],
  ['oneline', 'scheme-oneline', 'scheme.oneline'],
];

/** What the sky is called, by what a touch on it does. */
export const skyWords: Readonly<Record<Scheme, TextKey>> = {
  point: 'hud.sky',
  hand: 'hud.sky-hand',
  oneline: 'hud.sky-oneline',
};

/** The group of tags for a menu. */
export function createSchemeChoice(say: Say): HTMLElement {
  const tags = names.map(([, press, words]) =>
    element('button', {
      className: 'tag',
      text: say(words),
      attributes: { type: 'button', 'data-action': press, 'aria-pressed': 'false' },
    }),
  );
  const attributes = { role: 'group', 'aria-label': say('scheme.label') };
  return element('div', { className: 'schemes', attributes }, ...tags);
}

/** Shows the choice on every group below `root`. */
export function showScheme(root: Element, scheme: Scheme): void {
  for (const [each, press] of names) showToggles(root, press, each === scheme);
}
