// The page's own store of itself, so that it opens without a network, and what to do when a newer version has come: it waits
// until it is told to take over, for nobody's game is to be torn away.

const hourMs = 3_600_000;
/** Once the game is there, storing all of it waits so long for whoever has just pressed Play, milliseconds. */
const firstSecondsMs = 4000;

export interface NewerVersion {
  /** A newer version is here and waits. */
  readonly waits: boolean;
  /** Looks for one now. */
  look(): void;
  /** Lets it take over; the page opens anew. */
  take(): void;
}

const none: NewerVersion = { waits: false, look: () => {}, take: () => {} };

/** What the build calls it; it lies beside the page. */
const worker = './sw.js';

/**
 * Stores the page once it is loaded and `game` has come or has not, where the browser can: not from a file, not by plain http
 * from another machine.
 * `came` is called when a newer version begins to wait, with what lets it take over. Never throws.
 */
export function storePage(game: () => Promise<unknown> | null, came: (take: () => void) => void): NewerVersion {
  const { serviceWorker: workers } = navigator;
  if (!workers || !isSecureContext || !import.meta.env.PROD) return none;
  let kept: ServiceWorkerRegistration | null = null;
  let taking = false;
  const take = () => {
    taking = true;
    kept?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  const hear = (coming: ServiceWorker | null) => {
    coming?.addEventListener('statechange', () => {
      // The very first one has nobody to take over from.
      if (coming.state === 'installed' && workers.controller) came(take);
    });
  };
  workers.addEventListener('controllerchange', () => {
    if (taking) location.reload();
  });
  // On a slow network this very file comes after the page has been loaded, and nobody would call a second time.
  const loaded =
    document.readyState === 'complete'
      ? Promise.resolve()
      : new Promise((then) => addEventListener('load', then, { once: true }));
  // What can wait does not stand in the way of what is played.
  loaded
    .then(game)
    .catch(() => {})
    .then(() => new Promise((then) => setTimeout(then, firstSecondsMs)))
    .then(() => workers.register(worker))
    .then((registration) => {
      if (!registration) return;
      kept = registration;
      if (registration.waiting && workers.controller) came(take);
      hear(registration.installing);
      registration.addEventListener('updatefound', () => hear(registration.installing));
      setInterval(() => void registration.update().catch(() => {}), hourMs);
    })
    .catch(() => {});
  return {
    get waits() {
      return (kept?.waiting ?? null) !== null;
    },
    look: () => void kept?.update().catch(() => {}),
    take,
  };
}
