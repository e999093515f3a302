// One card as it is read: in the reader's language where there is one, in English where there is none yet.
import type { Front, PlayedText } from './story-file.ts';
import type { Edition } from './story-shelf.ts';
import type { CardSlot, Wording } from './story-slots.ts';

export interface ToldCard {
  readonly slot: CardSlot;
  readonly title: string;
  /** Sentences in their order, by paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  /** BCP 47 tag of the words. */
  readonly tag: string;
  /** The reader's language has no words for this card yet, and these are English. */
  readonly borrowed: boolean;
}

const english = 'en';

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/** The card of a place, or null when this edition has none there. */
export function cardIn(edition: Edition, slot: CardSlot, tag: string, wording: Wording): ToldCard | null {
  if (!edition.cards.includes(slot)) return null;
  const own = edition.languages.get(tag)?.cards.get(slot);
  const card = own ?? edition.languages.get(english)?.cards.get(slot);
  if (!card) return null;
  const lines = wording === 'gentle' ? (card.gentle ?? card.standard) : card.standard;
  return {
    slot,
    title: card.title,
    paragraphs: paragraphsOf(lines),
    tag: own ? tag : english,
    borrowed: own === undefined && tag !== english,
  };
}

/** What is said while the chapter of a card is played, and the tag of its words; null where this edition says nothing. */
export function playedIn(
  edition: Edition,
  slot: CardSlot,
  tag: string,
): { readonly text: PlayedText; readonly tag: string } | null {
  for (const tongue of [tag, english]) {
    const text = edition.languages.get(tongue)?.cards.get(slot)?.play;
    if (text) return { text, tag: tongue };
  }
  return null;
}

/** What stands before and after the story, and the tag of its words. */
export function frontIn(edition: Edition, tag: string): { readonly front: Front; readonly tag: string } {
  const own = edition.languages.get(tag);
  const front = (own ?? edition.languages.get(english))?.front;
  if (!front) throw new RangeError(`${edition.id} has no English front`);
  return { front, tag: own ? tag : english };
}

/** Words of a text, as a person counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A card's sentences as one text. */
export const wholeText = ({ paragraphs }: Pick<ToldCard, 'paragraphs'>): string => paragraphs.flat().join(' ');
