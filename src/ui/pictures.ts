// The few pictures that the overlay shows: kites cut from the atlas, and the hands of the hint.
import { element } from './element.ts';

interface AtlasFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Manifest {
  readonly atlas: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly frames: Readonly<Record<string, AtlasFrame>>;
  };
}

const files = import.meta.glob<string>('../../assets/pictures/{atlas,companion,hand-open,hand-fist}.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const manifests = import.meta.glob<Manifest>('../../assets/pictures/manifest.json', { import: 'default', eager: true });
const atlas = Object.values(manifests)[0]?.atlas;

const urlOf = (file: string): string | undefined => files[`../../assets/pictures/${file}`];

/** A small kite of the given design, as wide as its box; plain red paper when there is no picture of it. */
export function kitePicture(pattern: string): HTMLElement {
  const made = element('span', { className: 'kite', attributes: { 'aria-hidden': 'true' } });
  const frame = atlas?.frames[`kite-${pattern}`];
  const url = atlas && urlOf(atlas.file);
  if (!atlas || !frame || !url) {
    made.classList.add('kite-plain');
    return made;
  }
  const share = (at: number, size: number, whole: number) => (whole === size ? 0 : (at / (whole - size)) * 100);
  made.style.backgroundImage = `url("${url}")`;
  made.style.aspectRatio = `${frame.width} / ${frame.height}`;
  made.style.backgroundSize = `${(atlas.width / frame.width) * 100}% ${(atlas.height / frame.height) * 100}%`;
  const across = share(frame.x, frame.width, atlas.width);
  const down = share(frame.y, frame.height, atlas.height);
  made.style.backgroundPosition = `${across}% ${down}%`;
  return made;
}

/** The hands of a hint (open lets the line run, a fist pulls), and the friend who holds the spool. */
export type Cutout = 'hand-open' | 'hand-fist' | 'companion';

/** A cut-out picture; null when it is not there. */
export function cutout(name: Cutout): HTMLImageElement | null {
  const src = urlOf(`${name}.webp`);
  if (src === undefined) return null;
  return element('img', { className: `hand ${name}`, attributes: { src, alt: '', draggable: 'false' } });
}
