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

/**
 * Fetches a sound. Howler itself would fall back to HTML5 audio when a file fails; so it is given only what has come.
 * Rejects when the file cannot be had, or the browser reads neither format.
 */
async function fetchSound(name: SoundName): Promise<{ src: string; format: string }> {
  const format = ['webm', 'm4a'].find((ending) => Howler.codecs(ending));
  const url = format && files[`../../assets/sounds/${name}.${format}`];
  if (!format || !url) throw new Error(`no file for ${name}`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return { src: URL.createObjectURL(await response.blob()), format };
}

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
  // Any setting makes Howler look for Web Audio; only then does it know whether there is any.
  Howler.volume(1);
  const voices = new Map<SoundName, Voice>();
  const open = async (name: SoundName) => {
    const { kind, startMs, lengthMs } = sounds[name];
    const { src, format } = await fetchSound(name);
    const howl = new Howl({
      src,
      format,
      html5: false,
      pool: mostVoices,
      sprite: { whole: [startMs, lengthMs, kind === 'loop'] },
      onload: () => URL.revokeObjectURL(src),
      onloaderror: tell,
    });
    voices.set(name, { howl, id: null });
  };
  if (Howler.usingWebAudio) {
    for (const name of soundNames) open(name).catch(tell);
    wakeByTouch(tell);
  } else {
    tell();
  }

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
