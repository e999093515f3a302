// From what happens to what is heard: cues strike, drones glide to where they should be, music follows, captions say it.
import type { RunPlay } from '../session/run/run-play.ts';
import type { Settings } from '../session/settings.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { RunEvent } from '../sim/run/run-events.ts';
import { openBand } from './band.ts';
import { openCaptionBook } from './captions.ts';
import { type Cue, cuesOf, cuesOfRun, shoutAfterMs, shouts } from './cues.ts';
import { openDive } from './dive.ts';
import { type Drones, dronesOf, loudest, silence } from './drones.ts';
import { type EarReading, earOfRun, windAlone } from './ear.ts';
import { openLater } from './later.ts';
import { lotOf } from './music/compose.ts';
import { isWindAlone, type Scene } from './music/programme.ts';
import type { Player } from './player.ts';
import type { SheetName } from './sheets.ts';
import { type CaptionKey, type Group, loopNames, loops, musicCaptions, type StrikeName, strikes } from './sounds.ts';
import { openSteps } from './steps.ts';

/** How fast a drone follows, as a time constant in milliseconds. */
const glideMs = 90;
/** Below this a drone is silent. */
const leastVolume = 0.004;
/** A frame that took longer was no frame, seconds. */
const longestFrame = 0.2;
/** A theme is named again after so long, milliseconds. */
const themeSaidEveryMs = 60_000;
/** How loud a sample of things or of people is. */
const sampleVolume = 0.7;
/** A crow calls so often on the roofs, seconds. */
const crows = { least: 14, most: 40 } as const;

export interface Loudness extends Pick<Settings, 'muted' | 'volume' | 'mono' | 'captions'> {
  readonly musicVolume: number;
  readonly soundVolume: number;
  readonly voiceVolume: number;
}

export interface Sounding {
  events(events: readonly MatchEvent[], mine: ReadonlySet<string>): void;
  /** Facts of a run's ticks, and its state after each picture; null when it is left. */
  run(events: readonly RunEvent[], play: RunPlay | null): void;
  /** The roofs shout: two of many are left, or one. */
  crowd(why: keyof typeof shouts): void;
  /** The state of wind and line; null when nothing flies, or it rests. Called once a picture, and once to end. */
  drone(reading: EarReading | null): void;
  /**
   * Lets the music go on. Called some ten times a second, whatever stands on the screen. Until the first seconds are over
   * (`isEarly`) only what they need is fetched, so that the picture comes sooner; what is not there is silent.
   */
  music(scene: Scene, isEarly: boolean): void;
  settings(settings: Loudness): void;
}

/**
 * Joins cues, drones, music and captions to a player. `now` is a clock in milliseconds; `say` is given what stands in a
 * sound's place.
 */
export function openSounding(
  player: Player,
  now: () => number,
  say: (caption: CaptionKey) => void,
  seed = 1,
): Sounding {
  let at = now();
  let ranAt = now();
  let hushedUntil = Number.NEGATIVE_INFINITY;
  let crowAt = now() + 1000 * crows.least;
  let settings: Loudness = {
    muted: false,
    volume: 1,
    mono: false,
    captions: false,
    musicVolume: 1,
    soundVolume: 1,
    voiceVolume: 1,
  };
  /** The first settings are no change. */
  let isTold = false;
  let takes = 0;
  let isAlone = false;
  let inLanes = false;
  let steps = openSteps();
  const level = Object.fromEntries(loopNames.map((name) => [name, { ...silence[name] }])) as {
    [Name in keyof Drones]: { volume: number; rate: number };
  };
  const book = openCaptionBook();
  const band = openBand(player, seed);
  const later = openLater();
  let dive = openDive();

  const volumeOf = (group: Group) =>
    ({ music: settings.musicVolume, sounds: settings.soundVolume, voices: settings.voiceVolume })[group];

  const tell = (caption: CaptionKey, everyMs: number) => {
    if (settings.captions && book.says(caption, everyMs, now())) say(caption);
  };

  const strike = (name: StrikeName, volume: number, pan = 0, rate = 1) => {
    const { takes: recordings, group, caption, saidEveryMs } = strikes[name];
    tell(caption, saidEveryMs);
    const sound = recordings[takes++ % recordings.length] ?? recordings[0];
    const loud = volume * volumeOf(group);
    if (settings.muted || loud <= 0) return;
    player.strike({ sound, volume: loud, pan: settings.mono ? 0 : pan, rate });
  };

  /** Nobody has been waited for: the first time its sheet may still be on the way. */
  const sample = (name: StrikeName, sheet: SheetName) => {
    player.bring(sheet);
    strike(name, sampleVolume);
  };

  const hear = (cue: Cue) => {
    const { sound, volume, hushMs, pan, afterMs = 0 } = cue;
    if (afterMs > 0) return later.put(cue, now() + afterMs);
    strike(sound, volume, pan);
    if (hushMs > 0) hushedUntil = now() + hushMs;
  };

  const hearWaiting = () => {
    for (const { sound, volume, pan } of later.due(now())) strike(sound, volume, pan);
  };

  /** `quiet`: gain of what is heard of it now. */
  const glide = (name: keyof Drones, share: number, wanted: Drones, quiet: number) => {
    const drone = level[name];
    const { recording, group, caption, saidFrom, saidEveryMs } = loops[name];
    const volume = wanted[name].volume * volumeOf(group);
    if (wanted[name].volume > saidFrom * loudest[name]) tell(caption, saidEveryMs);
    drone.volume += share * (volume - drone.volume);
    if (drone.volume < leastVolume && volume < leastVolume) drone.volume = 0;
    drone.rate += share * (wanted[name].rate - drone.rate);
    const sounds = player.drone(recording, { ...drone, volume: settings.muted ? 0 : drone.volume * quiet });
    // What comes later than its cue swells from nothing.
    if (!sounds) drone.volume = 0;
  };

  const callCrow = () => {
    if (now() < crowAt) return;
    const draw = lotOf(seed, takes, 7);
    crowAt = now() + 1000 * (crows.least + (crows.most - crows.least) * draw);
    strike('crow', 0.3 + 0.3 * draw, 1.4 * (draw - 0.5));
  };

  const drone = (reading: EarReading | null) => {
    hearWaiting();
    const elapsedMs = now() - at;
    at = now();
    const wanted = dronesOf(at < hushedUntil ? null : reading);
    // Nothing flies: nobody will call again, so there is no time to glide.
    const share = reading === null ? 1 : 1 - Math.exp(-elapsedMs / glideMs);
    if (reading === null) dive = openDive();
    const sawing = wanted.rasp.volume / loudest.rasp;
    const quiet = dive.follow(reading?.strain ?? 0, sawing, elapsedMs / 1000);
    for (const name of loopNames) glide(name, share, wanted, name === 'murmur' ? quiet.all * quiet.music : quiet.all);
    band.giveWay(quiet.all * quiet.music);
    // Where nobody is about, no crow calls; nor where everybody holds their breath.
    if (reading !== null && reading.people > 0 && sawing === 0) callCrow();
  };

  /** In the lanes there is wind too, while somebody runs there. */
  const letLanesBlow = (play: RunPlay | null) => {
    if (play !== null) drone(earOfRun(play));
    else if (inLanes) drone(null);
    inLanes = play !== null;
  };

  /** Beside a card without music there is the wind, as long as it stands. */
  const letWindBlow = (blows: boolean) => {
    if (blows) drone(windAlone);
    else if (isAlone) drone(null);
    isAlone = blows;
  };

  return {
    events(events, mine) {
      for (const cue of cuesOf(events, mine)) hear(cue);
      if (!settings.muted) band.cut(events, mine);
    },
    run(events, play) {
      hearWaiting();
      const seconds = Math.min(longestFrame, (now() - ranAt) / 1000);
      ranAt = now();
      if (play === null) steps = openSteps();
      letLanesBlow(play?.paused === false ? play : null);
      if (play === null) return;
      player.bring('lanes');
      for (const cue of cuesOfRun(events, play)) hear(cue);
      if (play.paused) return;
      for (const { sound, volume, rate } of steps.hear(play, seconds)) strike(sound, volume, 0, rate);
    },
    crowd(why) {
      hear({ sound: 'crowd', volume: shouts[why], hushMs: 0, afterMs: shoutAfterMs });
    },
    drone,
    music(scene, isEarly) {
      hearWaiting();
      if (settings.muted) return;
      player.bring('line');
      if (!isEarly) player.bring('sky');
      letWindBlow(isWindAlone(scene));
      const theme = band.play(scene, volumeOf('music'), isEarly);
      if (theme !== null) tell(musicCaptions[theme], themeSaidEveryMs);
    },
    settings(chosen) {
      if (chosen.muted && !settings.muted) band.stop();
      const before = isTold ? settings : chosen;
      isTold = true;
      settings = chosen;
      player.mute(chosen.muted);
      player.volume(chosen.volume);
      // Whoever changes how loud something is, hears at once how loud it is now.
      if (chosen.soundVolume !== before.soundVolume) sample('flap', 'sky');
      if (chosen.voiceVolume !== before.voiceVolume) sample('shout', 'lanes');
    },
  };
}
