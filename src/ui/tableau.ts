// The paper theatre over a card: an arch, a scene behind it, and one thing in the scene that moves. The stars of the arch
// are lit for every chapter that has been reached.
import type { CardSlot } from '../content/story-slots.ts';
import { drawing, element } from './element.ts';

interface Entry {
  readonly moves: string;
  /** Place and size of what moves, shares of the picture. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** What it moves about, shares of itself. */
  readonly hinge: readonly [number, number];
}

const files = import.meta.glob<string>('../../assets/pictures/tableaux/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const manifests = import.meta.glob<Readonly<Record<string, Entry>>>('../../assets/pictures/tableaux/manifest.json', {
  import: 'default',
  eager: true,
});
const entries = Object.values(manifests)[0] ?? {};
const urlOf = (name: string): string | undefined => files[`../../assets/pictures/tableaux/${name}.webp`];

/** Cards that share the scene of another, and how many chapters each has reached. */
const scenes: Readonly<Record<CardSlot, readonly [scene: string, chapters: number]>> = {
  prologue: ['01', 0],
  '01': ['01', 1],
  '02': ['02', 2],
  '03': ['03', 3],
  '04': ['04', 4],
  '05': ['05', 5],
  '06': ['06', 6],
  '07': ['07', 7],
  '08': ['08', 8],
  '09': ['09', 9],
  '10': ['10', 10],
  '11': ['11', 11],
  '12a': ['12a', 11],
  '12b': ['12', 12],
  last: ['12', 12],
  bridge: ['08', 11],
};

const chapters = 12;
const glass = ['#d8405c', '#3aa79a', '#e98aa0', '#e9b04b', '#5a78d0'] as const;

/** An eight-pointed star about a point of the picture, which is 390 by 244. */
function star(x: number, y: number): string {
  const corners = Array.from({ length: 16 }, (_, i) => {
    const angle = (i * Math.PI) / 8;
    const radius = i % 2 ? 3.5 : 5.6;
    return `${(x + radius * Math.sin(angle)).toFixed(1)},${(y - radius * Math.cos(angle)).toFixed(1)}`;
  });
  return corners.join(' ');
}

/** Stars up the left post, over the arch and down the right one. */
const places: readonly (readonly [number, number])[] = [
  [12, 214],
  [12, 180],
  [12, 146],
  [12, 112],
  [22, 40],
  [66, 20],
  [324, 20],
  [368, 40],
  [378, 112],
  [378, 146],
  [378, 180],
  [378, 214],
];

function stars(lit: number): HTMLElement {
  const cut = places.slice(0, chapters).map(([x, y], at) => {
    const colour = glass[at % glass.length];
    return `<polygon points="${star(x, y)}" ${at < lit ? `class="lit" fill="${colour}"` : 'fill="#32142c"'}/>`;
  });
  return drawing(`<svg viewBox="0 0 390 244">${cut.join('')}</svg>`, 'tableau-stars');
}

function sheet(name: string, className: string): HTMLImageElement | null {
  const src = urlOf(name);
  return src === undefined ? null : element('img', { className, attributes: { src, alt: '', draggable: 'false' } });
}

/** The scene of a card; null where its pictures are missing: then the hands stand alone. */
export function drawTableau(slot: CardSlot): HTMLElement | null {
  const [scene, reached] = scenes[slot];
  const entry = entries[scene];
  const cloth = sheet(scene, 'tableau-scene');
  const mover = sheet(`${scene}-mover`, 'tableau-mover');
  const arch = sheet('arch', 'tableau-scene');
  if (!entry || !cloth || !mover || !arch) return null;
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  mover.dataset.moves = entry.moves;
  mover.style.left = percent(entry.left);
  mover.style.top = percent(entry.top);
  mover.style.width = percent(entry.width);
  mover.style.transformOrigin = `${percent(entry.hinge[0])} ${percent(entry.hinge[1])}`;
  return element(
    'div',
    { className: 'tableau', attributes: { 'aria-hidden': 'true' } },
    cloth,
    mover,
    arch,
    stars(reached),
  );
}
