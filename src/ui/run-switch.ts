// The choices of a run by one switch: a row of buttons over the lanes, of which one after another stands out.
import { type RunChoice, type RunSwitch, runChoices } from '../session/run/run-switch.ts';
import type { Say, TextKey } from '../text/say.ts';
import '../text/settings-words.ts';
import { element, writeAttribute } from './element.ts';
import './styles/run-switch.css';

const words: Readonly<Record<RunChoice, TextKey>> = {
  patch: 'settings.run-patch',
  stand: 'settings.run-stand',
  left: 'settings.run-left',
  right: 'settings.run-right',
  far: 'settings.run-far',
  near: 'settings.run-near',
};

export interface RunSwitchRow {
  /** Shows which choice holds. */
  refresh(): void;
}

/** Lays the row into the overlay of the lanes; it is seen while choices take turns. */
export function layRunSwitch(page: Document, say: Say, one: RunSwitch): RunSwitchRow {
  const buttons = runChoices.map((choice) => {
    const made = element('button', { className: 'tag', text: say(words[choice]), attributes: { type: 'button' } });
    made.dataset.choice = choice;
    made.addEventListener('click', () => {
      one.choose(choice);
      refresh();
    });
    return made;
  });
  const refresh = () => {
    for (const button of buttons) writeAttribute(button, 'aria-pressed', String(button.dataset.choice === one.chosen));
  };
  const attributes = { role: 'group', 'aria-label': say('settings.run-ways') };
  page.querySelector('.run-lanes')?.prepend(element('div', { className: 'run-switch', attributes }, ...buttons));
  refresh();
  return { refresh };
}
