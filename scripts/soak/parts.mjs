/**
 * The three parts of a soak. Each takes samples in a state that comes again, so that they can be compared.
 *
 * @typedef {import('./stand.mjs').Stand} Stand
 * @typedef {import('./stand.mjs').Held} Held
 * @typedef {(group: string, at?: number) => Promise<void>} Note takes a sample
 */
import { tend } from './staff.mjs';
import { visit } from './visitor.mjs';

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

/** A visitor who begins a match anew as soon as it flies. @param {Stand} stand @param {number} many @param {Note} note @param {number} every */
export async function restarts(stand, many, note, every) {
  const flies = (/** @type {import('./stand.mjs').Status} */ { screen, tick, kiosk }) =>
    screen === 'flight' && tick > 0 && kiosk.phase !== 'attract';
  if (!(await stand.until(plays, 60))) return;
  await stand.touches.down([{ x: 180, y: 200 }]);
  await stand.touches.up();
  await stand.until(flies, 60);
  for (let done = 0; done <= many && !stand.isLate(); done++) {
    if (done > 0 && done % every === 0) await note('flight', done);
    await stand.page.keyboard.press('KeyP');
    await stand.pass(240);
    await stand.ask(
      `[...document.querySelectorAll('[data-action="again"]')].find((one) => one.checkVisibility())?.click()`,
    );
    if (!told(stand, await stand.until(flies, 20), `restart ${done} did not fly`)) return;
  }
}
