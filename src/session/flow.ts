// Which screen stands, and what leads from one to the next: a table, so that every step can be read and tested.
import type { TextStorage } from './settings.ts';

export type Screen =
  | 'title'
  | 'tournaments'
  | 'two'
  | 'loading'
  | 'flight'
  | 'paused'
  | 'result'
  | 'run-loading'
  | 'run'
  | 'run-paused'
  | 'run-result'
  | 'story'
  | 'card'
  | 'steady'
  | 'facts'
  | 'language'
  | 'wall'
  | 'attract';

/**
 * What can happen to the flow. Presses: play (whatever has been chosen), tournaments, two, pause, resume, again, next-wave,
 * next-wind, result, run, back. The rest happens by itself: `ready` the picture has arrived, `failed` it will not, `decided` the
 * match is over and its kite has come down; `run-ready` and `run-decided` say the same of a run.
 * `story`, `facts`, `language` and `wall` open their screens, `card` the page of the story that is read, `steady` the line
 * that a chapter asks to be held. `attract` is a kiosk's:
 * nobody is there, and it plays by itself.
 */
export type FlowStep =
  | 'play'
  | 'tournaments'
  | 'two'
  | 'ready'
  | 'failed'
  | 'pause'
  | 'resume'
  | 'decided'
  | 'result'
  | 'again'
  | 'next-wave'
  | 'next-wind'
  | 'run'
  | 'run-ready'
  | 'run-decided'
  | 'back'
  | 'story'
  | 'card'
  | 'steady'
  | 'facts'
  | 'language'
  | 'wall'
  | 'attract';

const table: Readonly<Record<Screen, Partial<Readonly<Record<FlowStep, Screen>>>>> = {
  title: {
    play: 'loading',
    tournaments: 'tournaments',
    two: 'two',
    run: 'run-loading',
    story: 'story',
    card: 'card',
    steady: 'steady',
    facts: 'facts',
    language: 'language',
    wall: 'wall',
    attract: 'attract',
  },
  attract: { play: 'loading', run: 'run-loading', back: 'title' },
  tournaments: { play: 'loading', back: 'title' },
  two: { play: 'loading', back: 'title' },
  loading: { ready: 'flight', failed: 'title', back: 'title' },
  flight: {
    pause: 'paused',
    decided: 'result',
    result: 'result',
    again: 'loading',
    'next-wind': 'loading',
    back: 'title',
  },
  paused: { resume: 'flight', again: 'loading', 'next-wind': 'loading', back: 'title' },
  result: { again: 'loading', 'next-wave': 'loading', 'next-wind': 'loading', run: 'run-loading', back: 'title' },
  'run-loading': { 'run-ready': 'run', failed: 'title', back: 'title' },
  run: { pause: 'run-paused', 'run-decided': 'run-result', back: 'title' },
  'run-paused': { resume: 'run', again: 'run-loading', 'next-wind': 'run-loading', back: 'title' },
  'run-result': { again: 'run-loading', 'next-wind': 'run-loading', back: 'title' },
  story: { card: 'card', steady: 'steady', play: 'loading', run: 'run-loading', back: 'title' },
  card: { play: 'loading', run: 'run-loading', steady: 'steady', facts: 'facts', back: 'story' },
  steady: { card: 'card', back: 'title' },
  facts: { back: 'title' },
  language: { back: 'title' },
  wall: { tournaments: 'tournaments', back: 'title' },
};

/** The screen that follows, or null when this step leads nowhere from here. */
export function nextScreen(screen: Screen, step: FlowStep): Screen | null {
  return table[screen][step] ?? null;
}

/** Another wind: a seed that follows from the last one, so that a series of duels can be flown again. 0..2^32-1. */
export function nextSeed(seed: number): number {
  return (Math.imul(seed, 1664525) + 1013904223) >>> 0;
}

export interface Flow {
  readonly screen: Screen;
  readonly seed: number;
  /** The first seconds need no teacher any more: once taught, always taught. */
  readonly taught: boolean;
  /** The guarded duel has been begun once on this device: it is offered, and never comes by itself again. */
  readonly guarded: boolean;
  /** Takes a step. False when it leads nowhere from this screen; nothing changes then. */
  take(step: FlowStep): boolean;
  /** The next match is flown by this seed, 0..2^32-1. */
  sow(seed: number): void;
  /** The guarded duel begins. */
  guard(): void;
  /** The player has shown that the hand is understood. */
  learned(): void;
  /** The player holds the line in another way now: the next match teaches again. */
  unlearned(): void;
}

const taughtKey = 'gudiparan.taught';
const guardedKey = 'gudiparan.guarded';

/** A flow that begins at the title. `seed` is the first duel's, 0..2^32-1. `changed` is told each new screen. */
export function openFlow(
  storage: TextStorage,
  seed: number,
  changed: (screen: Screen, from: Screen, step: FlowStep) => void,
): Flow {
  let screen: Screen = 'title';
  let current = seed;
  let taught = storage.read(taughtKey) === 'yes';
  let guarded = storage.read(guardedKey) === 'yes';
  return {
    get screen() {
      return screen;
    },
    get seed() {
      return current;
    },
    get taught() {
      return taught;
    },
    get guarded() {
      return guarded;
    },
    take(step) {
      const next = nextScreen(screen, step);
      if (next === null) return false;
      const from = screen;
      screen = next;
      if (step === 'next-wind') current = nextSeed(current);
      changed(next, from, step);
      return true;
    },
    sow(seed) {
      current = seed;
    },
    guard() {
      if (guarded) return;
      guarded = true;
      storage.write(guardedKey, 'yes');
    },
    learned() {
      if (taught) return;
      taught = true;
      storage.write(taughtKey, 'yes');
    },
    unlearned() {
      taught = false;
      storage.write(taughtKey, 'no');
    },
  };
}
