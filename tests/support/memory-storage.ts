import type { TextStorage } from '../../src/session/settings.ts';

/** A store of texts that lasts as long as the test. */
export function memoryStorage(texts: Readonly<Record<string, string>> = {}): TextStorage {
  const kept = new Map(Object.entries(texts));
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      kept.set(key, text);
    },
  };
}
