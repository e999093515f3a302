// What breaks without anybody catching it: counted, so that a control room can see it, and told once to the player.

export interface ErrorCount {
  readonly count: number;
  /** The last one's message; null while nothing broke. */
  readonly last: string | null;
}

/** Counts uncaught errors and rejections from now on. `broke` is called for each. */
export function countErrors(broke: () => void): ErrorCount {
  let count = 0;
  let last: string | null = null;
  const note = (reason: unknown) => {
    count++;
    last = reason instanceof Error ? reason.message : String(reason);
    broke();
  };
  addEventListener('error', (event) => {
    // Pictures that fail to load end here too, without an error: they have notices of their own.
    if (event instanceof ErrorEvent) note(event.error ?? event.message);
  });
  addEventListener('unhandledrejection', (event) => note(event.reason));
  return {
    get count() {
      return count;
    },
    get last() {
      return last;
    },
  };
}
