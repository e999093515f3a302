// Keys and buttons of a person's own: each action shows what it has, and a press on it asks for another.
import { type ComfortsBook, type KeyAction, keyActions, type PadAction, padActions } from '../session/comforts.ts';
import type { Say, TextKey } from '../text/say.ts';
import { element, writeText } from './element.ts';
import type { SettingsRows } from './settings-rows.ts';

export interface BindingsWishes {
  readonly say: Say;
  readonly comforts: ComfortsBook;
  /** The next key is told. */
  readonly askKey: (taken: (code: string) => void) => void;
  /** The next button of a gamepad is told; null asks for none any more. */
  readonly askPad: (taken: ((button: number) => void) | null) => void;
  /** Where it is said what to press, and what stays. */
  readonly said: HTMLElement;
}

const keyWords: Readonly<Record<KeyAction, TextKey>> = {
  left: 'settings.key-left',
  right: 'settings.key-right',
  up: 'settings.key-up',
  down: 'settings.key-down',
  pull: 'settings.key-pull',
  feed: 'settings.key-feed',
  send: 'settings.key-send',
  pause: 'settings.key-pause',
};
const padWords: Readonly<Record<PadAction, TextKey>> = {
  left: 'settings.key-left',
  right: 'settings.key-right',
  up: 'settings.key-up',
  down: 'settings.key-down',
  pull: 'settings.key-pull',
  out: 'settings.pad-out',
  wind: 'settings.pad-wind',
  send: 'settings.key-send',
  pause: 'settings.key-pause',
};

/** What a key is called: its letter, or the browser's word for it. */
const keyName = (code: string): string => code.replace(/^(?:Key|Digit)/, '').replace(/^Arrow/, '');

/** Two rows of actions: those of keys, and those of a gamepad. */
export function createBindings(rows: SettingsRows, wishes: BindingsWishes): HTMLElement[] {
  const { say, comforts, said, askKey, askPad } = wishes;
  const tag = (
    attribute: string,
    action: string,
    words: TextKey,
    now: () => string,
    ask: (made: HTMLElement) => void,
  ) => {
    const made = element('button', { className: 'tag', attributes: { type: 'button', [attribute]: action } });
    made.addEventListener('click', () => ask(made));
    rows.shows(() => writeText(made, `${say(words)}: ${now()}`));
    return made;
  };
  const answered = (made: HTMLElement, words: string) => {
    writeText(said, words);
    rows.refresh();
    made.focus();
  };
  const buttonName = (button: number) => say('settings.pad-button', { number: button });

  const keys = (Object.keys(keyActions) as KeyAction[]).map((action) => {
    const now = () => keyName(comforts.current.keys[action] ?? keyActions[action]);
    return tag('data-key', action, keyWords[action], now, (made) => {
      askPad(null);
      writeText(said, say('settings.press-key', { action: say(keyWords[action]) }));
      askKey((code) =>
        answered(made, comforts.bind(action, code) ? '' : say('settings.key-stays', { key: keyName(code) })),
      );
    });
  });
  const buttons = (Object.keys(padActions) as PadAction[]).map((action) => {
    const now = () => buttonName(comforts.current.pad[action] ?? padActions[action]);
    return tag('data-pad', action, padWords[action], now, (made) => {
      writeText(said, say('settings.press-button', { action: say(padWords[action]) }));
      askPad((button) =>
        answered(made, comforts.bindPad(action, button) ? '' : say('settings.key-stays', { key: buttonName(button) })),
      );
    });
  });
  const row = (label: TextKey, tags: readonly HTMLElement[]) =>
    element('fieldset', { className: 'schemes' }, element('legend', { text: say(label) }), ...tags);
  return [row('settings.keys', keys), row('settings.pad', buttons)];
}
