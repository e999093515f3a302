import { expect, test } from 'vitest';
import { readShelf } from '../../src/content/story-shelf.ts';
import { openReader, type Page } from '../../src/session/story/reader.ts';
import { stepsFor } from '../../src/session/story/steps-for.ts';
import { storyFiles } from '../content/story-files.ts';

const { editions, playlists } = readShelf(storyFiles());

/** A reader of a shipped playlist, and what it has said so far. `levels` are the ones that are built. */
function reading(playlist: string, { from = 1, levels = [] as string[], edition = 'kite-runner' } = {}) {
  const heard = { opened: [] as number[], finished: [] as number[], doors: [] as string[], turned: 0 };
  const reader = openReader({
    steps: stepsFor(playlists.get(playlist)?.steps ?? [], editions.get(edition)?.cards ?? []),
    door: { has: (level) => levels.includes(level), open: (level) => heard.doors.push(level) },
    from,
    opened: (chapter) => heard.opened.push(chapter),
    finished: (chapter) => heard.finished.push(chapter),
    turned: () => {
      heard.turned++;
    },
  });
  return { reader, heard };
}

const nameOf = (page: Page) => {
  if ('card' in page) return page.card;
  if ('wind' in page) return 'wind';
  return 'question' in page ? `question ${page.question}` : 'end';
};

/** Turns every page with `skip`. */
function pagesOf(start: ReturnType<typeof reading>): string[] {
  const pages: string[] = [];
  for (let turn = 0; turn < 60; turn++) {
    pages.push(nameOf(start.reader.page));
    if (pages.at(-1) === 'end') break;
    start.reader.skip();
  }
  return pages;
}

test('without any level built, the story is read from card to card to its end', () => {
  const story = reading('gentle');
  expect(pagesOf(story).join(' ')).toBe('prologue 01 02 03 04 05 06 wind 07 08 09 10 11 12a 12b last end');
  expect(story.heard.finished).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(story.heard.doors).toEqual([]);
});

test('one press completes a card, the next one turns it; a skip turns it at once', () => {
  const { reader } = reading('gentle');
  expect([nameOf(reader.page), reader.whole]).toEqual(['prologue', false]);
  reader.next();
  expect([nameOf(reader.page), reader.whole]).toEqual(['prologue', true]);
  reader.next();
  expect([nameOf(reader.page), reader.whole]).toEqual(['01', false]);
  reader.skip();
  expect([nameOf(reader.page), reader.whole]).toEqual(['02', false]);
  reader.told();
  reader.next();
  expect(nameOf(reader.page)).toBe('03');
});

test('back rereads: what was read stands whole, and before the first page there is nothing', () => {
  const { reader } = reading('gentle');
  expect([reader.canGoBack, reader.back()]).toEqual([false, false]);
  reader.skip();
  reader.skip();
  expect(reader.back()).toBe(true);
  expect([nameOf(reader.page), reader.whole]).toEqual(['01', true]);
});

test('a level that is built opens, and the story goes on when it is left', () => {
  const { reader, heard } = reading('gentle', { from: 4, levels: ['tournament-day'] });
  expect(nameOf(reader.page)).toBe('04');
  reader.skip();
  expect([reader.away, heard.doors]).toEqual([true, ['tournament-day']]);
  reader.skip();
  reader.next();
  expect([reader.away, reader.back(), heard.doors.length]).toEqual([true, false, 1]);
  reader.levelOver();
  expect([reader.away, nameOf(reader.page), heard.finished]).toEqual([false, '05', [4]]);
  reader.levelOver();
  expect(nameOf(reader.page)).toBe('05');
  reader.back();
  expect(nameOf(reader.page)).toBe('04');
});

test('a reader comes back to the chapter that was open', () => {
  const { reader, heard } = reading('gentle', { from: 9 });
  expect([nameOf(reader.page), heard.opened]).toEqual(['09', [9]]);
});

test('a class talks after chapters three, seven and twelve', () => {
  const pages = pagesOf(reading('classroom'));
  expect(pages.slice(3, 6)).toEqual(['03', 'question 1', 'question 2']);
  expect(pages.slice(pages.indexOf('07'), pages.indexOf('08'))).toEqual(['07', 'question 3', 'question 4']);
  expect(pages.slice(-6)).toEqual(['question 5', 'question 6', 'question 7', 'question 8', 'question 9', 'end']);
});

test('an edition that has only begun ends where its cards end', () => {
  const levels = ['tournament-day'];
  expect(pagesOf(reading('gentle', { edition: 'who-held-the-spool', levels }))).toEqual([
    'prologue',
    '01',
    '02',
    'end',
  ]);
});

test('the way without conflict has no cards, and where nothing is built it is over at once', () => {
  expect(pagesOf(reading('no-conflict'))).toEqual(['end']);
  const { reader, heard } = reading('no-conflict', { levels: ['the-spool', 'the-call'] });
  expect([reader.away, heard.doors]).toEqual([true, ['the-spool']]);
  reader.levelOver();
  expect(heard.doors).toEqual(['the-spool', 'the-call']);
  reader.levelOver();
  expect(nameOf(reader.page)).toBe('end');
});

/** Reads to the end, coming back from each level that opens; says every step that was met. */
function walked(playlist: string, levels: string[]): string[] {
  const { reader, heard } = reading(playlist, { levels });
  const met: string[] = [];
  for (let turn = 0; turn < 80 && met.at(-1) !== 'end'; turn++) {
    if (reader.away) {
      met.push(heard.doors.at(-1) ?? '');
      reader.levelOver();
    } else {
      met.push(nameOf(reader.page));
      if (met.at(-1) !== 'end') reader.skip();
    }
  }
  return met;
}

test.each([...playlists.keys()])(
  'the playlist %s is read from its first step to its last, whatever is built',
  (name) => {
    const steps = playlists.get(name)?.steps ?? [];
    const levels = steps.flatMap((step) => ('level' in step ? [step.level] : []));
    const names = steps.map((step) => ('level' in step ? step.level : nameOf(step)));
    expect(walked(name, levels)).toEqual([...names, 'end']);
    expect(walked(name, [])).toEqual([...names.filter((one) => !levels.includes(one)), 'end']);
    for (const missing of levels) {
      const built = levels.filter((level) => level !== missing);
      expect(walked(name, built)).toEqual([...names.filter((one) => one !== missing), 'end']);
    }
  },
);
