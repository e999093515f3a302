// The way from the page to its sounds: brought once the title stands, given what happens in the sky and in the lanes, and told
// now and again what is on the screen.

import { closenessOf, earOf, runCloseness } from './audio/ear.ts';
import { openFirstSeconds } from './audio/first-seconds.ts';
import { openPlayer } from './audio/player.ts';
import { openSounding } from './audio/sounding.ts';
import type { RunPlay } from './session/run/run-play.ts';
import type { Settings } from './session/settings.ts';
import type { Sitting } from './session/sitting.ts';
import type { Sounds } from './session/sitting-parts.ts';
import type { RunEvent } from './sim/run/run-events.ts';
import type { Say } from './text/say.ts';
import { type CaptionLine, layCaptionLine } from './ui/caption-line.ts';

export interface SoundDoorWishes {
  readonly page: Document;
  readonly say: Say;
  readonly sitting: Pick<Sitting, 'flow' | 'match' | 'replay'>;
  readonly run: () => RunPlay | null;
  /** Chapter of the story that is told or played; null outside it. */
  readonly chapter: () => number | null;
  readonly seed: number;
  /** No sound can be had. */
  readonly refused: () => void;
}

export interface SoundDoor extends Sounds {
  /** Facts of the ticks of a run that have just been run. */
  ran(events: readonly RunEvent[]): void;
}

/** The music looks ahead so often, milliseconds. */
const beatMs = 100;

/** Opens the loudspeaker and gives it what it needs. */
export function openSoundDoor({ page, say, sitting, run, chapter, seed, refused }: SoundDoorWishes): SoundDoor {
  let line: CaptionLine | null = null;
  const sounding = openSounding(
    openPlayer(refused),
    () => performance.now(),
    (caption) => {
      line ??= layCaptionLine(page, say);
      line.show(caption);
    },
    seed,
  );

  const closeness = () => {
    const lanes = run();
    if (lanes !== null) return runCloseness(lanes);
    return sitting.match ? closenessOf(sitting.match) : 0;
  };
  const isEarly = openFirstSeconds();
  setInterval(() => {
    if (page.visibilityState !== 'visible') return;
    const { screen } = sitting.flow;
    const scene = { screen, chapter: screen === 'title' ? null : chapter(), closeness: closeness() };
    sounding.music(scene, isEarly(screen, beatMs));
    const lanes = run();
    // Nothing is drawn, and so nothing told, while a run rests.
    if (lanes === null || lanes.paused) sounding.run([], lanes);
  }, beatMs);

  return {
    events: sounding.events,
    crowd: sounding.crowd,
    drone: (reading) => sounding.drone(reading === null || !sitting.match ? null : earOf(sitting.match)),
    settings: (settings: Settings) => sounding.settings(settings),
    ran: (events) => sounding.run(events, run()),
  };
}
