// The sheet of settings: each row shows at once what was chosen, and one switch is enough for all of them.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openComforts } from '../../src/session/comforts.ts';
import { openSettings } from '../../src/session/settings.ts';
import type { TextKey } from '../../src/text/say.ts';
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

/** A page with the sheet open, and what it asked of the page. */
function openSheet() {
  openPage();
  const settings = openSettings(memoryStorage(), {}, false);
  const scan = openScan(document);
  const comforts = openComforts(memoryStorage(), {}, ({ scans }) => scan.set(scans));
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
  return { settings, comforts, scan, asked, sheet, input, button };
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
  const all = [...sheet.querySelectorAll('button, [type="checkbox"]')];
  expect(all.filter((one) => !seen.has(one)).map(({ textContent }) => textContent)).toEqual([]);
  expect([...seen].every((one) => sheet.contains(one))).toBe(true);
  input('scans').click();
  const before = document.activeElement;
  vi.advanceTimersByTime(5000);
  expect(document.activeElement).toBe(before);
});

test('over the sky nothing wanders', () => {
  const { scan, sheet } = openSheet();
  sheet.close();
  scan.set(true);
  document.documentElement.dataset.screen = 'flight';
  const before = document.activeElement;
  vi.advanceTimersByTime(10_000);
  expect(document.activeElement).toBe(before);
  document.documentElement.dataset.screen = 'title';
  vi.advanceTimersByTime(1600);
  expect((document.activeElement as HTMLElement).dataset.action).toBe('play');
  scan.set(false);
});
