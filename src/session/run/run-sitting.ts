// What happens around a run: it begins when its screen opens, its end is told, and it lets go when the screen closes. It
// follows the screens of the flow and knows picture and overlay by small contracts only.
import type { Run, RunSetup } from '../../sim/run/run.ts';
import type { Flow, Screen } from '../flow.ts';
import type { TextStorage } from '../settings.ts';
import type { RunPlay } from './run-play.ts';

/** What there is to read while you run. */
export interface RunReading {
  /** Nobody has told you yet how one runs: shown until you have run a little. */
  readonly teaches: boolean;
  /** `begins`: the kite has just been cut loose. */
  readonly state: 'begins' | 'runs' | 'landed' | 'climbing' | 'ended';
}

/** Who has the kite, in the words of the run. */
export type RunEnd = NonNullable<RunPlay['run']['result']>['by'];

export interface RunOutcome {
  readonly by: RunEnd;
  /** It came down on the ice of the river. */
  readonly onRiver: boolean;
  /** Design of the kite. */
  readonly pattern: string;
}

export interface RunBoard {
  run(reading: RunReading): void;
  runOutcome(outcome: RunOutcome): void;
}

export interface RunArrived {
  showRun(play: RunPlay | null): void;
  readonly startRun: (level: string, setup: RunSetup, seed: number, palette?: string) => RunPlay;
  /** The run that is played. */
  readonly chosen: () => { readonly id: string; readonly setup: RunSetup; readonly palette?: string };
}

export interface RunSitting {
  /** The run that stands on the screen, running or decided; null at other times. */
  readonly play: RunPlay | null;
  /** The game has come. */
  arrived(arrived: RunArrived): void;
  /** The flow has opened a screen. */
  entered(screen: Screen): void;
  /** After each picture of the run. */
  frame(): void;
}

export interface RunSittingWishes {
  readonly storage: TextStorage;
  readonly board: RunBoard;
  /** The flow, once there is one. */
  readonly flow: () => Pick<Flow, 'screen' | 'seed' | 'take'>;
  /** Somebody has the kite: heard once a run. */
  readonly caught: () => void;
  /** Called a moment later, when the screen has been painted: building a run takes some of that. */
  readonly later: (then: () => void) => void;
}

const taughtKey = 'gudiparan.ran';
/** Who has run so far has understood, metres. */
const taughtMetres = 25;

const runScreens: ReadonlySet<Screen> = new Set(['run-loading', 'run', 'run-paused', 'run-result']);

/** Ticks for which the first word hangs. */
const firstWordTicks = 150;

function stateOf(run: Run, climbed: number): RunReading['state'] {
  if (run.result !== null) return 'ended';
  if (climbed > 0) return 'climbing';
  if (run.fallen !== null) return 'landed';
  return run.tick < firstWordTicks ? 'begins' : 'runs';
}

export function openRunSitting({ storage, board, flow, caught, later }: RunSittingWishes): RunSitting {
  let game: RunArrived | null = null;
  let play: RunPlay | null = null;
  let taught = storage.read(taughtKey) === 'yes';
  let told = false;

  const letGo = () => {
    play = null;
    game?.showRun(null);
  };

  const begin = (arrived: RunArrived) => {
    if (flow().screen !== 'run-loading') return;
    const { id, setup, palette } = arrived.chosen();
    play = arrived.startRun(id, setup, flow().seed, palette);
    told = false;
    arrived.showRun(play);
    flow().take('run-ready');
  };

  /** Both have come: the screen that waits, and the game. */
  const beginSoon = () => {
    const arrived = game;
    if (arrived !== null && flow().screen === 'run-loading') later(() => begin(arrived));
  };

  const readingOf = ({ run, poses: { you } }: RunPlay): RunReading => {
    return { teaches: !taught, state: stateOf(run, you.climbed) };
  };

  return {
    get play() {
      return play;
    },
    arrived(arrived) {
      game = arrived;
      beginSoon();
    },
    entered(screen) {
      if (play !== null) play.paused = screen === 'run-paused';
      if (!runScreens.has(screen)) {
        if (play !== null) letGo();
        return;
      }
      if (screen === 'run-loading') beginSoon();
    },
    frame() {
      if (play === null || play.paused || flow().screen !== 'run') return;
      if (!taught && play.poses.you.metres > taughtMetres) {
        taught = true;
        storage.write(taughtKey, 'yes');
      }
      board.run(readingOf(play));
      if (play.sinceEnd >= 0 && !told) {
        told = true;
        if (play.finder >= 0) caught();
      }
      if (!play.isOver || play.run.result === null) return;
      board.runOutcome({ by: play.run.result.by, onRiver: play.onRiver, pattern: play.kite.pattern });
      flow().take('run-decided');
    },
  };
}
