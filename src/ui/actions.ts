// What can be pressed. Each word is the `data-action` of a button.
import { type SchemePress, schemePresses } from '../session/scheme-press.ts';
import type { Say, TextKey } from '../text/say.ts';
import { element } from './element.ts';

export const actions = [
  'play',
  'learn',
  'skip',
  'tournaments',
  'winter-tournament',
  'open-sky',
  'today',
  'two',
  'two-crew',
  'two-rivals',
  'one-spool',
  'fly-alone',
  'run',
  'story',
  'facts',
  'language',
  'wall',
  'spool-taps',
  'goes-alone',
  'send',
  'recall',
  'pause',
  'resume',
  'again',
  'next-wave',
  'next-wind',
  'result',
  'watch',
  'mute',
  'motion',
  'how',
  'sound',
  'back',
  'close',
] as const;

export type Action = (typeof actions)[number] | SchemePress;

const every: readonly (string | undefined)[] = [...actions, ...schemePresses];
const isAction = (name: string | undefined): name is Action => every.includes(name);

/** A button of torn paper. `first` marks the one that takes the focus when its screen opens. */
export function actionButton(say: Say, action: Action, label: TextKey, first = false): HTMLButtonElement {
  const made = element('button', {
    className: 'strip strip-button',
    text: say(label),
    attributes: { type: 'button', 'data-action': action },
  });
  if (first) made.dataset.focus = '';
  return made;
}

/** Calls `act` for each press on a button with a `data-action` below `root`, whether it was there from the start or not. */
export function listenForActions(root: Element, act: (action: Action, button: HTMLElement) => void): void {
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-action]') : null;
    const action = button?.dataset.action;
    if (button && isAction(action)) act(action, button);
  });
}
