// The engine is fetched as soon as the title stands, and run only when somebody is there: until then the title answers at once.

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** Whoever reads the title for so long finds the game ready, too. */
const patienceMs = 8000;

/** Fetches what the build has noted in the page (`data-later`), without running it; then calls `come` once, at the first sign. */
export function atFirstSign(page: Document, come: () => void): void {
  for (const href of page.querySelector<HTMLElement>('[data-later]')?.dataset.later?.split(' ') ?? []) {
    page.head.append(Object.assign(page.createElement('link'), { rel: 'modulepreload', href }));
  }
  const once = new AbortController();
  const comes = () => {
    once.abort();
    clearTimeout(timer);
    // Whatever that sign changes on the screen is painted first.
    requestAnimationFrame(() => setTimeout(come));
  };
  const timer = setTimeout(comes, patienceMs);
  for (const sign of signs) page.addEventListener(sign, comes, { capture: true, passive: true, signal: once.signal });
}
