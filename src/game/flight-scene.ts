// The scene: creates the views, advances the match, shows what came of it. It owns no rules, no text and no sound.

import type { Match } from '../session/match.ts';
import type { ScreenSeat } from '../session/table.ts';
import type { MatchEvent } from '../sim/events.ts';
import { type Gesture, restingGesture, type Scheme } from '../sim/hands/gesture.ts';
import { restingSpool, type SpoolGesture } from '../sim/hands/spool-seat.ts';
import { gatherDearest } from './dearest.ts';
import { Scene } from './engine.js';
import { HeldBreath } from './held-breath.ts';
import type { ScreenHand } from './input/screen-hand.ts';
import { takeSeats } from './input/take-seats.ts';
import { kiteAt, watchTaps } from './input/tap-kite.ts';
import { easeKiteSizes } from './kite-sizes.ts';
import { layOut } from './layout.ts';
import { LinePaths } from './line-paths.ts';
import { LiveCamera } from './live-camera.ts';
import { openStage } from './open-stage.ts';
import { Painter } from './painter.ts';
import { type Light, lightOf } from './palettes.ts';
import { Pictures } from './pictures.ts';
import { SeenKites } from './seen-kites.ts';
import { type Motion, ownPose, rivalPose, type Stage, type View } from './stage.ts';
import { paintBareSky } from './views/bare-sky.ts';
import { CrossingView } from './views/crossing-view.ts';
import { CutView } from './views/cut-view.ts';
import { DialView } from './views/dial-view.ts';
import { CloudView, FarKiteView, SmokeView } from './views/distance-view.ts';
import { EdgePegView } from './views/edge-peg-view.ts';
import { ErrandView } from './views/errand-view.ts';
import { HandView } from './views/hand-view.ts';
import { KiteView } from './views/kite-view.ts';
import { RangesView, TownView } from './views/land-view.ts';
import { LineView } from './views/line-view.ts';
import { NeighboursView } from './views/neighbours-view.ts';
import { PatchView } from './views/patch-view.ts';
import { PeopleView } from './views/people-view.ts';
import { RibbonView } from './views/ribbon-view.ts';
import { SignsView } from './views/signs-view.ts';
import { SkyView } from './views/sky-view.ts';
import { SnowView } from './views/snow-view.ts';
import { VignetteView } from './views/vignette-view.ts';
import { WarningView } from './views/warning-view.ts';
import { WayView } from './views/way-view.ts';

export interface SceneWishes {
  readonly mount: HTMLElement;
  readonly motion: Motion;
  readonly renderScale: number;
  onProgress(share: number): void;
  onMissingPicture(file: string): void;
  onEvents(events: readonly MatchEvent[]): void;
  afterFrame(elapsedMs: number): void;
}

/** A frame longer than this is shown as this: after a stall the picture goes on, it does not leap. */
const longestFrameMs = 100;
const steps = 12;
/** No line is cut in the first seconds of a match: so many ticks after its beginning the sky of the ink frame is fetched. */
const inkTicks = 120;
/** A light that has not come by then comes later, over the match. */
const longestDressingMs = 4000;
const nobody = { flyers: [], crossings: [] };
const onePerson: readonly ScreenSeat[] = [{ holds: 'kite', flyer: '' }];

const longEnough = (): Promise<void> => new Promise((settle) => setTimeout(settle, longestDressingMs));

/** Designs that are seen from near: both of two, and yours among many. */
function nearDesigns({ setup, contest, mine }: Match): ReadonlySet<string> {
  const near = setup.flyers.filter(({ id }) => contest.flyers <= 2 || mine.has(id));
  return new Set(near.map(({ pattern }) => pattern));
}

export class FlightScene extends Scene {
  readonly stage: Stage;
  /** The hands of whoever sits at this screen, from left to right. */
  hands: ScreenHand[] = [];
  /** Settles when the pictures of the first shape of screen are in. */
  readonly ready: Promise<void>;
  private readonly wishes: SceneWishes;
  private readonly live = new LiveCamera();
  private readonly paths = new LinePaths();
  private readonly kites = new SeenKites();
  private readonly breath = new HeldBreath();
  private readonly cut = new CutView();
  private readonly marks = [new HandView(), new HandView()] as const;
  private readonly held = { scheme: 'point' as Scheme, taps: false };
  /** The picture, and what is told over it; back to front. */
  private readonly views: readonly View[];
  private readonly told: readonly View[];
  private readonly all: readonly View[];
  private pictures: Pictures | null = null;
  private painter: Painter | null = null;
  private drawing = true;
  private hasInk = false;
  private seated = 'kite';
  /** The match asked for last, and the light that is being dyed for it. */
  private expected: Match | null = null;
  private dressing: Light | null = null;
  private readonly stopTaps: () => void;
  private settleReady: () => void = () => {};

  constructor(wishes: SceneWishes) {
    super('flight');
    this.wishes = wishes;
    const { clientWidth, clientHeight } = wishes.mount;
    const layout = layOut(clientWidth, clientHeight, window.devicePixelRatio, wishes.renderScale);
    this.stage = { ...openStage(layout, this.live.camera), motion: wishes.motion };
    this.hands = takeSeats(wishes.mount, this.stage, onePerson);
    this.ready = new Promise((settle) => {
      this.settleReady = settle;
    });
    const people = new PeopleView();
    // Back to front.
    this.views = [
      new SkyView(),
      new RangesView(),
      new CloudView(),
      new TownView(),
      new SmokeView(),
      new FarKiteView(),
      new PatchView(),
      new SignsView(people.footing),
      new NeighboursView(),
      new ErrandView(),
      people,
      new KiteView(this.kites),
      new LineView(this.paths, this.kites),
      new CrossingView(this.paths),
      this.cut,
      new RibbonView(),
      new SnowView(),
      new VignetteView(),
    ];
    this.told = [new WayView(), new WarningView(), new EdgePegView(this.kites), new DialView(), ...this.marks];
    this.all = [...this.views, ...this.told];
    this.stopTaps = watchTaps(wishes.mount, (x, y) => {
      const { layout, match } = this.stage;
      const scale = layout.canvasPerCss / layout.scale;
      const kite = kiteAt(this.stage, x * scale, y * scale);
      if (kite !== null && match !== null && !match.paused) match.send(kite);
    });
    this.frame();
  }

  /** Called by Phaser when the renderer is there. */
  create(): void {
    const pictures = new Pictures(this, this.wishes.onMissingPicture);
    this.pictures = pictures;
    this.painter = new Painter(this, pictures, (painter) => this.paint(painter));
    this.add.existing(this.painter);
    void pictures.load(this.stage.layout.kind, this.wishes.onProgress).then(this.settleReady);
  }

  /** Called by Phaser once a frame. */
  override update(_time: number, delta: number): void {
    const { stage } = this;
    if (this.dressing) {
      this.wishes.afterFrame(delta);
      return;
    }
    const elapsedMs = Math.max(0, Math.min(longestFrameMs, delta));
    const running = !(stage.match?.paused ?? false);
    for (const hand of this.hands) hand.listen(running && stage.match !== null, elapsedMs / 1000);
    const events = stage.match?.advance(delta, this.askGesture, this.askSpool) ?? [];
    stage.elapsed = running ? elapsedMs / 1000 : 0;
    stage.seconds += stage.elapsed;
    stage.stepped = Math.floor(stage.seconds * steps) / steps;
    this.look(events);
    if (events.length > 0) this.wishes.onEvents(events);
    if (!this.hasInk && (stage.match?.world.tick ?? 0) >= inkTicks) {
      this.hasInk = true;
      void this.pictures?.loadInk();
    }
    this.wishes.afterFrame(delta);
  }

  /**
   * Shows a match, or the idle sky. A match in another light is shown, and its time begins, once its pictures are dyed: until
   * then the page before it stays (`data-dressing` on the mount), or the bare papers of the new sky are seen.
   */
  show(match: Match | null): void {
    const { stage, pictures } = this;
    const light = lightOf(match?.palette);
    this.expected = match;
    if (match && pictures && light !== stage.light) {
      this.dressing = light;
      if (stage.match === null) this.wishes.mount.dataset.dressing = '';
      void Promise.race([this.wear(light), longEnough()]).then(() => {
        if (this.expected === match) this.begin(match);
      });
    } else {
      // Another light may still be on its way.
      if (match) void this.wear(light);
      this.begin(match);
    }
    if (match && pictures) void pictures.bringKites(nearDesigns(match));
  }

  private begin(match: Match | null): void {
    const { stage } = this;
    this.dressing = null;
    delete this.wishes.mount.dataset.dressing;
    stage.match = match;
    stage.poses = match?.poses ?? nobody;
    stage.kiteSizes.clear();
    stage.ink = 'none';
    stage.cutSeconds = Number.NEGATIVE_INFINITY;
    stage.wind.begin(match);
    this.breath.reset(stage);
    for (const view of this.all) view.reset?.();
    if (match && match.phase !== 'replay') this.seat(match);
    this.frame();
  }

  /** Dyes the pictures for a light; the title stays in the light before it. */
  private async wear(light: Light): Promise<void> {
    const { stage, pictures } = this;
    if (await pictures?.wear(light, stage.layout.kind)) stage.light = light;
  }

  /** Fits the picture to the mount as it is now. */
  fit(): void {
    const { stage, wishes } = this;
    const { kind: before, width, height } = stage.layout;
    stage.layout = layOut(
      wishes.mount.clientWidth,
      wishes.mount.clientHeight,
      window.devicePixelRatio,
      wishes.renderScale,
    );
    // A coarser canvas alone is no reason to look elsewhere.
    if (stage.layout.width !== width || stage.layout.height !== height) this.frame();
    if (stage.layout.kind === before || !this.pictures) return;
    const pictures = this.pictures;
    void pictures
      .load(stage.layout.kind, () => {})
      .then(() => {
        if (stage.layout.kind !== before) pictures.forget(before);
      });
  }

  setTeaching(teaching: boolean): void {
    this.marks[0].teaching = teaching;
  }

  /** How the line is held from now on. */
  setScheme(scheme: Scheme): void {
    this.held.scheme = scheme;
    for (const hand of this.hands) hand.scheme = scheme;
  }

  /** At the spool a tap begins and ends from now on, or nothing does. */
  setSpoolTaps(taps: boolean): void {
    this.held.taps = taps;
    for (const hand of this.hands) hand.taps = taps;
  }

  /** Lets go of what whoever sat here held. */
  letGo(): void {
    for (const hand of this.hands) hand.destroy();
    this.hands = [];
  }

  /** The picture goes for good. */
  leave(): void {
    this.stopTaps();
    this.letGo();
  }

  /** Nothing is drawn while the context is lost. */
  setDrawing(drawing: boolean): void {
    this.drawing = drawing;
  }

  private readonly askGesture = (seat: number): Gesture => this.hands[seat]?.gesture() ?? restingGesture;
  private readonly askSpool = (seat: number): SpoolGesture => this.hands[seat]?.spool() ?? restingSpool;

  /** Other people take their seats; who sits already keeps what he holds. */
  private seat({ seats }: Match): void {
    const names = seats.map(({ holds }) => holds).join();
    if (names === this.seated) return;
    this.seated = names;
    this.letGo();
    this.hands = takeSeats(this.wishes.mount, this.stage, seats);
    this.setScheme(this.held.scheme);
    this.setSpoolTaps(this.held.taps);
  }

  /** Solves the framing for the flyers as they are. */
  private frame(): void {
    const { stage } = this;
    const own = ownPose(stage);
    const metres = stage.match?.setup.flyers.find((flyer) => flyer.id === stage.match?.you)?.lineMetres ?? 80;
    this.live.open(stage.layout, own, rivalPose(stage), metres);
    stage.panX = this.live.panX;
  }

  /** Everything that the views remember moves on by one frame. */
  private look(events: readonly MatchEvent[]): void {
    const { stage } = this;
    stage.wind.read(stage.match, ownPose(stage), stage.seconds, stage.elapsed);
    this.live.follow(stage.layout, gatherDearest(stage), stage.elapsed);
    stage.panX = this.live.panX;
    stage.panY = this.live.panY;
    for (const event of events) for (const view of this.all) view.hear?.(event, stage);
    easeKiteSizes(stage);
    this.breath.read(stage);
    this.kites.read(stage);
    this.paths.read(stage);
    for (const [at, mark] of this.marks.entries()) {
      const hand = this.hands[at];
      if (hand) hand.show(mark.touch);
      else mark.touch.down = false;
    }
    for (const view of this.all) view.advance?.(stage);
    this.tellInk();
  }

  /** What lies over the picture goes dark with it: `data-ink` on the mount says how it is. */
  private tellInk(): void {
    const { dataset } = this.wishes.mount;
    if (dataset.ink !== this.stage.ink) dataset.ink = this.stage.ink;
  }

  private paint(painter: Painter): void {
    if (!this.drawing) return;
    if (this.dressing) {
      painter.scale = this.stage.layout.scale;
      paintBareSky(painter, this.stage.layout, this.dressing);
      return;
    }
    this.aim(painter);
    this.breath.bringNearer(painter, this.stage);
    for (const view of this.views) view.paint(painter, this.stage);
    // What is told and touched keeps its place under the finger.
    this.aim(painter);
    for (const view of this.told) view.paint(painter, this.stage);
  }

  /** Paints in design px, with the kick of a cut. */
  private aim(painter: Painter): void {
    painter.scale = this.stage.layout.scale;
    painter.pushX = this.cut.kickX;
    painter.pushY = this.cut.kickY;
  }
}
