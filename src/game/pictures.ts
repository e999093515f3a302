// The pictures: which file shows what, and bringing them into the renderer. The only file that knows assets/pictures.
import type { Scene } from './engine.js';
import type { LayoutKind } from './layout.ts';

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

const setNames: Readonly<Record<FlatSet, string>> = { landscape: 'landscape-7', portrait: 'portrait-7', ink: 'ink' };

/** Repeat across, hold at the top and bottom edge: WebGL's own numbers. */
const repeat = 10497;
const clampToEdge = 33071;

/** Keys of the two pictures that everything else is cut from. */
export const atlasKey = manifest.atlas.file;
export const linesKey = manifest.lines.file;

export class Pictures {
  private readonly scene: Scene;
  private readonly onMissing: (file: string) => void;
  private readonly frames = new Map<string, Frame>();
  private readonly told = new Set<string>();

  /** `onMissing` is told once of every file that could not be had; the picture goes on without it. */
  constructor(scene: Scene, onMissing: (file: string) => void) {
    this.scene = scene;
    this.onMissing = onMissing;
    const { width, height, frames } = manifest.atlas;
    for (const [name, f] of Object.entries(frames)) {
      this.frames.set(name, {
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
    const url = files[folder + file];
    const image = new Image();
    try {
      if (!url) throw new Error('not built in');
      image.src = url;
      await image.decode();
    } catch {
      if (!this.told.has(file)) this.onMissing(file);
      this.told.add(file);
      return;
    }
    if (!this.scene.textures.exists(file)) this.scene.textures.addImage(file, image);
  }
}

function filesOf(set: FlatSet): string[] {
  return Object.values(manifest.sets[setNames[set]]?.layers ?? {}).map((flat) => flat.file);
}
