// Everything that is heard beside music: one row each, exhaustive by type. A row says which recordings there are, whose
// volume it follows, and what stands in its place for whoever does not hear it.
import type { SoundName } from './sheets.ts';

/** Each has a volume of its own in the settings. */
export type Group = 'music' | 'sounds' | 'voices';

export type StrikeName =
  | 'snap'
  | 'crowd'
  | 'gasp'
  | 'crow'
  | 'landing'
  | 'flap'
  | 'tangle'
  | 'grab'
  | 'snow'
  | 'tread'
  | 'breath'
  | 'shout'
  | 'door'
  | 'hens'
  | 'cart'
  | 'bread'
  | 'jostle';

export type LoopName = 'wind' | 'whistle' | 'hum' | 'rasp' | 'reel' | 'paper' | 'murmur';

interface Row {
  readonly group: Exclude<Group, 'music'>;
  /** Key of the text that says it. */
  readonly caption: CaptionKey;
  /** The same is not said again for so long, milliseconds. */
  readonly saidEveryMs: number;
}

export interface StrikeRow extends Row {
  /** Recordings that take turns. */
  readonly takes: readonly [SoundName, ...SoundName[]];
}

export interface LoopRow extends Row {
  readonly recording: SoundName;
  /** It is said when it grows louder than this; 0..1 of its own greatest volume. */
  readonly saidFrom: number;
}

const seldom = 30_000;
const often = 4000;

export const strikes = {
  snap: { takes: ['snap'], group: 'sounds', caption: 'sound.snap', saidEveryMs: 0 },
  crowd: { takes: ['crowd'], group: 'voices', caption: 'sound.crowd', saidEveryMs: often },
  gasp: { takes: ['gasp'], group: 'voices', caption: 'sound.gasp', saidEveryMs: often },
  crow: { takes: ['crow-near', 'crow-far'], group: 'sounds', caption: 'sound.crow', saidEveryMs: seldom },
  landing: { takes: ['landing'], group: 'sounds', caption: 'sound.landing', saidEveryMs: often },
  flap: { takes: ['flap'], group: 'sounds', caption: 'sound.flap', saidEveryMs: often },
  tangle: { takes: ['tangle'], group: 'sounds', caption: 'sound.tangle', saidEveryMs: often },
  grab: { takes: ['grab'], group: 'sounds', caption: 'sound.grab', saidEveryMs: often },
  snow: {
    takes: ['snow-0', 'snow-1', 'snow-2', 'snow-3'],
    group: 'sounds',
    caption: 'sound.snow',
    saidEveryMs: seldom,
  },
  tread: { takes: ['tread-0', 'tread-1'], group: 'sounds', caption: 'sound.tread', saidEveryMs: seldom },
  breath: { takes: ['breath'], group: 'sounds', caption: 'sound.breath', saidEveryMs: seldom },
  shout: { takes: ['shout-0', 'shout-1', 'shout-2'], group: 'voices', caption: 'sound.shout', saidEveryMs: often },
  door: { takes: ['door'], group: 'sounds', caption: 'sound.door', saidEveryMs: often },
  hens: { takes: ['hens'], group: 'sounds', caption: 'sound.hens', saidEveryMs: often },
  cart: { takes: ['cart'], group: 'sounds', caption: 'sound.cart', saidEveryMs: often },
  bread: { takes: ['bread'], group: 'voices', caption: 'sound.bread', saidEveryMs: seldom },
  jostle: { takes: ['jostle'], group: 'sounds', caption: 'sound.jostle', saidEveryMs: often },
} as const satisfies Readonly<Record<StrikeName, StrikeRow>>;

export const loops = {
  wind: { recording: 'wind', group: 'sounds', caption: 'sound.wind', saidFrom: 0.85, saidEveryMs: seldom },
  whistle: { recording: 'whistle', group: 'sounds', caption: 'sound.whistle', saidFrom: 0.7, saidEveryMs: seldom },
  hum: { recording: 'hum', group: 'sounds', caption: 'sound.hum', saidFrom: 0.5, saidEveryMs: 8000 },
  rasp: { recording: 'rasp', group: 'sounds', caption: 'sound.rasp', saidFrom: 0.3, saidEveryMs: 8000 },
  reel: { recording: 'reel', group: 'sounds', caption: 'sound.reel', saidFrom: 0.8, saidEveryMs: seldom },
  paper: { recording: 'paper', group: 'sounds', caption: 'sound.paper', saidFrom: 0.6, saidEveryMs: seldom },
  murmur: { recording: 'murmur', group: 'voices', caption: 'sound.murmur', saidFrom: 0.9, saidEveryMs: 60_000 },
} as const satisfies Readonly<Record<LoopName, LoopRow>>;

/** What is said while a theme begins. */
export const musicCaptions = {
  roofs: 'sound.music-roofs',
  fight: 'sound.music-fight',
  lanes: 'sound.music-lanes',
  thread: 'sound.music-thread',
} as const;

/** Keys of the texts; whoever says them checks that they are there. */
export type CaptionKey = `sound.${StrikeName | LoopName}` | (typeof musicCaptions)[keyof typeof musicCaptions];

export const strikeNames = Object.keys(strikes) as StrikeName[];
export const loopNames = Object.keys(loops) as LoopName[];
