// What a kiosk shows and hears, without a browser: calls, the strip of a visit, the staff's pad, and the locks of the page.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hidePointer, lockPage } from '../../src/platform/kiosk-lock.ts';
import type { VisitReading } from '../../src/session/kiosk/visit.ts';
import { createAttractScreen } from '../../src/ui/kiosk/attract-screen.ts';
import { watchCorner } from '../../src/ui/kiosk/corner-hold.ts';
import { createLaunchForm } from '../../src/ui/kiosk/launch-form.ts';
import { drawQr } from '../../src/ui/kiosk/qr-picture.ts';
import { createStaffPanel, type StaffPress } from '../../src/ui/kiosk/staff-panel.ts';
import { createVisitStrip } from '../../src/ui/kiosk/visit-strip.ts';
import { say } from './page.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

const visit = (reading: Partial<VisitReading>): VisitReading => ({
  phase: 'visit',
  resetIn: null,
  turnLeft: null,
  seconds: 0,
  ended: null,
  ...reading,
});

test('the words of a kiosk wander: no two places in turn are the same, and all are in the lower half', () => {
  const screen = createAttractScreen([{ tag: 'en', direction: 'ltr', say }], 'en', true);
  const words = screen.element.querySelector<HTMLElement>('.attract-words');
  const place = () => `${words?.style.getPropertyValue('--across')} ${words?.style.getPropertyValue('--down')}`;
  const places = Array.from({ length: 14 }, () => {
    screen.wander();
    return place();
  });
  for (const [at, here] of places.entries()) expect(here).not.toBe(places[at + 1]);
  expect(new Set(places).size).toBe(7);
  expect(screen.element.textContent).toContain(say('kiosk.two'));
});

describe('the strip of a visit', () => {
  test('asks and counts, tells of the last minute, thanks, and is else not there', () => {
    const restarts: string[] = [];
    const strip = createVisitStrip(say, () => restarts.push('anew'));
    const shown = (reading: Partial<VisitReading>) => {
      strip.show(visit(reading));
      return strip.element.hidden ? null : strip.element.textContent;
    };
    expect(shown({})).toBeNull();
    expect(shown({ phase: 'warning', resetIn: 12.4 })).toContain('13');
    strip.element.querySelectorAll('button')[1]?.click();
    expect(restarts).toEqual(['anew']);
    expect(shown({ turnLeft: 60 })).toContain(say('kiosk.last-minute'));
    expect(shown({ turnLeft: 20 })).toContain(say('kiosk.seconds-left', { seconds: 20 }));
    expect(shown({ turnLeft: 0 })).toContain(say('kiosk.last-round'));
    expect(shown({ phase: 'thanks', resetIn: 8 })).toContain(say('kiosk.thanks'));
    expect(shown({ phase: 'attract' })).toBeNull();
  });
});

describe('the staff', () => {
  const open = (sealed: boolean) => {
    const pressed: StaffPress[] = [];
    const panel = createStaffPanel({
      say,
      languages: [{ tag: 'en', name: 'English' }],
      sealed,
      enter: (pin) => (pin === '2580' ? 'open' : 'wrong'),
      waits: () => 0,
      press: (press) => pressed.push(press),
      language: () => {},
      report: () => [{ heading: 'Causes', lines: ['kiosk.json: minutes is odd.'] }],
    });
    document.body.append(panel.element);
    panel.show();
    const press = (name: string) => panel.element.querySelector<HTMLElement>(name)?.click();
    const seen = () =>
      [...panel.element.querySelectorAll<HTMLElement>('[data-staff-press]')]
        .filter((one) => !one.closest('[hidden]'))
        .map((one) => one.dataset.staffPress);
    return { panel, pressed, press, seen };
  };

  test('types a PIN and is let in; a wrong one shows nothing but that it is wrong', () => {
    const { panel, press, seen, pressed } = open(true);
    for (const digit of '2581') press(`[data-digit="${digit}"]`);
    press('[data-digit="enter"]');
    expect(panel.element.textContent).toContain(say('staff.wrong'));
    expect(seen()).toEqual(['resume']);
    for (const digit of '258') press(`[data-digit="${digit}"]`);
    press('[data-digit="9"]');
    press('[data-digit="back"]');
    press('[data-digit="0"]');
    press('[data-digit="enter"]');
    expect(seen()).toContain('export');
    expect(panel.element.textContent).toContain('minutes is odd');
    press('[data-staff-press="clear"]');
    expect(pressed).toEqual(['clear']);
  });

  test('without a PIN reads, and changes nothing', () => {
    const { seen } = open(false);
    expect(seen()).toEqual(['resume', 'reload']);
  });

  test('holds the corner for five seconds; a finger that leaves it, or another place, opens nothing', () => {
    vi.useFakeTimers();
    const opened = vi.fn();
    watchCorner(document, opened);
    const tell = (type: string, x: number) =>
      document.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: 10, bubbles: true }));
    tell('pointerdown', 300);
    vi.advanceTimersByTime(6000);
    tell('pointerdown', 10);
    vi.advanceTimersByTime(3000);
    tell('pointermove', 200);
    vi.advanceTimersByTime(3000);
    expect(opened).not.toHaveBeenCalled();
    tell('pointerdown', 10);
    vi.advanceTimersByTime(5000);
    expect(opened).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe('the locks', () => {
  test('a link, a file and a menu lead nowhere; the staff may save', () => {
    lockPage(document);
    document.body.innerHTML = `<a href="https://example.org">out</a><button data-action="save">s</button>
      <div data-staff><a href="blob:x" download>counts</a></div>`;
    const refused = (place: string) => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      document.querySelector(place)?.dispatchEvent(click);
      return click.defaultPrevented;
    };
    expect(refused('body > a')).toBe(true);
    expect(refused('button')).toBe(true);
    const letter = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
    document.body.dispatchEvent(letter);
    expect(letter.defaultPrevented).toBe(false);
    const print = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(print);
    expect(print.defaultPrevented).toBe(true);
  });

  test('the arrow of a mouse is hidden until it moves, and again when it rests', () => {
    vi.useFakeTimers();
    hidePointer(document);
    const { dataset } = document.documentElement;
    const move = (pointerType: string) =>
      document.dispatchEvent(new PointerEvent('pointermove', { pointerType, bubbles: true }));
    move('touch');
    expect(dataset.pointer).toBe('hidden');
    move('mouse');
    expect(dataset.pointer).toBeUndefined();
    vi.advanceTimersByTime(4000);
    expect(dataset.pointer).toBe('hidden');
    vi.useRealTimers();
  });
});

test('the launch page writes what differs from the usual, and never the PIN', () => {
  const saved: string[] = [];
  const form = createLaunchForm({
    say,
    page: 'https://museum.example/kites/',
    levels: ['first-duel', 'run-home'],
    languages: [{ tag: 'ps', name: 'پښتو' }],
    seal: () => `${'0'.repeat(16)}:${'f'.repeat(64)}`,
    draw: drawQr,
    copy: () => Promise.resolve(),
    save: (text) => saved.push(text),
  });
  document.body.append(form);
  const address = () => form.querySelector('output')?.textContent;
  expect(address()).toBe('https://museum.example/kites/?mode=kiosk');
  const put = (name: string, value: string) => {
    const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field) field.value = value;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  put('minutes', '3');
  put('pin', '2580');
  const tick = form.querySelector<HTMLInputElement>('[value="ps"]');
  if (tick) tick.checked = true;
  tick?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(address()).toBe('https://museum.example/kites/?mode=kiosk&minutes=3&languages=ps');
  expect(form.querySelector('svg path')?.getAttribute('d')?.length).toBeGreaterThan(1000);
  [...form.querySelectorAll('button')].at(-1)?.click();
  expect(JSON.parse(saved[0] ?? '')).toMatchObject({ kiosk: true, minutes: 3, languages: ['ps'] });
  expect(saved[0]).not.toContain('2580');
});
