import { expect, test } from 'vitest';
import type { DroneLevel } from '../../src/audio/drones.ts';
import type { Player } from '../../src/audio/player.ts';
import { openSounding } from '../../src/audio/sounding.ts';
import type { MatchEvent } from '../../src/sim/events.ts';

const flying = { tensionShare: 0.6, lineMetres: 80, windSpeed: 5 };
const yourCut: MatchEvent = {
  kind: 'LineCut',
  tick: 1,
  loser: 'left',
  winner: 'right',
  reason: 'cut',
  technique: 'release',
  place: [0, 50, 30],
  kiteMetres: 30,
};

/** A loudspeaker that writes down what it is given, and a clock moved by hand. */
function studio() {
  const strikes: string[] = [];
  const levels = new Map<string, DroneLevel>();
  let at = 0;
  const player: Player = {
    strike: (name, volume) => strikes.push(`${name} ${volume}`),
    drone: (name, level) => levels.set(name, { ...level }),
    mute: () => {},
    volume: () => {},
  };
  const sounding = openSounding(player, () => at);
  const listen = (ms: number, reading: typeof flying | null = flying) => {
    for (const end = at + ms; at < end; ) {
      at += 16;
      sounding.drone(reading);
    }
  };
  return { sounding, strikes, levels, listen };
}

test('the drones glide to where they should be, and end at once with the flight', () => {
  const { levels, listen, sounding } = studio();
  listen(16);
  const first = levels.get('hum')?.volume ?? 0;
  listen(900);
  const settled = levels.get('hum')?.volume ?? 0;
  expect(first).toBeGreaterThan(0);
  expect(settled).toBeGreaterThan(3 * first);
  sounding.drone(null);
  expect(levels.get('hum')?.volume).toBe(0);
  expect(levels.get('wind')?.volume).toBe(0);
});

test('when your line parts the wind holds its breath, then comes back', () => {
  const { levels, listen, sounding } = studio();
  listen(900);
  const before = levels.get('wind')?.volume ?? 0;
  sounding.events([yourCut], new Set(['left']));
  listen(290);
  expect(levels.get('wind')?.volume).toBeLessThan(before / 5);
  listen(900);
  expect(levels.get('wind')?.volume).toBeCloseTo(before, 2);
});

test('the roofs shout when two of many are left, and louder at the end', () => {
  const { sounding, strikes } = studio();
  sounding.crowd('lastTwo');
  sounding.crowd('end');
  sounding.settings({ muted: true, volume: 1 });
  sounding.crowd('end');
  expect(strikes).toEqual(['crowd 0.5', 'crowd 0.7']);
});

test('muted, a cut strikes nothing', () => {
  const { sounding, strikes } = studio();
  sounding.settings({ muted: true, volume: 1 });
  sounding.events([yourCut], new Set(['left']));
  expect(strikes).toEqual([]);
  sounding.settings({ muted: false, volume: 1 });
  sounding.events([yourCut], new Set(['left']));
  expect(strikes).toEqual(['snap 1']);
});
