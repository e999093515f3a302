// Pictures of the keys with which two people share a keyboard: the letters on the left, the arrows on the right. What each
// does is drawn beside it: an open hand lets line out, a fist takes it in.
import type { Side } from '../session/table.ts';
import { drawing, element } from './element.ts';
import { cutout } from './pictures.ts';

const caps = {
  left: { ways: ['W', 'A', 'S', 'D'], out: 'Q', in: 'E' },
  right: { ways: ['&uarr;', '&larr;', '&darr;', '&rarr;'], out: '&#8679;', in: '&crarr;' },
} as const;

const cap = (sign: string, className = ''): HTMLElement => drawing(sign, `cap ${className}`);

/** The keys of one side, a picture without words. */
export function keyPictures(side: Side): HTMLElement {
  const { ways, out, in: pull } = caps[side];
  const [up, left, down, right] = ways;
  const cross = element('span', { className: 'caps-cross' }, cap(up, 'cap-up'), cap(left), cap(down), cap(right));
  const hands = (['hand-open', 'hand-fist'] as const).map((name) => {
    const hand = cutout(name);
    const key = cap(name === 'hand-open' ? out : pull);
    return element('span', { className: 'caps-hand' }, key, ...(hand ? [hand] : []));
  });
  return element('span', { className: `caps caps-${side}`, attributes: { 'aria-hidden': 'true' } }, cross, ...hands);
}
