// A playlist as an edition can tell it: an edition that has only begun ends where its cards end.
import type { Step } from '../../content/story-file.ts';
import type { CardSlot } from '../../content/story-slots.ts';

/** The steps whose chapters this edition has a card for. A playlist without any card is played as it is. */
export function stepsFor(steps: readonly Step[], cards: readonly CardSlot[]): Step[] {
  const told = steps.filter((step) => 'card' in step && cards.includes(step.card));
  const chapters = new Set(told.map(({ chapter }) => chapter));
  const hasCards = steps.some((step) => 'card' in step);
  return steps.filter((step) => ('card' in step ? told.includes(step) : !hasCards || chapters.has(step.chapter)));
}
