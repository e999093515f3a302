// The way into the picture: starts the engine on a mount and hands back the few things that others may ask of it.

import type { Match } from '../session/match.ts';
import type { RunPlay } from '../session/run/run-play.ts';
import type { Quality } from '../session/settings.ts';
import type { MatchEvent } from '../sim/events.ts';
import { type Gesture, restingGesture, type Scheme } from '../sim/hands/gesture.ts';
import type { RunEvent } from '../sim/run/run-events.ts';
import { Game } from './engine.js';
import { FlightScene } from './flight-scene.ts';
import { noseOnScreen, project } from './projection.ts';
import { openQuality } from './quality.ts';
import { openRest, type Rest } from './rest.ts';
import { RunScene } from './run/run-scene.ts';
import type { Motion } from './stage.ts';

export interface StartOptions {
  /** Element that the canvas fills; it also takes the touches. */
  readonly mount: HTMLElement;
  readonly motion: Motion;
  /** Render resolution, 0.5..1 of the screen's. */
  readonly renderScale: number;
  /** How much is drawn. */
  readonly quality: Quality;
  /** Most pictures a second; 0 for as many as the screen takes. */
  readonly mostFrames?: number;
  /** Hears the share of pictures that have arrived, 0..1. */
  onProgress(share: number): void;
  onContextLost(): void;
  /** It has not come back for so long that it hardly will. */
  onContextGone(): void;
  onContextRestored(): void;
  /** Hears of each picture that could not be had; plain paper stands in for it. */
  onMissingPicture(file: string): void;
  /** Hears what happened in the ticks of a frame, once the picture has seen it. */
  onEvents?(events: readonly MatchEvent[]): void;
  /** Called after each frame's ticks; `elapsedMs` since the frame before. */
  afterFrame(elapsedMs: number): void;
  /** The same while a run is shown. */
  afterRunFrame(events: readonly RunEvent[]): void;
}

export interface GameHandle {
  /** Shows a match; null shows the idle sky behind the title. */
  show(match: Match | null): void;
  /** Shows a run in a scene of its own; null goes back to the sky. */
  showRun(run: RunPlay | null): void;
  /** What the person does now. The scene asks it for its own match; others may ask for a status. */
  gesture(): Gesture;
  /** CSS px from the viewport's top left at which a place in metres is seen; null when off screen. */
  screenOf(place: ArrayLike<number>): { x: number; y: number } | null;
  /** Where a flyer's nose points on screen, a unit vector with y down; null for an unknown flyer. */
  noseOf(flyerId: string): { x: number; y: number } | null;
  setMotion(motion: Motion): void;
  /** How much is drawn from now on. */
  setQuality(quality: Quality): void;
  /** How the line is held from now on. */
  setScheme(scheme: Scheme): void;
  /** At the spool a tap begins and ends: nothing needs to be held or circled. */
  setSpoolTaps(taps: boolean): void;
  /** Shows or hides the ghost hand. */
  setTeaching(teaching: boolean): void;
  framesPerSecond(): number;
  destroy(): void;
}

/** Thrown when the browser has no WebGL: without it there is no picture. */
class NoWebGl extends Error {
  constructor() {
    super('This browser offers no WebGL.');
    this.name = 'NoWebGl';
  }
}

const spot = new Float64Array(3);
const nose = new Float64Array(2);
/** A context that is to come back is back sooner, milliseconds. */
const goneMs = 5000;
/** Phaser's own numbers: WebGL, and a canvas whose size is left to us. */
const webGl = 2;
const sizedByUs = 0;

/**
 * Starts the picture on a mount. Settles once the first pictures are in (or are known to be missing).
 * Throws `NoWebGl`.
 */
export async function startGame(options: StartOptions): Promise<GameHandle> {
  if (!hasWebGl()) throw new NoWebGl();
  const { mount, mostFrames = 0 } = options;
  const quality = openQuality(options.quality, 1000 / (mostFrames > 0 ? mostFrames : 60));
  /** What the screen takes of its own dots: as asked for, and less in a lower tier. */
  const renderScale = () => options.renderScale * quality.tier.scale;
  /** Shows the tier that stands. */
  let showTier = () => {};
  let rest: Rest | null = null;
  const scene = new FlightScene({
    mount,
    motion: options.motion,
    get renderScale() {
      return renderScale();
    },
    onProgress: (share) => options.onProgress(share),
    onMissingPicture: (file) => options.onMissingPicture(file),
    onEvents: (events) => options.onEvents?.(events),
    afterFrame(elapsedMs) {
      if (quality.note(elapsedMs)) showTier();
      options.afterFrame(elapsedMs);
      rest?.drawn();
    },
  });
  const run = new RunScene({
    mount,
    motion: options.motion,
    get renderScale() {
      return renderScale();
    },
    onMissingPicture: (file) => options.onMissingPicture(file),
    afterFrame(events) {
      options.afterRunFrame(events);
      rest?.drawn();
    },
  });
  const { layout } = scene.stage;
  const game = new Game({
    type: webGl,
    parent: mount,
    width: layout.canvasWidth,
    height: layout.canvasHeight,
    scale: { mode: sizedByUs, zoom: 1 / layout.canvasPerCss },
    backgroundColor: '#2459a6',
    // One texture unit: the shader for many is slow on phones and in software. No multisampling: cut-outs have soft
    // edges of their own.
    render: { antialias: true, antialiasGL: false, maxTextures: 1, powerPreference: 'high-performance' },
    banner: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    fps: { smoothStep: false, limit: mostFrames },
    autoFocus: false,
    disableContextMenu: false,
    scene: [scene],
  });
  game.scene.add('run', run, false);
  const fitting = keepFitting(mount, game, [scene, run], () => rest?.stir());
  showTier = () => {
    scene.stage.tier = quality.tier;
    fitting.ask();
  };
  scene.stage.tier = quality.tier;
  listenForContext(game, [scene, run], options, () => rest?.stir());
  await scene.ready;
  const handle = handleOf(game, scene, run, mount, () => {
    rest?.stop();
    fitting.stop();
  });
  rest = openRest(game.loop, () => (handle.running ?? scene.stage.match)?.paused ?? true);
  const chooseQuality = (wanted: Quality) => {
    quality.choose(wanted);
    showTier();
  };
  return { ...handle.picture, setQuality: chooseQuality };
}

function hasWebGl(): boolean {
  try {
    const canvas = document.createElement('canvas');
    const gl = canvas.getContext('webgl') ?? canvas.getContext('experimental-webgl');
    if (!(gl instanceof WebGLRenderingContext)) return false;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return true;
  } catch {
    return false;
  }
}

/** Keeps the canvas as large as the mount, at most once a frame. */
function keepFitting(
  mount: HTMLElement,
  game: Game,
  scenes: readonly [FlightScene, RunScene],
  fitted: () => void,
): { ask(): void; stop(): void } {
  let asked = 0;
  const fit = () => {
    asked = 0;
    if (mount.clientWidth === 0 || mount.clientHeight === 0) return;
    for (const scene of scenes) scene.fit();
    const { layout } = scenes[0].stage;
    // In this order: `resize` leaves the size on the page as it was where one dot of the canvas is one of the page's.
    game.scale.resize(layout.canvasWidth, layout.canvasHeight);
    game.scale.setZoom(1 / layout.canvasPerCss);
    fitted();
  };
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(fit);
  };
  const watcher = new ResizeObserver(ask);
  watcher.observe(mount);
  window.addEventListener('resize', ask);
  const stop = () => {
    watcher.disconnect();
    window.removeEventListener('resize', ask);
    cancelAnimationFrame(asked);
  };
  return { ask, stop };
}

function listenForContext(
  game: Game,
  scenes: readonly [FlightScene, RunScene],
  options: StartOptions,
  restored: () => void,
): void {
  let gone = 0;
  game.events.once('ready', () => {
    game.renderer.on('losewebgl', () => {
      for (const scene of scenes) scene.setDrawing(false);
      options.onContextLost();
      gone = window.setTimeout(options.onContextGone, goneMs);
    });
    game.renderer.on('restorewebgl', () => {
      clearTimeout(gone);
      for (const scene of scenes) scene.setDrawing(true);
      restored();
      options.onContextRestored();
    });
  });
}

function handleOf(
  game: Game,
  scene: FlightScene,
  run: RunScene,
  mount: HTMLElement,
  stopFitting: () => void,
): { readonly running: RunPlay | null; readonly picture: Omit<GameHandle, 'setQuality'> } {
  const { stage } = scene;
  let runs = false;
  let running: RunPlay | null = null;
  const picture: Omit<GameHandle, 'setQuality'> = {
    show: (match) => scene.show(match),
    showRun(play) {
      running = play;
      run.show(play);
      if (runs === (play !== null)) return;
      runs = play !== null;
      game.scene.sleep(runs ? 'flight' : 'run');
      game.scene.run(runs ? 'run' : 'flight');
    },
    gesture: () => scene.hands[0]?.gesture() ?? restingGesture,
    screenOf: (place) => {
      if (runs) return run.screenOf(place);
      project(stage.camera, place[0] ?? 0, place[1] ?? 0, place[2] ?? 0, spot);
      const [x = 0, y = 0] = spot;
      const { layout } = stage;
      if (x < 0 || y < 0 || x > layout.width || y > layout.height) return null;
      const box = mount.getBoundingClientRect();
      const css = layout.scale / layout.canvasPerCss;
      return { x: box.left + x * css, y: box.top + y * css };
    },
    noseOf: (flyerId) => {
      const pose = stage.poses.flyers.find((flyer) => flyer.id === flyerId);
      if (!pose) return null;
      noseOnScreen(stage.camera, pose.position, pose.frame.subarray(3, 6), nose);
      return { x: nose[0] ?? 0, y: nose[1] ?? 0 };
    },
    setMotion: (motion) => {
      stage.motion = run.stage.motion = motion;
    },
    setScheme: (scheme) => scene.setScheme(scheme),
    setSpoolTaps: (taps) => scene.setSpoolTaps(taps),
    setTeaching: (teaching) => scene.setTeaching(teaching),
    framesPerSecond: () => game.loop.actualFps,
    destroy: () => {
      stopFitting();
      scene.leave();
      run.show(null);
      game.destroy(true);
    },
  };
  return {
    picture,
    get running() {
      return running;
    },
  };
}
