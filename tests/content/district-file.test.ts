// District files: the shipped ones can be run in, and broken ones are refused with field and coordinates.
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { isOnStrip } from '../../src/content/district-houses.ts';
import { lanesOf, speedAt } from '../../src/sim/run/lanes.ts';
import { runTuning } from '../../src/sim/run/run-tuning.ts';
import { type Place, wayTo } from '../../src/sim/run/way.ts';
import { nth } from '../support/numbers.ts';
import { changed, shippedFiles } from './level-files.ts';

const { districts, runs } = readCatalogue(shippedFiles());
const file = 'levels/districts/old-city.json';
const house = nth(districts.get('old-city')?.ground.roofs ?? [], 100);

describe.each([...districts.values()])('the district $id', ({ id, bounds, ground, street, spawns, signs }) => {
  test('has room for a fall: its edges hold every house and wall', () => {
    for (const { x, z, width, depth } of [...ground.roofs, ...ground.walls]) {
      expect(x - width / 2).toBeGreaterThanOrEqual(bounds.left);
      expect(x + width / 2).toBeLessThanOrEqual(bounds.right);
      expect(z - depth / 2).toBeGreaterThanOrEqual(bounds.near);
      expect(z + depth / 2).toBeLessThanOrEqual(bounds.far);
    }
  });

  test('has a way from where you begin to every place that somebody stands or begins at, and to the foot of all stairs', () => {
    const lanes = lanesOf(ground);
    const [first = [0, 0]] = spawns.values();
    const feet = ground.stairs.map(({ x, z }): Place => [x, z]);
    for (const place of [...spawns.values(), ...street.hens, ...street.sellers, ...feet]) {
      expect(wayTo(lanes, first, place).at(-1)).toEqual(place);
    }
  });

  test('has stairs that lead up to the house beside them', () => {
    for (const { x, z, headingX, headingZ, roof } of ground.stairs) {
      const house = nth(ground.roofs, roof);
      const [inX, inZ] = [x + 1.5 * headingX, z + 1.5 * headingZ];
      expect(Math.abs(inX - house.x) < house.width / 2 && Math.abs(inZ - house.z) < house.depth / 2).toBe(true);
    }
  });

  test('is run in by some level, after six to twelve rivals', () => {
    const there = [...runs.values()].filter(({ setup }) => setup.place === id);
    expect(there).not.toEqual([]);
    for (const { setup } of there) {
      expect(setup.rivals.length).toBeGreaterThanOrEqual(6);
      expect(setup.rivals.length).toBeLessThanOrEqual(12);
    }
  });

  test('tells the wind by signs of its own', () => {
    const there = [...runs.values()].filter(({ setup }) => setup.place === id);
    expect(signs.length).toBeGreaterThan(2);
    for (const { setup } of there) expect(setup.signs).toEqual(expect.arrayContaining([...signs]));
  });
});

test('no house of a grid stands in a lane, on the ice or on a bridge', () => {
  const city = districts.get('old-city');
  if (city?.ground.river == null) throw new Error('the old city has lost its river');
  const { roofs, lanes, river, bridges } = city.ground;
  for (const strip of [...lanes, river]) {
    expect(roofs.some((house) => isOnStrip(house, strip, -0.01))).toBe(false);
  }
  for (const { x, z } of bridges) {
    expect(
      roofs.some((house) => Math.abs(house.x - x) < house.width / 2 && Math.abs(house.z - z) < house.depth / 2),
    ).toBe(false);
  }
  expect(roofs.length).toBeGreaterThan(250);
});

describe('what covers open ground', () => {
  const park = 'levels/districts/park.json';
  /** How fast one runs far from every lane and tree of the park, and in its middle lane. */
  // biome-ignore lint/suspicious/noExplicitAny: a change may break the file's shape on purpose.
  const speeds = (change: (district: any) => void): number[] => {
    const { districts: all } = readCatalogue({ ...shippedFiles(), [park]: changed(park, change) });
    const lanes = lanesOf(all.get('park')?.ground ?? []);
    return [speedAt(lanes, -90, 240), speedAt(lanes, 0, 50)];
  };
  const { bareSpeed, deepSnowSpeed, grassSpeed, runningSpeed } = runTuning;

  test.each([
    ['grass', { cover: 'grass' }, grassSpeed],
    ['bare', { cover: 'bare' }, bareSpeed],
    ['snow, as is said by snow alone', { snow: true, cover: undefined }, deepSnowSpeed],
    ['nothing, where nothing is said', { cover: undefined }, runningSpeed],
  ])('%s slows off the lanes alone', (_, said, slow) => {
    const found = speeds((district) => {
      for (const [field, value] of Object.entries(said)) {
        if (value === undefined) delete district[field];
        else district[field] = value;
      }
    });
    expect(found).toEqual([slow, runningSpeed]);
  });

  test('of the park is grass, and of the others snow', () => {
    expect(Object.fromEntries([...districts].map(([id, { ground }]) => [id, ground.cover]))).toMatchObject({
      park: 'grass',
      'old-city': 'snow',
      hillside: 'snow',
    });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: a change may break the file's shape on purpose.
const broken: [what: string, change: (district: any) => void, told: string][] = [
  ['an unknown field', (d) => Object.assign(d, { moon: 1 }), 'moon is not known here'],
  ['an unknown cover', (d) => Object.assign(d, { cover: 'sand' }), 'cover must be one of snow, bare, grass'],
  [
    'grass where snow lies',
    (d) => Object.assign(d, { cover: 'grass' }),
    'cover must be snow where snow is true, not grass',
  ],
  [
    'snow where none lies',
    (d) => Object.assign(d, { snow: false, cover: 'snow' }),
    'cover must be bare or grass where snow is false, not snow',
  ],
  ['nowhere to begin', (d) => Object.assign(d, { spawns: [] }), 'spawns must hold at least one place to begin'],
  [
    'a place to begin in a house',
    (d) => Object.assign(d.spawns[1], { x: house.x, z: house.z }),
    `spawns.1 at x ${house.x}, z ${house.z} must lie in a lane, not in a house`,
  ],
  [
    'two places of one name',
    (d) => Object.assign(d.spawns[2], { name: 'gate' }),
    'spawns.2 has the name of another: "gate"',
  ],
  [
    'a house beyond its bounds',
    (d) => d.roofs.push({ x: 199, z: 100, width: 8, depth: 8, height: 4 }),
    'roofs.0 at x 199, z 100 reaches beyond the district, -200 to 200 across and 16 to 366 deep',
  ],
  [
    'houses in one another',
    (d) =>
      d.roofs.push(
        { x: -64, z: 250, width: 8, depth: 8, height: 4 },
        { x: -60, z: 252, width: 8, depth: 8, height: 4 },
      ) && Object.assign(d, { squares: [] }),
    'roofs.1 at x -60, z 252 overlaps the house at x -64, z 250',
  ],
  [
    'a house on the ice',
    (d) => d.roofs.push({ x: 0, z: 206, width: 6, depth: 6, height: 4 }),
    'roofs.0 at x 0, z 206 stands in the river',
  ],
  [
    'a wall across a lane',
    (d) => d.walls.push({ x: 8.5, z: 60, width: 8, depth: 0.5, height: 2 }),
    'walls.7 at x 8.5, z 60 stands in a lane',
  ],
  [
    'a bridge over nothing',
    (d) => d.bridges.push({ x: 0, z: 100, width: 3, depth: 10 }),
    'bridges.4 at x 0, z 100 crosses no river',
  ],
  [
    'a cart that cannot pass',
    (d) =>
      Object.assign(d.carts[0], {
        points: [
          [0, 118],
          [0, 160],
        ],
      }),
    'carts.0 cannot pass at x 0, z ',
  ],
  ['a door in no wall', (d) => Object.assign(d.doors[0], { x: 0, z: 118 }), 'doors.0 at x 0, z 118 hangs in no wall'],
  [
    'a yard that nobody gets into',
    (d) =>
      d.walls.push(
        { x: -66, z: 245, width: 10, depth: 0.6, height: 2 },
        { x: -66, z: 255, width: 10, depth: 0.6, height: 2 },
        { x: -71, z: 250, width: 0.6, depth: 10.6, height: 2 },
        { x: -61, z: 250, width: 0.6, depth: 10.6, height: 2 },
      ) && Object.assign(d, { squares: [], quarters: [], doors: [], carts: [] }),
    'spawns.0 does not reach the whole district: nobody gets to x -69.5, z 246.5 from x 0, z 118',
  ],
];

test.each(broken)(
  'a district with %s is told with file, field and place, and so is the run in it',
  (_, change, told) => {
    const { complaints, runs: left } = readCatalogue({ ...shippedFiles(), [file]: changed(file, change) });
    const sentences = complaints.map(({ sentence }) => sentence);
    expect(sentences.find((sentence) => sentence.startsWith(file))).toContain(`${file}: ${told}`);
    expect(sentences).toContain('levels/runs/run-home.json: district names no district that can be used: "old-city".');
    expect(left.has('run-home')).toBe(false);
  },
);
