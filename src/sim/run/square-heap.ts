// Squares that a search will look at: a heap, the least promise first; equal ones by their number, so that there is one order.

export interface SquareHeap {
  squares: Int32Array;
  size: number;
  /** What each square promises, and where it stands in the heap. */
  readonly promise: Float64Array;
  readonly place: Int32Array;
}

/** An empty heap for a map of so many squares. */
export const squareHeap = (count: number): SquareHeap => ({
  squares: new Int32Array(1024),
  size: 0,
  promise: new Float64Array(count),
  place: new Int32Array(count),
});

const before = (promise: Float64Array, a: number, b: number): boolean =>
  promise[a] < promise[b] || (promise[a] === promise[b] && a < b);

function rise({ squares, promise, place }: SquareHeap, from: number, square: number): void {
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = squares[above];
    if (!before(promise, square, other)) break;
    squares[at] = other;
    place[other] = at;
    at = above;
  }
  squares[at] = square;
  place[square] = at;
}

/** Puts a square in. */
export function append(heap: SquareHeap, square: number): void {
  if (heap.size === heap.squares.length) {
    const longer = new Int32Array(2 * heap.size);
    longer.set(heap.squares);
    heap.squares = longer;
  }
  heap.size += 1;
  rise(heap, heap.size - 1, square);
}

/** Lets a square that stands in the heap rise to where its promise, now less, belongs. */
export function lift(heap: SquareHeap, square: number): void {
  rise(heap, heap.place[square], square);
}

/** Takes the first square out of a heap that is not empty. */
export function takeFirst(heap: SquareHeap): number {
  const { squares, promise, place } = heap;
  const first = squares[0];
  heap.size -= 1;
  const { size } = heap;
  if (size === 0) return first;
  const last = squares[size];
  let at = 0;
  while (2 * at + 1 < size) {
    let below = 2 * at + 1;
    if (below + 1 < size && before(promise, squares[below + 1], squares[below])) below += 1;
    const other = squares[below];
    if (!before(promise, other, last)) break;
    squares[at] = other;
    place[other] = at;
    at = below;
  }
  squares[at] = last;
  place[last] = at;
  return first;
}
