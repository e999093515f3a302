// A kiosk at which nobody stands plays by itself: real matches between pilots, by a seed that is never the same twice.
import type { Catalogue } from '../../content/catalogue.ts';
import { seedOfWave, skyOfWave } from '../../content/waves.ts';
import { nextSeed } from '../flow.ts';
import { type Match, startMatch } from '../match.ts';

/** Who flies for the visitor that is not there. */
const stranger = 'point-expert';
/** A decided match stands for so long before the next one begins, seconds. */
const restSeconds = 4;

export interface SelfPlay {
  /** The match that is shown. */
  readonly match: Match;
  /** Goes on to the next match once this one is over; true when there is a new one. Ask about once a second. */
  look(now: number): boolean;
}

/**
 * Begins with a seed, 0..2^32-1, and goes through `levels` in turn; ids that name no match are passed over. Null where there is
 * no match to play.
 */
export function openSelfPlay(catalogue: Catalogue, levels: readonly string[], first: number): SelfPlay | null {
  const named = levels.flatMap((id) => catalogue.levels.get(id) ?? []);
  const all = named.length > 0 ? named : [...catalogue.levels.values()];
  const skies = all.flatMap((level) => (level.waves.length > 0 ? level.waves : [level]).map((sky) => ({ level, sky })));
  let seed = first;
  let turn = 0;
  let overSince: number | null = null;

  const begin = (): Match | null => {
    const chosen = skies[turn++ % Math.max(1, skies.length)];
    if (!chosen) return null;
    const own = seedOfWave(seed, 1);
    const { setup } = skyOfWave(chosen.sky, own, catalogue.drawn);
    const profile = catalogue.pilots.get(stranger);
    const flyers = setup.flyers.map((flyer) =>
      profile && flyer.seat.kind === 'wishes' ? { ...flyer, seat: { kind: 'pilot', profile } as const } : flyer,
    );
    return startMatch({ setup: { ...setup, flyers }, seed: own, you: chosen.level.you });
  };

  const opened = begin();
  if (opened === null) return null;
  let match: Match = opened;
  return {
    get match() {
      return match;
    },
    look(now) {
      if (match.phase !== 'result') overSince = null;
      else overSince ??= now;
      if (overSince === null || now - overSince < restSeconds * 1000) return false;
      overSince = null;
      seed = nextSeed(seed);
      match = begin() ?? match;
      return true;
    },
  };
}
