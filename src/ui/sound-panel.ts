// Loudness and sounds in words: a sheet over the title or a rest.
import type { Say } from '../text/say.ts';
import { element } from './element.ts';
import { createSoundRows, type SoundRowsWishes } from './sound-rows.ts';

export interface SoundPanel {
  open(): void;
}

/** Lays the sheet into the page, shut. */
export function createSoundPanel(page: Document, say: Say, wishes: SoundRowsWishes): SoundPanel {
  const { rows, refresh } = createSoundRows(say, wishes);
  const done = element('button', {
    className: 'strip strip-button',
    text: say('sound.close'),
    attributes: { type: 'button', autofocus: '' },
  });
  const sheet = element(
    'dialog',
    { className: 'sheet sound-panel', attributes: { 'aria-labelledby': 'sound-title' } },
    element('h2', { text: say('sound.title'), attributes: { id: 'sound-title' } }),
    ...rows,
    done,
  );
  done.addEventListener('click', () => sheet.close());
  // Escape shuts this sheet and not the rest beneath it; arrows move a slider and no kite.
  sheet.addEventListener('keydown', (event) => event.stopPropagation());
  page.body.append(sheet);
  return {
    open() {
      refresh();
      if (!sheet.open) sheet.showModal();
    },
  };
}
