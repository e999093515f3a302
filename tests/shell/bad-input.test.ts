import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/shell/run.ts';
import { changed, shippedFiles } from '../content/level-files.ts';
import { Drawer, sim } from './sim.ts';

const drawer = new Drawer();
afterAll(() => drawer.empty());

const flight = ['duel', '--level', 'first-duel', '--seed', '1'];
const broken = drawer.put('broken.json', '{"format":');
const foreign = drawer.put('foreign.json', '{"format":"gudiparan-tape","version":1,"physics":"moon-1"}');
const empty = drawer.put('empty.mjs', 'export const decide = () => ({ reel: 0, lean: 0 });\n');
const hasty = drawer.put(
  'hasty.mjs',
  'export const reactionTicks = 2;\nexport default () => ({ reel: 0, lean: 0 });\n',
);
const typo = drawer.put('typo.mjs', '\nexport default function (\n');
const throwing = drawer.put('throwing.mjs', 'const a = 1;\nthrow new Error("not today");\nexport default () => a;\n');

const refused: [words: string[], line: string][] = [
  [[], 'COMMAND is needed'],
  [['fly'], 'there is no command "fly"'],
  [['constructor'], 'there is no command "constructor"'],
  [['duel', '--level', 'first-duel'], '--seed is needed'],
  [['duel', '--seed', '1'], '--level is needed'],
  [['duel', '--level', 'moon', '--seed', '1'], '--level: there is no level "moon"'],
  [[...flight, '--pilot', 'nobody'], '--pilot: there is no pilot and no module "nobody"'],
  [[...flight, '--rival', './no-such-file.mjs'], '--rival: there is no pilot and no module "./no-such-file.mjs"'],
  [[...flight, '--pilot', '/tmp'], '--pilot: there is no pilot and no module "/tmp"'],
  [['duel', '--level', 'winter-tournament', '--seed', '1'], '--level: winter-tournament is no duel'],
  [['match', '--level', 'winter-tournament'], '--seed is needed'],
  [['match', '--level', 'moon', '--seed', '1'], '--level: there is no level "moon"'],
  [['match', '--level', 'winter-tournament', '--seed', '-1'], '--seed must be a whole number from 0 to 4294967295'],
  [['match', '--level', 'winter-tournament', '--seed', '1', '--count', '0'], '--count must be a whole number from 1'],
  [['match', '--level', 'winter-tournament', '--seed', '1', '--rival', 'random'], '--rival is not known here'],
  [['match', '--level', 'winter-tournament', '--seed', '1', '--pilot', 'nobody'], '--pilot: there is no pilot'],
  [
    ['match', '--level', 'winter-tournament', '--seed', '1', '--pilot', empty],
    `--pilot: ${empty} has no default export`,
  ],
  [
    ['match', '--level', 'first-duel', '--seed', '4294967295', '--count', '2'],
    '--count: the seeds go beyond 4294967295',
  ],
  [
    ['match', '--level', 'first-duel', '--seed', '1', '--count', '2', '--tape', drawer.path('t.json')],
    '--tape goes with --count 1, not 2',
  ],
  [[...flight, '--count', '0'], '--count must be a whole number from 1 to 100000, not "0"'],
  [
    ['duel', '--level', 'first-duel', '--seed', '4294967295', '--count', '2'],
    '--count: the seeds go beyond 4294967295',
  ],
  [[...flight, '--speed', '9'], '--speed is not known here'],
  [[...flight, '--seed', '1'], '--seed is given twice'],
  [[...flight, '--pilot', empty], `--pilot: ${empty} has no default export that is a function`],
  [[...flight, '--rival', hasty], `--rival: ${hasty}: reactionTicks must be a whole number from 6 to 60, not 2`],
  [[...flight, '--pilot', typo], `--pilot: ${typo}:`],
  [[...flight, '--pilot', throwing], `--pilot: ${throwing}:2: Error: not today`],
  [[...flight, '--count', '2', '--tape', drawer.path('t.json')], '--tape goes with --count 1, not 2'],
  [[...flight, '--tape', drawer.path('no/such/folder.json')], '--tape: '],
  [['tape'], 'FILE is needed'],
  [['tape', drawer.path('nothing.json')], 'it is not there'],
  [['tape', drawer.folder], 'cannot be read: EISDIR'],
  [['tape', broken], 'the tape is no JSON: broken or cut short'],
  [['tape', foreign], 'this tape was flown with physics "moon-1"; this game has "'],
  [['tape', broken, broken], 'is one word too many'],
];

describe('bad input', () => {
  test.each(refused)('%j: one line, nothing on standard output, exit code 2', (words, line) => {
    const { exitCode, output, error } = sim(...words);
    expect(error).toContain(line);
    expect(error.match(/\n/g)).toHaveLength(1);
    expect([exitCode, output]).toEqual([2, '']);
  });

  test('of a level file is told with file and field', async () => {
    const wrong = changed('levels/first-duel.json', (level) => {
      level.wind.spede = 5;
    });
    const files = { ...shippedFiles(), 'levels/wrong.json': wrong };
    for (const [file, text] of Object.entries(files)) drawer.put(file, text);
    const told: string[] = [];
    const surroundings = { levels: path.join(drawer.folder, 'levels'), progress: (line: string) => told.push(line) };

    expect(await run(['duel', '--level', 'wrong', '--seed', '1'], surroundings)).toEqual({
      exitCode: 2,
      output: '',
      error: '--level: levels/wrong.json: wind.spede is not known here\n',
    });
    const listed = await run(['levels', '--json'], surroundings);
    const ids = JSON.parse(listed.output).levels.map((level: { id: string }) => level.id);
    expect(ids).toContain('first-duel');
    expect(ids).not.toContain('wrong');
    expect(told).toEqual(['levels/wrong.json: wind.spede is not known here.']);
  });
});
