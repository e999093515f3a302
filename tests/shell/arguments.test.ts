import { describe, expect, test } from 'vitest';
import { type CommandRule, countRule, readArguments, seedRule } from '../../src/shell/arguments.ts';
import { table } from '../../src/shell/table.ts';

const rule: CommandRule = {
  options: { seed: { ...seedRule, needed: true }, count: countRule, pilot: { kind: 'text' }, each: { kind: 'flag' } },
  operands: ['FILE'],
};

describe('the words of a command line', () => {
  test('may stand in any order, with an equals sign or without', () => {
    const given = readArguments(['--seed=7', 'song.json', '--json', '--count', '3', '--pilot', 'jitter-4'], rule);
    expect(given.whole('seed', 0)).toBe(7);
    expect(given.whole('count', 1)).toBe(3);
    expect(given.text('pilot')).toBe('jitter-4');
    expect([given.flag('json'), given.flag('each')]).toEqual([true, false]);
    expect(given.operands).toEqual(['song.json']);
  });

  test('leave defaults where nothing is said', () => {
    const given = readArguments(['--seed', '4294967295', 'x'], rule);
    expect(given.whole('seed', 0)).toBe(4294967295);
    expect(given.whole('count', 1)).toBe(1);
    expect(given.text('pilot')).toBeUndefined();
  });

  const refused: [words: string, message: string][] = [
    ['x --seed 1 --wind 3', '--wind is not known here (there is --seed, --count, --pilot, --each, --json)'],
    ['x --seed 1 --toString 3', '--toString is not known here'],
    ['x --seed 1 -s 2', '-s is not known here: options begin with --'],
    ['x --seed 1 --seed 1', '--seed is given twice'],
    ['x --seed 1 --json --json', '--json is given twice'],
    ['x --seed', '--seed needs a value'],
    ['x --seed --json', '--seed needs a value'],
    ['x --seed=', '--seed is empty'],
    ['x --seed 1 --json=yes', '--json takes no value'],
    ['x --seed -1', '--seed must be a whole number from 0 to 4294967295, not "-1"'],
    ['x --seed 4294967296', '--seed must be a whole number from 0 to 4294967295, not "4294967296"'],
    ['x --seed 1e3', '--seed must be a whole number from 0 to 4294967295, not "1e3"'],
    ['x --seed 0x1', '--seed must be a whole number from 0 to 4294967295, not "0x1"'],
    ['x --seed 1.5', '--seed must be a whole number from 0 to 4294967295, not "1.5"'],
    ['x --seed one', '--seed must be a whole number from 0 to 4294967295, not "one"'],
    ['x --seed 1 --count 0', '--count must be a whole number from 1 to 100000, not "0"'],
    ['x --seed 1 --count 100001', '--count must be a whole number from 1 to 100000, not "100001"'],
    ['x', '--seed is needed'],
    ['--seed 1', 'FILE is needed'],
    ['x y --seed 1', '"y" is one word too many'],
  ];

  test.each(refused)('%s', (words, message) => {
    expect(() => readArguments(words.split(' '), rule)).toThrow(message);
  });
});

test('a table sets numbers to the right, words to the left, and a dash for nothing', () => {
  const rows = [
    ['first', 7, null],
    ['a', 1234, 5],
  ];
  expect(table(['level', 'seed', 'at'], rows)).toBe('level  seed  at\nfirst     7   -\na      1234   5\n');
});
