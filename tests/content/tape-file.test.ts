import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { setupOfTape } from '../../src/content/seating.ts';
import { readTape } from '../../src/content/tape-file.ts';
import { wish } from '../../src/sim/controls.ts';
import { physicsName, type Tape } from '../../src/sim/tape.ts';
import { record, startRecording, toTape } from '../../src/sim/tape-recorder.ts';
import { tapeTicks, wishesByTick } from '../../src/sim/tape-reel.ts';
import { shippedFiles } from './level-files.ts';

/** 1500 ticks of one person on the left; the neighbour flies on the right. */
function recorded(): Tape {
  const recorder = startRecording('first-duel', 7, 2, { you: 'left' });
  for (let tick = 0; tick < 1500; tick++) record(recorder, [wish(tick % 200 < 90 ? -1 : 0.5, 0), null]);
  return toTape(recorder);
}

// biome-ignore lint/suspicious/noExplicitAny: a change may break the tape's shape on purpose.
function spoiled(change: (tape: any) => void, keepSeal = false): string {
  const tape = structuredClone(recorded());
  const open = tape as { seal?: unknown };
  if (!keepSeal) delete open.seal;
  change(tape);
  return JSON.stringify(tape);
}

describe('a tape', () => {
  test('is read back as it was written, run by run', () => {
    const tape = recorded();
    expect(tape.seats[0]?.slice(0, 2)).toEqual([
      [90, -127, 0],
      [110, 64, 0],
    ]);
    expect(tape.seats[1]).toEqual([]);
    expect(readTape(JSON.stringify(tape))).toEqual(tape);
  });

  test('unrolls into the wishes that went in', () => {
    const unrolled = [...wishesByTick(recorded())].map(([left, right]) => [left?.reel, right]);
    // The list is used again, so it is read as it comes.
    expect(unrolled).toHaveLength(1500);
    const reels: (number | undefined)[] = [];
    for (const [left, right] of wishesByTick(recorded())) {
      reels.push(left?.reel);
      expect(right).toBeNull();
    }
    expect(reels).toEqual(Array.from({ length: 1500 }, (_, tick) => (tick % 200 < 90 ? -127 : 64)));
  });

  test('may be written by hand, without a seal', () => {
    const { seal: _, ...bare } = recorded();
    expect(tapeTicks(readTape(JSON.stringify(bare)))).toBe(1500);
  });

  test('of pilots alone lasts as long as its seal says', () => {
    const recorder = startRecording('first-duel', 7, 2, { you: 'left', pilots: { left: 'neighbour' } });
    for (let tick = 0; tick < 50; tick++) record(recorder, [null, null]);
    const tape = readTape(JSON.stringify(toTape(recorder)));
    expect(tape.seats).toEqual([[], []]);
    expect(tapeTicks(tape)).toBe(50);
  });

  const refused: [what: string, text: string, message: string][] = [
    ['no JSON', 'hello', 'the tape is no JSON: broken or cut short'],
    [
      'a text cut short',
      JSON.stringify(recorded()).slice(0, 190),
      'the tape is no JSON: broken or cut short after tick',
    ],
    ['a list', '[]', 'the tape is no object'],
    [
      'another format',
      spoiled((tape) => {
        tape.format = 'song';
      }),
      'format must be "gudiparan-tape", not "song"',
    ],
    [
      'another version',
      spoiled((tape) => {
        tape.version = 2;
      }),
      'version must be 1, not 2',
    ],
    [
      'another physics',
      spoiled((tape) => {
        tape.physics = 'moon-1';
      }),
      `this tape was flown with physics "moon-1"; this game has "${physicsName}"`,
    ],
    [
      'an unknown field',
      spoiled((tape) => {
        tape.setup.wind = 9;
      }),
      'setup.wind is not known here',
    ],
    [
      'a missing field',
      spoiled((tape) => {
        delete tape.seats;
      }),
      'seats is missing',
    ],
    [
      'a seed that is none',
      spoiled((tape) => {
        tape.seed = -3;
      }),
      'seed must be a whole number from 0 to 4294967295, not -3',
    ],
    [
      'a wish out of range',
      spoiled((tape) => {
        tape.seats[0][2][1] = -128;
      }),
      'seat 1, tick 200: reel must be a whole number from -127 to 127, not -128',
    ],
    [
      'a broken wish',
      spoiled((tape) => {
        tape.seats[0][1][2] = 0.5;
      }),
      'seat 1, tick 90: lean must be a whole number from -127 to 127, not 0.5',
    ],
    [
      'a run of nothing',
      spoiled((tape) => {
        tape.seats[0][1][0] = 0;
      }),
      'seat 1, tick 90: a run must last a whole number of ticks from 1, not 0',
    ],
    [
      'a run that is none',
      spoiled((tape) => {
        tape.seats[0][1] = [5, 5];
      }),
      'seat 1, tick 90: a run must be [ticks, reel, lean], not [5,5]',
    ],
    [
      'a tape without end',
      spoiled((tape) => {
        tape.seats[0].push([999_999, 0, 0]);
      }),
      'seat 1, tick 1001499: the tape goes on to tick 1001499; the longest that is played is 1000000',
    ],
    [
      'a hundred million ticks in one run',
      spoiled((tape) => {
        tape.seats[0] = [[100_000_000, 0, 0]];
      }),
      'seat 1, tick 100000000: the tape goes on to tick 100000000; the longest that is played is 1000000',
    ],
    [
      'a hundred million ticks in many runs',
      spoiled((tape) => {
        tape.seats[0] = Array.from({ length: 1000 }, (_, at) => [100_000, at % 100, 0]);
      }),
      'seat 1, tick 1100000: the tape goes on to tick 1100000; the longest that is played is 1000000',
    ],
    [
      'a hundred million ticks of pilots alone',
      spoiled((tape) => {
        tape.setup = { you: 'left', pilots: { left: 'neighbour' } };
        tape.seats = [[], []];
        tape.seal.ticks = 100_000_000;
      }, true),
      'seal.ticks must be a whole number from 0 to 1000000 ticks, not 100000000',
    ],
    [
      'more ticks than can be counted',
      spoiled((tape) => {
        tape.seats[0] = [[1e300, 0, 0]];
      }),
      'seat 1, tick 0: a run must last a whole number of ticks from 1, not 1e+300',
    ],
    [
      'a seat that ends early',
      spoiled((tape) => {
        tape.seats[1] = [[700, 0, 0]];
      }),
      'seat 2 is cut short at tick 700: another goes on to tick 1500',
    ],
    [
      'a spool that a dog holds',
      spoiled((tape) => {
        tape.setup.spools = { left: 'dog' };
      }),
      'setup.spools.left must be one of companion, alone, seat, not "dog"',
    ],
    [
      'a sealed tape that lost its end',
      spoiled((tape) => {
        tape.seats[0].pop();
      }, true),
      'the tape is cut short: it ends at tick 1490, and its seal says 1500',
    ],
    [
      'a sealed tape that was edited',
      spoiled((tape) => {
        tape.seats[0][7][1] = 12;
      }, true),
      'the tape was edited: from tick 600 to 1200 it breaks its seal',
    ],
    [
      'a sealed tape with a run that was lengthened',
      spoiled((tape) => {
        tape.seats[0][3][0] += 60;
      }, true),
      'the tape has grown: it ends at tick 1560, and its seal says 1500',
    ],
    [
      'a sealed tape under another pilot',
      spoiled((tape) => {
        tape.setup.pilots = { right: 'random' };
      }, true),
      'the tape was edited: from tick 0 to 600 it breaks its seal',
    ],
    [
      'a sealed tape with somebody else at the spool',
      spoiled((tape) => {
        tape.setup.spools = { left: 'alone' };
      }, true),
      'the tape was edited: from tick 0 to 600 it breaks its seal',
    ],
    [
      'a sealed tape under another seed',
      spoiled((tape) => {
        tape.seed = 8;
      }, true),
      'the tape was edited: from tick 0 to 600 it breaks its seal',
    ],
  ];

  test.each(refused)('%s is refused in words', (_, text, message) => {
    expect(() => readTape(text)).toThrow(message);
  });

  test('sits its flyers: you by wishes, named pilots by name, the rest as the level says', () => {
    const catalogue = readCatalogue(shippedFiles());
    const seats = (tape: Tape) => setupOfTape(tape, catalogue).flyers.map(({ seat }) => seat);
    const person = { kind: 'wishes' };
    const pilot = (id: string) => ({ kind: 'pilot', profile: catalogue.pilots.get(id) });
    expect(seats(recorded())).toEqual([person, pilot('neighbour')]);
    const named: Tape = {
      ...recorded(),
      seats: [[], [[9, 0, 0]]],
      setup: { you: 'right', pilots: { left: 'random' } },
    };
    expect(seats(named)).toEqual([pilot('random'), person]);
  });

  test('has somebody at the spool, or nobody, where it says so', () => {
    const catalogue = readCatalogue(shippedFiles());
    const flyers = (change: Partial<Tape>) => setupOfTape({ ...recorded(), ...change }, catalogue).flyers;
    const [run] = recorded().seats;
    const alone = flyers({ setup: { you: 'left', spools: { left: 'alone' } } });
    expect(alone.map(({ companion, spoolSeat }) => [companion, spoolSeat])).toEqual([
      [false, undefined],
      [true, undefined],
    ]);
    const seats = [run ?? [], [], [[1500, 20, 0] as const]];
    const seat = flyers({ setup: { you: 'left', spools: { left: 'seat' } }, seats });
    expect(seat.map(({ companion, spoolSeat }) => [companion, spoolSeat])).toEqual([
      [false, true],
      [true, undefined],
    ]);
    const sit = (change: Partial<Tape>) => () => setupOfTape({ ...recorded(), ...change }, catalogue);
    expect(sit({ setup: { you: 'left', spools: { left: 'seat' } } })).toThrow(
      'seats must be 3, one for each flyer of the level, and 1 for who sits at a spool, not 2',
    );
    expect(sit({ seats })).toThrow('seats must be 2, one for each flyer of the level, not 3');
    expect(sit({ setup: { you: 'left', spools: { me: 'alone' } } })).toThrow('setup names no flyer of the level: "me"');
    const leans = [run ?? [], [], [[1500, 20, 1] as const]];
    expect(sit({ setup: { you: 'left', spools: { left: 'seat' } }, seats: leans })).toThrow(
      'seat 3 is at a spool: the last number of its runs must be 0',
    );
  });

  test('for a level, a flyer or a pilot that is not here is refused', () => {
    const catalogue = readCatalogue(shippedFiles());
    const sit = (change: Partial<Tape>) => () => setupOfTape({ ...recorded(), ...change }, catalogue);
    expect(sit({ level: 'moon' })).toThrow('level names no level of this game: "moon"');
    expect(sit({ seats: [[]] })).toThrow('seats must be 2, one for each flyer of the level, not 1');
    expect(sit({ setup: { you: 'me' } })).toThrow('setup names no flyer of the level: "me"');
    expect(sit({ setup: { you: 'left', pilots: { right: 'x' } } })).toThrow('names no pilot of this game: "x"');
    expect(sit({ setup: { you: 'right', pilots: { left: 'random' } } })).toThrow('seat 1 holds wishes');
  });
});
