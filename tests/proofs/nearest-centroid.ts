// A reader that knows each class by the middle of its examples, and names the nearest. Distances are counted in spreads of
// the examples about their middles, and features that go together count once (Mahalanobis 1936).
import { mean, nth } from '../support/numbers.ts';

export interface Example {
  readonly kind: string;
  readonly features: readonly number[];
}

/** Added to the diagonal of the correlations, so that nearly equal features do not blow up. */
const ridge = 0.1;

/** Lower triangle whose product with its transpose is the matrix (Cholesky). */
function rootOf(matrix: readonly (readonly number[])[]): number[][] {
  const root = matrix.map((row) => row.map(() => 0));
  const at = (i: number, j: number): number => nth(nth(root, i), j);
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = nth(nth(matrix, i), j);
      for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
      nth(root, i)[j] = i === j ? Math.sqrt(rest) : rest / at(j, j);
    }
  }
  return root;
}

/** Learns from examples; the answer names the kind of a list of features. */
export function learn(examples: readonly Example[]): (features: readonly number[]) => string {
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  const width = examples[0]?.features.length ?? 0;
  const indices = Array.from({ length: width }, (_, i) => i);
  const centres = new Map(
    kinds.map((kind) => {
      const own = examples.filter((example) => example.kind === kind);
      return [kind, indices.map((i) => mean(own.map(({ features }) => nth(features, i))))] as const;
    }),
  );
  const centreOf = (kind: string): readonly number[] => centres.get(kind) ?? [];
  const off = examples.map(({ kind, features }) => features.map((value, i) => value - nth(centreOf(kind), i)));
  const spreads = indices.map((i) => Math.sqrt(mean(off.map((row) => nth(row, i) ** 2))) || 1);
  const scaled = off.map((row) => row.map((value, i) => value / nth(spreads, i)));
  const together = indices.map((i) =>
    indices.map((j) => mean(scaled.map((row) => nth(row, i) * nth(row, j))) + (i === j ? ridge : 0)),
  );
  const root = rootOf(together);
  const whitened = (features: readonly number[]): number[] => {
    const out: number[] = [];
    for (const i of indices) {
      let rest = nth(features, i) / nth(spreads, i);
      for (let k = 0; k < i; k++) rest -= nth(nth(root, i), k) * nth(out, k);
      out.push(rest / nth(nth(root, i), i));
    }
    return out;
  };
  const middles = kinds.map((kind) => ({ kind, middle: whitened(centreOf(kind)) }));
  return (features) => {
    const seen = whitened(features);
    const far = (middle: readonly number[]): number =>
      middle.reduce((sum, value, i) => sum + (value - nth(seen, i)) ** 2, 0);
    return middles.reduce((best, each) => (far(each.middle) < far(best.middle) ? each : best)).kind;
  };
}
