import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { kitePatterns } from '../../src/content/kite-patterns.ts';
import { changed, shippedFiles } from './level-files.ts';

const duel = 'levels/first-duel.json';
const neighbour = 'levels/pilots/neighbour.json';
const sky = 'levels/skies/long-line.json';

describe('the shipped levels', () => {
  const catalogue = readCatalogue(shippedFiles());

  test('are all read without a complaint', () => {
    expect(catalogue.complaints).toEqual([]);
    expect([...catalogue.levels.keys()]).toContain('first-duel');
    expect([...catalogue.pilots.keys()]).toEqual(expect.arrayContaining(['neighbour', 'hold-still', 'point-expert']));
  });

  test('the first duel is flown by a person on the left and the neighbour on the right', () => {
    const level = catalogue.levels.get('first-duel');
    const [left, right] = level?.setup.flyers ?? [];
    expect(left?.seat.kind).toBe('wishes');
    expect(right?.seat).toEqual({ kind: 'pilot', profile: catalogue.pilots.get('neighbour') });
    expect(left?.hand).toEqual([0, 9.4, 0]);
    expect((left?.hand[1] ?? 0) - (right?.hand[1] ?? 0)).toBeCloseTo(2);
  });

  test('a flat roof lies under every flyer', () => {
    for (const { setup } of [...catalogue.levels.values(), ...catalogue.skies.values()]) {
      for (const { hand } of setup.flyers) {
        const under = setup.roofs.filter(
          (roof) => Math.abs(roof.x - hand[0]) <= roof.width / 2 && Math.abs(roof.z - hand[2]) <= roof.depth / 2,
        );
        expect(under.map((roof) => roof.height)).toEqual([expect.closeTo(hand[1] - 1.4)]);
      }
    }
  });

  test('every title is a text of the game', async () => {
    const texts: object = (await import('../../src/text/locales/en.json')).default;
    for (const level of catalogue.levels.values()) expect(Object.keys(texts)).toContain(level.title);
  });

  test('the kite designs are the ones that are drawn', () => {
    const manifest = JSON.parse(readFileSync('assets/pictures/manifest.json', 'utf8'));
    const frames = Object.keys(manifest.atlas.frames);
    for (const pattern of kitePatterns) expect(frames).toContain(`kite-${pattern}`);
  });
});

describe('the shipped skies', () => {
  const { levels, skies } = readCatalogue(shippedFiles());

  test('are flown by tapes, and offered to nobody', () => {
    expect([...skies.keys()]).toEqual(['long-line', 'twelve-over-the-roofs', 'first-flight', 'the-spool']);
    for (const id of skies.keys()) expect(levels.has(id)).toBe(false);
  });

  test('hold what no level may: twelve flyers, and lines of 150 metres and more', () => {
    expect(skies.get('twelve-over-the-roofs')?.setup.flyers).toHaveLength(12);
    for (const { lineMetres } of skies.get('long-line')?.setup.flyers ?? []) expect(lineMetres).toBeGreaterThan(150);
  });
});

describe('a broken file is named with its field, and left out', () => {
  const cases: [what: string, file: string, text: string, sentence: string][] = [
    ['no JSON', duel, '{"title":', 'levels/first-duel.json: the file is not JSON.'],
    ['no object', duel, '[]', 'levels/first-duel.json: play is missing.'],
    [
      'an unknown field',
      duel,
      changed(duel, (level) => {
        level.wind.spede = 5;
      }),
      'levels/first-duel.json: wind.spede is not known here.',
    ],
    [
      'a missing field',
      duel,
      changed(duel, (level) => {
        delete level.flyers[1].spoolMetres;
      }),
      'levels/first-duel.json: flyers.1.spoolMetres is missing.',
    ],
    [
      'a storm',
      duel,
      changed(duel, (level) => {
        level.wind.speed = 12;
      }),
      'levels/first-duel.json: wind.speed must be 4 to 7 m/s, not 12.',
    ],
    [
      'a long line',
      duel,
      changed(duel, (level) => {
        level.flyers[0].lineMetres = 300;
      }),
      'levels/first-duel.json: flyers.0.lineMetres must be 60 to 120 metres, not 300.',
    ],
    [
      'a word for a number',
      duel,
      changed(duel, (level) => {
        level.limitSeconds = 'long';
      }),
      'levels/first-duel.json: limitSeconds must be a whole number from 10 to 600 seconds, not "long".',
    ],
    [
      'a third flyer',
      duel,
      changed(duel, (level) => {
        level.flyers.push({ ...level.flyers[0], id: 'third' });
      }),
      'levels/first-duel.json: flyers must name two flyers for a duel, not ',
    ],
    [
      'a stranger for a pilot',
      duel,
      changed(duel, (level) => {
        level.flyers[1].pilot = 'nobody';
      }),
      'levels/first-duel.json: flyers.1.pilot names no pilot: "nobody".',
    ],
    [
      'roofs too far apart',
      duel,
      changed(duel, (level) => {
        level.flyers[1].roof.x = 40;
      }),
      'levels/first-duel.json: flyers.1.roof must stand 12 to 25.0 metres from the one before, not 40.0.',
    ],
    [
      'roofs farther than short lines reach',
      duel,
      changed(duel, (level) => {
        level.flyers[1].roof.x = 23;
        level.flyers[1].lineMetres = 60;
      }),
      'levels/first-duel.json: flyers.1.roof must stand 12 to 21.0 metres from the one before, not 23.0.',
    ],
    [
      'a design that nobody drew',
      duel,
      changed(duel, (level) => {
        level.flyers[0].pattern = 'scorpion';
      }),
      'levels/first-duel.json: flyers.0.pattern names no kite design: "scorpion".',
    ],
    [
      'two designs of one family',
      duel,
      changed(duel, (level) => {
        level.flyers[1].pattern = 'girih';
      }),
      'levels/first-duel.json: flyers.1.pattern looks too much like "chashm" from afar: "girih".',
    ],
    [
      'a name twice',
      duel,
      changed(duel, (level) => {
        level.flyers[1].id = 'left';
      }),
      'levels/first-duel.json: flyers.1.id is taken by another flyer: "left".',
    ],
    [
      'you are nobody',
      duel,
      changed(duel, (level) => {
        level.you = 'middle';
      }),
      'levels/first-duel.json: you names none of the flyers: "middle".',
    ],
    [
      'an empty spool',
      duel,
      changed(duel, (level) => {
        level.flyers[0].spoolMetres = 85;
      }),
      'levels/first-duel.json: flyers.0.spoolMetres must be at least 90 metres, not 85.',
    ],
    [
      'a district upside down',
      duel,
      changed(duel, (level) => {
        level.district.tallest = 3;
        level.district.lowest = 5;
      }),
      'levels/first-duel.json: district.tallest must be at least 5 metres, not 3.',
    ],
    [
      'a sleepy pilot',
      neighbour,
      changed(neighbour, (pilot) => {
        pilot.reactionTicks = 2;
      }),
      'levels/pilots/neighbour.json: reactionTicks must be a whole number from 6 to 60 ticks, not 2.',
    ],
    [
      'a way of thinking that nobody has',
      neighbour,
      changed(neighbour, (pilot) => {
        pilot.behaviour = 'telepath';
      }),
      'levels/pilots/neighbour.json: behaviour must be one of ',
    ],
  ];

  test.each(cases)('%s', (_, file, text, sentence) => {
    const catalogue = readCatalogue({ ...shippedFiles(), [file]: text });
    expect(catalogue.complaints[0]?.file).toBe(file);
    expect(catalogue.complaints[0]?.sentence).toContain(sentence);
    expect(catalogue.levels.has('first-duel')).toBe(false);
  });

  const brokenSkies: [what: string, text: string, sentence: string][] = [
    [
      'a title',
      changed(sky, (content) => {
        content.title = 'level.first-duel';
      }),
      'levels/skies/long-line.json: title is not known here.',
    ],
    [
      'nobody in it',
      changed(sky, (content) => {
        content.flyers = [];
      }),
      'levels/skies/long-line.json: flyers must name at least one flyer, not [].',
    ],
    [
      'a line that is longer than any',
      changed(sky, (content) => {
        content.flyers[1].lineMetres = 200;
      }),
      'levels/skies/long-line.json: flyers.1.lineMetres must be 20 to 180 metres, not 200.',
    ],
    [
      'a name twice',
      changed(sky, (content) => {
        content.flyers[1].id = 'left';
      }),
      'levels/skies/long-line.json: flyers.1.id is taken by another flyer: "left".',
    ],
  ];

  test.each(brokenSkies)('a sky with %s', (_, text, sentence) => {
    const catalogue = readCatalogue({ ...shippedFiles(), [sky]: text });
    expect(catalogue.complaints.map((complaint) => complaint.sentence)).toEqual([sentence]);
    expect(catalogue.skies.has('long-line')).toBe(false);
  });

  test('a sky with the name of a level', () => {
    const files = shippedFiles();
    const { complaints } = readCatalogue({ ...files, 'levels/skies/first-duel.json': files[sky] });
    expect(complaints.map((complaint) => complaint.sentence)).toEqual([
      'levels/skies/first-duel.json: the file has the name of a level.',
    ]);
  });

  test('the other files go on', () => {
    const files = shippedFiles();
    const catalogue = readCatalogue({ ...files, 'levels/second.json': files[duel], [duel]: '{' });
    expect(catalogue.levels.has('second')).toBe(true);
    expect(catalogue.levels.has('first-duel')).toBe(false);
    expect(catalogue.complaints).toHaveLength(1);
  });

  test('a file of no kind, and a pilot whose name is taken, are told', () => {
    const files = shippedFiles();
    const taken = { 'levels/pilots/hold-still.json': files[neighbour], 'notes/readme.json': '{}' };
    const { complaints } = readCatalogue({ ...files, ...taken });
    expect(complaints.map((complaint) => complaint.sentence)).toEqual([
      'notes/readme.json: the file is neither a level nor a pilot.',
      'levels/pilots/hold-still.json: the file has the name of another pilot.',
    ]);
  });
});
