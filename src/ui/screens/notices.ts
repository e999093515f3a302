// Plain sentences about what went wrong, pinned up at the top. Each can be closed; the rest goes on.
import type { Say, TextKey } from '../../text/say.ts';
import { element } from '../element.ts';

export type NoticeKind =
  | 'broken-level'
  | 'lost-context'
  | 'missing-picture'
  | 'no-level'
  | 'no-webgl'
  | 'not-arrived'
  | 'sound-refused'
  | 'storage-refused'
  | 'trouble'
  | 'unknown-url';

const sentences: Readonly<Record<NoticeKind, TextKey>> = {
  'broken-level': 'notice.broken-level',
  'lost-context': 'notice.lost-context',
  'missing-picture': 'notice.missing-picture',
  'no-level': 'notice.no-level',
  'no-webgl': 'notice.no-webgl',
  'not-arrived': 'notice.not-arrived',
  'sound-refused': 'notice.sound-refused',
  'storage-refused': 'notice.storage-refused',
  trouble: 'notice.trouble',
  'unknown-url': 'notice.unknown-url',
};

/** Kinds that are told once however often they happen. */
const once: ReadonlySet<NoticeKind> = new Set(['missing-picture', 'trouble', 'sound-refused', 'storage-refused']);

export interface Notices {
  readonly element: HTMLElement;
  /** Pins up a sentence; `detail` is what a person needs to act on it. The same sentence hangs only once. */
  tell(kind: NoticeKind, detail?: string): void;
  /** Takes down every sentence of a kind: the trouble is over. */
  over(kind: NoticeKind): void;
  /** Takes down the notice that holds a pressed button. False when the button is none of a notice. */
  close(button: HTMLElement): boolean;
}

/** An empty place for notices. */
export function createNotices(say: Say): Notices {
  const list = element('div', {
    className: 'notices',
    attributes: { role: 'alert', 'aria-label': say('notices.label') },
  });
  const hanging = (kind: NoticeKind) =>
    [...list.children].filter((notice) => notice.getAttribute('data-notice') === kind);
  const told = new Set<NoticeKind>();
  return {
    element: list,
    tell(kind, detail = '') {
      if (once.has(kind) && told.has(kind)) return;
      told.add(kind);
      const text = say(sentences[kind], { detail }).trim();
      if (hanging(kind).some((notice) => notice.firstElementChild?.textContent === text)) return;
      const close = element('button', {
        className: 'notice-close',
        text: say('menu.close'),
        attributes: { type: 'button', 'data-action': 'close' },
      });
      list.append(
        element(
          'div',
          { className: 'strip notice', attributes: { 'data-notice': kind } },
          element('p', { text }),
          close,
        ),
      );
    },
    over(kind) {
      told.delete(kind);
      for (const notice of hanging(kind)) notice.remove();
    },
    close(button) {
      const notice = button.closest('.notice');
      notice?.remove();
      return notice !== null;
    },
  };
}
