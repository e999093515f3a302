// The way to your wall: its screen comes with the first press, and shows the wall as it is then.
import type { Wall } from '../session/wall.ts';
import type { Locale, Say } from '../text/say.ts';
import type { WallPage } from './wall-page.ts';

interface WallDoorWishes {
  readonly say: Say;
  readonly locale: Locale;
  readonly wall: Wall;
  /** Puts the screen into the overlay. */
  readonly adopt: (screen: 'wall', element: HTMLElement) => void;
}

/** Opens the wall each time it is called; `told` hears whether the screen has come. After a failure the next call tries again. */
export function createWallDoor(
  { say, locale, wall, adopt }: WallDoorWishes,
  told: (hasCome: boolean) => void,
): () => void {
  let coming: Promise<WallPage> | null = null;
  const bring = async () => {
    const { createWallPage } = await import('./wall-page.ts');
    const page = createWallPage(say, locale, wall);
    adopt('wall', page.element);
    return page;
  };
  return () => {
    coming ??= bring();
    coming.then(
      (page) => {
        page.refresh();
        told(true);
      },
      () => {
        coming = null;
        told(false);
      },
    );
  };
}
