import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksForKiosk, kioskDefaults, readKiosk } from '../../src/content/kiosk-file.ts';
import { kioskNames } from '../../src/content/kiosk-names.ts';
import { loudestAt, readSpan } from '../../src/content/quiet-hours.ts';
import { sealPin } from '../../src/session/kiosk/pin.ts';

const stock = {
  levels: ['first-duel', 'run-home'],
  languages: ['en', 'fa-AF', 'ps'],
  playlists: ['kiosk', 'classroom', 'no-conflict'],
};
const read = (file: unknown, search = '') =>
  readKiosk(file === null ? null : typeof file === 'string' ? file : JSON.stringify(file), search, stock);

describe('what a museum writes down', () => {
  test('without a file the kiosk has its defaults, and nothing to complain of', () => {
    expect(read(null)).toEqual({ rules: kioskDefaults, complaints: [] });
    expect([kioskDefaults.idleSeconds, kioskDefaults.countdownSeconds]).toEqual([40, 20]);
    expect([kioskDefaults.minutes, kioskDefaults.storyMinutes]).toEqual([5, 8]);
  });

  test('the address goes before the file, the file before the default', () => {
    const { rules, complaints } = read(
      { minutes: 3, volume: 0.5, hand: 'left' },
      '?minutes=7&levels=run-home&gentle=off',
    );
    expect(complaints).toEqual([]);
    expect(rules).toMatchObject({ minutes: 7, volume: 0.5, hand: 'left', levels: ['run-home'], gentle: false });
    expect(rules.idleSeconds).toBe(kioskDefaults.idleSeconds);
  });

  test('a half-written file leaves the defaults and is told by its name', () => {
    const { rules, complaints } = read('{"minutes": 3, "vol');
    expect(rules).toEqual(kioskDefaults);
    expect(complaints).toEqual([expect.stringMatching(/^kiosk\.json: .*half-written/)]);
    expect(asksForKiosk('{"kiosk": true, "vol')).toBe(false);
  });

  const wrong: [file: object, said: RegExp][] = [
    [{ minuets: 3 }, /minuets is not known/],
    [{ minutes: 'three' }, /minutes must be .*, not "three"/],
    [{ minutes: 0 }, /minutes must be a whole number from 1 to 60 minutes, not 0/],
    [{ countdownSeconds: 5 }, /countdownSeconds must be a whole number from 20/],
    [{ hand: 'both' }, /hand must be one of left, right/],
    [{ quietHours: { '22-8': 0 } }, /quietHours must be like/],
    [{ quietHours: { '22:00-08:00': 2 } }, /quietHours must be 0 to 1/],
    [{ pin: '1234' }, /pin must be what the launch page makes/],
    [{ levels: ['first-duel', 'moon'] }, /levels: there is no moon/],
    [{ languages: ['en', 'tlh'] }, /languages: there is no tlh/],
    [{ people: 3 }, /people must be 1 or 2/],
    [{ playlist: 'moon' }, /^kiosk\.json: playlist names no file of levels\/playlists: "moon"\.$/],
    [{ playlist: 7 }, /^kiosk\.json: playlist must be/],
  ];
  test.each(wrong)('%j is told and left out, and the rest holds', (file, said) => {
    const { rules, complaints } = read({ ...file, volume: 0.25 });
    expect(rules.volume).toBe(0.25);
    expect(complaints).toEqual([expect.stringMatching(said)]);
  });

  test('a playlist is one of those that are there; a bad name leaves what stood before it', () => {
    expect(read({ playlist: 'classroom' }).rules.playlist).toBe('classroom');
    expect(read({ playlist: 'classroom' }, '?playlist=no-conflict').rules.playlist).toBe('no-conflict');
    expect(read({ playlist: null }).rules.playlist).toBeNull();
    expect(read({ playlist: 'moon' }).rules.playlist).toBe('kiosk');
    const { rules, complaints } = read({ playlist: 'classroom' }, '?playlist=moon');
    expect(rules.playlist).toBe('classroom');
    expect(complaints).toEqual(['address: playlist names no file of levels/playlists: "moon".']);
  });

  test('a wrong word in the address is told as the address', () => {
    const { rules, complaints } = read({ minutes: 4 }, '?minutes=soon');
    expect(rules.minutes).toBe(4);
    expect(complaints).toEqual([expect.stringMatching(/^address: minutes must be/)]);
  });

  test('whatever a file or an address holds, the rules are whole and of the right kinds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.webQueryParameters(), (file, search) => {
        const { rules, complaints } = readKiosk(file, `?${search}`, stock);
        expect(Object.keys(rules).sort()).toEqual(Object.keys(kioskDefaults).sort());
        expect(complaints.every((sentence) => /^[\x20-\uffff]+\.$/s.test(sentence))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('every parameter that the address reader passes over is one that a kiosk reads', () => {
    for (const name of kioskNames) expect(read(null, `?${name}=%00`).complaints.length).toBeGreaterThan(0);
  });

  test('a sealed PIN is taken, and remarks are passed over', () => {
    const { rules, complaints } = read({ '// note': 'by the door', pin: sealPin('2580', 'a1b2c3d4') });
    expect(complaints).toEqual([]);
    expect(rules.pin).toMatch(/^a1b2c3d4:/);
  });
});

describe('quiet hours', () => {
  const night = readSpan('22:00-08:00', 0);
  const noon = readSpan('12:00-13:00', 0.3);

  test('reach over midnight, and the lowest of what holds counts', () => {
    const spans = [night, noon].flatMap((span) => span ?? []);
    const at = (hour: number) => loudestAt(hour * 60, 0.8, spans);
    expect([21, 22, 23, 0, 7, 8, 12, 13].map(at)).toEqual([0.8, 0, 0, 0, 0, 0.8, 0.3, 0.8]);
  });

  test('hours that are none are refused', () => {
    expect(
      ['25:00-08:00', '22:60-08:00', '22:00', '', 'a-b', '1:00-2:00-3:00'].map((text) => readSpan(text, 0)),
    ).toEqual(Array.from({ length: 6 }, () => null));
  });
});
