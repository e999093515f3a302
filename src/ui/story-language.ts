// Which language: each by its own name, and what is a draft says so. No flags: a language is not a country.
import type { Say } from '../text/say.ts';
import { element } from './element.ts';

export interface NamedLanguage {
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Said below the name in that language, such as that it is a draft; empty when there is nothing to say. */
  readonly note: string;
}

/** The screen of languages. */
export function createLanguageScreen(
  say: Say,
  languages: readonly NamedLanguage[],
  now: string,
  choose: (tag: string) => void,
  leave: () => void,
): HTMLElement {
  const strips = languages.map(({ tag, name, direction, note }) => {
    const made = element('button', {
      className: 'strip strip-button',
      text: name,
      attributes: { type: 'button', 'data-action': 'language', 'data-choice': tag, lang: tag, dir: direction },
    });
    if (note !== '') made.append(element('span', { className: 'strip-small', text: note }));
    if (tag === now) made.setAttribute('aria-current', 'true');
    return made;
  });
  const first = strips.find((made) => made.lang === now) ?? strips[0];
  if (first) first.dataset.focus = '';
  const back = element('button', {
    className: 'strip strip-button',
    text: say('menu.back'),
    attributes: { type: 'button', 'data-action': 'back' },
  });
  const page = element(
    'section',
    {
      className: 'screen veil',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'language-title' },
    },
    element(
      'div',
      { className: 'hung' },
      element('h2', { className: 'hung-title', text: say('language.title'), attributes: { id: 'language-title' } }),
      ...strips,
      back,
    ),
  );
  page.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-action]') : null;
    if (!pressed) return;
    event.stopPropagation();
    if (pressed.dataset.action === 'back') leave();
    else choose(pressed.dataset.choice ?? '');
  });
  return page;
}
