// No picture is drawn where nothing moves: behind the title and what lies over it, where no sky is seen, and while a match or
// a run is paused. The engine sleeps then; whether something moves again is asked once a picture, which costs nothing.

/** What the engine's clock can do. */
export interface RestingLoop {
  sleep(): void;
  resetDelta(): void;
  wake(): void;
}

export interface Rest {
  /** A picture has been drawn. */
  drawn(): void;
  /** Something else is to be seen now, though nothing moves: a few pictures are drawn. */
  stir(): void;
  stop(): void;
}

/** Pictures that are still drawn when all stands still: the last press is seen, and hands let go. */
const lastPictures = 20;
/** After these the page may look otherwise. */
const touches = ['pointerdown', 'keydown', 'gamepadconnected'] as const;

/** Lets a loop sleep while `stands` says that nothing moves. */
export function openRest(loop: RestingLoop, stands: () => boolean): Rest {
  const stopped = new AbortController();
  let left = lastPictures;
  let asleep = false;
  const wake = () => {
    asleep = false;
    loop.resetDelta();
    loop.wake();
  };
  const look = () => {
    if (!asleep || stopped.signal.aborted) return;
    if (stands() && left === 0) requestAnimationFrame(look);
    else wake();
  };
  const stir = () => {
    left = lastPictures;
  };
  for (const kind of touches) addEventListener(kind, stir, { signal: stopped.signal, capture: true });
  return {
    drawn() {
      if (!stands()) left = lastPictures;
      else if (left > 0) left--;
      if (left > 0 || asleep) return;
      asleep = true;
      loop.sleep();
      requestAnimationFrame(look);
    },
    stir,
    stop: () => stopped.abort(),
  };
}
