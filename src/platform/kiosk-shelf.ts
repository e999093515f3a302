// Where a kiosk's things lie: its file beside the page, its counts, and what of a visitor must go.

/** Keys that outlast a visitor. */
const kept = 'gudiparan.kiosk.';
const ours = 'gudiparan.';
const visitKey = 'gudiparan.visit';
const homeKey = 'gudiparan.home';
const newestMs = 4000;

/** The text of `kiosk.json` beside the page as it is now; null where there is none, or it does not come. Never throws. */
export async function bringKioskFile(): Promise<string | null> {
  try {
    const answer = await fetch('./kiosk.json', { cache: 'no-store', signal: AbortSignal.timeout(newestMs) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Takes away whatever a visitor has left. True when there was something. Never throws. */
export function forgetVisitor(): boolean {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(ours) && !key.startsWith(kept));
    for (const key of keys) localStorage.removeItem(key);
    return keys.length > 0;
  } catch {
    return false;
  }
}

const inTab = <Result>(act: () => Result): Result | null => {
  try {
    return act();
  } catch {
    return null;
  }
};

/** A visit that goes on over the page's reload, as when a language is chosen. */
export interface KeptVisit {
  /** It is to begin with a game at once. */
  readonly plays: boolean;
  /** Seconds of it that are spent. */
  readonly seconds: number;
}

/** Notes the visit for a reload; null ends it. */
export function keepVisit(visit: KeptVisit | null): void {
  inTab(() => {
    if (visit === null) sessionStorage.removeItem(visitKey);
    else sessionStorage.setItem(visitKey, `${visit.plays ? 'plays' : 'open'} ${Math.round(visit.seconds)}`);
  });
}

/** The visit that a reload has interrupted; null when there is none. */
export function keptVisit(): KeptVisit | null {
  const [state, seconds] = (inTab(() => sessionStorage.getItem(visitKey)) ?? '').split(' ');
  return state === 'plays' || state === 'open' ? { plays: state === 'plays', seconds: Number(seconds) || 0 } : null;
}

/** What a kiosk keeps of itself. Always what lies there now, for two pages may share it; memory where the store refuses. */
export function openKioskStore(): { read(key: string): string | null; write(key: string, text: string): void } {
  const memory = new Map<string, string>();
  return {
    read(key) {
      try {
        return localStorage.getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write(key, text) {
      memory.set(key, text);
      try {
        localStorage.setItem(key, text);
        memory.delete(key);
      } catch {
        // Memory has it until the page is closed.
      }
    },
  };
}

/** The address that the staff has opened; visitors may have changed the language in theirs. */
export function homeAddress(): string {
  return inTab(() => sessionStorage.getItem(homeKey)) ?? location.href;
}

/** Notes the address that a kiosk comes back to; the first one unless another is given. */
export function keepHome(address?: string): void {
  inTab(() => {
    if (address !== undefined || sessionStorage.getItem(homeKey) === null) {
      sessionStorage.setItem(homeKey, address ?? location.href);
    }
  });
}

/** An address in another language. */
export function inLanguage(address: string, tag: string): string {
  const changed = new URL(address);
  changed.searchParams.set('locale', tag);
  return changed.href;
}

const cleanedKey = 'gudiparan.cleaned';

/** Opens the page once more because it came up with what a visitor had left; never twice in a row. */
export function openCleaned(): boolean {
  const again = inTab(() => sessionStorage.getItem(cleanedKey)) !== null;
  inTab(() => (again ? sessionStorage.removeItem(cleanedKey) : sessionStorage.setItem(cleanedKey, 'yes')));
  if (!again) location.reload();
  return !again;
}

/** Opens an address in place of this one. False, and nothing happens, when the page could not come back from there. */
export async function openAnew(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(newestMs) });
    if (!answer.ok) return false;
    await answer.text();
  } catch {
    return false;
  }
  if (address === location.href) location.reload();
  else location.replace(address);
  return true;
}
