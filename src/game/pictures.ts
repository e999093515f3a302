// The pictures: which file shows what, and bringing them into the renderer. The only file that knows assets/pictures.
import { recolour } from './colour-table.ts';
import type { Scene } from './engine.js';
import type { LayoutKind } from './layout.ts';
import { bakedLight, type Light, tablesOf } from './palettes.ts';

/** A cut-out in the atlas: its texture corners in 0..1, its origin and size in texels, texels per unit. */
export interface Frame {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
  readonly width: number;
  readonly height: number;
  readonly originX: number;
  readonly originY: number;
  readonly unit: number;
}

/** A flat of the scenery and where it hangs, in design px of its set. */
export interface Flat {
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sets of flats: the two shapes of the land, and the sky of the ink frame. */
export type FlatSet = LayoutKind | 'ink';

interface FrameEntry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly originX: number;
  readonly originY: number;
  readonly unit: number;
}

interface Manifest {
  readonly sets: Readonly<Record<string, { readonly layers: Readonly<Record<string, Flat>> }>>;
  readonly atlas: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly frames: Readonly<Record<string, FrameEntry>>;
  };
  readonly lines: { readonly file: string; readonly rows: readonly string[] };
}

const folder = '../../assets/pictures/';
const files = import.meta.glob<string>(
  [
    '../../assets/pictures/{landscape-7,portrait-7,ink}/*.webp',
    '../../assets/pictures/{kites,clothes,lands/*/*}/*.webp',
    '../../assets/pictures/atlas.webp',
    '../../assets/pictures/lines.png',
  ],
  { query: '?url', import: 'default', eager: true },
);
const manifests = import.meta.glob<Manifest>('../../assets/pictures/manifest.json', { import: 'default', eager: true });
const manifest: Manifest = manifests[`${folder}manifest.json`] ?? {
  sets: {},
  atlas: { file: 'atlas.webp', width: 1, height: 1, frames: {} },
  lines: { file: 'lines.png', rows: [] },
};

/** Designs as they are seen from near: face, back and ink on a sheet of each one's own. */
const kiteManifests = import.meta.glob<Readonly<Record<string, Manifest['atlas']>>>(
  '../../assets/pictures/kites/manifest.json',
  { import: 'default', eager: true },
);
const kites = Object.values(kiteManifests)[0] ?? {};

const setNames: Readonly<Record<FlatSet, string>> = { landscape: 'landscape-7', portrait: 'portrait-7', ink: 'ink' };

/** Repeat across, hold at the top and bottom edge: WebGL's own numbers. */
const repeat = 10497;
const clampToEdge = 33071;

/** Keys of the two pictures that everything else is cut from. */
export const atlasKey = manifest.atlas.file;
export const linesKey = manifest.lines.file;

/** People in light clothes, in the places that they have on the atlas, and who they are. */
const lightClothes = 'clothes/light.webp';
const isPerson = (name: string): boolean => /^(?:player|rival|crowd)-/.test(name);

/** A kite's picture, and the sheet that it is cut from. */
export interface LargeKite {
  readonly frame: Frame;
  readonly sheet: string;
}

/** Frames of a sheet by name. */
function framesOf({ width, height, frames }: Omit<Manifest['atlas'], 'file'>): Map<string, Frame> {
  const found = new Map<string, Frame>();
  for (const [name, f] of Object.entries(frames)) {
    found.set(name, {
      u0: f.x / width,
      v0: f.y / height,
      u1: (f.x + f.width) / width,
      v1: (f.y + f.height) / height,
      width: f.width,
      height: f.height,
      originX: f.originX,
      originY: f.originY,
      unit: f.unit,
    });
  }
  return found;
}

export class Pictures {
  private readonly scene: Scene;
  private readonly onMissing: (file: string) => void;
  private readonly frames: ReadonlyMap<string, Frame> = framesOf(manifest.atlas);
  /** Frames of the large kites that have arrived, by name, with the sheet that each is cut from. */
  private readonly largeFrames = new Map<string, LargeKite>();
  private readonly told = new Set<string>();
  private light = bakedLight;
  private tables: ReadonlyMap<string, Uint8Array> = new Map();
  private wanted = bakedLight;
  private near: ReadonlySet<string> = new Set();

  /** `onMissing` is told once of every file that could not be had; the picture goes on without it. */
  constructor(scene: Scene, onMissing: (file: string) => void) {
    this.scene = scene;
    this.onMissing = onMissing;
  }

  /** A cut-out of the atlas. */
  frame(name: string): Frame | undefined {
    return this.frames.get(name);
  }

  /** A flat of the scenery. */
  flat(set: FlatSet, name: string): Flat | undefined {
    return manifest.sets[setNames[set]]?.layers[name];
  }

  /** True when the atlas is in the renderer: without it people and kites are plain paper. */
  get hasAtlas(): boolean {
    return this.scene.textures.exists(atlasKey);
  }

  /** Brings in what a shape of screen needs. `onProgress` hears the share of files done, 0..1. Never fails. */
  async load(kind: LayoutKind, onProgress: (share: number) => void): Promise<void> {
    const wanted = [...filesOf(kind), atlasKey, linesKey].filter((file) => !this.scene.textures.exists(file));
    let done = 0;
    onProgress(wanted.length === 0 ? 1 : 0);
    await Promise.all(
      wanted.map(async (file) => {
        await this.bring(file);
        done++;
        onProgress(done / wanted.length);
      }),
    );
    if (this.scene.textures.exists(linesKey)) this.scene.textures.get(linesKey).setWrap(repeat, clampToEdge);
  }

  /**
   * Shows the flats of a shape of screen in another light, all at once when all are ready; true when they are. False when
   * another light was asked for meanwhile, or when this one could not be had: then everything stays as it is.
   */
  async wear(light: Light, kind: LayoutKind): Promise<boolean> {
    this.wanted = light;
    if (light === this.light) return true;
    try {
      const tables = await tablesOf(light);
      const files = filesOf(kind).filter((file) => tables.has(flatOf(file)) || this.tables.has(flatOf(file)));
      const dyed = await Promise.all(
        files.map(async (file): Promise<[string, Picture]> => [file, await fetchFlat(file, light, tables)]),
      );
      if (light.warm !== this.light.warm) dyed.push([atlasKey, await fetchAtlas(light.warm)]);
      if (this.wanted !== light) return false;
      this.light = light;
      this.tables = tables;
      for (const [file, picture] of dyed) {
        if (this.scene.textures.exists(file)) this.scene.textures.remove(file);
        this.add(file, picture);
      }
      return true;
    } catch {
      return false;
    }
  }

  /** A kite's picture as it is seen from near: `kite-NAME`, `kite-back-NAME` or `kite-ink-NAME`; only once it is there. */
  largeKite(name: string): LargeKite | undefined {
    return this.largeFrames.get(name);
  }

  /** Brings in designs as they are seen from near, and lets go of all others. Never fails. */
  async bringKites(designs: ReadonlySet<string>): Promise<void> {
    for (const [design, { file, frames }] of Object.entries(kites)) {
      if (designs.has(design)) continue;
      for (const name of Object.keys(frames)) this.largeFrames.delete(name);
      if (this.scene.textures.exists(file)) this.scene.textures.remove(file);
    }
    this.near = designs;
    await Promise.all([...designs].map((design) => this.bringKite(design)));
  }

  private async bringKite(design: string): Promise<void> {
    const sheet = kites[design];
    if (!sheet) return;
    await this.bring(sheet.file);
    if (!this.near.has(design) || !this.scene.textures.exists(sheet.file)) return;
    for (const [name, frame] of framesOf(sheet)) this.largeFrames.set(name, { frame, sheet: sheet.file });
  }

  /** Brings in the sky of the ink frame; wanted only once a line is cut. */
  async loadInk(): Promise<void> {
    await Promise.all(filesOf('ink').map((file) => this.bring(file)));
  }

  /** Lets go of the flats that only the other shape of screen needs, to free the memory of the GPU. */
  forget(kind: LayoutKind): void {
    const kept = new Set(filesOf(kind === 'portrait' ? 'landscape' : 'portrait'));
    for (const file of filesOf(kind)) {
      if (!kept.has(file) && this.scene.textures.exists(file)) this.scene.textures.remove(file);
    }
  }

  private async bring(file: string): Promise<void> {
    if (this.scene.textures.exists(file)) return;
    let picture: Picture;
    try {
      picture = await (file === atlasKey ? fetchAtlas(this.light.warm) : fetchFlat(file, this.light, this.tables));
    } catch {
      if (!this.told.has(file)) this.onMissing(file);
      this.told.add(file);
      return;
    }
    if (!this.scene.textures.exists(file)) this.add(file, picture);
  }

  private add(file: string, picture: Picture): void {
    if (picture instanceof HTMLCanvasElement) this.scene.textures.addCanvas(file, picture);
    else this.scene.textures.addImage(file, picture);
  }
}

type Picture = HTMLImageElement | HTMLCanvasElement;

/** The name of a flat from its file: both shapes of screen have it. The ink sky keeps its colours. */
const flatOf = (file: string): string =>
  file.startsWith('ink/') ? '' : file.slice(file.indexOf('/') + 1, -'.webp'.length);

/** A flat in a light: dyed, or its own where another land lies in that light. Throws when it cannot be had. */
async function fetchFlat(file: string, light: Light, tables: ReadonlyMap<string, Uint8Array>): Promise<Picture> {
  const own = `lands/${light.name}/${file.replace(/-\d+\//, '/')}`;
  if (files[folder + own]) return await fetchPicture(own);
  return dye(await fetchPicture(file), tables.get(flatOf(file)));
}

/** The atlas, with its people dressed for the winter that it was made in, or for a warm day. Throws when it cannot be had. */
async function fetchAtlas(warm: boolean): Promise<Picture> {
  const [winter, clothes] = await Promise.all([fetchPicture(atlasKey), warm ? fetchPicture(lightClothes) : null]);
  const canvas = document.createElement('canvas');
  canvas.width = winter.naturalWidth;
  canvas.height = winter.naturalHeight;
  const context = canvas.getContext('2d');
  if (clothes === null || !context) return winter;
  context.drawImage(winter, 0, 0);
  for (const [name, { x, y, width, height }] of Object.entries(manifest.atlas.frames)) {
    if (!isPerson(name)) continue;
    context.clearRect(x, y, width, height);
    context.drawImage(clothes, x, y, width, height, x, y, width, height);
  }
  return canvas;
}

/** Fetches and decodes a picture. Throws when it cannot be had. */
async function fetchPicture(file: string): Promise<HTMLImageElement> {
  const url = files[folder + file];
  if (!url) throw new Error('not built in');
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** The picture in the colours of a table; itself without one. */
function dye(image: HTMLImageElement, table: Uint8Array | undefined): Picture {
  if (!table) return image;
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return image;
  context.drawImage(image, 0, 0);
  const texels = context.getImageData(0, 0, canvas.width, canvas.height);
  recolour(texels.data, table);
  context.putImageData(texels, 0, 0);
  return canvas;
}

function filesOf(set: FlatSet): string[] {
  return Object.values(manifest.sets[setNames[set]]?.layers ?? {}).map((flat) => flat.file);
}
