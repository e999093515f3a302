// Two at one screen: what is offered, what each reads in his half, and how a result is told.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WaveOutcome } from '../../src/session/sitting-parts.ts';
import type { Table } from '../../src/session/table.ts';
import { duelOpening, openPage, press, quiet, reachable, say } from './page.ts';

let clock = 0;
beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

const side = (name: 'left' | 'right') => document.querySelector<HTMLElement>(`.side-${name}`);
const textIn = (name: 'left' | 'right', selector: string) => side(name)?.querySelector(selector)?.textContent;

/** A flight at a table that has just begun. */
function begin(table: Table) {
  const { overlay, pressed } = openPage();
  overlay.show('flight');
  overlay.begin({ ...duelOpening, table });
  return { overlay, pressed };
}

describe('the screen', () => {
  test('is one press from the title, and a second one sits two people down', () => {
    const { overlay, pressed } = openPage();
    press('two');
    overlay.show('two');
    expect(reachable().map(({ dataset }) => dataset.action)).toEqual([
      'two-crew',
      'two-rivals',
      'one-spool',
      'fly-alone',
      'spool-taps',
      'back',
    ]);
    expect((document.activeElement as HTMLElement).dataset.action).toBe('two-crew');
    press('two-rivals');
    expect(pressed).toEqual(['two', 'two-rivals']);
    overlay.pressEscape();
    expect(pressed.at(-1)).toBe('back');
  });

  test('draws the keys of both sides, and says them to who cannot see', () => {
    const { overlay } = openPage();
    overlay.show('two');
    const keys = document.querySelector('.two-keys');
    expect(keys?.querySelectorAll('.caps-left .cap, .caps-right .cap')).toHaveLength(12);
    expect(keys?.getAttribute('aria-label')).toBe(say('two.keys'));
  });
});

describe('each half', () => {
  test('tells a rival of his own kite', () => {
    const { overlay } = begin('rivals');
    overlay.reading(quiet, [
      { ...quiet, lineMetres: 70, hint: 'pull' },
      { ...quiet, lineMetres: 91, hint: 'let-run' },
    ]);
    expect([textIn('left', '.metres'), textIn('right', '.metres')]).toEqual(['70 m', '91 m']);
    expect(textIn('left', '.hint-words')).toBe(say('hint.pull'));
    expect(textIn('right', '.hint-words')).toBe(say('hint.let-run'));
  });

  test.each([
    [0, false, 'taut'],
    [1, false, 'low'],
    [3, false, 'good'],
    [5, false, 'high'],
    [5.6, false, 'heap'],
    [6.2, true, 'knot'],
  ])('draws a loop of %d m, tangled %s, as %s', (loopMetres, tangled, drawn) => {
    const { overlay } = begin('crew');
    const reading = { ...quiet, loopMetres, tangled };
    overlay.reading(reading, [{ ...reading, holds: 'spool' }, reading]);
    expect(side('left')?.dataset).toMatchObject({ holds: 'spool', loop: drawn });
    expect(side('right')?.dataset.holds).toBe('kite');
    expect(textIn('left', '.hint-words')).toBe(tangled ? say('hud.tangled-spool') : '');
    expect(textIn('right', '.hint-words')).toBe(tangled ? say('hud.tangled') : '');
  });

  test('shows the flyer that his hand is starved', () => {
    const { overlay } = begin('crew');
    const reading = { ...quiet, loopMetres: 0, starved: true };
    overlay.reading(reading, [{ ...reading, holds: 'spool', hint: 'feed' }, reading]);
    expect(side('right')?.dataset.starved).toBe('true');
    expect(textIn('left', '.hint-words')).toBe(say('hint.feed'));
  });

  test('shows its keys for the first eight seconds', () => {
    const { overlay } = begin('rivals');
    const shown = () => document.querySelector<HTMLElement>('.flight')?.dataset.keys;
    overlay.reading({ ...quiet, secondsLeft: 120 }, [quiet, quiet]);
    expect(shown()).toBe('true');
    clock += 1000;
    overlay.reading({ ...quiet, secondsLeft: 111.9 }, [quiet, quiet]);
    expect(shown()).toBe('false');
  });
});

describe('the result', () => {
  const { contest } = quiet;
  const cut: WaveOutcome = {
    won: true,
    ending: 'release',
    landing: null,
    contest,
    goesOn: false,
    kindnessNext: 0,
    met: { pattern: 'khatt', pilot: '', cutYou: true },
    why: null,
  };
  const told = (outcome: Partial<WaveOutcome>) => {
    const { overlay } = openPage();
    overlay.outcome({ ...cut, ...outcome });
    overlay.show('result');
    return document.querySelector('.result-sheet')?.textContent ?? '';
  };

  test.each([
    ['left', 'result.left-won'],
    ['right', 'result.right-won'],
  ] as const)('names the %s side, and speaks of neither as you', (winner, words) => {
    const text = told({ table: 'rivals', side: winner, won: winner === 'left' });
    expect(text).toContain(say(words));
    expect(text).toContain(say('result.side-cut'));
    expect(text).not.toContain(say('result.won'));
    expect(text).not.toMatch(/\byou/i);
  });

  test('says that you flew alone, or how two shared a kite', () => {
    expect(told({ table: 'alone' })).toContain(say('result.alone'));
    expect(told({ table: 'crew' })).toContain(say('result.crew'));
    expect(told({})).not.toContain(say('result.crew'));
  });
});
