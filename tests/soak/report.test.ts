// What a soak says of the samples that it has taken: a kiosk that keeps still, and kiosks that leak in one way each.
import { describe, expect, test } from 'vitest';
import { judge, type Sample, slope, written } from '../../scripts/soak/report.mjs';

const mebibyte = 1_048_576;
const still = {
  heap: 10 * mebibyte,
  stored: 7 * mebibyte,
  documents: 3,
  nodes: 1150,
  listeners: 104,
  audio: 6,
  textures: 30,
  buffers: 9,
  programs: 1,
  shaders: 2,
  framebuffers: 0,
  renderbuffers: 0,
  sounds: 1,
  timers: 4,
  frames: 2,
};

/** An hour alone with a sample every two minutes, in two states that hold unlike much; the heap trembles by 50 KiB. */
const hour = (grown: (minute: number) => Partial<typeof still> = () => ({})): Sample[] =>
  Array.from({ length: 30 }, (_, at) => {
    const minute = 2 * at;
    const group = at % 2 === 0 ? '2 kites' : '24 kites';
    const heap = still.heap + (at % 2) * 3 * mebibyte + ((at * 7) % 5) * 10_000;
    const { heap: more = 0, ...others } = grown(minute);
    return { part: 'alone', group, minute, held: { ...still, ...others, heap: heap + more } };
  });

const verdicts = (samples: Sample[], troubles: string[] = []) =>
  Object.fromEntries(
    judge(samples, troubles).map(({ what, verdict }) => [what.split(/[:,]/)[1]?.trim() ?? what, verdict]),
  );

describe('an hour alone', () => {
  test('that keeps still holds, though its states are unlike each other', () => {
    expect(new Set(Object.values(verdicts(hour())))).toEqual(new Set(['holds']));
  });

  test('that grows by two mebibytes is missed, and by how much is known to a tenth', () => {
    const samples = hour((minute) => ({ heap: (2 * mebibyte * minute) / 60 }));
    expect(verdicts(samples).heap).toBe('missed');
    expect(slope(samples, 'heap').perHour / mebibyte).toBeCloseTo(2, 1);
  });

  test('of play on one page is held to the same as one alone', () => {
    const played = (samples: Sample[]) => samples.map((one) => ({ ...one, part: 'stretch' }));
    expect(verdicts(played(hour()))).toEqual(verdicts(hour()));
    expect(verdicts(played(hour((minute) => ({ heap: (2 * mebibyte * minute) / 60 })))).heap).toBe('missed');
  });

  test('that is too short to tell stays open', () => {
    expect(verdicts(hour().slice(0, 5)).heap).toBe('open');
    expect(verdicts(hour().slice(0, 1))).toMatchObject({ heap: 'open', nodes: 'open' });
  });

  test.each(['textures', 'framebuffers', 'listeners', 'nodes', 'documents', 'timers', 'audio'] as const)(
    'that leaks %s is missed',
    (name) => {
      const rows = judge(
        hour((minute) => ({ [name]: still[name] + minute })),
        [],
      );
      const row = rows.find(({ what }) => what.includes('nodes'));
      expect(row).toMatchObject({ verdict: 'missed', reached: expect.stringContaining(name) });
    },
  );

  test('that tells of an error is missed, and so is one that becomes too large', () => {
    expect(judge(hour(), ['uncaught: planted']).filter(({ verdict }) => verdict === 'missed')).toHaveLength(1);
    const large = judge(
      hour(() => ({ heap: 55 * mebibyte })),
      [],
    );
    expect(large.filter(({ verdict }) => verdict === 'missed').map(({ what }) => what)).toEqual(['heap at most']);
  });
});

describe('matches that are begun anew', () => {
  const restarts = (by: Partial<typeof still>): Sample[] =>
    [20, 60, 100, 140, 180].map((minute, at) => {
      const held = { ...still };
      for (const [name, each] of Object.entries(by)) held[name as keyof typeof still] += each * at;
      return { part: 'restarts', group: 'flight', minute, held };
    });

  test('may cost less than two mebibytes, and no texture', () => {
    const missed = (samples: Sample[]) => judge(samples, []).filter(({ verdict }) => verdict === 'missed').length;
    expect(missed(restarts({ heap: 0.4 * mebibyte }))).toBe(0);
    expect(missed(restarts({ heap: 0.6 * mebibyte }))).toBe(1);
    expect(missed(restarts({ textures: 1 }))).toBe(1);
  });
});

test('the report is a table of samples and a line for each verdict', () => {
  const samples = hour();
  const lines = written(samples, judge(samples, [])).split('\n');
  expect(lines).toHaveLength(samples.length + 6);
  expect(lines[0]).toMatch(/heap MiB.*textures.*listeners/);
  expect(lines.at(-1)).toMatch(/^holds {3}errors, healings/);
});
