// The first screen. It stands in index.html, so that it is there before any script; this gives it its words in the
// reader's language and its life.
import { isTextKey, type Locale, type Say } from '../../text/say.ts';
import { element, writeAttribute } from '../element.ts';
import { dressToggle } from '../toggle.ts';

/** Puts the locale's words into everything below `root` that names a key, and its language and direction on the page. */
export function translatePage(root: Document, locale: Locale, say: Say): void {
  root.documentElement.lang = locale.tag;
  root.documentElement.dir = locale.direction;
  for (const place of root.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = place.dataset.text ?? '';
    if (isTextKey(key)) place.textContent = say(key);
  }
  for (const place of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const key = place.dataset.label ?? '';
    if (isTextKey(key)) place.setAttribute('aria-label', say(key));
  }
}

export interface TitleScreen {
  readonly element: HTMLElement;
  /** How much of the game has arrived, 0..1; at 1 the line is gone. */
  progress(share: number): void;
  /** Play was pressed before the game was there: it starts by itself. */
  waiting(waits: boolean): void;
  /** Offers to load a newer version of the page. */
  newer(take: () => void): void;
}

/** Takes over the title that stands in the page. Throws when the page has none. */
export function adoptTitle(root: Document, say: Say): TitleScreen {
  const title = root.querySelector<HTMLElement>('#title');
  const loading = root.querySelector<HTMLElement>('#loading');
  const mute = title?.querySelector<HTMLElement>('[data-action="mute"]');
  if (!title || !loading || !mute) throw new Error('index.html has no title');
  dressToggle(mute, say, 'menu.mute');
  const more = title.querySelector('[data-action="more"]');
  more?.addEventListener('click', () =>
    writeAttribute(more, 'aria-expanded', String(title.toggleAttribute('data-more'))),
  );
  return {
    element: title,
    progress(share) {
      loading.style.setProperty('--share', share.toFixed(3));
      writeAttribute(loading, 'aria-valuenow', String(Math.round(share * 100)));
      loading.toggleAttribute('data-coming', share > 0 && share < 1);
    },
    waiting: (waits) => {
      title.toggleAttribute('data-waiting', waits);
    },
    newer(take) {
      if (title.querySelector('[data-newer]')) return;
      const offer = element('button', {
        className: 'tag',
        text: say('title.newer'),
        attributes: { type: 'button', 'data-newer': '' },
      });
      offer.addEventListener('click', take);
      title.querySelector('.title-corner')?.prepend(offer);
    },
  };
}
