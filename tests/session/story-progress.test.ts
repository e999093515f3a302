import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinProgress, type Progress, readProgress, writeProgress } from '../../src/content/story-progress.ts';
import { openProgressShelf } from '../../src/platform/progress-shelf.ts';
import { openProgressBook } from '../../src/session/story/progress-book.ts';

const key = 'gudiparan.progress';

/** A browser's store that two pages share; it may refuse to be read or written, be full, or tell nobody of a change. */
function browser({ refuses = false, full = false, deaf = false, kept = {} as Record<string, string> } = {}) {
  const texts = new Map(Object.entries(kept));
  const pages: { wake: (event: { key: string }) => void }[] = [];
  const deny = (why: string) => {
    throw new DOMException(why, why);
  };
  const tellOthers = (page: (typeof pages)[number], name: string) => {
    for (const other of pages) if (other !== page) other.wake({ key: name });
  };
  const open = () => {
    const page = { wake: (_: { key: string }) => {} };
    const localStorage = {
      getItem: (name: string) => (refuses ? deny('SecurityError') : (texts.get(name) ?? null)),
      setItem(name: string, text: string) {
        if (refuses || full) deny(full ? 'QuotaExceededError' : 'SecurityError');
        texts.set(name, text);
        if (!deaf) tellOthers(page, name);
      },
    };
    pages.push(page);
    const window = {
      localStorage,
      addEventListener: (_: string, wake: (event: { key: string }) => void) => {
        page.wake = wake;
      },
    };
    let changes = 0;
    const shelf = openProgressShelf(window as unknown as Window);
    return { book: openProgressBook(shelf, () => changes++), changes: () => changes };
  };
  return { open, texts };
}

const read = (progress: Progress, edition = 'kite-runner') => progress[edition]?.read;

test('chapters that are read are there at the next visit, and the open one is open', () => {
  const { open } = browser();
  const { book } = open();
  book.open('kite-runner', 1);
  book.finish('kite-runner', 1);
  book.open('kite-runner', 2);
  const later = open().book;
  expect(later.progress).toEqual({ 'kite-runner': { read: [1], last: 2 } });
  expect(later.keeping).toBe('kept');
});

test.each([{ refuses: true }, { full: true }])('a store that fails loses nothing of this sitting: %o', (failing) => {
  const { book } = browser(failing).open();
  book.finish('kite-runner', 1);
  book.finish('kite-runner', 2);
  expect([read(book.progress), book.keeping]).toEqual([[1, 2], 'memory']);
  const { book: elsewhere } = browser().open();
  expect(elsewhere.fromFile(book.toFile())).toBeNull();
  expect(read(elsewhere.progress)).toEqual([1, 2]);
});

test('two pages at once lose nothing of each other', () => {
  const { open } = browser();
  const [left, right] = [open(), open()];
  left.book.finish('kite-runner', 1);
  right.book.finish('kite-runner', 5);
  left.book.finish('kite-runner', 2);
  right.book.open('kite-runner', 6);
  expect(read(left.book.progress)).toEqual([1, 2, 5]);
  expect(read(right.book.progress)).toEqual([1, 2, 5]);
  expect(left.changes()).toBeGreaterThan(0);
  expect(read(open().book.progress)).toEqual([1, 2, 5]);
});

test('a page that hears nothing of the other one does not write over it', () => {
  const { open } = browser({ deaf: true });
  const [left, right] = [open(), open()];
  left.book.finish('kite-runner', 1);
  right.book.finish('kite-runner', 5);
  expect(read(open().book.progress)).toEqual([1, 5]);
});

test('the first version is read and kept in the words of this one', () => {
  const first = '{"format":"gudiparan-progress","version":1,"chapters":[2,1,3]}';
  const { open, texts } = browser({ kept: { [key]: first } });
  const { book } = open();
  expect(book.progress).toEqual({ 'kite-runner': { read: [1, 2, 3], last: 4 } });
  book.open('kite-runner', 4);
  expect(texts.get(key)).toBe(
    '{"format":"gudiparan-progress","version":2,"editions":{"kite-runner":{"read":[1,2,3],"last":4}}}',
  );
});

test('what a newer version has kept stays as it is', () => {
  const newer = '{"format":"gudiparan-progress","version":3,"pages":"of another kind"}';
  const { open, texts } = browser({ kept: { [key]: newer } });
  const { book } = open();
  book.finish('kite-runner', 1);
  expect([read(book.progress), book.keeping, texts.get(key)]).toEqual([[1], 'newer', newer]);
  expect(book.fromFile(newer)).toBe('newer');
});

test('a text that nobody understands is put aside, and reading goes on', () => {
  const { open, texts } = browser({ kept: { [key]: '{"format":"gudip' } });
  const { book } = open();
  book.finish('kite-runner', 3);
  expect([read(book.progress), book.keeping]).toEqual([[3], 'kept']);
  expect(texts.get('gudiparan.progress.aside')).toBe('{"format":"gudip');
});

test('a file adds to what has been read and takes nothing away', () => {
  const { book, changes } = browser().open();
  book.finish('kite-runner', 7);
  const file = writeProgress({
    'kite-runner': { read: [1, 2], last: 3 },
    'who-held-the-spool': { read: [1], last: 2 },
  });
  expect(book.fromFile(file)).toBeNull();
  expect([read(book.progress), read(book.progress, 'who-held-the-spool')]).toEqual([[1, 2, 7], [1]]);
  expect(changes()).toBe(1);
});

test.each([
  ['', 'is not JSON'],
  ['[]', 'is missing'],
  ['{"format":"other","version":2,"editions":{}}', 'must be gudiparan-progress'],
  [
    '{"format":"gudiparan-progress","version":2,"editions":{"kite-runner":{"read":[13],"last":1}}}',
    'whole number from 1 to 12',
  ],
  [
    '{"format":"gudiparan-progress","version":2,"editions":{"kite-runner":{"read":[],"last":1,"extra":1}}}',
    'is not known here',
  ],
  ['{"format":"gudiparan-progress","version":1,"chapters":"all"}', 'must be a list of chapters'],
])('a strange file is refused by what is wrong with it: %s', (text, reason) => {
  const { book } = browser().open();
  expect(book.fromFile(text)).toMatchObject({ reason: expect.stringContaining(reason) });
  expect(book.progress).toEqual({});
});

const chapters = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
const progresses: fc.Arbitrary<Progress> = fc.dictionary(
  fc.constantFrom('kite-runner', 'who-held-the-spool', 'a-third'),
  fc.record({ read: chapters.map((list) => list.sort((a, b) => a - b)), last: fc.integer({ min: 1, max: 12 }) }),
  { noNullPrototype: true },
);

test('what is written is read again, and joining never forgets a chapter', () => {
  fc.assert(
    fc.property(progresses, progresses, (one, other) => {
      expect(readProgress(writeProgress(one))).toEqual({ progress: one });
      const joined = joinProgress(one, other);
      for (const part of [one, other]) {
        for (const [id, { read: list }] of Object.entries(part))
          expect(joined[id]?.read).toEqual(expect.arrayContaining([...list]));
      }
    }),
  );
});

test('no text at all makes reading throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readProgress(text)));
});
