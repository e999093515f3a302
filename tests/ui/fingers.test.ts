// Fingers on the picture, as browsers tell of them; and as they do not.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeyboardInput } from '../../src/game/input/keyboard.ts';
import { PointerInput } from '../../src/game/input/pointer.ts';

let mount: HTMLElement;
let input: PointerInput;

beforeEach(() => {
  mount = document.createElement('div');
  document.body.append(mount);
  input = new PointerInput(mount, (y) => y > 500);
});
afterEach(() => {
  input.destroy();
  mount.remove();
});

interface Told {
  readonly id?: number;
  readonly x?: number;
  readonly y?: number;
  readonly kind?: 'touch' | 'mouse';
  readonly button?: number;
  readonly buttons?: number;
}

function tell(type: string, { id = 1, x = 0, y = 0, kind = 'touch', button = 0, buttons = 1 }: Told = {}): void {
  const init = { pointerId: id, clientX: x, clientY: y, pointerType: kind, button, buttons, bubbles: true };
  mount.dispatchEvent(new PointerEvent(type, init));
}

/** The browser's list of touches, as it comes with each of its touch events. */
function list(
  type: 'touchstart' | 'touchend' | 'touchcancel',
  ...touches: { clientX: number; clientY: number }[]
): void {
  mount.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches }));
}

describe('a touch that holds until the next one', () => {
  beforeEach(() => {
    document.documentElement.dataset.toggles = 'true';
  });
  afterEach(() => {
    delete document.documentElement.dataset.toggles;
  });

  test('goes on when the finger is lifted, and ends with the next touch, which begins nothing', () => {
    tell('pointerdown', { x: 100, y: 600 });
    tell('pointerup');
    tell('lostpointercapture');
    list('touchend');
    expect(input.finger).toMatchObject({ x: 100, y: 600 });
    tell('pointerdown', { id: 2, x: 300, y: 600 });
    expect(input.finger).toBeNull();
    tell('pointerup', { id: 2 });
    tell('pointerdown', { id: 3, x: 200, y: 600 });
    expect(input.finger).toMatchObject({ x: 200 });
  });

  test('a mouse that moves on with its button up moves nothing that holds', () => {
    tell('pointerdown', { kind: 'mouse', x: 100, y: 600 });
    tell('pointerup', { kind: 'mouse' });
    tell('pointermove', { kind: 'mouse', x: 10, y: 10, buttons: 0 });
    expect(input.finger).toMatchObject({ x: 100, y: 600 });
  });

  test('is let go with the window', () => {
    tell('pointerdown', { x: 100, y: 600 });
    tell('pointerup');
    window.dispatchEvent(new Event('blur'));
    expect(input.finger).toBeNull();
  });
});

describe('a palm on the glass', () => {
  const lay = (widthPx: number, pointerType = 'touch') => {
    const init = { pointerId: 7, clientX: 50, clientY: 600, pointerType, bubbles: true };
    mount.dispatchEvent(Object.assign(new PointerEvent('pointerdown', init), { width: widthPx, height: 20 }));
    return input.finger;
  };

  test('steers nothing, and a finger beside it does', () => {
    expect(lay(200)).toBeNull();
    tell('pointerdown', { id: 8, x: 100, y: 600 });
    expect(input.finger).toMatchObject({ x: 100 });
  });

  test('is known by the millimetres of its glass', () => {
    document.documentElement.style.setProperty('--px-per-mm', '1');
    expect(lay(60)).toBeNull();
    document.documentElement.style.setProperty('--px-per-mm', '8');
    expect(lay(60)).not.toBeNull();
    document.documentElement.style.removeProperty('--px-per-mm');
  });
});

describe('the first finger', () => {
  test('counts from where it went down to where it is', () => {
    tell('pointerdown', { x: 100, y: 600 });
    tell('pointermove', { x: 130, y: 570 });
    expect(input.finger).toMatchObject({ onPad: true, startX: 100, startY: 600, x: 130, y: 570 });
    tell('pointerup');
    expect(input.finger).toBeNull();
  });

  test.each(['pointerup', 'pointercancel', 'lostpointercapture'])('is let go by %s', (type) => {
    tell('pointerdown', { x: 100, y: 600 });
    tell(type);
    expect(input.finger).toBeNull();
  });

  test.each(['blur', 'pagehide'])('is let go when the window says %s', (type) => {
    tell('pointerdown', { x: 100, y: 600 });
    window.dispatchEvent(new Event(type));
    expect(input.finger).toBeNull();
  });

  test('is let go when the page is hidden', () => {
    tell('pointerdown', { x: 100, y: 600 });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(input.finger).toBeNull();
  });

  test('is let go outside the picture, too', () => {
    tell('pointerdown', { x: 100, y: 600 });
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
    expect(input.finger).toBeNull();
  });

  test('is not there any more when the browser’s list of touches has it no longer', () => {
    tell('pointerdown', { x: 100, y: 600 });
    list('touchstart', { clientX: 100, clientY: 600 });
    expect(input.finger).not.toBeNull();
    list('touchend');
    expect(input.finger).toBeNull();
    tell('pointerdown', { id: 2, x: 100, y: 600 });
    list('touchstart', { clientX: 300, clientY: 100 });
    expect(input.finger).toBeNull();
  });
});

describe('a second finger', () => {
  test('does not disturb the first, and takes over from where it is when that is lifted', () => {
    tell('pointerdown', { id: 1, x: 100, y: 600 });
    tell('pointerdown', { id: 2, x: 300, y: 550 });
    tell('pointermove', { id: 2, x: 320, y: 540 });
    expect(input.finger).toMatchObject({ x: 100, y: 600 });
    tell('pointerup', { id: 1 });
    expect(input.finger).toMatchObject({ startX: 320, startY: 540, x: 320, y: 540 });
    tell('pointermove', { id: 2, x: 330, y: 500 });
    expect(input.finger).toMatchObject({ startX: 320, startY: 540, x: 330, y: 500 });
  });

  test('that is lifted first leaves the first as it was', () => {
    tell('pointerdown', { id: 1, x: 100, y: 600 });
    tell('pointermove', { id: 1, x: 140, y: 600 });
    tell('pointerdown', { id: 2, x: 300, y: 550 });
    tell('pointercancel', { id: 2 });
    expect(input.finger).toMatchObject({ startX: 100, x: 140 });
  });

  test('stays when the browser forgot to tell that the first was lifted', () => {
    tell('pointerdown', { id: 1, x: 100, y: 600 });
    tell('pointerdown', { id: 2, x: 300, y: 550 });
    list('touchend', { clientX: 302, clientY: 548 });
    expect(input.finger).toMatchObject({ x: 300, y: 550 });
  });
});

describe('a mouse', () => {
  test('holds by its first button alone', () => {
    tell('pointerdown', { kind: 'mouse', button: 2, buttons: 2 });
    expect(input.finger).toBeNull();
    tell('pointerdown', { kind: 'mouse' });
    expect(input.finger).not.toBeNull();
  });

  test('that comes back without its button was let go outside', () => {
    tell('pointerdown', { kind: 'mouse', x: 10, y: 10 });
    tell('pointermove', { kind: 'mouse', x: 500, y: 10, buttons: 0 });
    expect(input.finger).toBeNull();
  });

  test('outlives the touches of others', () => {
    tell('pointerdown', { id: 7, kind: 'mouse', x: 10, y: 10 });
    list('touchend');
    expect(input.finger).not.toBeNull();
  });
});

describe('keys', () => {
  const strike = (type: 'keydown' | 'keyup', code: string, more: KeyboardEventInit = {}) =>
    window.dispatchEvent(new KeyboardEvent(type, { code, cancelable: true, ...more }));

  test('hold until they are let go, or nobody looks', () => {
    const keyboard = new KeyboardInput();
    keyboard.listening = true;
    strike('keydown', 'Space');
    strike('keydown', 'ArrowLeft');
    expect(keyboard.keys).toMatchObject({ right: -1, up: 0, pull: true, feed: false, one: true });
    strike('keyup', 'Space');
    expect(keyboard.keys).toMatchObject({ right: -1, pull: false, one: false });
    window.dispatchEvent(new Event('blur'));
    expect(keyboard.keys.right).toBe(0);
    keyboard.destroy();
  });

  test('that pressed Play and are still down count only once they were let go', () => {
    const keyboard = new KeyboardInput();
    strike('keydown', 'Enter');
    keyboard.listening = true;
    strike('keydown', 'Enter', { repeat: true });
    expect(keyboard.keys.one).toBe(false);
    strike('keyup', 'Enter');
    strike('keydown', 'Enter');
    expect(keyboard.keys.one).toBe(true);
    keyboard.destroy();
  });
});
