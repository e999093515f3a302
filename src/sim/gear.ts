// What a flyer brings along: a kite of some size and a line of some thickness. Everything else of the tuning is shared.
import type { Tuning } from './tuning.ts';

/** Sizes of kites, as a scale of the fighter's length and breadth. Paper and bamboo stay the same, so mass goes with the area. */
export const kiteScales = { child: 0.88, fighter: 1, broad: 1.14 } as const;
export type KiteClass = keyof typeof kiteScales;
export const kiteClasses = ['child', 'fighter', 'broad'] as const satisfies readonly KiteClass[];

/** Thickness of lines, as a scale of the standard section: strength, weight and stiffness go with it. */
export const lineSections = { fine: 0.8, standard: 1, thick: 1.25 } as const;
export type LineClass = keyof typeof lineSections;
export const lineClasses = ['fine', 'standard', 'thick'] as const satisfies readonly LineClass[];

export interface Gear {
  readonly kite: KiteClass;
  readonly line: LineClass;
}

export const standardGear: Gear = { kite: 'fighter', line: 'standard' };

/** The tuning of one flyer. Lengths of a kite go with its scale, areas with the square, inertias with the fourth power. */
export function tuningFor(tuning: Tuning, gear: Gear): Tuning {
  if (gear.kite === 'fighter' && gear.line === 'standard') return tuning;
  const s = kiteScales[gear.kite];
  const area = s * s;
  const section = lineSections[gear.line];
  return {
    ...tuning,
    sailMass: tuning.sailMass * area,
    sailChord: tuning.sailChord * s,
    sailSpan: tuning.sailSpan * s,
    towAhead: tuning.towAhead * s,
    towArm: tuning.towArm * s,
    bowForce: tuning.bowForce * area,
    panelArmSpan: tuning.panelArmSpan * s,
    panelArmChord: tuning.panelArmChord * s,
    pitchDampingHeld: tuning.pitchDampingHeld * s,
    pitchDampingLoose: tuning.pitchDampingLoose * s,
    rollDamping: tuning.rollDamping * s,
    inertiaSpan: tuning.inertiaSpan * area * area,
    inertiaSpine: tuning.inertiaSpine * area * area,
    inertiaNormal: tuning.inertiaNormal * area * area,
    lineDensity: tuning.lineDensity * section,
    lineStiffness: tuning.lineStiffness * section,
    lineDiameter: tuning.lineDiameter * Math.sqrt(section),
    breakLoad: tuning.breakLoad * section,
    wearRate: tuning.wearRate / section,
  };
}
