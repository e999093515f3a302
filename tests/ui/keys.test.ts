import { expect, test } from 'vitest';
import { listenForKeys } from '../../src/ui/keys.ts';
import { openPage } from './page.ts';

const strike = (code: string, more: KeyboardEventInit = {}) =>
  document.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more }));

test('Enter plays, P rests; a held key and a shortcut of the browser do nothing', () => {
  const { overlay, pressed } = openPage();
  listenForKeys(document, overlay);
  (document.activeElement as HTMLElement | null)?.blur();
  strike('Enter');
  overlay.show('flight');
  strike('KeyP', { ctrlKey: true });
  strike('KeyP', { repeat: true });
  strike('KeyA');
  expect(pressed).toEqual(['play']);
  strike('KeyP');
  expect(pressed).toEqual(['play', 'pause']);
});

test('one switch plays: the space bar presses what stands first when nothing has the focus', () => {
  const { overlay, pressed } = openPage();
  listenForKeys(document, overlay);
  (document.activeElement as HTMLElement | null)?.blur();
  strike('Space');
  expect(pressed).toEqual(['play']);
  overlay.show('flight');
  strike('Space');
  expect(pressed).toEqual(['play']);
});

test('a key that is still held from the fight presses no button that comes up', () => {
  const { overlay } = openPage();
  listenForKeys(document, overlay);
  overlay.show('flight');
  overlay.show('result');
  const again = document.activeElement;
  expect((again as HTMLElement).dataset.action).toBe('again');
  for (const code of ['Space', 'Enter']) {
    const held = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, repeat: true });
    const fresh = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true });
    again?.dispatchEvent(held);
    again?.dispatchEvent(fresh);
    expect([held.defaultPrevented, fresh.defaultPrevented]).toEqual([true, false]);
  }
});
