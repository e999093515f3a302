// The music of the page: gives the conductor its scene, and its notes to the player. After a cut it has its say.
import type { MatchEvent } from '../sim/events.ts';
import { openConductor } from './music/conductor.ts';
import { musicOf, type Scene } from './music/programme.ts';
import type { ThemeName } from './music/themes.ts';
import type { Player } from './player.ts';

/** The flourish comes after the snap and the roofs, seconds; it lasts so long; a lost line has so long a silence. */
const cheerAfter = 0.52;
const cheerLasts = 1.6;
const lossSilence = 5;
/** A loudness of the music is reached within so many seconds: the dive says how loud, picture by picture. */
const followSeconds = 0.03;
/** Smaller changes of loudness are not told, as a share. */
const leastChange = 0.01;

export interface Band {
  /**
   * Goes on, some ten times a second. `volume` 0..1, 0 is no music. Gives a theme that begins. Until the first seconds are over
   * (`isEarly`) only the notes of the first theme are fetched.
   */
  play(scene: Scene, volume: number, isEarly: boolean): ThemeName | null;
  /** The music gives way: its share, 0..1, of how loud it else would be. */
  giveWay(share: number): void;
  /** Line has parted. `mine` are the kites of whoever listens. */
  cut(events: readonly MatchEvent[], mine: ReadonlySet<string>): void;
  stop(): void;
}

/** A band that rests. `seed` is a whole number. */
export function openBand(player: Player, seed: number): Band {
  const conductor = openConductor(seed);
  let theme: ThemeName | null = null;
  let full = 1;
  let share = 1;
  let told = Number.NaN;

  const tellVolume = () => {
    const wanted = full * share;
    if (Math.abs(wanted - told) < leastChange * Math.max(wanted, told)) return;
    told = wanted;
    player.musicVolume(wanted, followSeconds);
  };

  const change = (next: ThemeName | null): ThemeName | null => {
    if (next === theme) return null;
    theme = next;
    if (next === null) player.stopNotes();
    return next;
  };

  return {
    play(scene, volume, isEarly) {
      const wanted = volume > 0 ? musicOf(scene) : null;
      if (wanted !== null) player.bring('theme');
      if (wanted !== null && !isEarly) player.bring('music');
      const { clock } = player;
      if (clock === null) return null;
      full = volume;
      tellVolume();
      player.notes(conductor.due(clock, wanted));
      return change(wanted?.theme ?? null);
    },
    giveWay(now) {
      share = now;
      tellVolume();
    },
    cut(events, mine) {
      const { clock } = player;
      const cuts = events.filter((event) => event.kind === 'LineCut');
      const lost = cuts.some(({ loser }) => mine.has(loser));
      const won = cuts.some(({ winner }) => mine.has(winner ?? ''));
      if (clock === null || (!lost && !won)) return;
      player.stopNotes();
      conductor.rest(clock, lost ? lossSilence : cheerAfter + cheerLasts);
      if (!lost && theme !== null) player.notes(conductor.cheer(clock, cheerAfter));
    },
    stop() {
      player.stopNotes();
    },
  };
}
