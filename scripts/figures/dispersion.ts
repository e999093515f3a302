// How fast waves of every length run along a line of nodes: as on a thread when they are long, slower when they are short.
import { shippedTuning } from '../../src/sim/tuning.ts';
import { substepSeconds } from '../../src/sim/world.ts';
import { type Thread, thread } from '../../tests/support/thread.ts';
import { apartByShare, inPercent, short } from './apart.ts';
import type { Figure, Point, Sheet } from './figure.ts';
import { levelAxis, levelLine } from './level-axis.ts';

const { lineDensity, lineStiffness, bendingDamping } = shippedTuning;
const metres = 80;
const newtons = 8;
const amplitude = 1e-3;
/** Speed of waves on a thread of that pull, m/s; it is stretched, so a metre of it weighs a little less. */
const threadSpeed = Math.sqrt((newtons * (1 + newtons / lineStiffness)) / lineDensity);

/** Share of a mode in the sideways shape of the line, metres. */
function shareOf(line: Thread, mode: number): number {
  const segments = line.nodes - 1;
  let sum = 0;
  for (let k = 1; k < segments; k++) sum += line.at(k)[1] * Math.sin((mode * Math.PI * k) / segments);
  return (2 * sum) / segments;
}

/** Frequency at which a standing wave of so many half waves swings, Hz, from its first crossings of the middle. */
function frequency(mode: number): number {
  const line = thread().to(metres, 0, 0).inVacuum().weightless().tautAt(newtons).hang();
  const segments = line.nodes - 1;
  for (let k = 1; k < segments; k++) {
    const [x, , z] = line.at(k);
    line.put(k, [x, amplitude * Math.sin((mode * Math.PI * k) / segments), z]);
  }
  const crossings: number[] = [];
  let before = shareOf(line, mode);
  while (crossings.length < 5) {
    const now = shareOf(line.substep(), mode);
    if (before * now < 0) crossings.push(line.seconds - (now / (now - before)) * substepSeconds);
    before = now;
  }
  return 2 / ((crossings[4] as number) - (crossings[0] as number));
}

/** Speed of a wave of that mode over the speed sqrt(T / mu) of a thread. */
function speedOf(mode: number): number {
  return (frequency(mode) * 2 * metres) / (mode * threadSpeed);
}

/**
 * A chain of masses on a taut string (Lord Rayleigh), sin(x) / x with x = pi x segment / wavelength, as it is moved here:
 * in steps, in which a wave covers the share `stride` of a segment, and losing the share d of its speed in each, of which
 * `bendingDamping` is what a zigzag of three equal nodes loses. Of z^2 - (2 - d - w) z + 1 - d = 0, w = (2 stride sin x)^2.
 */
function chain(perWave: number, stride: number): number {
  const x = Math.PI / perWave;
  const sine = Math.sin(x);
  const lost = (16 / 6) * bendingDamping * sine ** 4;
  const turn = Math.acos((2 - lost - (2 * stride * sine) ** 2) / (2 * Math.sqrt(1 - lost)));
  return turn / (2 * stride * x);
}

function measure(): Sheet {
  const line = thread().to(metres, 0, 0).tautAt(newtons).hang();
  const segments = line.nodes - 1;
  const stride = (threadSpeed * substepSeconds * segments) / metres;
  const modes = Array.from({ length: segments - 2 }, (_, i) => i + 1);
  const points = modes.map((mode): Point => [(2 * segments) / mode, speedOf(mode)]);
  const off = apartByShare(points.map(([perWave, speed]) => [speed, chain(perWave, stride)]));
  const long = points.filter(([perWave]) => perWave >= 8);
  const slowest = Math.min(...long.map(([, speed]) => speed));
  const percent = points.map(([perWave, speed]): Point => [perWave, 100 * (speed / chain(perWave, stride) - 1)]);
  const curve = Array.from({ length: 61 }, (_, i) => 2 * 20 ** (i / 60)).map((x): Point => [x, chain(x, stride)]);
  return {
    plot: {
      title: 'Speed of waves on the line against their length',
      description:
        'Long waves run as fast as on a thread; the points bend down along the curve of a chain of masses as the waves get as short as two segments.',
      x: {
        label: 'wavelength, segments of the line',
        from: 2,
        to: 40,
        ticks: [2, 3, 4, 6, 8, 16, 32],
        logarithmic: true,
      },
      panels: [
        {
          y: { label: 'speed of the wave / √(T/μ)', from: 0.6, to: 1.05, ticks: [0.6, 0.7, 0.8, 0.9, 1] },
          height: 320,
          legend: 'bottom right',
          layers: [
            {
              kind: 'curve',
              name: 'thread',
              colour: 'ink',
              stroke: 'dotted',
              at: [
                [2, 1],
                [40, 1],
              ],
            },
            { kind: 'curve', name: 'chain of masses', colour: 'ink', at: curve },
            { kind: 'points', name: `line of ${segments} segments`, colour: 'lapis', shape: 'disc', at: points },
          ],
        },
        {
          y: levelAxis('flown over chain, %', percent),
          height: 70,
          layers: [levelLine(2, 40), { kind: 'points', colour: 'lapis', shape: 'disc', at: percent }],
        },
      ],
    },
    sentences: [
      `A line of ${metres} m and ${newtons} N between two nails, without air or weight, swings in each of its first ${modes.length} standing waves, a millimetre high.`,
      'Waves on a thread all run at √(T/μ). A chain of masses on a string carries short ones more slowly: sin(x)/x of that, with x = π × segment / wavelength (Lord Rayleigh, The Theory of Sound, § 120); the curve adds what the simulation does to it, steps of 1/240 s and the damping of bends, which both hasten the shortest waves by a percent.',
      `The simulated line is at most ${inPercent(off)} off the chain; what is left is the damping beside the nails.`,
      `Waves of eight segments or more lose less than ${short(100 * (1 - slowest))} % against a thread. So a tug arrives when it should, and its sharp front arrives rounded.`,
    ],
  };
}

export const dispersion: Figure = {
  name: 'dispersion',
  heading: 'How a tug runs up the line',
  measure,
  probe: () => [frequency(1), frequency(6)],
};
