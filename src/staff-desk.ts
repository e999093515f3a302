// Joins the staff's panel to what it may do: it reads the kiosk's state and presses what the kiosk has.
import type { KioskRules } from './content/kiosk-file.ts';
import { offerFile } from './platform/progress-shelf.ts';
import { type Heals, healCodes } from './session/kiosk/heals.ts';
import { openPinDoor } from './session/kiosk/pin.ts';
import type { Statistics } from './session/kiosk/statistics.ts';
import { gameVersion } from './session/version.ts';
import type { Say } from './text/say.ts';
import { createStaffPanel, type StaffPress, type StaffReport } from './ui/kiosk/staff-panel.ts';

export interface StaffDeskWishes {
  readonly page: Document;
  readonly say: Say;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly rules: KioskRules;
  readonly complaints: readonly string[];
  readonly heals: Heals;
  readonly statistics: Statistics;
  /** The cap of the loudness, 0..1, and another one until the page opens anew. */
  readonly cap: () => number;
  readonly soften: (cap: number) => void;
  readonly mute: () => void;
  readonly rest: () => void;
  readonly reset: () => void;
  readonly language: (tag: string) => void;
}

export interface StaffDesk {
  readonly open: boolean;
  readonly show: () => void;
  /** Somebody works at it. A panel that is left open closes by itself. */
  used(): boolean;
}

const volumeStep = 0.1;
const leftOpenMs = 120_000;

/** The panel, closed. */
export function openStaffDesk(wishes: StaffDeskWishes): StaffDesk {
  const { page, say, rules, complaints, heals, statistics } = wishes;
  const door = openPinDoor(rules.pin);
  const blanket = page.querySelectorAll<HTMLElement>('#overlay, #sky');
  let shownAt = 0;

  const close = () => {
    panel.close();
    for (const part of blanket) part.inert = false;
  };
  const louder = (by: number) => wishes.soften(Math.round(Math.max(0, Math.min(1, wishes.cap() + by)) * 10) / 10);
  const presses: Readonly<Record<StaffPress, () => void>> = {
    resume: close,
    reload: wishes.reset,
    dismiss: wishes.reset,
    mute: wishes.mute,
    quieter: () => louder(-volumeStep),
    louder: () => louder(volumeStep),
    export: () => offerFile(page, 'gudiparan-kiosk.csv', statistics.csv(gameVersion), 'text/csv'),
    clear: () => statistics.clear(),
  };
  const report = (): StaffReport[] => {
    const { visits, rounds, seconds, idle, minutes, errors } = statistics.today;
    const mean = visits === 0 ? 0 : Math.round(seconds / visits);
    return [
      {
        heading: say('staff.today'),
        lines: [
          say('staff.counts', { visits, rounds, mean, idle, minutes, errors }),
          say('staff.volume', { percent: Math.round(wishes.cap() * 100) }),
          say('staff.version', { version: gameVersion }),
          ...(rules.pin === null ? [say('staff.no-pin')] : []),
        ],
      },
      { heading: say('staff.causes'), lines: complaints.length > 0 ? complaints : [say('staff.nothing')] },
      {
        heading: say('staff.breaks'),
        lines: heals.list
          .slice(-5)
          .reverse()
          .map(({ at, cause, words }) => `${new Date(at).toISOString()} ${healCodes[cause]} ${words}`),
      },
    ];
  };
  const panel = createStaffPanel({
    say,
    languages: wishes.languages,
    sealed: rules.pin !== null,
    enter: (pin) => door.enter(pin, performance.now()),
    waits: () => door.waits(performance.now()),
    press: (press) => presses[press](),
    language: wishes.language,
    report,
  });
  page.body.append(panel.element);
  page.addEventListener('pointerdown', () => {
    shownAt = performance.now();
  });

  return {
    get open() {
      return panel.open;
    },
    show() {
      shownAt = performance.now();
      wishes.rest();
      for (const part of blanket) part.inert = true;
      panel.show();
    },
    used() {
      if (panel.open && performance.now() - shownAt > leftOpenMs) close();
      return panel.open;
    },
  };
}
