// Each sound lies where such a thing sounds: the middle of its power, in hertz. A row for every one, exhaustive by type.
import { expect, test } from 'vitest';
import { everySound } from '../../scripts/sounds/every-sound.mjs';
import { type LoopName, loops, type StrikeName, strikes } from '../../src/audio/sounds.ts';

const size = 4096;
const hertzOfLine = 48_000 / size;

/** Both halves of a Fourier transform, in place; its size is a power of two. */
function transform(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
  }
  for (let length = 2; length <= size; length *= 2) {
    for (let k = 0; k < length / 2; k++) {
      const turn = (-2 * Math.PI * k) / length;
      turnPairs(re, im, length, k, Math.cos(turn), Math.sin(turn));
    }
  }
}

function turnPairs(re: Float64Array, im: Float64Array, length: number, k: number, c: number, s: number): void {
  for (let a = k; a < size; a += length) {
    const b = a + length / 2;
    const [x, y] = [(re[b] ?? 0) * c - (im[b] ?? 0) * s, (re[b] ?? 0) * s + (im[b] ?? 0) * c];
    [re[b], im[b]] = [(re[a] ?? 0) - x, (im[a] ?? 0) - y];
    [re[a], im[a]] = [(re[a] ?? 0) + x, (im[a] ?? 0) + y];
  }
}

/** Power by frequency, summed over a sound. */
function powerOf(samples: Float64Array): Float64Array {
  const power = new Float64Array(size / 2);
  for (let at = 0; at === 0 || at + size <= samples.length; at += size) {
    const window = (_: number, i: number) => (samples[at + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
    const re = new Float64Array(size).map(window);
    const im = new Float64Array(size);
    transform(re, im);
    for (let k = 0; k < size / 2; k++) power[k] = (power[k] ?? 0) + (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2;
  }
  return power;
}

const recorded = new Map(everySound.map(({ name, make }) => [name, make]));
function powerOfSound(name: string): Float64Array {
  const make = recorded.get(name);
  if (make === undefined) throw new Error(`nothing makes ${name}`);
  return powerOf(make());
}

/** Share of the power between two frequencies, hertz. */
function shareWithin(power: Float64Array, low: number, high: number): number {
  const within = power.filter((_, k) => k * hertzOfLine >= low && k * hertzOfLine <= high);
  const sum = (values: Float64Array) => values.reduce((all, x) => all + x, 0);
  return sum(within) / sum(power);
}

/** Where three quarters of each sound's power lie at least, hertz. */
const bands = {
  // Noise at 380 and 900 Hz; at edges and lines higher up a whistle.
  wind: [250, 3200],
  whistle: [1300, 2900],
  // A string under load: its ground and the first partials.
  hum: [120, 400],
  // Grit on grit, and dry paper.
  rasp: [2000, 10_000],
  paper: [1000, 10_000],
  flap: [600, 6500],
  landing: [600, 9000],
  grab: [500, 8500],
  // Wood and clicks.
  reel: [700, 3300],
  tangle: [1000, 2300],
  cart: [800, 1600],
  door: [120, 1200],
  // A thump that is felt, a crack and a twang.
  snap: [40, 1200],
  // Voices: open vowels, men's and children's, far and near; a runner's breath has none.
  murmur: [250, 1200],
  crowd: [300, 1400],
  gasp: [300, 1200],
  bread: [300, 1200],
  shout: [400, 2200],
  breath: [600, 5500],
  // Creatures, feet and shoulders.
  crow: [500, 2500],
  hens: [500, 2200],
  snow: [50, 6500],
  tread: [250, 1800],
  jostle: [100, 3200],
} as const satisfies Readonly<Record<StrikeName | LoopName, readonly [low: number, high: number]>>;

const rows = [
  ...Object.entries(strikes).flatMap(([name, { takes }]) => takes.map((take) => [name, take] as const)),
  ...Object.entries(loops).map(([name, { recording }]) => [name, recording] as const),
];

test.each(rows)('%s (%s) lies where such a thing sounds', (name, recording) => {
  const [low, high] = bands[name as keyof typeof bands];
  expect(shareWithin(powerOfSound(recording), low, high)).toBeGreaterThan(0.75);
});

test('the crowd is a shout and no hiss: nearly all of it lies from 250 to 1000 Hz', () => {
  // -1 dB, as the proofs of the direction measured it.
  expect(shareWithin(powerOfSound('crowd'), 250, 1000)).toBeGreaterThan(10 ** -0.1);
});
