import { afterEach, expect, test, vi } from 'vitest';
import { openSettings, settingsKey } from '../../src/session/settings.ts';
import { createSay, english } from '../../src/text/say.ts';
import { layCaptionLine } from '../../src/ui/caption-line.ts';
import { createSoundPanel } from '../../src/ui/sound-panel.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { openPage } from './page.ts';

const say = createSay(english);

afterEach(() => {
  document.body.innerHTML = '';
});

function openPanel() {
  openPage();
  const storage = memoryStorage();
  const settings = openSettings(storage, {}, false);
  const panel = createSoundPanel(document, say, { settings: () => settings.current, choose: settings.choose });
  panel.open();
  const input = (name: string) => {
    const found = document.querySelector<HTMLInputElement>(`dialog.sound-panel input[name="${name}"]`);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { storage, settings, panel, input };
}

test('the sheet shows what is chosen and stores what is slid and ticked', () => {
  const { storage, settings, input } = openPanel();
  expect(input('musicVolume').value).toBe('14');
  expect(input('muted').checked).toBe(true);
  input('musicVolume').value = '5';
  input('musicVolume').dispatchEvent(new Event('input'));
  input('muted').checked = false;
  input('muted').dispatchEvent(new Event('change'));
  input('captions').checked = true;
  input('captions').dispatchEvent(new Event('change'));
  expect(settings.current).toMatchObject({ musicVolume: 0.25, muted: true, captions: true });
  expect(JSON.parse(storage.read(settingsKey) ?? '')).toEqual({ musicVolume: 0.25, muted: true, captions: true });
});

test('there is a slider for everything, music, things and people, each with a name', () => {
  openPanel();
  const sliders = [...document.querySelectorAll('dialog.sound-panel input[type="range"]')];
  expect(sliders.map((slider) => slider.getAttribute('aria-label'))).toEqual([
    say('sound.all'),
    say('sound.music'),
    say('sound.sounds'),
    say('sound.voices'),
  ]);
});

test('keys that are pressed on the sheet press nothing beneath it', () => {
  const { input } = openPanel();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  input('volume').dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', bubbles: true }));
  document.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();
});

test('a caption stands for a while, then goes; it is no live region', () => {
  vi.useFakeTimers();
  openPage();
  const line = layCaptionLine(document, say);
  const shown = document.querySelector<HTMLElement>('.caption-line');
  expect(shown?.hidden).toBe(true);
  line.show('sound.snap');
  expect(shown?.textContent).toBe(say('sound.snap'));
  expect(shown?.hidden).toBe(false);
  expect(shown?.getAttribute('aria-live')).toBe('off');
  vi.advanceTimersByTime(1000);
  line.show('sound.crowd');
  vi.advanceTimersByTime(2000);
  expect(shown?.hidden).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(shown?.hidden).toBe(true);
  vi.useRealTimers();
});
