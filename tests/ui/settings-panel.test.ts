// The sheet of settings: each row shows at once what was chosen, and one switch is enough for all of them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openComforts, turnsMs } from '../../src/session/comforts.ts';
import { openRunSwitch, runChoices } from '../../src/session/run/run-switch.ts';
import { openSettings } from '../../src/session/settings.ts';
import type { TextKey } from '../../src/text/say.ts';
import { createPadMenu } from '../../src/ui/pad-menu.ts';
import { layRunSwitch } from '../../src/ui/run-switch.ts';
import { openScan } from '../../src/ui/scan.ts';
import { createSettingsPanel, helpSentence } from '../../src/ui/settings-panel.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { openPage, say } from './page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const languages = [
  { tag: 'en', name: 'English', direction: 'ltr', note: '' },
  { tag: 'ps', name: 'پښتو', direction: 'rtl', note: '' },
] as const;

/** As on a page, one for all: it listens to the document. */
const scan = openScan(document);
afterEach(() => scan.set(null));

/** A page with the sheet open, and what it asked of the page. */
function openSheet() {
  const { overlay } = openPage();
  const settings = openSettings(memoryStorage(), {}, false);
  const comforts = openComforts(memoryStorage(), {}, ({ scans, turns }) => scan.set(scans ? turnsMs[turns] : null));
  const asked = { pressed: [] as string[], tongue: '', button: (_: number) => {} };
  const panel = createSettingsPanel(document, {
    say,
    comforts,
    settings: () => settings.current,
    sound: { settings: () => settings.current, choose: settings.choose },
    languages,
    tag: 'en',
    turnTo: (tag) => {
      asked.tongue = tag;
    },
    press: (action) => asked.pressed.push(action),
    chooseQuality: () => {},
    askKey: () => {},
    askPad: (taken) => {
      asked.button = taken ?? (() => {});
    },
    save: () => {},
    load: () => {},
  });
  panel.open();
  const sheet = document.querySelector<HTMLDialogElement>('.settings-panel');
  if (!sheet) throw new Error('no sheet');
  const input = (name: string) => {
    const found = sheet.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const button = (words: string) => {
    const found = [...sheet.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    if (!found) throw new Error(`no button ${words}`);
    return found;
  };
  return { overlay, settings, comforts, asked, sheet, input, button };
}

test('volumes, words for sounds and slower wear are chosen here, and shown', () => {
  const { settings, comforts, sheet, input } = openSheet();
  for (const name of ['volume', 'musicVolume', 'soundVolume', 'voiceVolume', 'muted', 'mono']) input(name);
  input('voiceVolume').value = '4';
  input('voiceVolume').dispatchEvent(new Event('input'));
  const sample = sheet.querySelector<HTMLElement>('.caption-sample');
  expect(sample?.hidden).toBe(true);
  input('captions').click();
  expect(settings.current).toMatchObject({ voiceVolume: 0.2, captions: true });
  expect(sample?.hidden).toBe(false);
  input('slowWear').click();
  expect(helpSentence(say, comforts.current)).toBe(
    say('settings.helped', { helps: say('settings.helped-wear' satisfies TextKey) }),
  );
});

test('another language is chosen at the title alone, and turns the page', () => {
  const { asked, button, sheet } = openSheet();
  button('English').click();
  expect(asked.tongue).toBe('');
  button('پښتو').click();
  expect(asked.tongue).toBe('ps');
  expect(button('پښتو').lang).toBe('ps');
  expect(sheet.querySelectorAll('fieldset[hidden]')).toHaveLength(0);
});

test('a button of a pad is asked for, shown, taken from another action, and forgotten', () => {
  const { asked, comforts, sheet, button } = openSheet();
  const tag = (action: string) => sheet.querySelector<HTMLElement>(`[data-pad="${action}"]`);
  const words = (action: 'settings.key-pull' | 'settings.pad-wind', number: number) =>
    `${say(action)}: ${say('settings.pad-button', { number })}`;
  tag('pull')?.click();
  asked.button(6);
  expect(tag('pull')?.textContent).toBe(words('settings.key-pull', 6));
  tag('wind')?.click();
  asked.button(6);
  expect(tag('wind')?.textContent).toBe(words('settings.pad-wind', 6));
  expect(tag('pull')?.textContent).toBe(words('settings.key-pull', 0));
  tag('pull')?.click();
  asked.button(9);
  expect(sheet.querySelector('[role="status"]')?.textContent).toBe(
    say('settings.key-stays', { key: say('settings.pad-button', { number: 9 }) }),
  );
  button(say('settings.forget')).click();
  expect(comforts.current.pad).toEqual({});
  expect(tag('wind')?.textContent).toBe(words('settings.pad-wind', 6));
});

test('one switch: all that stands on the sheet takes the focus in turn, and the kite flies by One line', () => {
  const { asked, sheet, input } = openSheet();
  input('scans').click();
  expect(asked.pressed).toEqual(['scheme-oneline']);
  const seen = new Set<Element | null>();
  for (let turn = 0; turn < 80; turn++) {
    vi.advanceTimersByTime(1600);
    seen.add(document.activeElement);
  }
  const all = [...sheet.querySelectorAll('button, [type="checkbox"], [type="range"]')];
  expect(all.filter((one) => !seen.has(one)).map(({ textContent }) => textContent)).toEqual([]);
  expect([...seen].every((one) => sheet.contains(one))).toBe(true);
  input('scans').click();
  const before = document.activeElement;
  vi.advanceTimersByTime(5000);
  expect(document.activeElement).toBe(before);
});

/** Lets choices take their turns until one has the focus. */
function wanderTo(wanted: Element): void {
  for (let turn = 0; turn < 80 && document.activeElement !== wanted; turn++) vi.advanceTimersByTime(1600);
  expect(document.activeElement).toBe(wanted);
}

/** The switch goes down on whatever has the focus. */
const pressSwitch = () =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { code: 'Space', bubbles: true, cancelable: true }),
  );

test('one switch: a slider that is taken goes through its values in turn, and the next press keeps one', () => {
  const { comforts, settings, sheet, input } = openSheet();
  input('scans').click();
  wanderTo(input('speed'));
  pressSwitch();
  vi.advanceTimersByTime(1600);
  // After the greatest comes the least.
  expect(comforts.current.speed).toBe(0.5);
  vi.advanceTimersByTime(2 * 1600);
  expect(comforts.current.speed).toBe(0.7);
  expect(document.activeElement).toBe(input('speed'));
  pressSwitch();
  vi.advanceTimersByTime(1600);
  expect(comforts.current.speed).toBe(0.7);
  expect(document.activeElement).not.toBe(input('speed'));
  wanderTo(input('volume'));
  pressSwitch();
  vi.advanceTimersByTime(1600);
  // In ten places at most: by two of its twenty steps.
  expect(settings.current.volume).toBeCloseTo(0.9, 6);
  pressSwitch();
  input('scans').click();
  expect(sheet.querySelector('[data-taken]')).toBeNull();
});

test('choices take turns as fast as is chosen, and at once', () => {
  const { comforts, button, input } = openSheet();
  input('scans').click();
  const walks = (ms: number) => {
    const before = document.activeElement;
    vi.advanceTimersByTime(ms);
    return document.activeElement !== before;
  };
  expect(walks(1600)).toBe(true);
  button(say('settings.turns-slow')).click();
  expect(walks(2500)).toBe(false);
  expect(walks(200)).toBe(true);
  button(say('settings.turns-quick')).click();
  expect(walks(1000)).toBe(true);
  expect(comforts.current.turns).toBe('quick');
  input('scans').click();
});

test('a pad takes a slider by its button, moves it with the stick, and lets it go', () => {
  const { comforts, sheet, input } = openSheet();
  const pad = createPadMenu(document, { pressEscape: () => {}, pressEnter: () => {}, pressErrand: () => {} });
  input('speed').focus();
  pad.press();
  pad.step(-1);
  pad.step(-1);
  pad.step(-1);
  pad.step(1);
  expect(comforts.current.speed).toBe(0.8);
  expect(document.activeElement).toBe(input('speed'));
  pad.press();
  pad.step(1);
  expect(document.activeElement).not.toBe(input('speed'));
  expect(comforts.current.speed).toBe(0.8);
  expect(sheet.querySelector('[data-taken]')).toBeNull();
});

test('in the lanes the places to run to take turns once their row is there, and a press takes one', () => {
  const { overlay, sheet } = openSheet();
  sheet.close();
  const one = openRunSwitch();
  overlay.show('run');
  scan.set(turnsMs.usual);
  const before = document.activeElement;
  vi.advanceTimersByTime(5000);
  expect(document.activeElement).toBe(before);
  layRunSwitch(document, say, one);
  const seen: string[] = [];
  for (let turn = 0; turn < 6; turn++) {
    vi.advanceTimersByTime(1600);
    seen.push((document.activeElement as HTMLElement).dataset.choice ?? '');
  }
  expect(seen).toEqual([...runChoices]);
  wanderTo(document.querySelector('[data-choice="stand"]') as Element);
  (document.activeElement as HTMLElement).click();
  expect(one.chosen).toBe('stand');
  expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
  scan.set(null);
});

test('over the sky nothing wanders', () => {
  const { sheet } = openSheet();
  sheet.close();
  scan.set(turnsMs.usual);
  document.documentElement.dataset.screen = 'flight';
  const before = document.activeElement;
  vi.advanceTimersByTime(10_000);
  expect(document.activeElement).toBe(before);
  document.documentElement.dataset.screen = 'title';
  vi.advanceTimersByTime(1600);
  expect((document.activeElement as HTMLElement).dataset.action).toBe('play');
  scan.set(null);
});
