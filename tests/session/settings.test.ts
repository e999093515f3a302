import { expect, test } from 'vitest';
import { openSettings, settingsKey } from '../../src/session/settings.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const stored = (text: string) => memoryStorage({ [settingsKey]: text });

test('the system asks for calm: so it is, until somebody chooses', () => {
  const book = openSettings(memoryStorage(), {}, true);
  expect(book.current).toEqual({
    muted: false,
    volume: 0.8,
    musicVolume: 0.7,
    soundVolume: 1,
    voiceVolume: 0.9,
    mono: false,
    captions: false,
    motion: 'calm',
    scheme: 'point',
    spoolTaps: false,
    goesAlone: false,
    renderScale: 1,
    quality: 'auto',
  });
  book.choose('motion', 'full');
  expect(book.current.motion).toBe('full');
});

test('the store beats the default, and the address beats the store', () => {
  const storage = stored('{"muted":true,"motion":"full"}');
  expect(openSettings(storage, {}, true).current).toMatchObject({ muted: true, motion: 'full' });
  expect(openSettings(storage, { motion: 'calm' }, false).current).toMatchObject({ muted: true, motion: 'calm' });
});

test('what the address asks for is not stored, what the player chooses is', () => {
  const storage = memoryStorage();
  const book = openSettings(storage, { motion: 'calm', renderScale: 0.5 }, false);
  book.choose('muted', true);
  expect(JSON.parse(storage.read(settingsKey) ?? '')).toEqual({ muted: true });
  expect(openSettings(storage, {}, false).current).toMatchObject({ muted: true, motion: 'full', renderScale: 1 });
});

test.each([
  ['an unknown name', '{"muted":true,"colour":"red"}', ['colour']],
  ['a word for a number', '{"muted":true,"volume":"loud"}', ['volume']],
  ['a loudness out of range', '{"muted":true,"volume":1.1}', ['volume']],
  ['a hand that is not there', '{"muted":true,"scheme":"tail"}', ['scheme']],
  ['a name that every object has', '{"muted":true,"constructor":1}', ['constructor']],
])('%s in the store is left out and told, the rest holds', (_, text, misfits) => {
  const book = openSettings(stored(text), {}, false);
  expect(book.misfits).toEqual(misfits);
  expect(book.current).toEqual({
    muted: true,
    volume: 0.8,
    musicVolume: 0.7,
    soundVolume: 1,
    voiceVolume: 0.9,
    mono: false,
    captions: false,
    motion: 'full',
    scheme: 'point',
    spoolTaps: false,
    goesAlone: false,
    renderScale: 1,
    quality: 'auto',
  });
});

test.each(['', 'no json', '[]', 'null', '7'])('a store that holds %j gives the defaults and is told', (text) => {
  const book = openSettings(stored(text), {}, false);
  expect(book.misfits).toEqual(['*']);
  expect(book.current.volume).toBe(0.8);
});

test.each(['point', 'hand', 'oneline'] as const)('the way to hold the line, %s, is kept on the device', (scheme) => {
  const storage = memoryStorage();
  openSettings(storage, {}, false).choose('scheme', scheme);
  const next = openSettings(storage, {}, false);
  expect(next.misfits).toEqual([]);
  expect(next.current.scheme).toBe(scheme);
  expect(openSettings(storage, { scheme: 'oneline' }, false).current.scheme).toBe('oneline');
});

test('a choice that does not fit is refused and changes nothing', () => {
  const book = openSettings(memoryStorage(), {}, false);
  expect(() => book.choose('volume', Number.NaN)).toThrow(RangeError);
  expect(book.current.volume).toBe(0.8);
});

test('the settings object cannot be changed from outside', () => {
  expect(Object.isFrozen(openSettings(memoryStorage(), {}, false).current)).toBe(true);
});

test('two pages of one store keep what each has chosen', () => {
  const storage = memoryStorage();
  const [one, other] = [openSettings(storage, {}, false), openSettings(storage, {}, false)];
  one.choose('volume', 0.2);
  other.choose('captions', true);
  one.choose('mono', true);
  expect(openSettings(storage, {}, false).current).toMatchObject({ volume: 0.2, captions: true, mono: true });
});
