// The presses that choose how the line is held.
import { type Scheme, schemes } from '../sim/hands/gesture.ts';

export type SchemePress = `scheme-${Scheme}`;

export const schemePresses: readonly SchemePress[] = schemes.map((scheme) => `scheme-${scheme}` as const);

export const isSchemePress = (action: string): action is SchemePress =>
  (schemePresses as readonly string[]).includes(action);

/** The scheme that a press chooses. */
export function schemeOf(press: SchemePress): Scheme {
  return schemes[schemePresses.indexOf(press)] ?? 'point';
}
