// `sim run`: children after a cut kite, on the command line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run as runShell } from '../../src/shell/run.ts';
import { changed, shippedFiles } from '../content/level-files.ts';
import { Drawer, sim } from './sim.ts';

const drawer = new Drawer();
afterAll(() => drawer.empty());

const home = ['run', '--level', 'run-home', '--seed', '2'];

describe('runs on the command line', () => {
  const both = sim(...home, '--count', '2', '--runner', 'naive', '--json').json();

  test('answer with one object of the promised shape', () => {
    expect(Object.keys(both)).toEqual(['runs', 'caughtShare', 'medianLeadSeconds']);
    for (const one of both.runs) {
      expect(Object.keys(one)).toEqual(['seed', 'by', 'leadSeconds', 'seconds', 'digest']);
      expect(one.by).toMatch(/^(you|rival|nobody|outside)$/);
      expect(one.digest).toMatch(/^[0-9a-f]{16}$/);
      expect(one.seconds).toBeGreaterThan(10);
    }
    expect(both.runs.map(({ seed }: { seed: number }) => seed)).toEqual([2, 3]);
    expect(both.caughtShare).toBe(both.runs.filter(({ by }: { by: string }) => by === 'you').length / 2);
    const [first, second] = both.runs.map(({ leadSeconds }: { leadSeconds: number }) => leadSeconds);
    expect(both.medianLeadSeconds).toBeCloseTo((first + second) / 2, 2);
  });

  test('do not depend on the seeds before, and people get the same in a table', () => {
    const { output } = sim('run', '--level', 'run-home', '--seed', '3', '--runner', 'naive');
    expect(output).toMatch(/^seed {2}by/);
    expect(output).toContain(both.runs[1].digest);
  });
});

describe('a module that runs', () => {
  const module = (name: string, text: string): string => drawer.put(`${name}.mjs`, text);
  const chaser = module(
    'chaser',
    `export const reactionTicks = 6;
const told = ({ lanes, patch, self, rivals, signs, ...sight }, lag) => ({
  keys: Object.keys({ lanes, patch, self, rivals, signs, ...sight }), rivals: rivals.length, ring: patch.half.length,
  letter: lanes.rows[Math.floor(self.position[1] - lanes.near)][Math.floor(self.position[0] - lanes.left)],
  frozen: [patch, patch.half, patch.half[0], rivals, lanes, signs].every(Object.isFrozen), sign: Object.keys(signs[0]), lag,
});
export function chase(sight, memory) {
  const { self, patch, shouted, lanes, tick } = sight;
  memory.asked = (memory.asked ?? -1) + 1;
  if (tick === 100) return { across: 0.5, along: 0 };
  if (tick === 200) console.error('seen ' + Object.isFrozen(sight) + JSON.stringify(told(sight, memory.asked - tick)));
  const [x, z] = self.position;
  const goal = shouted ?? patch?.half[0];
  if (!goal) return { across: 0, along: 0 };
  if (memory.way === undefined || memory.asked % 30 === 1) memory.way = lanes.way([x, z], goal);
  while (memory.way.length > 1 && Math.hypot(memory.way[0][0] - x, memory.way[0][1] - z) < 1.5) memory.way = memory.way.slice(1);
  const [toX, toZ] = memory.way[0] ?? goal;
  const far = Math.hypot(toX - x, toZ - z) || 1;
  return { across: Math.round((127 * (toX - x)) / far), along: Math.round((127 * (toZ - z)) / far) };
}
`,
  );
  const tape = drawer.path('chased.json');
  const ran = sim('run', '--level', 'run-home', '--seed', '303', '--runner', chaser, '--json', '--tape', tape);
  const [run] = ran.json().runs;

  test('gets the kite by the lanes, and its tape plays the same run without it', () => {
    expect(run).toMatchObject({ seed: 303, by: 'you' });
    expect(Object.keys(run)).toEqual(['seed', 'by', 'leadSeconds', 'seconds', 'digest', 'faults', 'firstFault']);
    const report = sim('tape', tape, '--json').json();
    expect(report).toMatchObject({ level: 'run-home', ticks: Math.round(60 * run.seconds), digest: run.digest });
    expect(report.checkpoints).toHaveLength(Math.floor(report.ticks / 600));
  });

  test('sees what is promised, frozen, and as late as it says', () => {
    expect(JSON.parse(/seen true(.*)/.exec(ran.error)?.[1] ?? 'null')).toEqual({
      keys: ['lanes', 'patch', 'self', 'rivals', 'signs', 'tick', 'chance', 'glimpses', 'obstacles', 'shouted'],
      rivals: 8,
      ring: 24,
      letter: expect.stringMatching(/^[.*~=+-]$/),
      frozen: true,
      sign: ['kind', 'position', 'wind'],
      lag: 6,
    });
  });

  test('pays for a bad answer with the tick, and is told by file and line', () => {
    expect(run.faults).toBe(1);
    expect(run.firstFault).toBe(
      `${chaser}:7: across must be a whole number from -127 to 127, not 0.5 (seed 303, tick 106)`,
    );
    expect(ran.error).toContain(`first fault: ${run.firstFault}`);
  });

  test('that falls silent leaves the kite to nobody', () => {
    const silent = module(
      'silent',
      'export function chase({ tick, chance }) {\n  while (tick === 60 && chance < 2) {}\n  return { across: 1, along: 0 };\n}\n',
    );
    const { runs } = sim('run', '--level', 'run-home', '--seed', '2', '--runner', silent, '--json').json();
    expect(runs).toMatchObject([{ seed: 2, by: 'nobody', leadSeconds: null, faults: 1 }]);
    expect(runs[0].seconds).toBeCloseTo(72 / 60, 1);
    expect(runs[0].firstFault).toContain('no answer for 2 s');
  }, 30_000);

  test.each([
    ['another export', 'export default () => ({ across: 0, along: 0 });\n', 'has no export chase that is a function'],
    ['a typing error', 'export function chase( {\n', '--runner: '],
  ])('with %s is refused', (name, text, told) => {
    const { exitCode, output, error } = sim(...home, '--runner', module(name.replaceAll(' ', '-'), text));
    expect([exitCode, output]).toEqual([2, '']);
    expect(error).toContain(told);
  });
});

describe('the tape of a run', () => {
  const file = drawer.path('run.json');
  const [run] = sim(...home, '--json', '--tape', file).json().runs;
  const text = readFileSync(file, 'utf8');
  // biome-ignore lint/suspicious/noExplicitAny: a change may break the tape's shape on purpose.
  const spoiled = (change: (tape: any) => void): string => {
    const tape = JSON.parse(text);
    change(tape);
    return drawer.put('spoiled.json', JSON.stringify(tape));
  };

  test('plays the same run again, to the last bit', () => {
    const { stretch, ...report } = sim('tape', file, '--from', '1', '--to', '3', '--json').json();
    expect(report).toMatchObject({ level: 'run-home', digest: run.digest });
    expect(new Set(stretch.digests).size).toBe(3);
  });

  test('holds the companion, who runs when nobody else is asked', () => {
    expect(sim(...home, '--json', '--runner', 'companion').json().runs).toEqual([run]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const refusals: [what: string, change: (tape: any) => void, told: string][] = [
    [
      'other rules',
      (t) => {
        t.setup.run = 'lanes-0';
        t.seal = undefined;
      },
      'this run was run by the rules "lanes-0"; this game has "lanes-3"',
    ],
    [
      'no word of rules',
      (t) => {
        t.setup.run = undefined;
        t.seal = undefined;
      },
      'level names no level of this game: "run-home"',
    ],
    [
      'a match for a level',
      (t) => {
        t.level = 'first-duel';
        t.seal = undefined;
      },
      'level names no run of this game: "first-duel"',
    ],
    [
      'somebody else',
      (t) => {
        t.setup.you = 'left';
        t.seal = undefined;
      },
      'setup.you must be "runner" in a run, not "left"',
    ],
    [
      'a wave',
      (t) => {
        t.setup.wave = 1;
        t.seal = undefined;
      },
      'setup.wave has no place in a run',
    ],
    [
      'two seats',
      (t) => {
        t.seats.push(t.seats[0]);
        t.seal = undefined;
      },
      'seats must be one, yours, not 2',
    ],
    [
      'a wish out of range',
      (t) => {
        t.seats[0][0][1] = 128;
      },
      'seat 1, tick 0: across must be a whole number from -127 to 127',
    ],
    [
      'an edited wish',
      (t) => {
        t.seats[0][0][1] = t.seats[0][0][1] === 5 ? 6 : 5;
      },
      'the tape was edited: from tick 0 to 600',
    ],
    [
      'an edited rule under its seal',
      (t) => {
        t.setup.run = 'lanes-0';
      },
      'the tape was edited',
    ],
    ['its end cut off', (t) => t.seats[0].splice(-1), 'the tape is cut short'],
  ];

  test.each(refusals)('with %s is refused', async (_, change, told) => {
    const surroundings = { levels: path.resolve('levels'), progress: () => undefined };
    const { exitCode, error } = await runShell(['tape', spoiled(change)], surroundings);
    expect(error).toContain(told);
    expect(exitCode).toBe(2);
  });
});

test('are listed among the levels, with the middle of their winds', async () => {
  const { output } = await runShell(['levels', '--json'], {
    levels: path.resolve('levels'),
    progress: () => undefined,
  });
  const listed = { id: 'run-home', title: 'The run home', play: 'run', flyers: 1, wind: 3.6 };
  expect(JSON.parse(output).levels).toContainEqual(listed);
});

const refused: [words: string[], line: string][] = [
  [['run', '--level', 'run-home'], '--seed is needed'],
  [['run', '--seed', '1'], '--level is needed'],
  [
    ['run', '--level', 'moon', '--seed', '1'],
    '--level: there is no run "moon" (there is run-hillside, run-home, run-park',
  ],
  [
    ['run', '--level', 'first-duel', '--seed', '1'],
    '--level: first-duel is no run (there is run-hillside, run-home, run-park',
  ],
  [
    [...home, '--runner', 'nobody'],
    '--runner: there is no runner and no module "nobody" (runners: companion, naive, oracle,',
  ],
  [[...home, '--count', '2', '--tape', '/tmp/t.json'], '--tape goes with --count 1, not 2'],
  [[...home, '--count', '0'], '--count must be a whole number from 1 to 100000, not "0"'],
  [[...home, '--pilot', 'random'], '--pilot is not known here'],
  [['run', '--level', 'run-home', '--seed', '4294967295', '--count', '2'], '--count: the seeds go beyond 4294967295'],
];

test.each(refused)('%j: one line, nothing on standard output, exit code 2', async (words, line) => {
  const surroundings = { levels: path.resolve('levels'), progress: () => undefined };
  const { exitCode, output, error } = await runShell(words, surroundings);
  expect(error).toContain(line);
  expect(error.match(/\n/g)).toHaveLength(1);
  expect([exitCode, output]).toEqual([2, '']);
});

const file = 'levels/runs/run-home.json';
// biome-ignore lint/suspicious/noExplicitAny: a change may break the file's shape on purpose.
const broken: [field: string, change: (level: any) => void, sentence: string][] = [
  ['an unknown field', (level) => Object.assign(level.wind, { spede: 5 }), 'wind.spede is not known here'],
  ['a missing field', (level) => Reflect.deleteProperty(level, 'start'), 'start is missing'],
  [
    'a kite cut too high',
    (level) => Object.assign(level.cut, { highest: 300 }),
    'cut.highest must be 40 to 120 metres',
  ],
  [
    'bounds the wrong way round',
    (level) => Object.assign(level.wind, { slowest: 6 }),
    'wind.slowest must be at most 4.2',
  ],
  [
    'a pilot nobody knows',
    (level) => Object.assign(level.flyer, { pilot: 'moon' }),
    'flyer.pilot names no pilot: "moon"',
  ],
  [
    'a place to begin that is not there',
    (level) => level.rivals.push('moon'),
    'rivals.8 names no place to begin of old-city: "moon" (there is gate, ',
  ],
  ['a district that is not there', (level) => Object.assign(level, { district: 'moon' }), 'district names no district'],
  [
    'a roof inside a house',
    (level) => Object.assign(level.flyer.roof, { z: 26 }),
    'flyer.roof overlaps a house of the district at x ',
  ],
  ['no wind', (level) => Object.assign(level.wind, { slowest: 0 }), 'wind.slowest must be 3 to 7 m/s, not 0'],
];

test.each(broken)('a run file with %s is told with file and field, and left out', async (_, change, sentence) => {
  const shelf = new Drawer();
  try {
    for (const [name, text] of Object.entries(shippedFiles()))
      shelf.put(name, name === file ? changed(file, change) : text);
    const surroundings = { levels: shelf.path('levels'), progress: () => undefined };
    const { error } = await runShell(home, surroundings);
    expect(error).toContain(`--level: ${file}: ${sentence}`);
  } finally {
    shelf.empty();
  }
});
