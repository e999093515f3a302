// Kite designs by name, in families of look-alikes: no two kites of one match may come from the same family.
// The names are ours; the atlas has a frame `kite-NAME` for each.

/** Families of the art direction, section 5. */
const patternFamilies = [
  ['du-rang', 'nim-takhta'],
  ['chashm', 'setara', 'girih'],
  ['khatt', 'tir', 'haft-parcha', 'aftab'],
  ['khana', 'kamar'],
  ['mahi', 'mah', 'lala', 'anar', 'koh'],
] as const;

export const kitePatterns: readonly string[] = patternFamilies.flat();

/** Index of the family that a pattern belongs to; -1 for an unknown pattern. */
export function familyOf(pattern: string): number {
  return patternFamilies.findIndex((family) => (family as readonly string[]).includes(pattern));
}
