// The pictures that the run alone needs: one more sheet of cut-outs, and the paper that snow is made of.
import type { Scene } from '../engine.js';
import { type Frame, Pictures } from '../pictures.ts';
import { runAtlasKey } from './run-stage.ts';

interface FrameEntry {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly originX: number;
  readonly originY: number;
  readonly unit: number;
}

interface RunManifest {
  readonly width: number;
  readonly height: number;
  readonly frames: Readonly<Record<string, FrameEntry>>;
}

const urls = import.meta.glob<string>('../../../assets/pictures/run/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const manifests = import.meta.glob<RunManifest>('../../../assets/pictures/run/manifest.json', {
  import: 'default',
  eager: true,
});
const manifest = Object.values(manifests)[0] ?? { width: 1, height: 1, frames: {} };
const urlOf = (file: string): string | undefined => urls[`../../../assets/pictures/run/${file}`];

export class RunPictures extends Pictures {
  private readonly own = new Map<string, Frame>();
  private readonly home: Scene;
  private readonly tell: (file: string) => void;
  private coming: Promise<CanvasPattern | null> | null = null;

  constructor(scene: Scene, onMissing: (file: string) => void) {
    super(scene, onMissing);
    this.home = scene;
    this.tell = onMissing;
    const { width, height, frames } = manifest;
    for (const [name, f] of Object.entries(frames)) {
      this.own.set(name, {
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

  /** A cut-out of the run's sheet, or of everybody's. Those of the run are called `run-...`; without their sheet there are none. */
  override frame(name: string): Frame | undefined {
    if (!name.startsWith('run-')) return super.frame(name);
    return this.home.textures.exists(runAtlasKey) ? this.own.get(name) : undefined;
  }

  /** Brings the run's pictures in, once; settles with the paper of the snow. Never fails: plain paper stands in. */
  loadRun(): Promise<CanvasPattern | null> {
    this.coming ??= this.bringAll();
    return this.coming;
  }

  private async bringAll(): Promise<CanvasPattern | null> {
    const [atlas, snow] = await Promise.all([this.picture('atlas.webp'), this.picture('snow.webp')]);
    if (atlas && !this.home.textures.exists(runAtlasKey)) this.home.textures.addImage(runAtlasKey, atlas);
    const pen = document.createElement('canvas').getContext('2d');
    return snow ? (pen?.createPattern(snow, 'repeat') ?? null) : null;
  }

  private async picture(file: string): Promise<HTMLImageElement | null> {
    const url = urlOf(file);
    const image = new Image();
    try {
      if (!url) throw new Error('not built in');
      image.src = url;
      await image.decode();
      return image;
    } catch {
      this.tell(`run/${file}`);
      return null;
    }
  }
}
