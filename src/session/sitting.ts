// One sitting: what is pressed, what happens in the match and what is shown meet here. It knows screen, loudspeaker and
// overlay by small contracts only, so that it runs where there is none of them.
import type { MatchEvent } from '../sim/events.ts';
import { type Caught, caughtIn } from './caught.ts';
import { again, type Checkpoint, ended, kindnessOf, next, start } from './checkpoint.ts';
import { type Flow, type FlowStep, openFlow, type Screen } from './flow.ts';
import { createLastLook, type LastLook } from './last-look.ts';
import type { Match } from './match.ts';
import { endFor, lastMet, sideOf } from './match-end.ts';
import { type Moment, momentOf, momentOfRivals } from './moment.ts';
import { outcomeOf } from './outcome.ts';
import { isLesson, lessonFor, type OfferedPlay, offers, type Play } from './play.ts';
import { isSchemePress, type SchemePress, schemeOf } from './scheme-press.ts';
import type { SettingsBook, TextStorage } from './settings.ts';
import type { Arrived, Board, Sounds } from './sitting-parts.ts';
import type { ChapterWatch } from './story/play/chapter-watch.ts';
import type { Table } from './table.ts';

/** Presses that change a setting. */
type SettingPress = 'mute' | 'motion' | 'spool-taps' | 'goes-alone' | SchemePress;
const isSetting = (action: string): action is SettingPress =>
  ['mute', 'motion', 'spool-taps', 'goes-alone'].includes(action) || isSchemePress(action);

export type PressedAction = FlowPress | OfferedPlay | SchemePress | SettingPress | LessonPress | ErrandPress;
/** The companion is sent, or called home. */
type ErrandPress = 'send' | 'recall';
/** The guarded duel, chosen or skipped. */
type LessonPress = 'learn' | 'skip';
type FlowPress = Exclude<FlowStep, 'ready' | 'failed' | 'decided'>;

export interface SittingWishes {
  readonly storage: TextStorage;
  readonly settings: SettingsBook;
  readonly board: Board;
  /** The first match's seed. */
  readonly seed: number;
  /** What Play plays. */
  readonly play: () => Play;
  /** What an offer of the title plays now. */
  readonly offered: (offer: OfferedPlay) => Play;
  /** Your companion has caught a kite: its design, and who flew it. */
  readonly caught?: (kite: Caught) => void;
  /** The chapter of the story that is flown now; left out, or null, none is. */
  readonly chapter?: () => ChapterWatch | null;
  /** The very first Play is the lesson: the address asks for nothing else. */
  readonly teachesFirst: boolean;
}

export interface Sitting {
  readonly flow: Flow;
  readonly match: Match | null;
  /** The end of the match as it is shown once more after a loss; null at other times. */
  readonly replay: Match | null;
  /** What is played, or would be. */
  readonly play: Play;
  press(action: PressedAction): void;
  /** The game has come; a player who waits for it flies at once. */
  arrived(arrived: Arrived): void;
  /** The game will not come. */
  failed(): void;
  heard(sounds: Sounds): void;
  /** Nobody looks, or nothing can be shown: rest. */
  away(): void;
  /** Facts of the ticks just flown. */
  events(events: readonly MatchEvent[]): void;
  /** After each picture. */
  frame(): void;
}

const isOffer = (action: string): action is OfferedPlay => (offers as readonly string[]).includes(action);

/** How long a moment hangs while the match goes on, ticks. */
const momentTicks = 180;
/** So long after it has gone wrong a lesson begins again, ticks. */
const sorryTicks = 100;

/** Opens a sitting at the title. */
export function openSitting(wishes: SittingWishes): Sitting {
  const { storage, settings, board } = wishes;
  let match: Match | null = null;
  let game: Arrived | null = null;
  let sounds: Sounds | null = null;
  let moment: Moment | null = null;
  let momentTick = 0;
  let cuts = 0;
  let offer: Play | null = null;
  let checkpoint: Checkpoint = start;
  let noted = false;
  let look: LastLook | null = null;
  /** This match begins by telling how the line is held. */
  let teaches = false;
  /** The ghost hand is shown. */
  let ghost = false;

  const begin = (arrived: Arrived) => {
    moment = null;
    noted = false;
    const order = { play: playNow(), seed: flow.seed, wave: checkpoint.wave, kindness: kindnessNow() };
    const lesson = isLesson(playNow());
    teaches = !flow.taught && tableNow() === 'friend' && !lesson;
    if (lesson) flow.guard();
    match = arrived.startMatch({ ...order, teach: teaches, lesson });
    // Where two rivals sit, a loss is a victory too: nobody is shown his own once more.
    match.companionIsFree = settings.current.goesAlone;
    look = createLastLook(tableNow() === 'rivals' ? () => null : arrived.rewindOf);
    const { flyers } = match.setup;
    const { you, contest } = match;
    const pattern = (yours: boolean) => flyers.find(({ id }) => (id === you) === yours)?.pattern ?? '';
    board.begin({
      yours: pattern(true),
      his: pattern(false),
      many: contest.flyers > 2,
      cuts,
      table: tableNow(),
      lesson,
    });
    ghost = match.phase === 'teach';
    arrived.picture.setTeaching(ghost);
    arrived.picture.show(match);
    chapterNow()?.begun(match);
  };

  const chapterNow = () => wishes.chapter?.() ?? null;

  const playNow = (): Play => offer ?? wishes.play();
  const tableNow = (): Table => playNow().table ?? 'friend';

  /** A duel is what it is: only tournaments turn kinder. */
  const kindnessNow = () => (playNow().mode === 'tournament' ? kindnessOf(checkpoint) : 0);

  const leave = () => {
    match = null;
    look = null;
    offer = null;
    sounds?.drone(null);
    game?.picture.show(null);
  };

  /** Play begins with the lesson on a device that has never seen it. */
  const beginPlay = () => {
    checkpoint = start;
    if (offer === null && wishes.teachesFirst && !flow.guarded) offer = lessonFor(settings.current.scheme);
    const { seed } = playNow();
    if (seed !== undefined) flow.sow(seed);
  };

  /** Where the next match begins. */
  const choose = (step: FlowStep) => {
    const waves = match?.contest.waves ?? 1;
    if (step === 'play') beginPlay();
    else if (step === 'next-wave') checkpoint = next(checkpoint, waves) ?? checkpoint;
    else if (step === 'again' || step === 'next-wind') checkpoint = again(checkpoint, waves);
    // The lesson leads on to the duel itself.
    if (step === 'next-wind' && isLesson(playNow())) offer = null;
  };

  const changed = (screen: Screen, _from: Screen, step: FlowStep) => {
    choose(step);
    if (screen === 'title') leave();
    if (step === 'ready' && game) begin(game);
    const live = look?.shown ?? match;
    if (live) live.paused = screen === 'paused';
    if (screen === 'paused') sounds?.drone(null);
    board.show(screen);
    if (screen === 'loading' && game) flow.take('ready');
  };
  const flow = openFlow(storage, wishes.seed, changed);

  const chosen = () => {
    board.settings(settings.current);
    sounds?.settings(settings.current);
    game?.picture.setMotion(settings.current.motion);
    game?.picture.setScheme(settings.current.scheme);
    game?.picture.setSpoolTaps(settings.current.spoolTaps);
    if (match) match.companionIsFree = settings.current.goesAlone;
  };
  chosen();

  /** Takes note, once a match, of how it ended for the person. */
  const noteEnd = (over: Match) => {
    const end = noted ? null : endFor(over);
    if (end === null) return;
    noted = true;
    checkpoint = ended(checkpoint, end);
  };

  const tellOutcome = (over: Match) => {
    const outcome = outcomeOf(over.world, over.person);
    if (outcome === null) return false;
    const { contest } = over;
    const goesOn = next(checkpoint, contest.waves) !== null;
    board.outcome({
      ...outcome,
      contest,
      goesOn,
      kindnessNext: kindnessNow(),
      met: lastMet(over),
      why: look?.reason ?? null,
      caught: over.hud.errand?.caught ?? 0,
      table: tableNow(),
      side: sideOf(over),
    });
    return true;
  };

  const pressSetting = (press: SettingPress) => {
    const { current } = settings;
    if (press === 'mute') settings.choose('muted', !current.muted);
    else if (press === 'goes-alone') settings.choose('goesAlone', !current.goesAlone);
    else if (press === 'spool-taps') settings.choose('spoolTaps', !current.spoolTaps);
    else if (press === 'motion') settings.choose('motion', current.motion === 'calm' ? 'full' : 'calm');
    else {
      if (schemeOf(press) !== current.scheme) flow.unlearned();
      settings.choose('scheme', schemeOf(press));
    }
    chosen();
  };

  const pressFlow = (step: FlowPress) => {
    if (step === 'next-wave' && match && next(checkpoint, match.contest.waves) === null) return;
    if (step === 'result' && match) toResult(match, step);
    else if (step !== 'result') flow.take(step);
  };

  const pressLesson = (press: LessonPress) => {
    if (press === 'skip' && !isLesson(playNow())) return;
    offer = press === 'learn' ? lessonFor(settings.current.scheme) : null;
    checkpoint = start;
    flow.take(match ? 'again' : 'play');
  };

  /** A lesson without a cut of one's own, or a chapter's flight, begins again by itself, a moment later. True while that is so. */
  const beginsAgain = (over: Match): boolean => {
    const { result, tick } = over.world;
    if (chapterNow()?.beginsAgain(over)) return flow.take('again');
    if (!isLesson(playNow()) || result === null) return false;
    if (result.winner === over.person && result.reason === 'cut') return false;
    if (tick - result.tick > sorryTicks) flow.take('again');
    return true;
  };

  /** Ghost hand and memory of who is being taught. */
  const teach = (flown: Match) => {
    const { lesson } = flown.hud;
    const wanted = lesson ? lesson.shown : flown.phase === 'teach';
    if (wanted !== ghost) game?.picture.setTeaching(wanted);
    ghost = wanted;
    if (lesson ? lesson.step !== null : !teaches || wanted) return;
    teaches = false;
    flow.learned();
  };

  /** To the result, by way of a last look at what was lost. */
  const toResult = (over: Match, step: 'result' | 'decided') => {
    if (look?.shown) look.end();
    const replay = look?.begin() ?? null;
    if (replay === null) {
      if (tellOutcome(over)) flow.take(step);
      return;
    }
    sounds?.drone(null);
    game?.picture.show(replay);
  };

  const frameOfReplay = (over: Match, replay: Match) => {
    board.moment(look?.moment ?? null, 'replay');
    if (replay.phase !== 'result') return;
    look?.end();
    toResult(over, 'decided');
  };

  const tellMoment = (flown: Match) => {
    const over = flown.world.result !== null;
    if (!over && flown.world.tick - momentTick > momentTicks) moment = null;
    board.moment(moment, over ? (flown.phase === 'falling' ? 'falling' : 'no') : flown.contest.out ? 'out' : 'no');
  };

  const hear = (event: MatchEvent, flown: Match) => {
    const { mine, contest, world } = flown;
    if (event.kind === 'KiteCaught' && event.by === flown.person) wishes.caught?.(caughtIn(flown, event.flyer));
    const rivals = tableNow() === 'rivals';
    if (event.kind === 'LineCut' && mine.has(event.winner ?? '') && !rivals) board.cuts(++cuts);
    const many = contest.flyers > 2;
    const fresh = rivals ? momentOfRivals(event, flown.seats[0]?.flyer) : momentOf(event, mine, many);
    if (fresh !== null) [moment, momentTick] = [fresh, world.tick];
  };

  /** Among many, everybody looks up when two are left. */
  const noteLastTwo = (flown: Match, events: readonly MatchEvent[]) => {
    const { contest, world } = flown;
    const thinned = events.some(({ kind }) => kind === 'LineCut' || kind === 'KiteGrounded');
    if (!thinned || contest.flyers < 3) return;
    if (world.result !== null && contest.left === 1 && events.some(({ kind }) => kind === 'MatchEnded')) {
      sounds?.crowd('end');
    }
    if (contest.left !== 2 || world.result !== null) return;
    sounds?.crowd('lastTwo');
    [moment, momentTick] = [contest.out ? 'two-left' : 'last-two', world.tick];
  };

  return {
    flow,
    get match() {
      return match;
    },
    get replay() {
      return look?.shown ?? null;
    },
    get play() {
      return playNow();
    },
    press(action) {
      if (isSetting(action)) pressSetting(action);
      else if (action === 'learn' || action === 'skip') pressLesson(action);
      else if (action === 'send') match?.send(null);
      else if (action === 'recall') match?.recall();
      else if (!isOffer(action)) pressFlow(action);
      else if (!match) {
        offer = wishes.offered(action);
        flow.take('play');
      }
    },
    arrived(arrived) {
      game = arrived;
      chosen();
      if (flow.screen === 'loading') flow.take('ready');
    },
    failed() {
      game = null;
      flow.take('failed');
    },
    heard(heard) {
      sounds = heard;
      heard.settings(settings.current);
    },
    away() {
      flow.take('pause');
      sounds?.drone(null);
    },
    events(events) {
      if (!match) return;
      if (look?.shown) {
        const again = events.filter(({ kind }) => kind === 'LineCut' || kind === 'LinesTouched');
        sounds?.events(again, match.mine);
        return;
      }
      sounds?.events(events, match.mine);
      for (const event of events) hear(event, match);
      noteLastTwo(match, events);
      noteEnd(match);
    },
    frame() {
      const live = look?.shown ?? match;
      if (!match || live?.paused) return;
      if (look?.shown) {
        if (flow.screen === 'flight') frameOfReplay(match, look.shown);
        return;
      }
      teach(match);
      board.reading(match.hud, match.huds);
      tellMoment(match);
      chapterNow()?.frame(match);
      sounds?.drone(match.hud);
      if (beginsAgain(match)) return;
      look?.wind(match);
      if (match.phase === 'result') toResult(match, 'decided');
    },
  };
}
