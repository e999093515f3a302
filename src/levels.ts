// The level, sky, run, chapter, district, pilot and flyer files that the page is built with, as texts: a broken one is told on screen, not in the build.

/** Path to text, as `readCatalogue` takes them. */
export const levelFiles: Readonly<Record<string, string>> = import.meta.glob(
  ['../levels/*.json', '../levels/{pilots,flyers,skies,runs,story,districts}/*.json'],
  { query: '?raw', import: 'default', eager: true },
);
