// `sim run`: children after a cut kite, on the command line.
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/shell/run.ts';
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

  test('are run by the companion when nobody else is asked', () => {
    const [unsaid] = sim(...home, '--json').json().runs;
    const [said] = sim(...home, '--json', '--runner', 'companion').json().runs;
    expect(unsaid).toEqual(said);
    expect(unsaid.digest).not.toBe(both.runs[0].digest);
  });
});

test('are listed among the levels, with the middle of their winds', async () => {
  const { output } = await run(['levels', '--json'], { levels: path.resolve('levels'), progress: () => undefined });
  const listed = { id: 'run-home', title: 'The run home', play: 'run', flyers: 1, wind: 3.75 };
  expect(JSON.parse(output).levels).toContainEqual(listed);
});

const refused: [words: string[], line: string][] = [
  [['run', '--level', 'run-home'], '--seed is needed'],
  [['run', '--seed', '1'], '--level is needed'],
  [['run', '--level', 'moon', '--seed', '1'], '--level: there is no run "moon" (there is run-home)'],
  [['run', '--level', 'first-duel', '--seed', '1'], '--level: first-duel is no run (there is run-home)'],
  [[...home, '--runner', 'nobody'], '--runner: there is no runner "nobody" (runners: companion, naive, oracle,'],
  [[...home, '--count', '0'], '--count must be a whole number from 1 to 100000, not "0"'],
  [[...home, '--pilot', 'random'], '--pilot is not known here'],
  [['run', '--level', 'run-home', '--seed', '4294967295', '--count', '2'], '--count: the seeds go beyond 4294967295'],
];

test.each(refused)('%j: one line, nothing on standard output, exit code 2', async (words, line) => {
  const surroundings = { levels: path.resolve('levels'), progress: () => undefined };
  const { exitCode, output, error } = await run(words, surroundings);
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
    'wind.slowest must be at most 4.5',
  ],
  [
    'a pilot nobody knows',
    (level) => Object.assign(level.flyer, { pilot: 'moon' }),
    'flyer.pilot names no pilot: "moon"',
  ],
  [
    'a place to begin that is not there',
    (level) => level.rivals.push('moon'),
    'rivals.3 names no place to begin of old-city: "moon" (there is gate, ',
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
    const { error } = await run(home, surroundings);
    expect(error).toContain(`--level: ${file}: ${sentence}`);
  } finally {
    shelf.empty();
  }
});
