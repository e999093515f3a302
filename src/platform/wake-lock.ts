// Keeps the screen lit. Browsers take the lock away whenever the page is hidden, and refuse it at odd moments: it is asked for
// again when the page is seen again and at the next touch, and without it everything goes on.

export interface WakeLock {
  /** Wants the screen lit from now on, or no longer. */
  hold(lit: boolean): void;
}

/** Asks for nothing until told to. Never throws. */
export function openWakeLock(page: Document): WakeLock {
  let wanted = false;
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  const ask = async () => {
    if (!wanted || asking || (lock !== null && !lock.released) || page.visibilityState !== 'visible') return;
    asking = true;
    try {
      lock = (await navigator.wakeLock?.request('screen')) ?? null;
      if (!wanted) await lock?.release();
    } catch {
      lock = null;
    } finally {
      asking = false;
    }
  };
  page.addEventListener('visibilitychange', () => void ask());
  page.addEventListener('pointerup', () => void ask(), { passive: true });
  return {
    hold(lit) {
      wanted = lit;
      if (lit) void ask();
      else if (lock !== null && !lock.released) void lock.release().catch(() => {});
    },
  };
}
