import { beforeAll, describe, expect, test } from 'vitest';
import { levelsFolder } from '../../src/shell/folders.ts';
import { energyScore, type Place } from '../../src/shell/forecast/energy-score.ts';
import { cutFall, type Fall, fallerOf, fallTo, hoverSetup, wordOn } from '../../src/shell/forecast/fall.ts';
import { stagesOf } from '../../src/shell/forecast/fly-falls.ts';
import { hoverMetres } from '../../src/shell/forecast/hover-line.ts';
import {
  freshLandings,
  landingIn,
  naiveLanding,
  oracleLandings,
  placeOf,
} from '../../src/shell/forecast/yardsticks.ts';
import { run } from '../../src/shell/run.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { firstDuel } from '../support/duel.ts';
import { mean } from '../support/numbers.ts';
import { sim } from './sim.ts';

const words = ['forecast', '--falls', '2', '--height', '20', '--wind', '5', '--seed', '7'];

interface Told {
  readonly seed: number;
  readonly metresLeft: number;
  readonly landed: Place;
  readonly members: readonly (readonly [number, number])[];
  readonly inHalf: boolean;
  readonly inNinety: boolean;
}

/** The first kite from a seed on that comes to the height, just cut. */
function cutFrom(seed: number, height: number, wind: number): Fall {
  const setup = hoverSetup(firstDuel('neighbour', 'neighbour'), { height, wind });
  for (let next = seed; next < seed + 20; next++) {
    const fall = cutFall(setup, height, next);
    if (fall !== null) return fall;
  }
  throw new Error(`no kite comes to ${height} m in ${wind} m/s`);
}

describe('forecasts of falls on the command line', () => {
  const answer = sim(...words, '--each', '--json').json();
  const each: Told[] = answer.each;

  test('answer with one object of the promised shape, at the cut and lower down', () => {
    expect(Object.keys(answer)).toEqual(['falls', 'at', 'each']);
    expect(answer.falls).toBe(2);
    expect(answer.at.map(({ metresLeft, n }: { metresLeft: number; n: number }) => [metresLeft, n])).toEqual([
      [20, 2],
      [10, 2],
    ]);
    for (const at of answer.at) {
      expect(Object.keys(at)).toEqual([
        ...['metresLeft', 'n', 'coverage50', 'coverage90', 'energyScore', 'freshEnergyScore', 'oracleEnergyScore'],
        ...['overFresh', 'overOracle', 'naiveOverOurs', 'meanErrorMetres'],
      ]);
      for (const [over, score] of [
        [at.overFresh, at.freshEnergyScore],
        [at.overOracle, at.oracleEnergyScore],
      ]) {
        // All three are cut to thousandths.
        expect(Math.abs(over * score - at.energyScore)).toBeLessThan(0.0005 * (over + score + 1.1));
      }
    }
  });

  test('tell each fall in full, and anybody can reckon the figures from that', () => {
    expect(each.map(({ metresLeft }) => metresLeft)).toEqual([20, 10, 20, 10]);
    expect(each.every(({ members }) => members.length === 128)).toBe(true);
    for (const at of answer.at) {
      const falls = each.filter(({ metresLeft }) => metresLeft === at.metresLeft);
      expect(at.coverage50).toBeCloseTo(mean(falls.map(({ inHalf }) => Number(inHalf))), 3);
      expect(at.coverage90).toBeCloseTo(mean(falls.map(({ inNinety }) => Number(inNinety))), 3);
      const scores = falls.map(({ landed, members }) => {
        const toLanding = members.map(([x, z]) => Math.hypot(x - landed.x, z - landed.z));
        const pairs = members.flatMap((a, i) => members.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
        return mean(toLanding) - mean(pairs) / 2;
      });
      expect(at.energyScore).toBeCloseTo(mean(scores), 2);
    }
    for (const { inHalf, inNinety } of each) expect(inNinety || !inHalf).toBe(true);
  });

  test('come out the same again, and do not depend on the falls before', () => {
    const [, second] = [...new Set(each.map(({ seed }) => seed))];
    const alone = ['--falls', '1', '--height', '20', '--wind', '5', '--seed', String(second)];
    const again = sim('forecast', ...alone, '--each', '--json').json();
    expect(again.each).toEqual(each.slice(2));
  });

  test('tell people the same in a table', () => {
    const { output } = sim(...words);
    expect(output).toMatch(/^m left {2}falls {2}in half/);
    expect(output).toContain(String(answer.at[0].energyScore));
    expect(output.trim().split('\n')).toHaveLength(3);
  });

  test('are asked for at the cut and at those of 50, 25 and 10 m that lie below it', () => {
    expect(stagesOf(110)).toEqual([110, 50, 25, 10]);
    expect(stagesOf(50)).toEqual([50, 25, 10]);
    expect(stagesOf(24.5)).toEqual([24.5, 10]);
  });
});

describe('bad words for a forecast', () => {
  const refused: [words: string, line: string][] = [
    ['--height 20 --wind 5', '--falls is needed'],
    ['--falls 1 --wind 5', '--height is needed'],
    ['--falls 1 --height 20', '--wind is needed'],
    ['--falls 0 --height 20 --wind 5', '--falls must be a whole number from 1 to 100000, not "0"'],
    ['--falls 1.5 --height 20 --wind 5', '--falls must be a whole number from 1 to 100000, not "1.5"'],
    ['--falls 1 --height 19.9 --wind 5', '--height must be a number from 20 to 110, not "19.9"'],
    ['--falls 1 --height 110.1 --wind 5', '--height must be a number from 20 to 110, not "110.1"'],
    ['--falls 1 --height 2e1 --wind 5', '--height must be a number from 20 to 110, not "2e1"'],
    ['--falls 1 --height 20 --wind 5.', '--wind must be a number from 3 to 8, not "5."'],
    ['--falls 1 --height 20 --wind -3', '--wind must be a number from 3 to 8, not "-3"'],
    ['--falls 1 --height 20 --wind 9', '--wind must be a number from 3 to 8, not "9"'],
    ['--falls 2 --height 20 --wind 5 --seed 4294967295', '--falls: the seeds go beyond 4294967295'],
    ['--falls 1 --height 20 --wind 5 --falls 1', '--falls is given twice'],
    ['--falls 1 --height 20 --wind 5 --count 1', '--count is not known here'],
    ['--falls 1 --height 20 --wind 5 --each=1', '--each takes no value'],
    ['--falls 1 --height 20 --wind 5 kite', '"kite" is one word too many'],
  ];

  test.each(refused)('%s: one line, nothing on standard output, exit code 2', async (line, told) => {
    const printed = await run(['forecast', ...line.split(' ')], { levels: levelsFolder, progress: () => undefined });
    expect(printed.error).toContain(told);
    expect(printed.error.match(/\n/g)).toHaveLength(1);
    expect([printed.exitCode, printed.output]).toEqual([2, '']);
  });

  test('and a folder without the first duel are told in one line', async () => {
    const nowhere = { levels: `${levelsFolder}/pilots`, progress: () => undefined };
    expect(await run(words, nowhere)).toEqual({
      exitCode: 2,
      output: '',
      error: 'levels/first-duel.json is missing\n',
    });
  });
});

describe('a fall', () => {
  test('can be had at every height from 20 to 110 m and in every wind from 3 to 8 m/s', () => {
    for (const height of [20, 110]) {
      for (const wind of [3, 5.5, 8]) expect(cutFrom(1, height, wind).flyer.phase).toBe('loose');
    }
  });

  test('hangs on more line the higher it is cut and the lighter the wind', () => {
    for (let height = 20; height <= 110; height += 10) {
      for (let wind = 3; wind < 8; wind += 0.5) {
        expect(hoverMetres(height, wind)).toBeGreaterThan(hoverMetres(height, wind + 0.5));
        expect(hoverMetres(height + 10, wind)).toBeGreaterThan(hoverMetres(height, wind));
      }
    }
  });
});

describe('those whom a forecast is measured by', () => {
  let fall: Fall;
  let oracle: Place[];
  let fresh: Place[];
  let before: string;
  beforeAll(() => {
    fall = cutFrom(3, 30, 5);
    fallTo(fall, 12);
    before = digestOf(fall.world);
    oracle = oracleLandings(fall, 8);
    fresh = freshLandings(fall, 8);
  });

  test('let copies of the world come true and leave the world as it is', () => {
    expect(digestOf(fall.world)).toBe(before);
    const places = [...oracle, ...fresh].map(({ x, z }) => `${x} ${z}`);
    expect(new Set(places).size).toBe(16);
  });

  test('let the kite down where it lands when they are given the very air that is', () => {
    const { world } = cutFrom(3, 30, 5);
    const air = structuredClone(world.air);
    const there = landingIn({ world, flyer: fallerOf(world) }, structuredClone(air));
    const own = { world, flyer: fallerOf(world) };
    fallTo(own);
    expect(there).toEqual(placeOf(own));
    air.lull += 1;
    const cut = cutFrom(3, 30, 5);
    expect(landingIn(cut, air)).not.toEqual(there);
  });

  test('know the gusts of the moment, or do not', () => {
    const apart = (places: readonly Place[]): number =>
      mean(places.flatMap((a) => places.map((b) => Math.hypot(a.x - b.x, a.z - b.z))));
    expect(apart(oracle)).toBeLessThan(apart(fresh) / 2);
  });

  test('know the lull of the moment in any case', () => {
    const cut = cutFrom(3, 30, 5);
    const metresDownwind = (lull: number): number => {
      const world = structuredClone(cut.world);
      world.air.lull = lull;
      return mean(freshLandings({ world, flyer: fallerOf(world) }, 8).map(({ z }) => z));
    };
    expect(metresDownwind(2)).toBeGreaterThan(metresDownwind(-2) + 5);
  });

  test('or multiply the mean wind by the time of a fall', () => {
    const word = wordOn(fall);
    if (word === null) throw new Error('nobody watches the kite');
    const at = placeOf(fall);
    const naive = naiveLanding(fall, word.watch);
    expect(naive.x).toBe(at.x);
    // 12 m at 1.8 m/s take 6.8 s, and at the hand blow 49 % of the 5 m/s at 50 m.
    expect(naive.z - at.z).toBeGreaterThan(14);
    expect(naive.z - at.z).toBeLessThan(19);
  });

  test('are scored fairly: three members at the corners of a triangle, and the landing at one of them', () => {
    const corners = [
      { x: 0, z: 0 },
      { x: 2, z: 0 },
      { x: 1, z: Math.sqrt(3) },
    ];
    expect(energyScore(corners, { x: 0, z: 0 })).toBeCloseTo(1 / 3, 12);
  });
});
