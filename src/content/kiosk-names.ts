// The kiosk's parameters of an address, apart from their meaning: whoever reads an address must know that they are there,
// and what they mean comes only on a kiosk.

/** Every one of them stands in `docs/kiosk.md`. A PIN is not among them: it never stands in an address. */
export const kioskNames = [
  'countdown',
  'gentle',
  'hand',
  'idle',
  'languages',
  'levels',
  'minutes',
  'people',
  'playlist',
  'pxPerMm',
  'storyMinutes',
  'updates',
  'volume',
] as const;
