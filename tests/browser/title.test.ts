import { afterAll, expect, test } from 'vitest';
import { closeBrowser, screens } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { seenButtons } from './seen-page.ts';

afterAll(closeBrowser);

const narrow = [
  ['a phone', { ...screens.phone, deviceScaleFactor: 1 }],
  ['a small phone', { ...screens.phone, deviceScaleFactor: 1, viewport: { width: 360, height: 640 } }],
  ['a phone held across', { viewport: { width: 844, height: 390 }, hasTouch: true }],
  ['a tablet', { viewport: { width: 768, height: 1024 }, hasTouch: true }],
  ['a kiosk', screens.kiosk],
] as const;

/** Where the parts of the title lie, CSS px; the children by their place in the picture. */
const placesOf = ({ page }: PlayedPage) =>
  page.evaluate(() => {
    const of = (selector: string) => {
      const { left, top, right, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    const picture = of('.title-stage');
    const [wide, tall] = [picture.right - picture.left, picture.bottom - picture.top];
    // The heads of the two, from hat to scarf: right of the middle, three quarters down.
    const [from, to, top, bottom] = wide > tall ? [0.74, 0.89, 0.68, 0.78] : [0.6, 0.96, 0.7, 0.735];
    const children = {
      left: picture.left + wide * from,
      right: picture.left + wide * to,
      top: picture.top + tall * top,
      bottom: picture.top + tall * bottom,
    };
    const parts = ['.title-corner', '.strip-play', '.title-more'].map(of);
    return { words: ['.title-dari', '.title-latin'].map(of), children, parts };
  });

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a sheet is all that is seen where it lies over some part of the page: the picture is the same without the part. */
async function coveredBy({ page }: PlayedPage, part: string, sheet: string): Promise<boolean> {
  const [under, over] = await Promise.all([part, sheet].map((selector) => page.locator(selector).boundingBox()));
  const margin = 24; // the sheet's torn edge
  const clip = {
    x: Math.max(under?.x ?? 0, over?.x ?? 0) + margin,
    y: Math.max(under?.y ?? 0, over?.y ?? 0) + margin,
    width: 120,
    height: 120,
  };
  const withIt = await page.screenshot({ clip });
  await page.addStyleTag({ content: `${part} { visibility: hidden }` });
  return withIt.equals(await page.screenshot({ clip }));
}

test.each(narrow)(
  'on %s play and three more lie clear of the children, and one press shows the rest',
  async (_, screen) => {
    const game = await openPlayed('seed=1', { screen });
    const shown = (await seenButtons(game.page)).map(({ action }) => action);
    expect(shown.sort()).toEqual(['language', 'more', 'mute', 'play', 'run', 'settings', 'story', 'tournaments']);
    const { children, parts } = await placesOf(game);
    expect(parts.filter((part) => meet(part, children))).toEqual([]);
    await game.press('more');
    const all = await seenButtons(game.page);
    const actions = all.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['play', 'today', 'two', 'wall', 'learn', 'how', 'facts', 'scheme-hand']),
    );
    expect(all.filter(({ pressable }) => !pressable)).toEqual([]);
    await game.press('how');
    expect(await coveredBy(game, '.title-foot', '.veil:has(#how-title) .sheet')).toBe(true);
    await game.close();
  },
);

test.each(narrow)('on %s the name is not covered', async (_, screen) => {
  const game = await openPlayed('seed=1', { screen });
  const { words, parts } = await placesOf(game);
  // The box of a turned word is taller than its letters: a tenth at either end is air.
  const letters = words.map((box) => {
    const air = (box.bottom - box.top) * 0.1;
    return { ...box, top: box.top + air, bottom: box.bottom - air };
  });
  const covered = letters.filter((box) => parts.slice(1).some((part) => meet(part, box)));
  expect(covered).toEqual([]);
  await game.close();
});
