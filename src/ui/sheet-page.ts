// A screen that is one sheet of paper over the dimmed page: its title first, the way back last.
import type { Say, TextKey } from '../text/say.ts';
import { element } from './element.ts';

export interface SheetPage {
  readonly page: HTMLElement;
  readonly back: HTMLButtonElement;
}

/** `name` stands in class and id; what the sheet holds follows its title. */
export function createSheetPage(say: Say, name: string, title: TextKey, ...content: readonly HTMLElement[]): SheetPage {
  const back = element('button', {
    className: 'strip strip-button',
    text: say('menu.back'),
    attributes: { type: 'button', 'data-action': 'back', 'data-focus': '' },
  });
  const page = element(
    'section',
    {
      className: `screen veil ${name}-page`,
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': `${name}-title` },
    },
    element(
      'div',
      { className: 'sheet' },
      element('h2', { text: say(title), attributes: { id: `${name}-title` } }),
      ...content,
      back,
    ),
  );
  return { page, back };
}
