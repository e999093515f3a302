// Where the reader's place lies: one key of the browser's store, read afresh each time, because another page of the same
// game may have written there; and files that a person takes along.

const key = 'gudiparan.progress';
const asideKey = 'gudiparan.progress.aside';

export interface BrowserShelf {
  read(): string | null;
  write(text: string): boolean;
  putAside(text: string): void;
  watch(changed: () => void): void;
}

/** Opens the store. Never throws. */
export function openProgressShelf(page: Window): BrowserShelf {
  const write = (place: string, text: string): boolean => {
    try {
      page.localStorage.setItem(place, text);
      return true;
    } catch {
      return false;
    }
  };
  return {
    read() {
      try {
        return page.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => write(key, text),
    putAside: (text) => {
      write(asideKey, text);
    },
    watch: (changed) =>
      page.addEventListener('storage', (event) => {
        if (event.key === key) changed();
      }),
  };
}

/** Offers a text to the person as a file. */
export function offerFile(page: Document, fileName: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = page.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken its copy by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Asks the person for a file. Its text is handed on when one is chosen. */
export function askForFile(page: Document, chosen: (text: string) => void): void {
  const picker = page.createElement('input');
  picker.type = 'file';
  picker.accept = '.json,application/json';
  picker.addEventListener('change', () => {
    void picker.files?.[0]?.text().then(chosen);
  });
  picker.click();
}
