// One card of the story: real text, which can be read aloud, selected and made larger; it stands until its reader goes on.
import { cardIn, frontIn, type ToldCard } from '../content/story-card.ts';
import type { Edition } from '../content/story-shelf.ts';
import type { CardSlot, Wording } from '../content/story-slots.ts';
import type { Reader } from '../session/story/reader.ts';
import type { Say, TextKey } from '../text/say.ts';
import { drawHands } from './card-hands.ts';
import { drawing, element, writeText } from './element.ts';
import { drawTableau } from './tableau.ts';

export interface CardPageWishes {
  readonly say: Say;
  /** The reader's language, BCP 47. */
  readonly tag: string;
  /** Direction of the writing of a language. */
  readonly directionOf: (tag: string) => 'ltr' | 'rtl';
  /** Back from the first page, or away from the story. */
  readonly leave: () => void;
  /** From the end of the story to what is true. */
  readonly facts: () => void;
}

/** What is read now. */
export interface Reading {
  readonly reader: Reader;
  readonly edition: Edition;
  readonly wording: Wording;
  /** All sentences stand at once: nothing moves. */
  readonly calm: boolean;
}

export interface CardPage {
  readonly element: HTMLElement;
  /** Shows the page that the reader has open. */
  show(reading: Reading): void;
}

interface Shown {
  readonly slot: CardSlot;
  readonly over: string;
  readonly title: string;
  readonly paragraphs: ToldCard['paragraphs'];
  readonly tag: string;
  readonly borrowed: boolean;
}

const arrow = '<svg viewBox="0 0 24 24"><path d="M9 4l8 8-8 8"/></svg>';

function cardButton(say: Say, action: string, label: TextKey, className: string): HTMLButtonElement {
  return element('button', {
    className,
    text: say(label),
    attributes: { type: 'button', 'data-action': action },
  });
}

/** What a page of the story shows. */
function shownOf({ reader, edition, wording }: Reading, say: Say, tag: string): Shown {
  const { page } = reader;
  const { front, tag: frontTag } = frontIn(edition, tag);
  if ('card' in page) {
    const card = cardIn(edition, page.card, tag, wording);
    // What comes before the first chapter and after the last is none.
    const over = /^\d/.test(page.card) ? say('story.chapter', { chapter: page.chapter }) : '';
    if (card) return { ...card, over };
  }
  if ('question' in page) {
    const question = front.questions[page.question - 1] ?? '';
    const title = say('card.questions');
    const over = say('story.chapter', { chapter: page.chapter });
    return { slot: '02', over, title, paragraphs: [[question]], tag: frontTag, borrowed: false };
  }
  if ('wind' in page) {
    return { slot: '06', over: '', title: say('card.wind'), paragraphs: [], tag, borrowed: false };
  }
  const over = front.title;
  return { slot: 'last', over, title: say('card.end'), paragraphs: [front.notice], tag: frontTag, borrowed: false };
}

/** The sentences, each a span of its own so that it can appear; between them stays a space to be selected. */
function sentencesOf(paragraphs: ToldCard['paragraphs']): HTMLParagraphElement[] {
  let at = 0;
  return paragraphs.map((lines) => {
    const paragraph = element('p');
    for (const line of lines) {
      const sentence = element('span', { className: 'sentence', text: line });
      sentence.style.setProperty('--at', String(at++));
      paragraph.append(sentence, ' ');
    }
    return paragraph;
  });
}

/** The screen of a card. */
export function createCardPage({ say, tag, directionOf, leave, facts }: CardPageWishes): CardPage {
  const over = element('p', { className: 'card-over' });
  const title = element('h2', { attributes: { id: 'card-title', tabindex: '-1' } });
  const told = element('div', { className: 'card-text' });
  const borrowed = element('p', { className: 'card-borrowed', text: say('card.borrowed') });
  const picture = element('div', {
    className: 'card-picture',
    attributes: { role: 'img', 'aria-label': say('card.hands') },
  });
  const back = cardButton(say, 'back', 'card.back', 'tag card-back');
  back.prepend(drawing(arrow, 'arrow arrow-back'));
  const skip = cardButton(say, 'skip', 'card.skip', 'tag');
  const next = cardButton(say, 'next', 'card.next', 'strip strip-button card-next');
  next.append(drawing(arrow, 'arrow'));
  const onward = cardButton(say, 'facts', 'menu.facts', 'strip strip-button card-next');
  const away = cardButton(say, 'leave', 'card.leave', 'tag card-leave');
  const sheet = element('article', { className: 'sheet card-sheet' }, over, title, borrowed, told);
  const page = element(
    'section',
    {
      className: 'screen card-page',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'card-title' },
    },
    element('div', { className: 'card-top' }, away),
    picture,
    sheet,
    element('div', { className: 'card-foot' }, back, skip, next, onward),
  );

  let reading: Reading | null = null;
  let standing = '';

  const lay = ({ slot, over: words, title: name, paragraphs, tag: of, borrowed: isBorrowed }: Shown) => {
    writeText(over, words);
    writeText(title, name);
    told.replaceChildren(...sentencesOf(paragraphs));
    for (const part of [title, told]) {
      part.lang = of;
      part.dir = directionOf(of);
    }
    borrowed.hidden = !isBorrowed;
    const tableau = drawTableau(slot);
    picture.replaceChildren(...(tableau ? [tableau] : []), drawHands(slot));
    page.dataset.slot = slot;
    page.toggleAttribute('data-wind', paragraphs.length === 0);
    sheet.scrollTop = 0;
    const last = [...told.querySelectorAll('.sentence')].at(-1);
    last?.addEventListener('animationend', () => reading?.reader.told());
  };

  let blows = 0;
  /** The way on stands aside while the wind is to be heard; the skip beside it does not. */
  const waitForWind = (seconds: number) => {
    clearTimeout(blows);
    next.disabled = seconds > 0;
    if (seconds > 0) {
      blows =
        page.ownerDocument.defaultView?.setTimeout(() => {
          next.disabled = false;
        }, seconds * 1000) ?? 0;
    }
  };

  const press = (action: string | undefined) => {
    if (!reading) return;
    const { reader } = reading;
    if (action === 'next') reader.next();
    else if (action === 'skip') reader.skip();
    else if (action === 'facts') facts();
    else if (action === 'leave' || (action === 'back' && !reader.back())) leave();
  };

  page.addEventListener('click', (event) => {
    event.stopPropagation();
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>('button[data-action]');
    if (button) press(button.dataset.action);
    else if (
      target?.closest('.card-text') &&
      reading &&
      !reading.reader.whole &&
      !page.ownerDocument.getSelection()?.toString()
    ) {
      reading.reader.next();
    }
  });
  page.addEventListener('keydown', (event) => {
    const forward = page.ownerDocument.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') press(event.key === forward ? 'next' : 'back');
  });

  return {
    element: page,
    show(now) {
      reading = now;
      const { reader } = now;
      const key = JSON.stringify([now.edition.id, now.wording, reader.page]);
      if (key !== standing) {
        standing = key;
        lay(shownOf(now, say, tag));
        if (now.calm || 'end' in reader.page || 'wind' in reader.page) reader.told();
        title.focus({ preventScroll: true });
      }
      told.toggleAttribute('data-whole', reader.whole);
      const atEnd = 'end' in reader.page;
      next.hidden = atEnd;
      skip.hidden = atEnd;
      onward.hidden = !atEnd;
      waitForWind('wind' in reader.page ? reader.page.wind : 0);
      (atEnd ? onward : next).dataset.focus = '';
      (atEnd ? next : onward).removeAttribute('data-focus');
    },
  };
}
