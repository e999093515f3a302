// Law 16: the force of the bare sail in a wind tunnel, flat and with its bow bent.
import { createKite, feelAir } from '../../src/sim/flight/kite.ts';
import { shippedTuning, type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { apart, inUnits } from './apart.ts';
import type { Figure, Point, Sheet } from './figure.ts';

const degree = Math.PI / 180;
const flat = tuningWith({ dihedral: 0 });

/** Force along the sail's normal over q A, wind of 6 m/s at `degrees` to the plane of the sail, the bow fully bent. */
function coefficient(tuning: Tuning, degrees: number): number {
  const kite = createKite(tuning, 0);
  const speed = 6;
  kite.bow = 1;
  kite.air.set([0, -speed * Math.cos(degrees * degree), speed * Math.sin(degrees * degree)]);
  feelAir(kite, tuning);
  return (kite.push[2] as number) / (0.5 * tuning.airDensity * kite.area * speed * speed);
}

/** s (a + b k) cos(dihedral), s and k sine and cosine of the angle at a slanted wing, and what friction adds there. */
function law(tuning: Tuning, degrees: number): number {
  const sine = Math.sin(degrees * degree);
  const s = sine * Math.cos(tuning.dihedral);
  const force = s * (tuning.forceBroad + tuning.forceLift * Math.sqrt(1 - s * s));
  return force * Math.cos(tuning.dihedral) + tuning.skinFriction * sine * Math.sin(tuning.dihedral) ** 2;
}

const whole = Array.from({ length: 91 }, (_, i) => i);
const angles = Array.from({ length: 19 }, (_, i) => 5 * i);

function measure(): Sheet {
  const points = (tuning: Tuning): Point[] => angles.map((angle) => [angle, coefficient(tuning, angle)]);
  const curve = (tuning: Tuning): Point[] => whole.map((angle) => [angle, law(tuning, angle)]);
  const off = [flat, shippedTuning].flatMap((tuning) =>
    angles.map((a) => [coefficient(tuning, a), law(tuning, a)] as const),
  );
  const top = curve(flat).reduce((best, point) => (point[1] > best[1] ? point : best));
  return {
    plot: {
      title: 'Force on the sail against its angle to the wind',
      description:
        'The coefficient rises steeply from nothing, has a hump near 58 degrees and ends at 1.17 broadside; with bent wings it is smaller throughout.',
      x: { label: 'angle between wind and sail, degrees', from: 0, to: 90, ticks: [0, 15, 30, 45, 60, 75, 90] },
      panels: [
        {
          y: { label: 'force along the normal / (½ ρ V² A)', from: 0, to: 1.8, ticks: [0, 0.5, 1, 1.5] },
          height: 340,
          legend: 'bottom right',
          layers: [
            { kind: 'curve', name: 's (a + b k)', colour: 'ink', at: curve(flat) },
            {
              kind: 'curve',
              name: 'the same on bent wings',
              colour: 'ink',
              stroke: 'dashed',
              at: curve(shippedTuning),
            },
            { kind: 'points', name: 'flat sail', colour: 'lapis', shape: 'disc', at: points(flat) },
            {
              kind: 'points',
              name: 'bow fully bent',
              colour: 'pomegranate',
              shape: 'diamond',
              at: points(shippedTuning),
            },
          ],
        },
      ],
    },
    sentences: [
      'The sail stands in a wind tunnel at 6 m/s and is tilted from edge on to broadside, once flat and once with its bow fully bent.',
      `The law is s (a + b k), with s the sine and k the cosine of the angle: a + b = ${(flat.forceBroad + flat.forceLift).toFixed(2)} a radian at small angles, the slope of Helmbold for a wing of aspect ratio 2, and a = ${flat.forceBroad} broadside, the square plate (law 16).`,
      `Points and curves are at most ${inUnits(apart(off), 'apart')}: the same formula twice, written apart.`,
      `The hump, ${top[1].toFixed(2)} near ${top[0]} degrees, is the one that Eiffel found on square plates. Bent wings meet the air at a smaller angle and push partly sideways, so they push less along the normal; only near broadside they push more, for they themselves do not stand broadside yet.`,
    ],
  };
}

export const sail: Figure = {
  name: 'sail',
  heading: 'The force of the sail',
  measure,
  probe: () => [coefficient(flat, 25), coefficient(shippedTuning, 25)],
};
