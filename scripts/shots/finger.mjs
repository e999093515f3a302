/**
 * What a child with one finger does, who sees what `gudiparan.status()` tells: apart, the finger lies on the sky beyond
 * and above the rival's line; crossed, it holds or lifts as the friend calls.
 *
 * @typedef {{ readonly x: number, readonly y: number }} Spot CSS pixels from the top left of the viewport
 * @typedef {{ readonly id: string, readonly alive: boolean, readonly screen: Spot | null, readonly wear: number }} Kite
 * @typedef {{ readonly you: readonly string[], readonly flyers: readonly Kite[], readonly crossings: readonly { readonly a: string, readonly b: string }[],
 *   readonly hint: { readonly id: string } | null }} Seen the part of the status that the child looks at
 */

/** From the rival's kite, in px of a picture of that width: some twelve metres beyond, and above, for a dash loses height. */
const portrait = { width: 390, beyond: 56, above: 60 };
const landscape = { width: 1280, beyond: 110, above: 75 };
/** What stays free for buttons at the edges and the top, CSS px, and the share of the height below which no sky is. */
const edge = 24;
const top = 64;
const lowest = 0.6;

/** @param {number} value @param {number} low @param {number} high */
const between = (value, low, high) => Math.round(Math.min(high, Math.max(low, value)));

/**
 * The kite to go for: among many the one that is nearest on the screen.
 * @param {Seen} now @param {Kite} me
 */
function nearestRival(now, me) {
  const others = now.flyers.filter(({ id, alive }) => alive && !now.you.includes(id));
  /** @param {Kite} kite */
  const away = ({ screen }) =>
    screen && me.screen ? Math.hypot(screen.x - me.screen.x, screen.y - me.screen.y) : Number.MAX_VALUE;
  return others.sort((a, b) => away(a) - away(b))[0];
}

/**
 * Where the finger wants to be: null is lifted, 'there' is held wherever it lies.
 * @param {Seen} now
 * @param {{ width: number, height: number }} screen CSS pixels
 * @returns {Spot | 'there' | null}
 */
export function fingerWish(now, screen) {
  const me = now.flyers.find(({ id }) => now.you.includes(id));
  if (!me?.alive) return null;
  const rival = nearestRival(now, me);
  if (!rival?.alive) return null;
  if (now.crossings.some(({ a, b }) => now.you.includes(a) || now.you.includes(b)))
    return now.hint?.id === 'pull' ? 'there' : null;
  if (!me.screen || !rival.screen) return null;
  const lens = screen.width < screen.height * 0.8 ? portrait : landscape;
  const scale = screen.width / lens.width;
  const side = rival.screen.x < me.screen.x ? -1 : 1;
  return {
    x: between(rival.screen.x + side * lens.beyond * scale, edge, screen.width - edge),
    y: between(rival.screen.y - lens.above * scale, top, screen.height * lowest),
  };
}
