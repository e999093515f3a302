// Rows of a sheet of settings: choices, sliders and ticks that all show what is chosen whenever anything has changed.
import type { Say, TextKey } from '../text/say.ts';
import { element, writeText } from './element.ts';

export interface SettingsRows {
  /** Shows what is chosen now, on every row. */
  refresh(): void;
  /** Something else that shows what is chosen. */
  shows(show: () => void): void;
  button(words: TextKey, act: () => void): HTMLButtonElement;
  /** One of several, each a name and its words. */
  choice(
    label: TextKey,
    names: readonly (readonly [name: string, words: string, language?: string])[],
    now: () => string,
    choose: (name: string) => void,
  ): HTMLElement;
  /** A share, in percent. */
  slider(
    name: string,
    label: TextKey,
    range: PercentRange,
    now: () => number,
    choose: (share: number) => void,
  ): HTMLElement;
  tick(name: string, label: TextKey, now: () => boolean, choose: (on: boolean) => void): HTMLElement;
}

interface PercentRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** A box of rows. */
export function createSettingsRows(say: Say): SettingsRows {
  const shown: (() => void)[] = [];
  const refresh = () => {
    for (const show of shown) show();
  };
  return {
    refresh,
    shows: (show) => shown.push(show),
    button(words, act) {
      const made = element('button', { className: 'tag', text: say(words), attributes: { type: 'button' } });
      made.addEventListener('click', act);
      return made;
    },
    choice(label, names, now, choose) {
      const tags = names.map(([name, words, language]) => {
        const attributes = { type: 'button', ...(language && { lang: language, dir: 'auto' }) };
        const made = element('button', { className: 'tag', text: words, attributes });
        made.addEventListener('click', () => {
          choose(name);
          refresh();
        });
        shown.push(() => made.setAttribute('aria-pressed', String(now() === name)));
        return made;
      });
      return element('fieldset', { className: 'schemes' }, element('legend', { text: say(label) }), ...tags);
    },
    slider(name, label, { low, high, step }, now, choose) {
      const range = { type: 'range', min: String(low), max: String(high), step: String(step) };
      const input = element('input', { attributes: { ...range, name, 'aria-label': say(label) } });
      const told = element('output');
      input.addEventListener('input', () => {
        choose(Number(input.value) / 100);
        refresh();
      });
      shown.push(() => {
        const percent = Math.round(now() * 100);
        input.value = String(percent);
        writeText(told, say('settings.percent', { percent }));
      });
      return element('label', { className: 'settings-row' }, element('span', { text: say(label) }), told, input);
    },
    tick(name, label, now, choose) {
      const input = element('input', { attributes: { type: 'checkbox', name } });
      input.addEventListener('change', () => {
        choose(input.checked);
        refresh();
      });
      shown.push(() => {
        input.checked = now();
      });
      return element('label', { className: 'settings-row' }, input, element('span', { text: say(label) }));
    },
  };
}
