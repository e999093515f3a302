// One sitting: what is pressed, what happens in the match and what is shown meet here. It knows screen, loudspeaker and
// overlay by small contracts only, so that it runs where there is none of them.
import type { MatchEvent } from '../sim/events.ts';
import { type Flow, type FlowStep, openFlow, type Screen } from './flow.ts';
import type { HudReading } from './hud.ts';
import type { Match } from './match.ts';
import { type Moment, momentOf } from './moment.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Motion, Settings, SettingsBook, TextStorage } from './settings.ts';

/** The live sky. */
export interface Picture {
  /** Null shows the idle sky. */
  show(match: Match | null): void;
  setMotion(motion: Motion): void;
  /** The ghost hand comes or goes. */
  setTeaching(teaching: boolean): void;
}

/** What is read and pressed. */
export interface Board {
  show(screen: Screen): void;
  settings(settings: Settings): void;
  begin(kites: { readonly yours: string; readonly his: string }, cuts: number): void;
  reading(reading: HudReading): void;
  /** `falling` while a loose kite is in the air: the match may be left then. */
  moment(moment: Moment | null, falling: boolean): void;
  cuts(cuts: number): void;
  outcome(outcome: Outcome): void;
}

/** What is heard. */
export interface Sounds {
  events(events: readonly MatchEvent[], you: string): void;
  /** The state of the wind and of your line; null when nothing flies, or it rests. */
  drone(reading: HudReading | null): void;
  settings(settings: Settings): void;
}

export type PressedAction = 'play' | 'pause' | 'resume' | 'again' | 'next-wind' | 'back' | 'mute' | 'motion';

export interface Arrived {
  readonly picture: Picture;
  /** A new match of the chosen level. `teach` begins it with the lesson. */
  readonly startMatch: (seed: number, teach: boolean) => Match;
}

export interface Sitting {
  readonly flow: Flow;
  readonly match: Match | null;
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

/** Opens a sitting at the title. `seed` is the first duel's. */
export function openSitting(storage: TextStorage, settings: SettingsBook, board: Board, seed: number): Sitting {
  let match: Match | null = null;
  let game: Arrived | null = null;
  let sounds: Sounds | null = null;
  let moment: Moment | null = null;
  let cuts = 0;

  const begin = (arrived: Arrived) => {
    moment = null;
    match = arrived.startMatch(flow.seed, !flow.taught);
    const { flyers } = match.setup;
    const you = match.you;
    const pattern = (yours: boolean) => flyers.find(({ id }) => (id === you) === yours)?.pattern ?? '';
    board.begin({ yours: pattern(true), his: pattern(false) }, cuts);
    arrived.picture.setTeaching(match.phase === 'teach');
    arrived.picture.show(match);
  };

  const leave = () => {
    match = null;
    sounds?.drone(null);
    game?.picture.show(null);
  };

  const changed = (screen: Screen, _from: Screen, step: FlowStep) => {
    if (screen === 'title') leave();
    if (step === 'ready' && game) begin(game);
    if (match) match.paused = screen === 'paused';
    if (screen === 'paused') sounds?.drone(null);
    board.show(screen);
    if (screen === 'loading' && game) flow.take('ready');
  };
  const flow = openFlow(storage, seed, changed);

  const chosen = () => {
    board.settings(settings.current);
    sounds?.settings(settings.current);
    game?.picture.setMotion(settings.current.motion);
  };
  chosen();

  const showEnd = (ended: Match) => {
    const outcome = outcomeOf(ended.world, ended.you);
    if (outcome === null || ended.phase !== 'result') return;
    board.outcome(outcome);
    flow.take('decided');
  };

  return {
    flow,
    get match() {
      return match;
    },
    press(action) {
      if (action === 'mute') settings.choose('muted', !settings.current.muted);
      else if (action === 'motion') settings.choose('motion', settings.current.motion === 'calm' ? 'full' : 'calm');
      else {
        flow.take(action);
        return;
      }
      chosen();
    },
    arrived(arrived) {
      game = arrived;
      arrived.picture.setMotion(settings.current.motion);
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
      const { you } = match;
      sounds?.events(events, you);
      for (const event of events) {
        if (event.kind === 'LineCut' && event.winner === you) board.cuts(++cuts);
        moment = momentOf(event, you) ?? moment;
      }
    },
    frame() {
      if (!match || match.paused) return;
      if (match.phase !== 'teach' && !flow.taught) {
        flow.learned();
        game?.picture.setTeaching(false);
      }
      board.reading(match.hud);
      board.moment(moment, match.phase === 'falling');
      sounds?.drone(match.hud);
      showEnd(match);
    },
  };
}
