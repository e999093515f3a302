// The browser's store of short texts. Private windows, full disks and strict settings refuse it; then memory serves
// until the page is closed, and `refused` is told once.

export interface BrowserStorage {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** Opens `localStorage`. Never throws. `refused` is called at most once, perhaps at once. */
export function openStorage(refused: () => void): BrowserStorage {
  const memory = new Map<string, string>();
  let told = false;
  const attempt = <Result>(act: () => Result): Result | undefined => {
    try {
      return act();
    } catch {
      if (!told) {
        told = true;
        refused();
      }
      return undefined;
    }
  };
  return {
    read: (key) => memory.get(key) ?? attempt(() => localStorage.getItem(key)) ?? null,
    write(key, text) {
      const isKept = attempt(() => {
        localStorage.setItem(key, text);
        return true;
      });
      // What is kept is read from the store again: another page of the game may have written there since.
      if (isKept) memory.delete(key);
      else memory.set(key, text);
    },
  };
}
