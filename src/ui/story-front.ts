// Before the story: what it holds, how it shall be worded, where to begin. Gentle words unless somebody chooses otherwise.
import { frontIn } from '../content/story-card.ts';
import type { Front, Playlist } from '../content/story-file.ts';
import type { EditionProgress } from '../content/story-progress.ts';
import type { Edition } from '../content/story-shelf.ts';
import { type CardSlot, chapterCount, type Wording, wordings } from '../content/story-slots.ts';
import type { Keeping } from '../session/story/progress-book.ts';
import type { Say, TextKey } from '../text/say.ts';
import { element, writeText } from './element.ts';

export interface FrontWishes {
  readonly say: Say;
  readonly tag: string;
  readonly directionOf: (tag: string) => 'ltr' | 'rtl';
  /** Stories there are, in their order. */
  readonly editions: readonly Edition[];
  /** Edition and words are chosen for everybody: nobody is asked. */
  readonly isFixed: boolean;
  /** Ways through the story that are not the whole of it. */
  readonly ways: readonly { readonly id: string; readonly title: TextKey }[];
  readonly chosen: (edition: string) => void;
  /** One of the ways; an empty name for the whole story. */
  readonly went: (way: string) => void;
  readonly worded: (wording: Wording) => void;
  readonly read: (chapter: number) => void;
  readonly save: () => void;
  readonly load: () => void;
  readonly leave: () => void;
}

export interface FrontState {
  readonly edition: Edition;
  readonly wording: Wording;
  /** One of the ways; null for the whole story, which is told in the chosen words. */
  readonly way: string | null;
  /** The playlist that is told, by a key of the texts, and how much of the content note stands before it. */
  readonly playlist: TextKey;
  readonly note: Playlist['note'];
  /** Chapters that it tells, in order. */
  readonly chapters: readonly number[];
  readonly progress: EditionProgress | null;
  readonly keeping: Keeping;
  /** What came of the last press, as a sentence; empty when there is nothing to say. */
  readonly said: string;
}

export interface StoryFront {
  readonly element: HTMLElement;
  show(state: FrontState): void;
}

const wordingWords: Readonly<Record<Wording, TextKey>> = { gentle: 'story.gentle', standard: 'story.standard' };
const keepingWords: Readonly<Record<Keeping, TextKey>> = {
  kept: 'story.kept',
  memory: 'story.not-kept',
  newer: 'story.newer',
};

/** The chapters that an edition has a card for. */
const writtenIn = ({ cards }: Pick<Edition, 'cards'>): number =>
  new Set(cards.map((slot) => Number.parseInt(slot, 10)).filter((chapter) => chapter >= 1)).size;

function noteLines({ contentNote, shortNote }: Front, note: Playlist['note']): readonly string[] {
  if (note === 'none') return [];
  return note === 'short' ? [shortNote] : contentNote;
}

const slotOf = (chapter: number): CardSlot =>
  (chapter === chapterCount ? '12b' : String(chapter).padStart(2, '0')) as CardSlot;

function choice(action: string, name: string, words: string): HTMLButtonElement {
  return element('button', {
    className: 'tag',
    text: words,
    attributes: { type: 'button', 'data-action': action, 'data-choice': name, 'aria-pressed': 'false' },
  });
}

function group(label: string, ...buttons: readonly HTMLElement[]): HTMLFieldSetElement {
  return element('fieldset', { className: 'schemes' }, element('legend', { text: label }), ...buttons);
}

/** The screen before the story. */
export function createStoryFront(wishes: FrontWishes): StoryFront {
  const { say, tag, directionOf, editions, isFixed } = wishes;
  const title = element('h2', { attributes: { id: 'story-title' } });
  const told = element('p', { className: 'story-told' });
  const note = element('div', { className: 'story-note' });
  const written = element('p');
  const kept = element('p', { className: 'story-kept' });
  const said = element('p', { attributes: { role: 'status' } });
  const begin = element('button', {
    className: 'strip-button story-begin',
    attributes: { type: 'button', 'data-action': 'read', 'data-focus': '' },
  });
  const chapters = element('ol', { className: 'story-chapters' });
  const button = (action: string, words: TextKey) =>
    element('button', { className: 'tag', text: say(words), attributes: { type: 'button', 'data-action': action } });
  const which = group(say('story.which'), ...editions.map(({ id }) => choice('edition', id, '')));
  which.hidden = isFixed || editions.length < 2;
  const wordingChoice = group(
    say('story.wording'),
    ...wordings.map((wording) => choice('wording', wording, say(wordingWords[wording]))),
  );
  const wayChoice = group(
    say('story.way'),
    choice('way', '', say('story.whole')),
    ...wishes.ways.map(({ id, title: words }) => choice('way', id, say(words))),
  );
  wayChoice.hidden = isFixed;
  const page = element(
    'section',
    {
      className: 'screen veil story-front',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'story-title' },
    },
    element(
      'div',
      { className: 'sheet' },
      title,
      told,
      note,
      written,
      begin,
      wayChoice,
      wordingChoice,
      element('h3', { text: say('story.chapters') }),
      chapters,
      which,
      element('h3', { text: say('story.place') }),
      kept,
      element('div', { className: 'schemes' }, button('save', 'story.save'), button('load', 'story.load')),
      said,
      button('back', 'menu.back'),
    ),
  );

  let last = 1;
  const presses: Readonly<Record<string, (name: string) => void>> = {
    read: (name) => wishes.read(name === '' ? last : Number(name)),
    wording: (name) => wishes.worded(name === 'standard' ? 'standard' : 'gentle'),
    edition: wishes.chosen,
    way: wishes.went,
    save: wishes.save,
    load: wishes.load,
    back: wishes.leave,
  };
  page.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-action]') : null;
    if (!pressed) return;
    event.stopPropagation();
    presses[pressed.dataset.action ?? '']?.(pressed.dataset.choice ?? '');
  });

  const tick = (action: string, name: string) => {
    for (const button of page.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
      button.setAttribute('aria-pressed', String(button.dataset.choice === name));
    }
  };

  /** A text of the edition, in its own language and direction. */
  const inTongue = (place: HTMLElement, of: string) => {
    place.lang = of;
    place.dir = directionOf(of);
  };

  const showChapters = ({ edition, chapters: numbers, progress }: FrontState) => {
    const read = progress?.read ?? [];
    chapters.replaceChildren(
      ...numbers.map((chapter) => {
        const told = (edition.languages.get(tag) ?? edition.languages.get('en'))?.cards.get(slotOf(chapter));
        const english = edition.languages.get('en')?.cards.get(slotOf(chapter));
        const name = element('span', { text: (told ?? english)?.title ?? '' });
        inTongue(name, told && edition.languages.has(tag) ? tag : 'en');
        const made = element('button', {
          className: 'tag story-chapter',
          attributes: { type: 'button', 'data-action': 'read', 'data-choice': String(chapter) },
        });
        const number = element('span', { className: 'story-number', text: say('story.number', { chapter }) });
        made.append(number, name);
        if (read.includes(chapter)) made.append(element('span', { className: 'story-read', text: say('story.read') }));
        return element('li', {}, made);
      }),
    );
  };

  return {
    element: page,
    show(state) {
      const { edition, wording, progress, keeping, said: words } = state;
      const { front, tag: of } = frontIn(edition, tag);
      writeText(title, front.title);
      inTongue(title, of);
      writeText(told, say(state.playlist));
      note.replaceChildren(...noteLines(front, state.note).map((line) => element('p', { text: line })));
      inTongue(note, of);
      const chaptersThere = writtenIn(edition);
      written.hidden = chaptersThere === chapterCount;
      writeText(written, say('story.written', { written: chaptersThere, chapters: chapterCount }));
      // On another way, on with the chapter that comes next there; behind its last one it begins anew.
      const next = progress && state.chapters.find((chapter) => chapter >= progress.last);
      last = next ?? 1;
      writeText(begin, next ? say('story.continue', { chapter: next }) : say('story.begin'));
      showChapters(state);
      for (const button of which.querySelectorAll<HTMLElement>('[data-choice]')) {
        const other = editions.find(({ id }) => id === button.dataset.choice);
        if (other) writeText(button, frontIn(other, tag).front.title);
      }
      wordingChoice.hidden = isFixed || state.way !== null;
      tick('wording', wording);
      tick('way', state.way ?? '');
      tick('edition', edition.id);
      writeText(kept, say(keepingWords[keeping]));
      writeText(said, words);
    },
  };
}
