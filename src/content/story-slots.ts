// The places that every edition of the story may fill: twelve chapters, what stands around them, and one card for who has
// little time. Playlists and progress speak of these places, never of an edition's people.

export const cardSlots = [
  'prologue',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12a',
  '12b',
  'last',
  'bridge',
] as const;

export type CardSlot = (typeof cardSlots)[number];

export const chapterCount = 12;

/** The card before a chapter's play, 1..12; null where a chapter has none of its number alone. */
export function slotOfChapter(chapter: number): CardSlot | null {
  const slot = String(chapter).padStart(2, '0');
  return cardSlots.find((one) => one === slot) ?? null;
}

/** Gentle is what everybody gets; standard is a choice behind the content note. */
export const wordings = ['gentle', 'standard'] as const;
export type Wording = (typeof wordings)[number];

/** Most words on one card. */
export const mostWords = 90;
