// The strict shapes of a story's files. An unknown field is an error: a typo must not swallow a card.
import * as v from 'valibot';
import { fields, name, oneOf, wholeBetween } from './fields.ts';
import { cardSlots, chapterCount, wordings } from './story-slots.ts';

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));

/** Sentences, each shown on its own; an empty one begins a new paragraph. */
const lines = v.pipe(
  v.array(v.string('must be a text'), 'must be a list of sentences'),
  v.minLength(1, 'must say something'),
);

const slots = v.array(oneOf(cardSlots), 'must be a list of cards');

/** What `assets/story/EDITION/edition.json` holds. */
export const editionFile = fields({
  /** The cards of this edition, in their order. English has all of them. */
  cards: v.pipe(slots, v.minLength(1, 'must name at least one card')),
  /** Cards whose translation must be a person's work: without one they are shown in English. */
  byTranslatorOnly: slots,
});

/** Who has looked at a text: its writer, nobody yet, or the readers who are named. */
const review = fields({
  status: oneOf(['written', 'draft', 'reviewed']),
  by: v.array(text, 'must be a list of names'),
});

/** What `assets/story/EDITION/LANGUAGE/front.json` holds. */
export const frontFile = fields({
  title: text,
  review,
  contentNote: lines,
  shortNote: text,
  /** For the credits: whose the story is, and who has looked at it. */
  notice: lines,
  /** For classes; playlists name them by number, from 1. */
  questions: v.array(text, 'must be a list of questions'),
  /** Cards that this language has no text for yet, and why. */
  notYet: v.optional(v.record(oneOf(cardSlots), text), {}),
});

/** How a chapter went, where an edition has a sentence for it: it stands over the card that comes next. */
const went = fields({
  release: v.exactOptional(text),
  pull: v.exactOptional(text),
  spare: v.exactOptional(text),
  lost: v.exactOptional(text),
  kept: v.exactOptional(text),
  gone: v.exactOptional(text),
});

/** What is said while a card's chapter is played. */
const played = fields({
  /** Who one is, before anything moves. */
  you: text,
  /** Told line by line to the beat of a spool. */
  says: v.optional(v.array(text, 'must be a list of sentences'), []),
  /** When all is done. */
  done: v.exactOptional(text),
  went: v.optional(went, {}),
});

/** What `assets/story/EDITION/LANGUAGE/CARD.json` holds. Left out, the gentle text is the standard one. */
export const cardFile = fields({
  title: text,
  standard: lines,
  gentle: v.exactOptional(lines),
  play: v.exactOptional(played),
});

const chapter = wholeBetween(1, chapterCount);

const stepMessage = 'must have a card, a level, a question or a wind';
const step = v.union(
  [
    fields({ chapter, card: oneOf(cardSlots) }),
    fields({ chapter, level: name }),
    fields({ chapter, question: wholeBetween(1, 99) }),
    /** A breath of wind, seconds, before anything else. */
    fields({ chapter, wind: wholeBetween(3, 30) }),
  ],
  stepMessage,
);

/** What `levels/playlists/NAME.json` holds. */
export const playlistFile = fields({
  /** A key of the texts. */
  title: v.pipe(
    v.string('must be a key of the texts'),
    v.regex(/^playlist\.[a-z-]+$/, 'must be a key of the texts, such as playlist.story'),
  ),
  /** A folder of `assets/story`: the edition that is told where nobody chooses another one. */
  edition: name,
  wording: oneOf(wordings),
  note: oneOf(['whole', 'short', 'none']),
  steps: v.pipe(v.array(step, 'must be a list of steps'), v.minLength(1, 'must hold at least one step')),
});

export type Front = v.InferOutput<typeof frontFile>;
export type CardText = v.InferOutput<typeof cardFile>;
export type PlayedText = NonNullable<CardText['play']>;
export type Playlist = v.InferOutput<typeof playlistFile>;
export type Step = Playlist['steps'][number];
