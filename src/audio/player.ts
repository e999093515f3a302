// The loudspeaker: the only file that knows Howler. One context, no HTML5 audio (its pool runs dry on phones), nothing
// unloaded in play. A browser that gives no sound is told once; the game never waits for it.
import { Howl, Howler } from 'howler';
import type { DroneLevel } from './drones.ts';
import type { DueNote } from './music/conductor.ts';
import { type NotePlayer, openNotes } from './notes.ts';
import { places, type SheetName, type SoundName, soundNames } from './sheets.ts';
import { openWatchdog } from './watchdog.ts';

const files = import.meta.glob<string>('../../assets/sounds/*.{webm,m4a}', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Strike {
  readonly sound: SoundName;
  /** 0..1 */
  readonly volume: number;
  /** -1 left .. 1 right; 0 when nothing is said. */
  readonly pan?: number;
  readonly rate?: number;
}

export interface Player {
  /** The loudspeaker's own clock, seconds; null while it makes no sound. */
  readonly clock: number | null;
  /** Fetches a sheet once; nothing on it sounds before. */
  bring(sheet: SheetName): void;
  /** Sounds once. True when it does. */
  strike(strike: Strike): boolean;
  /** Sets a loop; it starts by itself and rests at volume 0. True while it sounds. */
  drone(sound: SoundName, level: DroneLevel): boolean;
  notes(notes: readonly DueNote[]): void;
  /** Loudness of the music, 0..1, reached within so many seconds. */
  musicVolume(volume: number, seconds: number): void;
  /** Notes that sound, or are to sound, fall silent. */
  stopNotes(): void;
  mute(muted: boolean): void;
  /** Loudness of everything, 0..1. */
  volume(volume: number): void;
}

/** How long a browser may take from the first touch until it sounds, before we say that it will not. */
const patienceMs = 4000;
/** The context is looked at so often, milliseconds. */
const watchMs = 500;
/** Strikes that may sound at once, of all sheets. */
const mostVoices = 12;

/** Howler's own gain, into which everything goes, so that mute holds for all; its types leave it open. */
const context = (): AudioContext | null => Howler.ctx as AudioContext | null;

/**
 * Fetches a sheet. Howler itself would fall back to HTML5 audio when a file fails; so it is given only what has come.
 * Rejects when the file cannot be had, or the browser reads neither format.
 */
async function fetchSheet(name: SheetName): Promise<{ blob: Blob; format: string }> {
  const format = ['webm', 'm4a'].find((ending) => Howler.codecs(ending));
  const url = format && files[`../../assets/sounds/${name}.${format}`];
  if (!format || !url) throw new Error(`no file for ${name}`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return { blob: await response.blob(), format };
}

type Sprites = Record<string, [startMs: number, lengthMs: number, isLoop: boolean]>;

/** Howler's table of a sheet. */
const spritesOf = (sheet: SheetName): Sprites =>
  Object.fromEntries(
    soundNames
      .filter((name) => places[name].sheet === sheet)
      .map((name) => [name, [places[name].startMs, places[name].lengthMs, places[name].kind === 'loop']]),
  );

/** The whole is lifted by this, as a share: duels as they were heard lay 6 dB below what they should. */
const lift = 2;
/** Nothing above this should leave the page, dB; many voices at once would clip. */
const limitDb = -3;
/** A browser's compressor lifts what it has pressed down; this takes that back, as a share. */
const afterLimit = 0.82;

/** Puts a limiter behind Howler's gain. */
function limit(): void {
  const sounds = context();
  if (!sounds) return;
  const limiter = sounds.createDynamicsCompressor();
  limiter.threshold.value = limitDb;
  limiter.knee.value = 0;
  limiter.ratio.value = 20;
  limiter.attack.value = 0.002;
  limiter.release.value = 0.12;
  const lifted = sounds.createGain();
  lifted.gain.value = lift;
  Howler.masterGain.disconnect();
  const lowered = sounds.createGain();
  lowered.gain.value = afterLimit;
  Howler.masterGain.connect(lifted).connect(limiter).connect(lowered).connect(sounds.destination);
}

/** What stands for one sitting of a context. After a freeze all of it is made anew. */
interface Stand {
  readonly howls: Map<SheetName, Howl>;
  readonly playing: Map<SoundName, number>;
  notes: NotePlayer | null;
  voices: number;
}
const emptyStand = (): Stand => ({ howls: new Map(), playing: new Map(), notes: null, voices: 0 });

/** Opens the loudspeaker. `refused` is called once when no sound can be had. */
export function openPlayer(refused: () => void): Player {
  let told = false;
  const tell = () => {
    if (!told) refused();
    told = true;
  };
  let stand = emptyStand();
  let isFrozen = false;
  let chosen = { music: 1, muted: false, all: 1 };
  const wanted = new Set<SheetName>();
  const watchdog = openWatchdog();

  const begin = () => {
    Howler.autoSuspend = false;
    // Any setting makes Howler look for Web Audio; only then does it know whether there is any.
    Howler.volume(chosen.all);
    Howler.mute(chosen.muted);
    limit();
  };

  const openSheet = async (sheet: SheetName) => {
    const mine = stand;
    const { blob, format } = await fetchSheet(sheet);
    if (mine !== stand) return;
    const sounds = context();
    if (sheet === 'theme' || sheet === 'music') {
      if (!sounds) return;
      const decoded = await sounds.decodeAudioData(await blob.arrayBuffer());
      if (mine.notes === null) {
        mine.notes = openNotes(sounds, Howler.masterGain);
        mine.notes.volume(chosen.music, 0);
      }
      mine.notes.hold(sheet, decoded);
      return;
    }
    const src = URL.createObjectURL(blob);
    const howl = new Howl({
      src,
      format,
      html5: false,
      pool: mostVoices,
      sprite: spritesOf(sheet),
      onload: () => URL.revokeObjectURL(src),
      onloaderror: tell,
    });
    const over = (id: number) => {
      if (![...mine.playing.values()].includes(id)) mine.voices = Math.max(0, mine.voices - 1);
    };
    howl.on('end', over);
    mine.howls.set(sheet, howl);
  };

  /** After a freeze: a new context, within the touch that browsers ask for. */
  const beginAnew = () => {
    isFrozen = false;
    Howler.unload();
    stand = emptyStand();
    begin();
    for (const sheet of wanted) openSheet(sheet).catch(tell);
  };

  const isAwake = () => context()?.state === 'running' && !isFrozen;
  begin();
  if (Howler.usingWebAudio) wakeByTouch(tell, () => isFrozen && beginAnew());
  else tell();
  setInterval(() => {
    const sounds = context();
    if (!sounds || document.visibilityState !== 'visible') return;
    const health = watchdog.look(sounds.state, sounds.currentTime, performance.now());
    isFrozen = health === 'frozen' || health === 'closed';
  }, watchMs);

  return {
    get clock() {
      return isAwake() && stand.notes !== null ? (context()?.currentTime ?? null) : null;
    },
    bring(sheet) {
      if (wanted.has(sheet) || !Howler.usingWebAudio) return;
      wanted.add(sheet);
      openSheet(sheet).catch(tell);
    },
    strike({ sound, volume, pan = 0, rate = 1 }) {
      const howl = stand.howls.get(places[sound].sheet);
      // Asleep, a strike would be kept and sound at the next touch, long after the fact.
      if (howl?.state() !== 'loaded' || !isAwake() || stand.voices >= mostVoices) return false;
      stand.voices++;
      const id = howl.play(sound);
      howl.volume(volume, id);
      howl.rate(rate, id);
      if (pan !== 0) howl.stereo(pan, id);
      return true;
    },
    drone(sound, { volume, rate }) {
      const howl = stand.howls.get(places[sound].sheet);
      if (!howl) return false;
      let id = stand.playing.get(sound);
      if (id === undefined) {
        if (volume <= 0 || !isAwake() || howl.state() !== 'loaded') return false;
        id = howl.play(sound);
        stand.playing.set(sound, id);
      }
      howl.volume(volume, id);
      howl.rate(rate, id);
      if (volume > 0) return true;
      stand.playing.delete(sound);
      howl.stop(id);
      return false;
    },
    notes: (notes) => stand.notes?.play(notes),
    musicVolume(volume, seconds) {
      chosen = { ...chosen, music: volume };
      stand.notes?.volume(volume, seconds);
    },
    stopNotes: () => stand.notes?.stop(),
    mute(muted) {
      chosen = { ...chosen, muted };
      Howler.mute(muted);
    },
    volume(all) {
      chosen = { ...chosen, all };
      Howler.volume(all);
    },
  };
}

/** Wakes the context by a touch or a key: browsers keep it asleep until then, and phones put it to sleep again. */
function wakeByTouch(refused: () => void, renew: () => void): void {
  let watched = false;
  const wake = () => {
    renew();
    const sounds = context();
    if (!sounds) return;
    // Never while "interrupted" (a call comes in): resuming then can end with a clock that stands still.
    if (sounds.state === 'suspended') sounds.resume().catch(refused);
    if (watched) return;
    watched = true;
    setTimeout(() => {
      if (context()?.state !== 'running' && document.visibilityState === 'visible') refused();
    }, patienceMs);
  };
  for (const event of ['pointerup', 'touchend', 'keydown'] as const) addEventListener(event, wake, { passive: true });
  addEventListener('pageshow', () => watched && wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void context()?.suspend();
    else if (watched) wake();
  });
}
