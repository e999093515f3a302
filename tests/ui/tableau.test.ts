// The paper theatre over the cards: a scene for each, and stars for the chapters that have been reached.
import { expect, test } from 'vitest';
import { cardSlots } from '../../src/content/story-slots.ts';
import { drawTableau } from '../../src/ui/tableau.ts';

const litOn = (slot: (typeof cardSlots)[number]) => drawTableau(slot)?.querySelectorAll('.lit').length;
const sceneOf = (slot: (typeof cardSlots)[number]) =>
  drawTableau(slot)?.querySelector<HTMLImageElement>('.tableau-scene')?.src;

test('every card has a scene, one thing in it that moves, and no words', () => {
  for (const slot of cardSlots) {
    const tableau = drawTableau(slot);
    expect(tableau?.querySelectorAll('.tableau-mover[data-moves]'), slot).toHaveLength(1);
    expect(tableau?.querySelectorAll('.tableau-stars polygon'), slot).toHaveLength(12);
    expect(tableau?.textContent, slot).toBe('');
  }
});

test('a star is lit for each chapter, and on the last card all twelve', () => {
  expect(litOn('prologue')).toBe(0);
  expect(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((slot) => litOn(slot as '01'))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
  expect(litOn('12b')).toBe(12);
  expect(litOn('last')).toBe(12);
});

test('the twelve chapters are twelve scenes', () => {
  const chapters = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12b'] as const;
  expect(new Set(chapters.map(sceneOf)).size).toBe(12);
});
