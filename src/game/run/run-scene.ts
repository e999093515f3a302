// The scene of the run: creates the views, advances the run, shows what came of it. It owns no rules, no text and no sound.
import type { RunPlay } from '../../session/run/run-play.ts';
import { windAt } from '../../sim/flight/air.ts';
import type { RunEvent } from '../../sim/run/run-events.ts';
import { mix } from '../colours.ts';
import { Scene } from '../engine.js';
import { layOut } from '../layout.ts';
import { Painter } from '../painter.ts';
import { lightOf } from '../palettes.ts';
import type { Motion } from '../stage.ts';
import { ChalkView } from './chalk-view.ts';
import { DistrictView } from './district-view.ts';
import { GroundView } from './ground-view.ts';
import { KiteOverheadView } from './kite-overhead.ts';
import { LightView } from './light-view.ts';
import { PatchShape } from './patch-shape.ts';
import { RunCamera, type RunFocus } from './run-camera.ts';
import { RunInput } from './run-input.ts';
import { RunPictures } from './run-pictures.ts';
import type { RunStage, RunView } from './run-stage.ts';
import { SkyGlimpseView } from './sky-glimpse.ts';
import { WeatherView } from './weather-view.ts';

export interface RunSceneWishes {
  readonly mount: HTMLElement;
  readonly motion: Motion;
  readonly renderScale: number;
  onMissingPicture(file: string): void;
  /** Called after each frame's ticks, with what happened in them. */
  afterFrame(events: readonly RunEvent[]): void;
}

const longestFrameMs = 100;
/** The lanes are drawn in a light of their own: so much of the chapter's is added. */
const daylightShare = 0.75;
const steps = 12;
/** Height at which the wind over the lanes is read, metres. */
const windHeight = 11;
/** The eye begins this share of the way toward the patch, and glides back for so long, seconds. */
const firstShare = 0.2;
/** So far at most, metres: farther, and the runner would stand beyond the picture's edge, or below the words at its foot. */
const firstMetres = { landscape: 6, portrait: 4 } as const;
const glideSeconds = 2;
const spot = new Float64Array(3);

export class RunScene extends Scene {
  readonly stage: RunStage;
  private readonly wishes: RunSceneWishes;
  private views: readonly RunView[] = [];
  private ground: GroundView | null = null;
  private pictures: RunPictures | null = null;
  private hands: RunInput | null = null;
  private drawing = true;

  constructor(wishes: RunSceneWishes) {
    super('run');
    this.wishes = wishes;
    this.stage = {
      layout: layOut(wishes.mount.clientWidth, wishes.mount.clientHeight, window.devicePixelRatio, wishes.renderScale),
      eye: new RunCamera(),
      play: null,
      motion: wishes.motion,
      light: null,
      seconds: 0,
      stepped: 0,
      elapsed: 0,
      wind: new Float64Array(3),
      patch: new PatchShape(),
    };
  }

  /** Called by Phaser when the scene is first shown. */
  create(): void {
    const pictures = new RunPictures(this, this.wishes.onMissingPicture);
    this.pictures = pictures;
    this.ground = new GroundView(this);
    this.views = [
      this.ground,
      new DistrictView(),
      new KiteOverheadView(),
      new LightView(),
      new WeatherView(),
      new ChalkView(),
      new SkyGlimpseView(),
    ];
    this.add.existing(new Painter(this, pictures, (painter) => this.paint(painter)));
    void this.bringPictures(pictures);
    this.begin();
  }

  /** Called by Phaser once a frame. */
  override update(_time: number, delta: number): void {
    const { stage } = this;
    const { play } = stage;
    if (play === null) return;
    const listening = !play.paused && play.run.result === null;
    const gesture = this.hands?.read(listening) ?? { way: null, goTo: null };
    const events = play.advance(delta, gesture);
    stage.elapsed = play.paused ? 0 : Math.max(0, Math.min(longestFrameMs, delta)) / 1000;
    stage.seconds += stage.elapsed;
    stage.stepped = Math.floor(stage.seconds * steps) / steps;
    for (const event of events) for (const view of this.views) view.hear?.(event, stage);
    this.look();
    this.wishes.afterFrame(events);
  }

  /** Shows a run; null lets go of it. */
  show(play: RunPlay | null): void {
    this.stage.play = play;
    this.stage.light = play?.palette === undefined ? null : lightOf(play.palette);
    this.hands?.destroy();
    this.hands = null;
    if (play === null) return;
    this.hands = new RunInput(this.wishes.mount, {
      placeAt: (x, y) => this.placeAt(x, y),
      runner: () => play.poses.you,
    });
    this.begin();
  }

  /** Fits the picture to the mount as it is now. */
  fit(): void {
    const { mount, renderScale } = this.wishes;
    this.stage.layout = layOut(mount.clientWidth, mount.clientHeight, window.devicePixelRatio, renderScale);
    this.stage.eye.follow(this.stage.layout, this.focus(), 0);
  }

  /** Nothing is drawn while the context is lost. */
  setDrawing(drawing: boolean): void {
    this.drawing = drawing;
  }

  /** CSS px from the viewport's top left at which a place in metres is seen; null when off screen. */
  screenOf(place: ArrayLike<number>): { x: number; y: number } | null {
    const { eye, layout } = this.stage;
    eye.see(place[0] ?? 0, place[1] ?? 0, place[2] ?? 0, spot);
    const [x = 0, y = 0] = spot;
    if (x < 0 || y < 0 || x > layout.width || y > layout.height || (place[1] ?? 0) > eye.eyeY - 8) return null;
    const box = this.wishes.mount.getBoundingClientRect();
    const css = layout.scale / layout.canvasPerCss;
    return { x: box.left + x * css, y: box.top + y * css };
  }

  private placeAt(x: number, y: number): readonly [number, number] {
    const { eye, layout } = this.stage;
    const css = layout.scale / layout.canvasPerCss;
    return eye.groundAt(x / css, y / css);
  }

  private async bringPictures(pictures: RunPictures): Promise<void> {
    await pictures.load(this.stage.layout.kind, () => {});
    this.ground?.lay(await pictures.loadRun());
  }

  private begin(): void {
    const { stage } = this;
    stage.seconds = stage.stepped = stage.elapsed = 0;
    stage.patch.reset();
    // The first look goes toward where the kite will come down, and glides back to you.
    const ahead = stage.motion === 'full' ? stage.play?.run.world.forecasts[0]?.centre : undefined;
    const focus = this.focus();
    const [x, z] = ahead ?? [focus.x, focus.z];
    const far = Math.hypot(x - focus.x, z - focus.z);
    const share = Math.min(firstShare, firstMetres[stage.layout.kind] / Math.max(1, far));
    const first = { x: focus.x + share * (x - focus.x), z: focus.z + share * (z - focus.z) };
    stage.eye.jump(stage.layout, { ...focus, ...first });
    for (const view of this.views) view.reset?.(stage);
  }

  private focus(): RunFocus {
    const { play, patch, motion } = this.stage;
    const { x, z, velocityX, velocityZ } = play?.run.you.body ?? { x: 0, z: 0, velocityX: 0, velocityZ: 0 };
    const you = play?.poses.you ?? { x, z };
    // With calm motion the eye stays with the runner: it leans neither ahead of him nor toward the patch.
    if (motion === 'calm') return { x: you.x, z: you.z, velocityX: 0, velocityZ: 0, patch: null };
    return { x: you.x, z: you.z, velocityX, velocityZ, patch: patch.isThere ? [patch.x, patch.z] : null };
  }

  /** Everything that the views remember moves on by one frame. */
  private look(): void {
    const { stage } = this;
    const { play } = stage;
    if (play === null) return;
    const { you } = play.poses;
    windAt(play.run.world.air, you.x, windHeight, you.z, stage.wind, 0);
    stage.patch.follow(play.run.fallen === null ? play.run.shown : null, stage.elapsed);
    const pace = stage.seconds < glideSeconds ? 'glide' : 'follow';
    stage.eye.follow(stage.layout, this.focus(), stage.elapsed, pace);
    for (const view of this.views) view.advance?.(stage);
  }

  private paint(painter: Painter): void {
    if (!this.drawing || this.stage.play === null || !this.pictures) return;
    painter.scale = this.stage.layout.scale;
    const daylight = mix(0xffffff, this.stage.light?.light ?? 0xffffff, daylightShare);
    for (const view of this.views) {
      painter.daylight = view.isUnlit ? 0xffffff : daylight;
      view.paint(painter, this.stage);
    }
  }
}
