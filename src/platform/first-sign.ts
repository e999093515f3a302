// The engine is fetched as soon as the title stands, and run only when somebody is there: until then the title answers at once.

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** Whoever reads the title for so long finds the game ready, too. */
const patienceMs = 8000;

let fetched: Promise<unknown> | null = null;

/**
 * Fetches what the build has noted in the page (`data-later`), once, or anew after a failure, with which it rejects. Nothing of it
 * is asked for as a module before it is here: some browsers never ask again for a module that did not come.
 */
export function fetchLater(page: Document): Promise<unknown> {
  fetched ??= Promise.all(
    (page.querySelector<HTMLElement>('[data-later]')?.dataset.later?.split(' ') ?? []).map(async (href) => {
      const came = await fetch(href);
      if (!came.ok) throw new Error(`${href} did not come`);
      // To its end: the browser keeps it for the module only then.
      await came.arrayBuffer();
      page.head.append(Object.assign(page.createElement('link'), { rel: 'modulepreload', href }));
    }),
  ).catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

/** Fetches it without running it; then calls `come` once, at the first sign. */
export function atFirstSign(page: Document, come: () => void): void {
  // Who presses Play before it is here is told when it does not come.
  fetchLater(page).catch(() => {});
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
