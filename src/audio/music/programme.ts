// What is played where: by screen, chapter and how close things are. Chapter 11 has no music; nothing overrules that.
import type { Screen } from '../../session/flow.ts';
import type { Lead } from './compose.ts';
import type { Wanted } from './conductor.ts';

/** What the music follows. */
export interface Scene {
  readonly screen: Screen;
  /** Chapter of the story that is told or played, 1..12; null outside it. */
  readonly chapter: number | null;
  /** How close the fight, or the kite over the lanes, is; 0..1. */
  readonly closeness: number;
}

/** Chapters without music: the wall, told to the wind alone, and the empty sky, where music was forbidden. */
const silentChapters: ReadonlySet<number> = new Set([6, 11]);
/** Chapters in which the two play the tune together. */
const together: ReadonlySet<number> = new Set([1, 4, 5, 12]);
/** Chapters that are Hassan's. */
const hassans: ReadonlySet<number> = new Set([2]);

const themeOf: Readonly<Partial<Record<Screen, Wanted['theme']>>> = {
  title: 'roofs',
  tournaments: 'roofs',
  two: 'roofs',
  wall: 'thread',
  story: 'thread',
  card: 'thread',
  flight: 'fight',
  result: 'thread',
  run: 'lanes',
  'run-result': 'thread',
};

/** How close a screen is where nothing flies. */
const calm: Readonly<Partial<Record<Screen, number>>> = { title: 0.34, tournaments: 0.34, two: 0.34 };
const quiet = 0.24;

function leadOf({ screen, chapter }: Scene): Lead {
  if (chapter === null) return screen === 'run' || screen === 'run-result' ? 'dambura' : 'rubab';
  if (together.has(chapter)) return 'both';
  return hassans.has(chapter) ? 'dambura' : 'rubab';
}

/** A card that is told to the wind alone. */
export const isWindAlone = ({ screen, chapter }: Scene): boolean =>
  screen === 'card' && chapter !== null && silentChapters.has(chapter);

/** The music of a moment; null for silence. */
export function musicOf(scene: Scene): Wanted | null {
  const theme = themeOf[scene.screen];
  if (theme === undefined || (scene.chapter !== null && silentChapters.has(scene.chapter))) return null;
  const isPlay = scene.screen === 'flight' || scene.screen === 'run';
  return { theme, lead: leadOf(scene), closeness: isPlay ? scene.closeness : (calm[scene.screen] ?? quiet) };
}
