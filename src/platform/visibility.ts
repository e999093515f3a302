// Whether anybody can see the page. Hands that lose only the keyboard are let go by the input itself.

/** Calls `away` whenever the tab is hidden or put into the page cache. */
export function watchVisibility(away: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') away();
  });
  addEventListener('pagehide', away);
}

/** True when the system asks for less motion. */
export function prefersCalmMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
