// The page as it is served, in a document of its own, with an overlay that writes down what is pressed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HudReading } from '../../src/session/hud.ts';
import type { Opening } from '../../src/session/sitting-parts.ts';
import { createSay, english, type Locale } from '../../src/text/say.ts';
import { type AskedAction, createOverlay, type Overlay } from '../../src/ui/overlay.ts';
import { createRunScreens } from '../../src/ui/run-screens.ts';

export const pageText = readFileSync(path.resolve(import.meta.dirname, '../../index.html'), 'utf8');
export const say = createSay(english);

/** Puts the body of index.html into the test's document. */
export function openPage(locale: Locale = english): { overlay: Overlay; pressed: AskedAction[] } {
  const body = /<body>([\s\S]*)<\/body>/.exec(pageText)?.[1];
  if (body === undefined) throw new Error('index.html has no body');
  document.body.innerHTML = body;
  const pressed: AskedAction[] = [];
  const overlay = createOverlay(document, locale, createSay(locale), (action) => pressed.push(action));
  // As when the game has come.
  overlay.adoptRun(createRunScreens(createSay(locale)));
  return { overlay, pressed };
}

/** A quiet flight: nothing crossed, nothing worn. */
export const quiet: HudReading = {
  hint: null,
  advantage: null,
  lineMetres: 85.4,
  spoolShare: 0.6,
  tensionShare: 0.1, // a hover
  wearShare: 0,
  loopMetres: 3,
  tangled: false,
  starved: false,
  holds: 'kite',
  threat: null,
  gust: false,
  errand: null,
  lesson: null,
  rivals: [{ id: 'right', pattern: 'khatt', flying: true }],
  opponent: null,
  contest: { wave: 1, waves: 1, kindness: 0, flyers: 2, left: 2, out: false, place: 2, cuts: 0 },
  secondsLeft: 100,
  windSpeed: 5,
};

/** A duel at its beginning. */
export const duelOpening: Opening = { yours: 'chashm', his: 'khatt', many: false, cuts: 0 };

/** The buttons that can be reached by keyboard now, in order. */
export function reachable(): HTMLButtonElement[] {
  return [...document.querySelectorAll('button')].filter((button) => !button.closest('[inert], [hidden]'));
}

/** Presses the button of an action that can be reached now. */
export function press(action: string): void {
  const button = reachable().find((one) => one.dataset.action === action);
  if (!button) throw new Error(`nobody can press ${action}`);
  button.click();
}
