// The loudspeaker: the only file that knows Howler. One context, no HTML5 audio (its pool runs dry on phones), nothing
// unloaded in play. A browser that gives no sound is told once; the game never waits for it.
import { Howl, Howler } from 'howler';
import type { DroneLevel } from './drones.ts';
import { type SoundName, soundNames, sounds } from './sounds.ts';

const files = import.meta.glob<string>('../../assets/sounds/*.{webm,m4a}', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Player {
  /** Strikes a sound once. Volume 0..1. */
  strike(name: SoundName, volume: number): void;
  /** Sets a loop; it starts by itself and rests at volume 0. */
  drone(name: SoundName, level: DroneLevel): void;
  mute(muted: boolean): void;
  /** Loudness of everything, 0..1. */
  volume(volume: number): void;
}

/** How long a browser may take from the first touch until it sounds, before we say that it will not. */
const patienceMs = 4000;
/** Strikes that may sound at once. */
const mostVoices = 12;

const sourcesOf = (name: SoundName): string[] =>
  ['webm', 'm4a'].flatMap((ending) => files[`../../assets/sounds/${name}.${ending}`] ?? []);

/** Wakes the context by a touch or a key: browsers keep it asleep until then, and phones put it to sleep again. */
function wakeByTouch(refused: () => void): void {
  let watched = false;
  const wake = () => {
    const context = Howler.ctx as AudioContext | null;
    if (!context) return;
    // Never while "interrupted" (a call comes in): resuming then can end with a clock that stands still.
    if (context.state === 'suspended') context.resume().catch(refused);
    if (watched) return;
    watched = true;
    setTimeout(() => {
      if (context.state !== 'running' && document.visibilityState === 'visible') refused();
    }, patienceMs);
  };
  for (const event of ['pointerup', 'touchend', 'keydown'] as const) addEventListener(event, wake, { passive: true });
  document.addEventListener('visibilitychange', () => {
    const context = Howler.ctx as AudioContext | null;
    if (document.visibilityState === 'hidden') void context?.suspend();
    else if (watched) wake();
  });
}

interface Voice {
  readonly howl: Howl;
  /** The playing loop; null when it rests. */
  id: number | null;
}

/** Opens the loudspeaker. `refused` is called once when no sound can be had. */
export function openPlayer(refused: () => void): Player {
  let told = false;
  const tell = () => {
    if (!told) refused();
    told = true;
  };
  Howler.autoSuspend = false;
  const voices = new Map<SoundName, Voice>();
  for (const name of soundNames) {
    const { kind, startMs, lengthMs } = sounds[name];
    const howl = new Howl({
      src: sourcesOf(name),
      html5: false,
      pool: mostVoices,
      sprite: { whole: [startMs, lengthMs, kind === 'loop'] },
      onloaderror: tell,
    });
    voices.set(name, { howl, id: null });
  }
  if (!Howler.ctx) tell();
  wakeByTouch(tell);

  const isAwake = () => (Howler.ctx as AudioContext | null)?.state === 'running';
  return {
    strike(name, volume) {
      const voice = voices.get(name);
      // Asleep, a strike would be kept and sound at the next touch, long after the fact.
      if (!voice || !isAwake()) return;
      voice.howl.volume(volume, voice.howl.play('whole'));
    },
    drone(name, { volume, rate }) {
      const voice = voices.get(name);
      if (!voice) return;
      if (voice.id === null) {
        if (volume <= 0 || !isAwake() || voice.howl.state() !== 'loaded') return;
        voice.id = voice.howl.play('whole');
      }
      voice.howl.volume(volume, voice.id);
      voice.howl.rate(rate, voice.id);
      if (volume > 0) return;
      voice.howl.stop(voice.id);
      voice.id = null;
    },
    mute: (muted) => {
      Howler.mute(muted);
    },
    volume: (volume) => {
      Howler.volume(volume);
    },
  };
}
