/** The value below which that share of the values lies, by straight lines between them. */
export function shareBelow(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const [under, over] = [sorted[low] as number, sorted[Math.min(low + 1, sorted.length - 1)] as number];
  return under + (at - low) * (over - under);
}
