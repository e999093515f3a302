/**
 * The parts of a soak. Each takes samples in a state that comes again, so that they can be compared.
 *
 * @typedef {import('./stand.mjs').Stand} Stand
 * @typedef {import('./stand.mjs').Held} Held
 * @typedef {import('./stand.mjs').Status} Status
 * @typedef {(group: string, at?: number) => Promise<void>} Note takes a sample
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { tend } from './staff.mjs';
import { fly, visit } from './visitor.mjs';

/** A match that has flown so long is a state that comes again. */
const sampleTick = 240;
/** A visit lasts 5 minutes (8 in the story), and two and a half beyond; then come idle seconds. */
const longestVisitSeconds = 900;

/** So long an engine compiles what it meets for the first time; samples before that are looked at for their size alone. */
const warmMinutes = 15;

const plays = (/** @type {import('./stand.mjs').Status} */ { phase, tick }) =>
  phase === 'attract' && tick >= sampleTick;

/**
 * Where its server does not answer in 4 s of real time, a kiosk goes back to playing without opening its page anew: another state.
 * @param {Stand} stand
 */
const kind = async (stand) => ((await stand.ask('soak.used')) ? 'kept page' : 'new page');

/** Keeps what did not come, unless real time is up. @param {Stand} stand @param {boolean} came @param {string} words */
function told(stand, came, words) {
  if (!came && !stand.isLate()) stand.troubles.push(words);
  return came;
}

/** Visitor after visitor, and now and then the staff. @param {Stand} stand @param {number} minutes @param {Note} note @param {() => number} lot */
export async function visits(stand, minutes, note, lot) {
  while (stand.minutes < minutes && !stand.isLate()) {
    if (!(await stand.until(plays, longestVisitSeconds))) break;
    await note(await kind(stand));
    if (lot() < 0.3) {
      told(stand, await tend(stand, lot), 'the desk of the staff did not open');
      if (!(await stand.until(plays, longestVisitSeconds))) break;
    }
    await stand.ask('soak.used = true');
    await visit(stand, lot);
    await note('');
  }
  if (!stand.isLate() && !(await stand.until(plays, longestVisitSeconds))) {
    stand.troubles.push('the kiosk did not come back to playing by itself');
  }
  await note(stand.isLate() ? '' : await kind(stand));
}

/** Nobody comes: it plays to itself on one page. @param {Stand} stand @param {number} minutes @param {Note} note */
export async function alone(stand, minutes, note) {
  let before = Number.POSITIVE_INFINITY;
  while (stand.minutes < minutes && !stand.isLate()) {
    const now = await stand.status();
    const tick = now?.tick ?? 0;
    // The next match has begun: the same state as at the beginning of the one before.
    const state = stand.minutes < warmMinutes ? '' : `${now?.flyers.length} kites`;
    if (tick >= sampleTick && before > tick) await note(state);
    before = tick >= sampleTick ? tick : Number.POSITIVE_INFINITY;
    await stand.pass(1000);
  }
}

/** So long somebody flies in earnest in each match, seconds; then the wind decides, and the longest that this may take. */
const flownSeconds = 20;
const longestMatchSeconds = 240;
/** Every so many matches a sample is taken. */
const matchesBetween = 3;

/** The longest note, milliseconds of real time: on its own clock a sound ends however fast the page's clock is turned. */
const notesEndMs = 2500;

/** Lets the match rest until all is silent: how many notes sound is no matter of what is kept. @param {Stand} stand @param {() => Promise<void>} look */
async function atRest({ page, pass }, look) {
  await page.keyboard.press('KeyP');
  await pass(480);
  await sleep(notesEndMs);
  await pass(480);
  await look();
  await page.keyboard.press('KeyP');
  await pass(240);
}

/** @param {Stand} stand @param {string} action */
const click = (stand, action) =>
  stand.ask(
    `[...document.querySelectorAll('[data-action="${action}"]')].find((one) => one.checkVisibility())?.click()`,
  );

/**
 * Somebody at an ordinary page flies duel after duel, with sound, and never leaves it.
 * @param {Stand} stand @param {number} minutes @param {Note} note
 */
export async function stretch(stand, minutes, note) {
  const isThere = (/** @type {Status} */ { screen, tick }) => screen === 'flight' && tick >= sampleTick;
  const isOver = (/** @type {Status} */ { screen }) => screen === 'result';
  await stand.until(({ screen }) => screen === 'title', 60);
  await stand.ask('soak.used = true');
  // Sound begins with a touch.
  await stand.touches.down([{ x: 4, y: 320 }]);
  await stand.touches.up();
  await click(stand, 'play');
  for (let match = 0; stand.minutes < minutes && !stand.isLate(); match++) {
    if (!told(stand, await stand.until(isThere, longestMatchSeconds), `match ${match} did not fly`)) break;
    if (match % matchesBetween === 0) await atRest(stand, () => note(stand.minutes < warmMinutes ? '' : 'at rest'));
    await fly(stand, flownSeconds);
    if (!told(stand, await stand.until(isOver, longestMatchSeconds), `match ${match} was not decided`)) break;
    await click(stand, 'next-wind');
  }
  if (!(await stand.ask('soak.used'))) stand.troubles.push('the page was opened anew in the stretch');
}

/** A visitor who begins a match anew as soon as it flies. @param {Stand} stand @param {number} many @param {Note} note @param {number} every */
export async function restarts(stand, many, note, every) {
  const flies = (/** @type {import('./stand.mjs').Status} */ { screen, tick, kiosk }) =>
    screen === 'flight' && tick > 0 && kiosk?.phase !== 'attract';
  if (!(await stand.until(plays, 60))) return;
  await stand.touches.down([{ x: 180, y: 200 }]);
  await stand.touches.up();
  await stand.until(flies, 60);
  for (let done = 0; done <= many && !stand.isLate(); done++) {
    if (done > 0 && done % every === 0) await note('flight', done);
    await stand.page.keyboard.press('KeyP');
    await stand.pass(240);
    await click(stand, 'again');
    if (!told(stand, await stand.until(flies, 20), `restart ${done} did not fly`)) return;
  }
}
