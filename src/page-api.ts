// What others may ask of the page: `gudiparan` in its scripts. Control rooms, teachers and tests read it; nothing changes through it.
import type { Catalogue } from './content/catalogue.ts';

interface PageTape {
  tape(): object;
}

export interface PageWishes {
  /** What stands on the screen: a run, or a match, or a menu. */
  readonly status: () => object;
  /** The museum's own part of a status; null on every other page. */
  readonly kiosk: () => object | null;
  /** What flies or runs; null while nothing does. */
  readonly flies: () => PageTape | null;
  readonly catalogue: () => Promise<Catalogue>;
}

/** Puts `gudiparan` into the page. */
export function showPage({ status, kiosk, flies, catalogue }: PageWishes): void {
  const withKiosk = (own: object | null) =>
    own === null ? status() : Object.freeze({ ...status(), mode: 'kiosk', kiosk: own });
  const page = {
    status: () => withKiosk(kiosk()),
    /** The tape of the current match or run; null while nothing flies. */
    tape: () => flies()?.tape() ?? null,
    /** Plays a tape's text in a world of its own. Rejects with one plain sentence when it cannot be played. */
    replay: async (text: string) => {
      const [{ reportTape }, there] = await Promise.all([import('./content/tape-report.ts'), catalogue()]);
      return reportTape(text, there);
    },
  };
  Object.defineProperty(globalThis, 'gudiparan', { value: Object.freeze(page), enumerable: true });
}
