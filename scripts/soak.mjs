/**
 * `npm run soak`: hours at a kiosk, held against what a museum may expect of it (docs/kiosk.md, "Soak").
 *
 * `--minutes 60` simulated, shared between visitors and nobody; `--restarts 200` matches begun anew; `--seed 1` of the lot;
 * `--only visits|alone|restarts` takes one part; `--fastest 20` times real time at most; `--at-most 540` real seconds, after which it
 * ends and reports; `--no-build` takes the build that is there. `--stretch 120` does one other thing instead: so many minutes of duel after
 * duel, with sound, on one page that is never left, for as long as that takes. The exit code is 1 where something is missed.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { launchBrowser } from './browser.mjs';
import { serveFolder } from './serve.mjs';
import { alone, restarts, stretch, visits } from './soak/parts.mjs';
import { judge, written } from './soak/report.mjs';
import { pin } from './soak/staff.mjs';
import { openStand } from './soak/stand.mjs';
import { lots } from './soak/visitor.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    restarts: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    fastest: { type: 'string', default: '20' },
    'at-most': { type: 'string' },
    stretch: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});

/** @param {'minutes' | 'restarts' | 'seed' | 'fastest' | 'at-most' | 'stretch'} name @param {number} least @param {number} [usual] */
function number(name, least, usual) {
  if (values[name] === undefined && usual !== undefined) return usual;
  const read = Number(values[name]);
  if (Number.isFinite(read) && read >= least) return read;
  console.error(`--${name} must be a number from ${least} up, not "${values[name]}".`);
  process.exit(2);
}
const [minutes, many, seed] = [number('minutes', 1), number('restarts', 0), number('seed', 0)];
/** Minutes on one page; 0 for the three parts. */
const long = number('stretch', 1, 0);
const [fastest, atMost] = [number('fastest', 1), number('at-most', 10, long > 0 ? 86_400 : 540)];
const names = ['visits', 'alone', 'restarts'];
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`--only knows ${names.join(', ')}, not "${values.only}".`);
  process.exit(2);
}

if (!values['no-build']) await build({ root, logLevel: 'warn' });
const { address, close } = await serveFolder(path.join(root, 'dist'));
const browser = await launchBrowser();
const lot = lots(seed);
const beganAt = Date.now();
/** @type {import('./soak/report.mjs').Sample[]} */
const samples = [];
/** @type {string[]} */
const troubles = [];

/**
 * Opens a kiosk, flies a part on it, and keeps what went wrong.
 * @param {string} part @param {string} query @param {string | undefined} file what `kiosk.json` holds @param {number} share of the
 *   real time that is left @param {(stand: import('./soak/stand.mjs').Stand, note: import('./soak/parts.mjs').Note) => Promise<void>} fly
 */
async function soak(part, query, file, share, fly) {
  if (long > 0 !== (part === 'stretch') || (values.only !== undefined && values.only !== part)) return;
  const left = atMost * 1000 - (Date.now() - beganAt);
  const until = Date.now() + left * (values.only === part || long > 0 ? 1 : share);
  const how = { fastest, isLate: () => Date.now() > until, ...(file === undefined ? {} : { file }) };
  const stand = await openStand(browser, address, { ...how, query: `scale=0.5&seed=${seed}&${query}` });
  try {
    await fly(stand, async (group, at = stand.minutes) => {
      samples.push({ part, group, minute: at, held: await stand.held() });
    });
    const now = await stand.status();
    const heals = now?.kiosk?.today.heals ?? 0;
    if (now !== null && heals + now.errors > 0) {
      stand.troubles.push(`${heals} healings, ${now.errors} errors; the last: ${now.lastError}`);
    }
    console.error(
      `${part}: ${stand.minutes.toFixed(1)} simulated minutes${stand.isLate() ? ', ended by the clock' : ''}`,
    );
    if (now?.kiosk) console.error(`${part}: counts of the kiosk ${JSON.stringify(now.kiosk.today)}`);
  } catch (error) {
    stand.troubles.push(`${part} stopped: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  troubles.push(...stand.troubles);
  await stand.close();
}

const { sealPin } = await import('./soak/seal.mjs');
const file = JSON.stringify({ pin: sealPin(pin) });
await soak('visits', 'mode=kiosk&audio=on', file, 0.5, (stand, note) => visits(stand, minutes / 2, note, lot));
const twoSkies = 'mode=kiosk&levels=first-duel,guarded-duel';
await soak('alone', twoSkies, undefined, 0.7, (stand, note) => alone(stand, minutes / 2, note));
await soak('restarts', 'mode=kiosk&minutes=60&idle=300', undefined, 1, (stand, note) =>
  restarts(stand, many, note, Math.max(1, Math.round(many / 10))),
);
await soak('stretch', 'audio=on', undefined, 1, (stand, note) => stretch(stand, long, note));
await browser.close();
await close();
const rows = judge(samples, troubles);
console.log(written(samples, rows));
console.log(`seed ${seed}, ${((Date.now() - beganAt) / 1000).toFixed(0)} s of real time`);
if (rows.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1;
