import { describe, expect, test } from 'vitest';
import { kioskDefaults } from '../../../src/content/kiosk-file.ts';
import type { Screen } from '../../../src/session/flow.ts';
import { openVisit, type VisitReading } from '../../../src/session/kiosk/visit.ts';

/** A kiosk whose clock we turn: a look a second, at whatever screen stands. */
function stand(spent: number | null = null) {
  const visit = openVisit(kioskDefaults, spent);
  let now = 1e6;
  let reading = visit.look(now, 'attract');
  return {
    visit,
    get reading() {
      return reading;
    },
    /** Passes seconds; a touch every `touchEvery` of them. Ends early where the visit does. */
    pass(seconds: number, screen: Screen, touchEvery = 0): VisitReading {
      for (let second = 1; second <= seconds; second++) {
        now += 1000;
        if (touchEvery > 0 && second % touchEvery === 0) visit.touch();
        reading = visit.look(now, screen);
        if (reading.ended !== null) break;
      }
      return reading;
    },
    jump(milliseconds: number, screen: Screen): VisitReading {
      now += milliseconds;
      reading = visit.look(now, screen);
      return reading;
    },
  };
}

describe('somebody goes away', () => {
  test('after 40 seconds it asks, counts 20 down, and begins anew', () => {
    const kiosk = stand();
    kiosk.visit.touch();
    expect(kiosk.pass(39, 'flight').phase).toBe('visit');
    expect(kiosk.pass(1, 'flight')).toMatchObject({ phase: 'warning', resetIn: 20 });
    expect(kiosk.pass(19, 'flight')).toMatchObject({ phase: 'warning', resetIn: 1 });
    expect(kiosk.pass(1, 'flight')).toMatchObject({ phase: 'attract', ended: 'idle', seconds: 60 });
    expect(kiosk.pass(100, 'attract')).toMatchObject({ phase: 'attract', ended: null });
  });

  test('any touch answers the question, and the whole time begins again', () => {
    const kiosk = stand();
    kiosk.visit.touch();
    kiosk.pass(59, 'flight');
    kiosk.visit.touch();
    expect(kiosk.pass(39, 'flight').phase).toBe('visit');
  });
});

describe('the next child waits', () => {
  test('a turn of five minutes is told a minute before its end, and ends where the round does', () => {
    const kiosk = stand();
    kiosk.visit.touch();
    expect(kiosk.pass(239, 'flight', 5).turnLeft).toBeNull();
    expect(kiosk.pass(1, 'flight').turnLeft).toBe(60);
    expect(kiosk.pass(90, 'flight', 5)).toMatchObject({ phase: 'visit', turnLeft: 0 });
    expect(kiosk.pass(1, 'result', 1)).toMatchObject({ phase: 'thanks', resetIn: 8 });
    expect(kiosk.pass(20, 'result', 1)).toMatchObject({ phase: 'attract', ended: 'minutes' });
  });

  test('in the story a turn has eight minutes', () => {
    const kiosk = stand();
    kiosk.visit.touch();
    kiosk.pass(10, 'card', 5);
    expect(kiosk.pass(400, 'flight', 5).turnLeft).toBeNull();
    expect(kiosk.pass(70, 'result', 5)).toMatchObject({ phase: 'thanks' });
  });

  test('whoever rests at the end of the turn for ever is thanked all the same', () => {
    const kiosk = stand();
    kiosk.visit.touch();
    expect(kiosk.pass(300 + 149, 'paused', 5).phase).toBe('visit');
    expect(kiosk.pass(1, 'paused', 1).phase).toBe('thanks');
    expect(kiosk.pass(8, 'paused', 1).ended).toBe('minutes');
  });

  test('a turn that a reload has interrupted goes on where it was', () => {
    const kiosk = stand(250);
    expect(kiosk.pass(1, 'flight', 1)).toMatchObject({ phase: 'visit', turnLeft: 49 });
  });
});

test('a machine that slept for a night, or a clock that ran back, ends nobody at once', () => {
  const kiosk = stand();
  kiosk.visit.touch();
  expect(kiosk.jump(8 * 3_600_000, 'flight')).toMatchObject({ phase: 'visit', ended: null });
  expect(kiosk.jump(-3_600_000, 'flight')).toMatchObject({ phase: 'visit', ended: null });
  expect(kiosk.pass(34, 'flight').phase).toBe('visit');
  expect(kiosk.pass(1, 'flight').phase).toBe('warning');
});

test('the staff ends a visit at once, and an empty kiosk has none to end', () => {
  const kiosk = stand();
  kiosk.visit.dismiss();
  expect(kiosk.pass(1, 'attract').ended).toBeNull();
  kiosk.visit.touch();
  kiosk.visit.dismiss();
  expect(kiosk.pass(1, 'flight').ended).toBe('staff');
});
