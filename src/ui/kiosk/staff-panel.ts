// The staff's panel: a PIN, and behind it what a kiosk can be asked and told. It hangs outside the overlay, over everything.
import type { Say, TextKey } from '../../text/say.ts';
import { element, writeText } from '../element.ts';

/** What the staff may do. */
export type StaffPress = 'resume' | 'reload' | 'dismiss' | 'mute' | 'quieter' | 'louder' | 'export' | 'clear';

/** What there is to read, as lines under a heading. */
export interface StaffReport {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface StaffWishes {
  readonly say: Say;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** A PIN is set. Without one the panel is for reading alone. */
  readonly sealed: boolean;
  enter(pin: string): 'open' | 'wrong' | 'wait';
  /** Seconds until a PIN is looked at again. */
  waits(): number;
  press(press: StaffPress): void;
  language(tag: string): void;
  report(): readonly StaffReport[];
}

export interface StaffPanel {
  readonly element: HTMLElement;
  readonly open: boolean;
  show(): void;
  close(): void;
}

/** Presses without a PIN: nothing that changes or hands out anything. */
const openToAll: ReadonlySet<StaffPress> = new Set(['resume', 'reload']);
const presses: readonly (readonly [StaffPress, TextKey])[] = [
  ['resume', 'staff.resume'],
  ['dismiss', 'staff.dismiss'],
  ['reload', 'staff.reload'],
  ['mute', 'menu.mute'],
  ['quieter', 'staff.quieter'],
  ['louder', 'staff.louder'],
  ['export', 'staff.export'],
  ['clear', 'staff.clear'],
];
const longestPin = 12;

function button(name: string, value: string, text: string): HTMLButtonElement {
  return element('button', {
    className: 'tag',
    text,
    attributes: { type: 'button', [`data-${name}`]: value },
  });
}

/** A closed panel. */
export function createStaffPanel(wishes: StaffWishes): StaffPanel {
  const { say } = wishes;
  const keys = [...'123456789'].map((digit) => button('digit', digit, digit));
  const dots = element('p', { className: 'staff-dots', attributes: { 'aria-hidden': 'true' } });
  const said = element('p', { attributes: { role: 'status' } });
  const pad = element(
    'div',
    { className: 'staff-pad' },
    element('p', { text: say('staff.pin') }),
    dots,
    element(
      'div',
      { className: 'staff-keys', attributes: { dir: 'ltr' } },
      ...keys,
      button('digit', 'back', '⌫'),
      button('digit', '0', '0'),
      button('digit', 'enter', '⏎'),
    ),
    said,
    button('staff-press', 'resume', say('menu.close')),
  );
  pad.querySelector('[data-digit="back"]')?.setAttribute('aria-label', say('staff.erase'));
  pad.querySelector('[data-digit="enter"]')?.setAttribute('aria-label', say('staff.enter'));
  const report = element('div', { className: 'staff-report' });
  const rows = presses.map(([press, key]) => button('staff-press', press, say(key)));
  const tags = wishes.languages.map(({ tag, name }) => {
    const made = button('staff-language', tag, name);
    made.lang = tag;
    return made;
  });
  const desk = element(
    'div',
    { className: 'staff-desk' },
    element('div', { className: 'schemes' }, ...rows),
    element('div', { className: 'schemes' }, ...tags),
    report,
  );
  const panel = element(
    'section',
    {
      className: 'staff',
      attributes: { role: 'dialog', 'aria-modal': 'true', 'aria-label': say('staff.title'), 'data-staff': '' },
    },
    element('div', { className: 'sheet' }, element('h2', { text: say('staff.title') }), pad, desk),
  );
  panel.hidden = true;
  let pin = '';

  const showPin = () => writeText(dots, pin === '' ? '·' : '●'.repeat(pin.length));
  const showDesk = (unlocked: boolean) => {
    pad.hidden = true;
    desk.hidden = false;
    for (const row of rows) row.hidden = !unlocked && !openToAll.has(row.dataset.staffPress as StaffPress);
    for (const tag of tags) tag.hidden = !unlocked;
    refresh();
    rows[0]?.focus();
  };
  const refresh = () =>
    report.replaceChildren(
      ...wishes.report().flatMap(({ heading, lines }) => [
        element('h3', { text: heading }),
        ...lines.map((line) => {
          const made = element('p', { text: line });
          made.dir = 'auto';
          return made;
        }),
      ]),
    );

  const enter = () => {
    const answer = wishes.enter(pin);
    pin = '';
    showPin();
    if (answer === 'open') showDesk(true);
    else writeText(said, wishes.waits() > 0 ? say('staff.wait', { seconds: wishes.waits() }) : say('staff.wrong'));
  };
  const type = (digit: string) => {
    if (digit === 'enter') return enter();
    pin = digit === 'back' ? pin.slice(0, -1) : `${pin}${digit}`.slice(0, longestPin);
    writeText(said, '');
    showPin();
  };
  panel.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : null;
    const { digit, staffPress, staffLanguage } = pressed?.dataset ?? {};
    if (digit !== undefined) type(digit);
    else if (staffLanguage !== undefined) wishes.language(staffLanguage);
    else if (staffPress !== undefined) {
      wishes.press(staffPress as StaffPress);
      if (!panel.hidden) refresh();
    }
  });
  panel.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (pad.hidden) return;
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === 'Backspace') type('back');
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) type('enter');
  });

  return {
    element: panel,
    get open() {
      return !panel.hidden;
    },
    show() {
      panel.hidden = false;
      pin = '';
      showPin();
      writeText(said, wishes.waits() > 0 ? say('staff.wait', { seconds: wishes.waits() }) : '');
      pad.hidden = !wishes.sealed;
      desk.hidden = wishes.sealed;
      if (wishes.sealed) keys[0]?.focus();
      else showDesk(false);
    },
    close() {
      panel.hidden = true;
    },
  };
}
