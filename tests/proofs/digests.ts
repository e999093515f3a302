import { createHash } from 'node:crypto';
import { digestOf } from '../../src/sim/digest.ts';
import type { World } from '../../src/sim/world.ts';

/** Sums up the ends of several worlds: 16 hex digits. */
export class Digests {
  private readonly sum = createHash('sha256');
  private readonly sumUp: (world: World) => string;

  /** What is summed up of a world: all of it, unless told. */
  constructor(sumUp: (world: World) => string = digestOf) {
    this.sumUp = sumUp;
  }

  add(world: World): void {
    this.sum.update(this.sumUp(world));
  }

  /** Call it once, at the end. */
  get whole(): string {
    return this.sum.digest('hex').slice(0, 16);
  }
}

/** A number cut to so many digits that it can be read, and is still told from another. */
export function short(value: number): number {
  return Number(value.toPrecision(5));
}
