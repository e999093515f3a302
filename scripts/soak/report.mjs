/**
 * What a soak says: how fast things grow, how large they became, and whether that is within what a kiosk is allowed.
 *
 * @typedef {import('./stand.mjs').Held} Held
 * @typedef {{ part: string, group: string, minute: number, held: Held }} Sample `group` says which samples are of the same state and
 *   so can be compared; an empty one is looked at for its size alone
 * @typedef {{ what: string, reached: string, allowed: string, verdict: 'holds' | 'missed' | 'open' }} Row
 * @typedef {{ perHour: number, within: number, samples: number }} Slope `within`: half of the 99.9 % interval
 */

const mebibyte = 1_048_576;
/** Bytes an hour, after which a week would be 168 MiB; bytes in 200 restarts; bytes at most. */
const heapPerHour = mebibyte;
const heapInRestarts = 2 * mebibyte;
const heapAtMost = 60 * mebibyte;
/** Names of what must be as many at the end as at the beginning, and by how much a state may differ from itself. */
const level = {
  textures: 0,
  buffers: 0,
  programs: 0,
  shaders: 0,
  framebuffers: 0,
  renderbuffers: 0,
  sounds: 0,
  listeners: 2,
  nodes: 24,
  documents: 0,
  timers: 2,
};
/** Sounds fade out as they are counted. */
const audioSlack = 16;

/** Student's t for a two-sided 99.9 % interval, by degrees of freedom; between two the wider one. */
const students = [
  [1, 636.6],
  [2, 31.6],
  [3, 12.92],
  [4, 8.61],
  [5, 6.87],
  [6, 5.96],
  [8, 5.04],
  [10, 4.59],
  [15, 4.07],
  [20, 3.85],
  [30, 3.65],
  [60, 3.46],
];
const widest = Number.POSITIVE_INFINITY;
const student = (/** @type {number} */ freedom) => students.findLast(([from = 0]) => freedom >= from)?.[1] ?? widest;

const mean = (/** @type {number[]} */ all) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** @param {Sample[]} samples @returns {Sample[][]} those of the same state together, each in order of time */
function grouped(samples) {
  const groups = new Map();
  for (const one of samples) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * Growth by least squares, each state with a height of its own and one slope for all.
 * @param {Sample[]} samples @param {keyof Held} name @returns {Slope} `within` is infinite for too few samples
 */
export function slope(samples, name) {
  const apart = grouped(samples).flatMap((group) => {
    const [hour, value] = [mean(group.map(({ minute }) => minute / 60)), mean(group.map(({ held }) => held[name]))];
    return group.map(({ minute, held }) => ({ hour: minute / 60 - hour, value: held[name] - value }));
  });
  const spread = apart.reduce((sum, { hour }) => sum + hour * hour, 0);
  const freedom = apart.length - grouped(samples).length - 1;
  if (spread === 0 || freedom < 1) return { perHour: 0, within: widest, samples: apart.length };
  const perHour = apart.reduce((sum, { hour, value }) => sum + hour * value, 0) / spread;
  const left = apart.reduce((sum, { hour, value }) => sum + (value - perHour * hour) ** 2, 0);
  return { perHour, within: student(freedom) * Math.sqrt(left / freedom / spread), samples: apart.length };
}

const mib = (/** @type {number} */ bytes) => (bytes / mebibyte).toFixed(2);

/** @param {string} part @param {Sample[]} samples @returns {Row} */
function heapRow(part, samples) {
  const { perHour, within, samples: many } = slope(samples, 'heap');
  const reached = within === widest ? `${many} samples` : `${mib(perHour)} ± ${mib(within)} MiB/h (N ${many}, 99.9 %)`;
  const verdict = perHour - within > heapPerHour ? 'missed' : perHour + within <= heapPerHour ? 'holds' : 'open';
  return { what: `${part}: heap`, reached, allowed: `${mib(heapPerHour)} MiB/h`, verdict };
}

/**
 * The most of anything in the second half of the samples of a state, against the most in the first.
 * @param {string} part @param {Sample[]} samples @returns {Row}
 */
function levelRow(part, samples) {
  const grown = [];
  for (const group of grouped(samples)) {
    const half = Math.ceil(group.length / 2);
    for (const [name, slack] of Object.entries({ ...level, audio: audioSlack })) {
      const most = (/** @type {Sample[]} */ some) =>
        Math.max(...some.map(({ held }) => held[/** @type {keyof Held} */ (name)]));
      const by = most(group.slice(half)) - most(group.slice(0, half));
      if (by > slack) grown.push(`${group[0]?.group}: ${name} +${by}`);
    }
  }
  const compared = grouped(samples).length;
  const reached = grown.length > 0 ? grown.join(', ') : compared === 0 ? 'too few samples' : 'all level';
  const verdict = grown.length > 0 ? 'missed' : compared === 0 ? 'open' : 'holds';
  return { what: `${part}: nodes, listeners, graphics, sound`, reached, allowed: 'level', verdict };
}

/** @param {Sample[]} samples from restart to restart, the first after the warming up @returns {Row[]} */
function restartRows(samples) {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const by = last.held.heap - first.held.heap;
  const what = `restarts (${first.minute} to ${last.minute}): heap`;
  const verdict = by < heapInRestarts ? 'holds' : 'missed';
  return [
    { what, reached: `${mib(by)} MiB`, allowed: `${mib(heapInRestarts)} MiB`, verdict },
    levelRow('restarts', samples),
  ];
}

/** @param {Sample[]} samples @returns {Row} */
function largestRow(samples) {
  const heap = Math.max(...samples.map(({ held }) => held.heap));
  const verdict = heap <= heapAtMost ? 'holds' : 'missed';
  return { what: 'heap at most', reached: `${mib(heap)} MiB`, allowed: `${mib(heapAtMost)} MiB`, verdict };
}

/**
 * @param {Sample[]} samples @param {string[]} troubles every error, warning and foreign request, in words
 * @returns {Row[]} one row for each thing that is held against what is allowed
 */
export function judge(samples, troubles) {
  const of = (/** @type {string} */ part) => samples.filter((one) => one.part === part && one.group !== '');
  const long = ['visits', 'alone', 'stretch'].filter((part) => of(part).length > 0);
  const told = [...new Set(troubles)];
  return [
    ...long.flatMap((part) => [heapRow(part, of(part)), levelRow(part, of(part))]),
    ...restartRows(of('restarts')),
    ...(samples.length > 0 ? [largestRow(samples)] : []),
    {
      what: 'errors, healings, foreign requests',
      reached: told.length === 0 ? '0' : `${troubles.length}: ${told.slice(0, 5).join(' | ')}`,
      allowed: '0',
      verdict: told.length === 0 ? 'holds' : 'missed',
    },
  ];
}

const columns = /** @type {const} */ ([
  'textures',
  'buffers',
  'programs',
  'framebuffers',
  'renderbuffers',
  'sounds',
  'audio',
  'documents',
  'nodes',
  'listeners',
  'timers',
]);

/** @param {Sample[]} samples @param {Row[]} rows @returns {string} two tables for people */
export function written(samples, rows) {
  const head = ['part', 'state', 'minute', 'heap MiB', 'stored MiB', ...columns];
  const lines = samples.map(({ part, group, minute, held }) => [
    part,
    group || '-',
    minute.toFixed(1),
    mib(held.heap),
    mib(held.stored),
    ...columns.map((name) => String(held[name])),
  ]);
  const wide = head.map((word, at) => Math.max(word.length, ...lines.map((line) => (line[at] ?? '').length)));
  const laid = [head, ...lines].map((line) => line.map((word, at) => word.padStart(wide[at] ?? 0)).join('  '));
  const verdicts = rows.map((row) => `${row.verdict.padEnd(6)}  ${row.what}: ${row.reached} (allowed: ${row.allowed})`);
  return [...laid, '', ...verdicts].join('\n');
}
