// Each chapter that is played is seen in the light that is meant for it, from its file to what begins.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { type Palette, palettes } from '../../src/content/palettes.ts';
import { openFlow, type Screen } from '../../src/session/flow.ts';
import { startRun } from '../../src/session/run/run-play.ts';
import { openRunSitting } from '../../src/session/run/run-sitting.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { changed, shippedFiles } from './level-files.ts';

const files = shippedFiles();
const { chapters, levels, runs, complaints } = readCatalogue(files);

/** Numbers of the palettes, from 1, in which a chapter is seen, wave by wave. Nothing flies in chapter 3: its file alone says it. */
const asked: Readonly<Record<string, readonly number[]>> = {
  'first-flight': [1],
  'the-spool': [2],
  'hold-steady': [4],
  'tournament-day': [6, 6, 7],
  'the-last-kite': [8],
};

/** The palettes of a chapter as it is opened. */
function palettesOf(id: string): readonly (Palette | undefined)[] {
  const chapter = chapters.get(id);
  if (chapter === undefined) throw new Error(`there is no chapter ${id}`);
  if (chapter.play === 'flight') return chapter.level.waves.map(({ palette }) => palette);
  if (chapter.play === 'tournament') return levels.get(chapter.level)?.waves.map(({ palette }) => palette) ?? [];
  if (chapter.play === 'run') return [runs.get(chapter.run)?.palette];
  return [JSON.parse(files[`levels/story/${id}.json`] ?? '{}').palette];
}

test('every chapter that is played has the palettes that are meant for it', () => {
  expect(complaints).toEqual([]);
  expect([...chapters.keys()].sort()).toEqual(Object.keys(asked).sort());
  for (const [id, numbers] of Object.entries(asked)) {
    expect(palettesOf(id), id).toEqual(numbers.map((number) => palettes[number - 1]));
  }
});

test("the run of chapter 5 begins in its file's light, one without a word in the usual one", () => {
  const lightOf = (id: string): string | undefined => {
    const level = runs.get(id);
    if (level === undefined) throw new Error(`there is no run ${id}`);
    const storage = memoryStorage();
    const flow = openFlow(storage, 3, (screen: Screen) => sitting.entered(screen));
    const board = { run: () => {}, runOutcome: () => {} };
    const sitting = openRunSitting({ storage, board, flow: () => flow, caught: () => {}, later: (then) => then() });
    sitting.arrived({ showRun: () => {}, startRun, chosen: () => level });
    flow.take('run');
    return sitting.play?.palette;
  };
  expect(lightOf('the-last-kite')).toBe('shafaq');
  expect(lightOf('run-home')).toBeUndefined();
});

test('a run in a light that nobody knows is left out, and says so', () => {
  const file = 'levels/runs/the-last-kite.json';
  const broken = readCatalogue({
    ...files,
    [file]: changed(file, (run) => {
      run.palette = 'noon';
    }),
  });
  expect(broken.runs.has('the-last-kite')).toBe(false);
  expect(broken.complaints[0]?.sentence).toContain('palette must be one of sahar, dokan');
});
