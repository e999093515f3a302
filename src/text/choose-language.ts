/** Tags that mean a language of ours by another name. */
const otherNames: Readonly<Record<string, string>> = { prs: 'fa-AF', 'prs-AF': 'fa-AF', 'ps-AF': 'ps', 'ps-PK': 'ps' };

/**
 * The first wish that is one of the languages there are, English when none is. Wishes are BCP 47 tags, dearest first. A region
 * is set aside (`en-GB` is English), but nobody is given Dari for another country's Persian.
 */
export function chooseLanguage(wishes: readonly (string | null | undefined)[], there: readonly string[]): string {
  for (const wish of wishes) {
    if (!wish) continue;
    const named = otherNames[wish] ?? wish;
    const found = [named, named.split('-')[0] ?? ''].find((tag) => there.includes(tag));
    if (found !== undefined) return found;
  }
  return 'en';
}
