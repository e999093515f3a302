import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardIn, frontIn } from '../../src/content/story-card.ts';
import { readFacts, readSources } from '../../src/content/story-facts.ts';
import { storyPage } from '../../src/content/story-page.ts';
import { readShelf } from '../../src/content/story-shelf.ts';
import { cardSlots } from '../../src/content/story-slots.ts';
import sourcesFile from '../../src/text/locales/sources.json';
import { storyFiles, storyFilesAfter } from './story-files.ts';

const shelf = readShelf(storyFiles());

const sentencesAfter = (...change: Parameters<typeof storyFilesAfter>) =>
  readShelf(storyFilesAfter(...change)).complaints.map(({ sentence }) => sentence);

test('every file of the story can be read, and all twelve chapters have their cards', () => {
  expect(shelf.complaints).toEqual([]);
  expect([...shelf.playlists.keys()].sort()).toEqual(['classroom', 'gentle', 'kiosk', 'no-conflict', 'story']);
  expect(shelf.editions.get('kite-runner')?.cards).toEqual(cardSlots);
});

test('a word that is not known names file and field', () => {
  const unknown = (file: string) => {
    expect(sentencesAfter(file, (content) => Object.assign(content, { txet: '' }))).toContainEqual(
      `${file}: txet is not known here.`,
    );
  };
  unknown('assets/story/kite-runner/edition.json');
  unknown('assets/story/kite-runner/en/front.json');
  unknown('assets/story/kite-runner/en/05.json');
  unknown('levels/playlists/kiosk.json');
});

test('an empty sentence list, a strange card and a broken file are told, and the rest is still read', () => {
  const card = 'assets/story/kite-runner/en/05.json';
  expect(sentencesAfter(card, (content) => Object.assign(content, { standard: [] }))).toEqual([
    `${card}: standard must say something, not [].`,
    'assets/story/kite-runner/edition.json: cards has no English text for 05.',
    ...['classroom', 'gentle', 'kiosk', 'no-conflict', 'story'].map(
      (name) => `levels/playlists/${name}.json: edition names no folder of assets/story: "kite-runner".`,
    ),
  ]);
  const strange = { ...storyFiles(), 'assets/story/kite-runner/en/13.json': '{}' };
  expect(readShelf(strange).complaints.map(({ sentence }) => sentence)).toEqual([
    'assets/story/kite-runner/en/13.json: the file is no card of a story.',
  ]);
  const broken = readShelf({ ...storyFiles(), 'levels/playlists/kiosk.json': '{' });
  expect(broken.complaints.map(({ sentence }) => sentence)).toEqual([
    'levels/playlists/kiosk.json: the file is not JSON.',
  ]);
  expect(broken.playlists.has('story')).toBe(true);
});

test('a playlist may name only cards and questions that its edition has', () => {
  const file = 'levels/playlists/kiosk.json';
  const withStep = (step: unknown) => sentencesAfter(file, (content) => content.steps.push(step));
  expect(withStep({ chapter: 12, question: 40 })).toEqual([
    `${file}: steps.10.question names no question of kite-runner: 40.`,
  ]);
  expect(withStep({ chapter: 12, card: '13' })[0]).toMatch(/^levels\/playlists\/kiosk.json: steps\.10/);
  expect(withStep({ chapter: 12, card: '01', level: 'x' })[0]).toMatch(/^levels\/playlists\/kiosk.json: steps\.10/);
  expect(sentencesAfter(file, (content) => Object.assign(content, { edition: 'who-held-the-spool' }))).toEqual([
    `${file}: steps.2.card names no card of who-held-the-spool: "04".`,
  ]);
});

test('another edition is another folder, and tells its own chapters in the same places', () => {
  const other = shelf.editions.get('who-held-the-spool');
  expect(other?.cards).toEqual(['prologue', '01', '02']);
  if (!other) return;
  expect(cardIn(other, '01', 'en', 'gentle')).toMatchObject({ title: 'Two Cousins, One Kite', borrowed: false });
  expect(cardIn(other, '03', 'en', 'gentle')).toBeNull();
  expect(frontIn(other, 'ps')).toMatchObject({ tag: 'en', front: { title: 'Who Held the Spool' } });
});

test('a new edition and a new language drop in as folders', () => {
  const files = storyFiles();
  for (const [file, text] of Object.entries(files)) {
    const match = /^assets\/story\/who-held-the-spool\/(.*)$/.exec(file);
    if (match) files[`assets/story/a-third/${match[1]}`] = text;
  }
  files['assets/story/a-third/de/front.json'] = files['assets/story/a-third/en/front.json'] ?? '';
  files['assets/story/a-third/de/01.json'] = JSON.stringify({
    title: 'Zwei Kinder, ein Drachen',
    standard: ['Zohra war zehn, und ich war zwölf.'],
  });
  const { editions, complaints } = readShelf(files);
  const third = editions.get('a-third');
  expect(complaints).toEqual([]);
  expect(third && cardIn(third, '01', 'de', 'gentle')).toMatchObject({
    title: 'Zwei Kinder, ein Drachen',
    tag: 'de',
    borrowed: false,
  });
  expect(third && cardIn(third, '02', 'de', 'gentle')).toMatchObject({
    title: 'Her Hands',
    tag: 'en',
    borrowed: true,
  });
});

test('gentle words stand where there are any; the other cards are the same in both', () => {
  const edition = shelf.editions.get('kite-runner');
  if (!edition) throw new Error('no edition');
  const differ = edition.cards.filter((slot) => {
    const [gentle, standard] = (['gentle', 'standard'] as const).map((wording) => cardIn(edition, slot, 'en', wording));
    return JSON.stringify(gentle) !== JSON.stringify(standard);
  });
  expect(differ).toEqual(['06', '10', '11']);
  expect(cardIn(edition, 'last', 'en', 'gentle')?.paragraphs).toHaveLength(2);
});

test('the printed page holds every sentence of every card, and says who has looked at it', () => {
  const sources = readSources(sourcesFile);
  if ('reason' in sources) throw new Error(sources.reason);
  const facts = readFacts(JSON.parse(readFileSync('src/text/locales/en/facts.json', 'utf8')), sources);
  if ('reason' in facts) throw new Error(facts.reason);
  const page = storyPage(shelf, new Map([['en', facts]]), sources);
  for (const { title, text } of Object.values(facts.facts)) {
    expect(page).toContain(title);
    expect(page).toContain(text);
  }
  for (const edition of shelf.editions.values()) {
    for (const { front, cards } of edition.languages.values()) {
      expect(page).toContain(front.title);
      for (const { standard, gentle } of cards.values()) {
        for (const line of [...standard, ...(gentle ?? [])]) expect(page).toContain(line);
      }
    }
  }
  expect(page).toContain('written for this game, not yet reviewed');
  expect(page).toContain('(45 of 90 words, grade 0.0)');
});
