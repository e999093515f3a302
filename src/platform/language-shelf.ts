// Which language somebody wants: chosen on this device before, or asked for by the browser.
const key = 'gudiparan.language';

/** The tag that was chosen here before; null when none was, or the store refuses. Never throws. */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the choice, where the store lets it. */
function keepLanguage(tag: string): void {
  try {
    localStorage.setItem(key, tag);
  } catch {
    // The address carries the choice then.
  }
}

/** The page once more in another language: nothing flies while a language is chosen. */
export function turnPageTo(tag: string): void {
  keepLanguage(tag);
  const address = new URL(location.href);
  if (keptLanguage() === tag) address.searchParams.delete('locale');
  else address.searchParams.set('locale', tag);
  if (address.href === location.href) location.reload();
  else location.assign(address);
}
