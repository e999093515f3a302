// The sheet of loudness: it comes when it is asked for, and after a failure at the next press.
import type { Say } from './text/say.ts';
import type { SoundPanel } from './ui/sound-panel.ts';
import type { SoundRowsWishes } from './ui/sound-rows.ts';

/** A way to open it. `failed` is called when it does not arrive. */
export function openSoundSheet(page: Document, say: Say, wishes: SoundRowsWishes, failed: () => void): () => void {
  let panel: Promise<SoundPanel> | null = null;
  return () => {
    panel ??= import('./ui/sound-panel.ts').then(({ createSoundPanel }) => createSoundPanel(page, say, wishes));
    panel.then(
      (sheet) => sheet.open(),
      () => {
        panel = null;
        failed();
      },
    );
  };
}
