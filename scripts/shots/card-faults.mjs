/**
 * What is wrong with the card that stands on a page: words that run out of their place, a sheet that must be scrolled, buttons
 * that lie out of reach, words that are broken, and letters that do not join.
 *
 * @typedef {import('playwright-core').Page} Page
 */

/** Kerning with what comes before and after may change a word's width by so much, CSS px and as a share. */
const kernPx = 2.5;
const kernShare = 0.035;

/** Runs in the page. */
const find = `(() => {
  const card = document.querySelector('.card-page');
  const sheet = card?.querySelector('.card-sheet');
  if (!sheet) return ['no card stands'];
  const isSeen = (part) => part.checkVisibility({ visibilityProperty: true });
  const misplaced = (part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) return 'runs out sideways';
    if (part.scrollWidth > part.clientWidth + 1) return 'is wider than its place';
    return part.matches('button') && (top < -1 || bottom > innerHeight + 1) ? 'is out of reach' : null;
  };
  const parts = [...card.querySelectorAll('button, .card-sheet, .card-over, h2, .card-borrowed, .card-text p')].filter(isSeen);
  const faults = parts.flatMap((part) => {
    const fault = misplaced(part);
    return fault === null ? [] : [(part.className || part.tagName) + ' "' + part.textContent.slice(0, 20) + '" ' + fault];
  });
  const hidden = sheet.scrollHeight - sheet.clientHeight;
  if (hidden > 1) faults.push('the sheet hides ' + hidden + ' px of its words');
  const pen = document.createElement('canvas').getContext('2d');
  const wordFault = (text, word, at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const width = boxes.reduce((sum, box) => sum + box.width, 0);
    const wanted = pen.measureText(word).width;
    if (boxes.length > 1) return '"' + word + '" is broken over ' + boxes.length + ' lines';
    const off = Math.abs(width - wanted) > Math.max(${kernPx}, ${kernShare} * wanted);
    return off ? '"' + word + '" is ' + width.toFixed(1) + ' px wide and not ' + wanted.toFixed(1) : null;
  };
  const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  let [block, end] = [null, ''];
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    if (!isSeen(text.parentElement)) continue;
    const home = text.parentElement.closest('p, h2');
    if (home === block && /\\p{L}$/u.test(end) && /^\\p{L}/u.test(text.data)) faults.push('"' + end + text.data.slice(0, 9) + '" is in pieces');
    [block, end] = [home, text.data.slice(-9)];
    pen.font = getComputedStyle(text.parentElement).font;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{M}\\u200c]{2,}/gu)) {
      const fault = wordFault(text, word, index);
      if (fault !== null) faults.push(fault);
    }
  }
  return faults;
})()`;

/**
 * @param {Page} page that shows a card
 * @returns {Promise<string[]>} one sentence for each fault
 */
export const cardFaults = (page) => page.evaluate(find);
