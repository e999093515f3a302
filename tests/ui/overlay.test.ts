import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSettings } from '../../src/session/settings.ts';
import english from '../../src/text/locales/en.json';
import { english as englishLocale } from '../../src/text/say.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { duelOpening, openPage, pageText, press, quiet, reachable, say } from './page.ts';

const actionsNow = () => reachable().map((button) => button.dataset.action);
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';

beforeEach(() => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets the overlay's clock pass one step of paper. */
const aStepLater = () => vi.mocked(performance.now).mockReturnValue(performance.now() + 100);

test('the words that stand in index.html are those of the locale file', () => {
  const page = new DOMParser().parseFromString(pageText.replace(/<link [^>]*>/g, ''), 'text/html');
  const places = [...page.querySelectorAll('[data-text], [data-label]')];
  expect(places.length).toBeGreaterThan(6);
  for (const place of places) {
    const [key, text] = place.hasAttribute('data-text')
      ? [place.getAttribute('data-text'), place.textContent]
      : [place.getAttribute('data-label'), place.getAttribute('aria-label')];
    expect(text).toBe(english[key as keyof typeof english]);
  }
});

test('another language turns the page round and changes every word of the title', () => {
  const texts = Object.fromEntries(Object.keys(english).map((key) => [key, `«${key}»`])) as typeof english;
  openPage({ tag: 'fa-AF', direction: 'rtl', numbering: 'arabext', texts });
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.documentElement.lang).toBe('fa-AF');
  const words = [...document.querySelectorAll('#title [data-text]')].map((place) => place.textContent);
  expect(words.every((word) => word?.startsWith('«'))).toBe(true);
  document.documentElement.dir = englishLocale.direction;
});

test('every button has a name, a type and one known action', () => {
  const { overlay } = openPage();
  overlay.notices.tell('no-webgl');
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.length).toBeGreaterThan(12);
  for (const button of buttons) {
    expect(button.type).toBe('button');
    expect((button.getAttribute('aria-label') ?? button.textContent ?? '').trim()).not.toBe('');
    expect(button.dataset.action).toMatch(
      /^(play|more|learn|skip|tournaments|winter-tournament|open-sky|today|two|run|story|facts|language|wall|two-crew|two-rivals|one-spool|fly-alone|spool-taps|goes-alone|send|recall|pause|resume|again|next-wave|next-wind|result|watch|mute|motion|how|sound|back|close|scheme-(point|hand|oneline))$/,
    );
  }
});

test.each([
  ['title', 'play'],
  ['tournaments', 'winter-tournament'],
  ['paused', 'resume'],
  ['result', 'again'],
] as const)('on %s the focus is on %s', (screen, action) => {
  const { overlay } = openPage();
  overlay.show('flight');
  overlay.show(screen);
  expect((document.activeElement as HTMLElement).dataset.action).toBe(action);
});

test('the lesson can be skipped from its first moment, and shows what has been done', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.begin({ ...duelOpening, lesson: true });
  overlay.reading({ ...quiet, hint: 'learn-slack-point', lesson: { step: 'slack', done: ['hold'], shown: true } });
  const marks = [...document.querySelectorAll<HTMLElement>('.chalk-mark')];
  expect(marks.map((mark) => mark.dataset.done)).toEqual(['true', 'false', 'false', 'false']);
  expect(document.querySelector('.lesson-marks')?.getAttribute('aria-label')).toBe(
    say('lesson.done', { done: 1, steps: 4 }),
  );
  expect(document.querySelector<HTMLElement>('.hint-hand')?.dataset.hand).toBe('turn');
  press('skip');
  expect(pressed).toEqual(['skip']);
  overlay.begin(duelOpening);
  expect(reachable().map((button) => button.dataset.action)).not.toContain('skip');
});

test('who comes up from beneath is told once to who cannot see it, and the friend looks there', () => {
  const { overlay } = openPage();
  overlay.show('flight');
  overlay.begin(duelOpening);
  overlay.reading({ ...quiet, threat: { id: 'right', kind: 'strikes', side: 'left' } });
  const hand = document.querySelector<HTMLElement>('.hint-hand');
  expect(hand?.dataset).toMatchObject({ hand: 'companion', looks: 'left' });
  expect(document.querySelector('.hint .spoken')?.textContent).toBe(say('threat.left'));
});

test('in flight only the pause button can be reached, and the focus is on the sky', () => {
  const { overlay } = openPage();
  overlay.show('flight');
  expect(actionsNow()).toEqual(['pause']);
  expect(document.activeElement?.id).toBe('sky');
});

test('Escape rests, flies on, and leaves the result', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.pressEscape();
  overlay.show('paused');
  overlay.pressEscape();
  overlay.show('result');
  overlay.pressEscape();
  expect(pressed).toEqual(['pause', 'resume', 'back']);
});

test('how to fly opens over the rest, takes the keys, and gives the focus back', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.show('paused');
  const how = reachable().find((button) => button.dataset.action === 'how');
  how?.focus();
  how?.click();
  expect(actionsNow()).toEqual(['sound', 'close']);
  overlay.pressEscape();
  expect(pressed).toEqual([]);
  expect(document.activeElement).toBe(how);
  expect(actionsNow()).toContain('resume');
});

const usual = openSettings(memoryStorage(), {}, false).current;

test('toggles show what is chosen, on every screen', () => {
  const { overlay } = openPage();
  overlay.settings({ ...usual, muted: true, motion: 'calm' });
  const pressedOf = (action: string) =>
    [...document.querySelectorAll(`[data-action="${action}"]`)].map((button) => button.getAttribute('aria-pressed'));
  expect(pressedOf('mute')).toEqual(['false', 'false', 'false']);
  expect(pressedOf('motion')).toEqual(['true', 'true']);
  expect(document.documentElement.dataset.motion).toBe('calm');
});

test.each(['point', 'hand', 'oneline'] as const)(
  'held by %s, the page shows it on every screen and speaks of it alone',
  (scheme) => {
    const { overlay, pressed } = openPage();
    overlay.settings({ ...usual, scheme });
    const groups = [...document.querySelectorAll<HTMLElement>('.schemes')];
    expect(groups).toHaveLength(2);
    for (const group of groups) {
      const chosen = [...group.querySelectorAll('[aria-pressed="true"]')].map((tag) => tag.getAttribute('data-action'));
      expect(chosen).toEqual([`scheme-${scheme}`]);
      expect(group.getAttribute('aria-label')).toBe(say('scheme.label'));
    }
    expect(document.documentElement.dataset.scheme).toBe(scheme);
    const key = scheme === 'point' ? 'hud.sky' : (`hud.sky-${scheme}` as const);
    expect(document.querySelector('#sky')?.getAttribute('aria-label')).toBe(say(key));
    for (const each of ['point', 'hand', 'oneline']) {
      expect(document.querySelectorAll(`.rules [data-for~="${each}"]`).length).toBeGreaterThanOrEqual(4);
      expect(document.querySelectorAll(`#title [data-for~="${each}"]`)).toHaveLength(1);
    }
    press('scheme-hand');
    expect(pressed).toEqual(['scheme-hand']);
  },
);

test('the lesson is the friend’s', () => {
  const { overlay } = openPage();
  overlay.reading({ ...quiet, hint: 'teach-oneline' });
  expect(textOf('.hint-words')).toBe(say('hint.teach-oneline'));
  expect(document.querySelector<HTMLElement>('.hint-hand')?.dataset.hand).toBe('companion');
});

test('the wall tells metres, tension and wear, by pattern and by word', () => {
  const { overlay } = openPage();
  overlay.show('flight');
  overlay.begin({ ...duelOpening, cuts: 6 });
  overlay.reading(quiet);
  expect(textOf('.metres')).toBe('85 m');
  expect(textOf('.line-word')).toBe(say('tension.cruise'));
  aStepLater();
  overlay.reading({ ...quiet, tensionShare: 0.8, wearShare: 0.9 });
  const wall = document.querySelector<HTMLElement>('.wall');
  expect(wall?.dataset).toMatchObject({ tension: 'danger', wear: 'through', starved: 'false' });
  expect(textOf('.line-word')).toBe(say('wear.through'));
});

test('a cut rival leaves a peg on the thread, and is told to those who cannot see it', () => {
  const { overlay } = openPage();
  const rivals = [
    { id: 'a', pattern: 'khatt', flying: true },
    { id: 'b', pattern: 'setara', flying: false },
  ];
  overlay.reading({ ...quiet, rivals });
  expect([...document.querySelectorAll<HTMLElement>('.thread-peg')].map((peg) => peg.dataset.flying)).toEqual([
    'true',
    'false',
  ]);
  expect(document.querySelector('.thread')?.getAttribute('aria-label')).toBe(say('hud.others', { count: 1 }));
});

test('the hint speaks once, not at every step', () => {
  const { overlay } = openPage();
  overlay.reading({ ...quiet, hint: 'pull', advantage: 0.1 });
  const words = document.querySelector('.hint-words');
  const spoken = words?.firstChild;
  expect(words?.textContent).toBe(say('hint.pull'));
  aStepLater();
  overlay.reading({ ...quiet, hint: 'pull', advantage: 0.2 });
  expect(words?.firstChild).toBe(spoken);
  expect(document.querySelector<HTMLElement>('.hint-hand')?.dataset.hand).toBe('hand-fist');
});

test('the tug is there while lines are crossed, and says who is winning', () => {
  const { overlay } = openPage();
  const tug = () => document.querySelector<HTMLElement>('.tug');
  overlay.reading(quiet);
  expect(tug()?.hidden).toBe(true);
  aStepLater();
  overlay.reading({ ...quiet, hint: 'let-run', advantage: -0.6 });
  expect(tug()?.hidden).toBe(false);
  expect(tug()?.getAttribute('aria-label')).toBe(say('hud.advantage-his'));
});

test('the last seconds are told when nothing else is to be said', () => {
  const { overlay } = openPage();
  overlay.reading({ ...quiet, secondsLeft: 9.4 });
  expect(textOf('.hint-words')).toBe('10 seconds left');
});

test('once a kite is cut the moment is shouted, and the match can be left', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.begin(duelOpening);
  overlay.moment('won', 'falling');
  expect(textOf('.moment')).toContain(say('moment.won'));
  // a finger that is still fighting presses nothing
  expect(() => press('next-wind')).toThrow('nobody can press');
  vi.mocked(performance.now).mockReturnValue(1000);
  overlay.moment('won', 'falling');
  press('next-wind');
  expect(pressed).toEqual(['next-wind']);
  overlay.begin({ ...duelOpening, cuts: 1 });
  expect(actionsNow()).toEqual(['pause']);
});

test.each([
  [{ won: true, ending: 'release', landing: 'inner' }, 'result.won', 'result.release-won', 'result.landed-inner'],
  [{ won: false, ending: 'release', landing: 'falling' }, 'result.lost', 'result.release-lost', 'result.still-falling'],
  [{ won: false, ending: 'ground', landing: null }, 'result.lost', 'result.ground-lost', null],
  [{ won: null, ending: 'time', landing: null }, 'result.draw', 'result.time', null],
] as const)('the result of %o says who, why and where', (outcome, heading, reason, landing) => {
  const { overlay } = openPage();
  overlay.show('flight');
  const { contest } = quiet;
  overlay.outcome({
    ...outcome,
    contest,
    goesOn: false,
    kindnessNext: 0,
    met: { pattern: 'khatt', pilot: '', cutYou: true },
    why: null,
  });
  overlay.show('result');
  expect(textOf('#result-title')).toBe(say(heading));
  expect(textOf('.reason')).toBe(say(reason));
  expect(document.querySelector<HTMLElement>('.landing')?.hidden).toBe(landing === null);
  expect(textOf('.landing p')).toBe(landing === null ? '' : say(landing));
});

const wave = { wave: 1, waves: 3, kindness: 0, flyers: 9, left: 4, out: true, place: 5, cuts: 2 };
const afterWave = {
  won: false,
  ending: 'pull',
  landing: null,
  contest: wave,
  goesOn: false,
  kindnessNext: 0,
  why: null,
} as const;

test('the tournaments lie behind one button of the title, each with its own, and there is a way back', () => {
  const { overlay, pressed } = openPage();
  press('tournaments');
  overlay.show('tournaments');
  expect(actionsNow()).toEqual(['winter-tournament', 'open-sky', 'today', 'back']);
  press('winter-tournament');
  overlay.pressEscape();
  expect(pressed).toEqual(['tournaments', 'winter-tournament', 'back']);
});

test('among many the wall tells the wave, who is left, and that the wind is kinder', () => {
  const { overlay } = openPage();
  overlay.reading(quiet);
  expect(document.querySelector<HTMLElement>('.wave')?.hidden).toBe(true);
  aStepLater();
  overlay.reading({ ...quiet, contest: { ...wave, kindness: 1 } });
  const words = [say('hud.wave', { wave: 1, waves: 3 }), say('hud.left', { left: 4, flyers: 9 })];
  for (const word of [...words, say('hud.kinder', { steps: 1 })]) expect(textOf('.wave')).toContain(word);
});

test('a rival who crosses you among many is named', () => {
  const { overlay } = openPage();
  const opponent = { id: 'rival-3', pattern: 'tir', pilot: 'neighbour' };
  overlay.reading({ ...quiet, hint: 'pull', advantage: 0.1, opponent, contest: wave });
  expect(textOf('.tug-name')).toBe(say('pilot.neighbour'));
  aStepLater();
  overlay.reading({
    ...quiet,
    hint: 'pull',
    advantage: 0.1,
    opponent: { ...opponent, pilot: 'old-rahim' },
    contest: wave,
  });
  expect(textOf('.tug-name')).toBe('Old Rahim');
});

test('who is out may see the result at once, or watch on without the strips', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.begin({ ...duelOpening, many: true });
  overlay.moment('lost', 'out');
  vi.mocked(performance.now).mockReturnValue(1000);
  overlay.moment('lost', 'out');
  expect(actionsNow()).toEqual(['pause', 'result', 'watch']);
  press('watch');
  overlay.moment(null, 'out');
  expect(actionsNow()).toEqual(['pause']);
  overlay.begin({ ...duelOpening, many: true });
  overlay.moment('lost', 'out');
  vi.mocked(performance.now).mockReturnValue(2000);
  overlay.moment('lost', 'out');
  press('result');
  expect(pressed).toEqual(['result']);
});

test('a loss is shown once more with its reason, can be left for the result, and is told there again', () => {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.begin(duelOpening);
  overlay.moment('why-stood', 'replay');
  vi.mocked(performance.now).mockReturnValue(1000);
  overlay.moment('why-stood', 'replay');
  expect(textOf('.moment-words')).toContain(say('moment.why-stood'));
  expect(actionsNow()).toEqual(['pause', 'result']);
  press('result');
  expect(pressed).toEqual(['result']);
  overlay.outcome({ ...afterWave, met: { pattern: 'tir', pilot: '', cutYou: true }, why: 'stood' });
  overlay.show('result');
  expect(textOf('.reason')).toBe(say('moment.why-stood'));
});

test('the result of a wave that was lost tells place and cuts, and that the wind turns kinder', () => {
  const { overlay } = openPage();
  overlay.outcome({ ...afterWave, met: { pattern: 'tir', pilot: '', cutYou: true } });
  overlay.show('result');
  expect(textOf('#result-title')).toBe(say('result.place', { place: 5, flyers: 9 }));
  const sheet = textOf('.result-sheet');
  for (const words of [
    say('result.pull-lost'),
    say('result.cuts', { cuts: 2 }),
    say('result.wave', { wave: 1, waves: 3 }),
  ])
    expect(sheet).toContain(words);
  expect(sheet).not.toContain(say('result.kinder'));
  expect(actionsNow()).toEqual(['again', 'next-wind', 'back']);
  overlay.outcome({ ...afterWave, kindnessNext: 1, met: { pattern: 'tir', pilot: '', cutYou: true } });
  expect(textOf('.result-sheet')).toContain(say('result.kinder'));
});

test('a wave that was won leads on, and the last one is the tournament', () => {
  const { overlay } = openPage();
  const won = {
    ...afterWave,
    won: true,
    contest: { ...wave, out: false, place: 1, left: 1 },
    met: { pattern: 'tir', pilot: '', cutYou: true },
  };
  overlay.outcome({ ...won, goesOn: true });
  overlay.show('result');
  expect(textOf('#result-title')).toBe(say('result.last-kite'));
  expect(actionsNow()[0]).toBe('next-wave');
  expect((document.activeElement as HTMLElement).dataset.action).toBe('next-wave');
  overlay.outcome({ ...won, contest: { ...won.contest, wave: 3, flyers: 2 } });
  expect(textOf('#result-title')).toBe(say('result.tournament-won'));
  expect(actionsNow()).not.toContain('next-wave');
});
