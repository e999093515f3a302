// A few numbers of every figure, kept beside the drawings: when the simulation no longer gives them, the page is old.
import type { Figure } from './figure.ts';

/** Numbers are kept to so many digits: engines may differ in the last ones of a sine. */
const digits = 9;

/** The probe of one figure as it is kept. */
export function probeOf(figure: Figure): number[] {
  return figure.probe().map((value) => Number(value.toPrecision(digits)));
}

/** The file that keeps them: one line a figure. */
export function probeText(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => `  ${JSON.stringify(figure.name)}: ${JSON.stringify(probeOf(figure))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
