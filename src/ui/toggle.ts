// A choice that is on or off: a little kite that turns its face.
import type { Say, TextKey } from '../text/say.ts';
import type { Action } from './actions.ts';
import { drawing, element, writeAttribute } from './element.ts';

const face = `<svg viewBox="0 0 40 46"><g class="face-front"><path fill="#fff0d2" d="M20 0l20 21-20 25L0 21z"/>
<path fill="#c1273f" d="M20 3.500l16.500 17.500L20 41.500 3.500 21z"/><circle cx="13.500" cy="19" r="4.600" fill="#fff0d2"/>
<circle cx="26.500" cy="19" r="4.600" fill="#fff0d2"/><circle cx="13.500" cy="19" r="2.100" fill="#2d1a2b"/>
<circle cx="26.500" cy="19" r="2.100" fill="#2d1a2b"/></g><g class="face-back"><path fill="#e8d3ae" d="M20 0l20 21-20 25L0 21z"/>
<path fill="#b98f66" d="M20 3.500l16.500 17.500L20 41.500 3.500 21z"/><path stroke="#6f4126" stroke-width="2" fill="none"
d="M20 1v44M3 21q17-17 34 0"/></g></svg>`;

/** Turns an empty button into a toggle, or makes a new one. */
export function dressToggle(button: HTMLElement, say: Say, label: TextKey): void {
  button.classList.add('toggle');
  button.replaceChildren(drawing(face, 'face'), element('span', { text: say(label) }));
}

/** A toggle of torn paper for a menu. */
export function createToggle(say: Say, action: Action, label: TextKey): HTMLButtonElement {
  const made = element('button', {
    className: 'strip strip-button',
    attributes: { type: 'button', 'data-action': action, 'aria-pressed': 'false' },
  });
  dressToggle(made, say, label);
  return made;
}

/** Shows a choice on every toggle of that action below `root`. */
export function showToggles(root: Element, action: Action, on: boolean): void {
  for (const button of root.querySelectorAll(`[data-action="${action}"]`)) {
    writeAttribute(button, 'aria-pressed', String(on));
  }
}
