// Whether this page is a museum's kiosk: the address says so, or the file beside the page. Only then is the kiosk's part of
// the page brought.
import type { Kiosk, KioskWishes } from './kiosk.ts';
import { bringKioskFile } from './platform/kiosk-shelf.ts';

export interface KioskDoor {
  /** Null on every other page, and until it has come. */
  readonly kiosk: Kiosk | null;
  /** Settles once it is known; never rejects. A kiosk that cannot be brought leaves a page that can be played. */
  readonly come: Promise<void>;
}

/** Looks for the file at once. `asked` says that the address wants a kiosk. */
export function openKioskDoor(
  asked: boolean,
  bring: () => Promise<Omit<KioskWishes, 'file'>>,
  opened: (kiosk: Kiosk) => void,
): KioskDoor {
  let kiosk: Kiosk | null = null;
  const open = async () => {
    const file = await bringKioskFile();
    // A first look that costs nothing; the kiosk's own part reads the file properly.
    if (!asked && !/"kiosk"\s*:\s*true/.test(file ?? '')) return;
    const [{ openKiosk }, { asksForKiosk }, wishes] = await Promise.all([
      import('./kiosk.ts'),
      import('./content/kiosk-file.ts'),
      bring(),
    ]);
    if (!asked && !asksForKiosk(file)) return;
    kiosk = await openKiosk({ ...wishes, file });
    if (kiosk !== null) opened(kiosk);
  };
  const come = open().catch((error: unknown) => console.warn('kiosk:', error));
  return {
    get kiosk() {
      return kiosk;
    },
    come,
  };
}
