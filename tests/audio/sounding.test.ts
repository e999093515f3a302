import { expect, test } from 'vitest';
import type { DroneLevel } from '../../src/audio/drones.ts';
import type { EarReading } from '../../src/audio/ear.ts';
import type { DueNote } from '../../src/audio/music/conductor.ts';
import type { Scene } from '../../src/audio/music/programme.ts';
import type { Player } from '../../src/audio/player.ts';
import { type Loudness, openSounding } from '../../src/audio/sounding.ts';
import type { CaptionKey } from '../../src/audio/sounds.ts';
import { startRun } from '../../src/session/run/run-play.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { runHome } from '../support/run.ts';
import { flying } from './flying.ts';

const taut = { ...flying, tensionShare: 0.6 };
const loud: Loudness = {
  muted: false,
  volume: 1,
  mono: false,
  captions: true,
  musicVolume: 1,
  soundVolume: 1,
  voiceVolume: 1,
};
const flight: Scene = { screen: 'flight', chapter: null, closeness: 0.5 };
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
function studio(chosen: Partial<Loudness> = {}) {
  const strikes: string[] = [];
  const pans: (number | undefined)[] = [];
  const captions: CaptionKey[] = [];
  const notes: DueNote[] = [];
  const levels = new Map<string, DroneLevel>();
  const brought = new Set<string>();
  /** Sounds whose sheet has not come. */
  const absent = new Set<string>();
  let at = 0;
  let music = 1;
  const player: Player = {
    get clock() {
      return at / 1000;
    },
    bring: (sheet) => brought.add(sheet),
    strike({ sound, volume, pan }) {
      strikes.push(`${sound} ${volume}`);
      pans.push(pan);
      return true;
    },
    drone(name, level) {
      if (absent.has(name)) return false;
      levels.set(name, { ...level });
      return true;
    },
    notes: (due) => notes.push(...due),
    musicVolume: (volume) => {
      music = volume;
    },
    stopNotes: () => {
      notes.length = 0;
    },
    mute: () => {},
    volume: () => {},
  };
  const sounding = openSounding(
    player,
    () => at,
    (caption) => captions.push(caption),
  );
  sounding.settings({ ...loud, ...chosen });
  const listen = (ms: number, reading: EarReading | null = taut) => {
    for (const end = at + ms; at < end; ) {
      at += 16;
      sounding.drone(reading);
    }
  };
  const play = (ms: number, scene: Scene, isEarly = false) => {
    for (const end = at + ms; at < end; ) {
      at += 100;
      sounding.music(scene, isEarly);
    }
  };
  const wait = (ms: number) => {
    at += ms;
  };
  return {
    wait,
    sounding,
    brought,
    absent,
    strikes,
    pans,
    captions,
    notes,
    levels,
    listen,
    play,
    musicVolume: () => music,
  };
}

test('who slides a volume hears a sample of it at once, as loud as it is now; the first settings are no change', () => {
  const { sounding, strikes } = studio();
  expect(strikes).toEqual([]);
  sounding.settings({ ...loud, soundVolume: 0.5 });
  expect(strikes).toEqual(['flap 0.35']);
  sounding.settings({ ...loud, soundVolume: 0.5, voiceVolume: 0.5, musicVolume: 0.1 });
  expect(strikes).toHaveLength(2);
  expect(strikes[1]).toMatch(/^shout-\d 0\.35$/);
  sounding.settings({ ...loud, soundVolume: 0.5, voiceVolume: 0.5, musicVolume: 0.1, mono: true });
  expect(strikes).toHaveLength(2);
});

test('in the first seconds only wind, line and the first theme are fetched, and then the rest', () => {
  const { brought, play } = studio();
  play(500, flight, true);
  expect([...brought].sort()).toEqual(['line', 'theme']);
  play(500, flight);
  expect([...brought].sort()).toEqual(['line', 'music', 'sky', 'theme']);
});

test('a drone that comes late swells from nothing', () => {
  const { absent, levels, listen } = studio();
  absent.add('hum');
  listen(2000);
  absent.delete('hum');
  listen(16);
  const first = levels.get('hum')?.volume ?? 0;
  listen(900);
  expect(first).toBeGreaterThan(0);
  expect(levels.get('hum')?.volume).toBeGreaterThan(3 * first);
});

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
  const { sounding, strikes, listen } = studio();
  sounding.crowd('lastTwo');
  expect(strikes).toEqual([]);
  listen(150);
  sounding.crowd('end');
  listen(150);
  sounding.settings({ ...loud, muted: true });
  sounding.crowd('end');
  listen(150);
  expect(strikes).toEqual(['crowd 0.5', 'crowd 0.7']);
});

test('the dive is heard: wind, people and music hold their breath before a line parts', () => {
  const { levels, listen, play, musicVolume } = studio();
  const sawn = { ...taut, rubSpeed: 10, rubNewtons: 4 };
  play(500, flight);
  listen(1500, { ...sawn, strain: 0.5 });
  const [wind, murmur] = ['wind', 'murmur'].map((name) => levels.get(name)?.volume ?? 0);
  expect(musicVolume()).toBeCloseTo(0.5, 1);
  listen(120, { ...sawn, strain: 0.95 });
  expect(levels.get('wind')?.volume).toBeLessThan((wind ?? 0) / 20);
  expect(levels.get('murmur')?.volume).toBeLessThan((murmur ?? 0) / 20);
  expect(musicVolume()).toBeLessThan(0.03);
  listen(2500);
  expect(levels.get('wind')?.volume).toBeCloseTo(wind ?? 0, 2);
  expect(musicVolume()).toBeCloseTo(1, 1);
});

test('your cut: the snap alone, and a moment later one shout of the roofs, though two reasons call for it', () => {
  const { sounding, strikes, listen } = studio();
  sounding.events([yourCut], new Set(['right']));
  sounding.crowd('end');
  listen(100);
  expect(strikes).toEqual(['snap 1']);
  listen(400);
  expect(strikes).toEqual(['snap 1', 'crowd 0.7']);
});

test('muted, a cut strikes nothing', () => {
  const { sounding, strikes } = studio();
  sounding.settings({ ...loud, muted: true });
  sounding.events([yourCut], new Set(['left']));
  expect(strikes).toEqual([]);
  sounding.settings(loud);
  sounding.events([yourCut], new Set(['left']));
  expect(strikes).toEqual(['snap 1']);
});

test('each group has its own volume, and a group at nothing strikes nothing', () => {
  const { sounding, strikes, listen } = studio({ soundVolume: 0.5, voiceVolume: 0 });
  sounding.events([yourCut], new Set(['left']));
  sounding.crowd('end');
  listen(200);
  expect(strikes).toEqual(['snap 0.5']);
});

test('in mono nothing comes from one side', () => {
  const far: MatchEvent = { ...yourCut, place: [-50, 40, 30] };
  const [stereo, mono] = [studio(), studio({ mono: true })];
  for (const { sounding } of [stereo, mono]) sounding.events([far], new Set());
  expect(stereo.pans[0]).toBeLessThan(-0.5);
  expect(mono.pans).toEqual([0]);
});

test('captions say what is heard, muted too, and not the same all the time', () => {
  const { sounding, captions, listen } = studio({ muted: true });
  sounding.events([yourCut], new Set(['left']));
  expect(captions).toEqual(['sound.snap']);
  listen(3000, { ...taut, rubSpeed: 6, rubNewtons: 8 });
  expect(captions.filter((caption) => caption === 'sound.rasp')).toHaveLength(1);
  const off = studio({ captions: false });
  off.sounding.events([yourCut], new Set(['left']));
  expect(off.captions).toEqual([]);
});

test('music plays in the sky, gives way to the rasp, and rests when your line is lost', () => {
  const { sounding, notes, play, listen, musicVolume } = studio();
  play(4000, flight);
  expect(notes.length).toBeGreaterThan(10);
  expect(musicVolume()).toBe(1);
  listen(400, { ...taut, rubSpeed: 10, rubNewtons: 12 });
  play(200, flight);
  expect(musicVolume()).toBeGreaterThan(0.45);
  expect(musicVolume()).toBeLessThan(0.55);
  sounding.events([yourCut], new Set(['left']));
  play(4000, flight);
  expect(notes).toEqual([]);
  play(4000, flight);
  expect(notes.length).toBeGreaterThan(0);
});

test('a cut of your own has five notes and a roll', () => {
  const { sounding, notes, play } = studio();
  play(3000, flight);
  sounding.events([yourCut], new Set(['right']));
  expect(notes.map(({ instrument }) => instrument)).toEqual(['roll', ...Array(5).fill('rubab-firm')]);
});

test.each([
  ['muted', { muted: true }, flight],
  ['at no volume', { musicVolume: 0 }, flight],
  ['in chapter 11', {}, { ...flight, screen: 'run', chapter: 11 }],
] as const)('%s there is no music', (_, chosen, scene) => {
  const { notes, play } = studio(chosen);
  play(20_000, scene);
  expect(notes).toEqual([]);
});

test('a card without music stands in the wind alone, and takes it along when it is turned', () => {
  const { levels, notes, strikes, play } = studio();
  play(60_000, { screen: 'card', chapter: 6, closeness: 0 });
  expect(levels.get('wind')?.volume).toBeGreaterThan(0.2);
  expect([...levels].filter(([, { volume }]) => volume > 0).map(([name]) => name)).toEqual(['wind', 'whistle']);
  expect([notes, strikes]).toEqual([[], []]);
  play(200, { screen: 'card', chapter: 7, closeness: 0 });
  expect(levels.get('wind')?.volume).toBe(0);
});

test('in the lanes the wind is heard, and rests with the run; a flight after it is left alone', () => {
  const { sounding, levels, listen, wait } = studio();
  const play = startRun('run-home', runHome(), 3);
  const heard = () => [...levels].filter(([, { volume }]) => volume > 0).map(([name]) => name);
  for (let frame = 0; frame < 60; frame++) {
    wait(16);
    sounding.run(play.advance(16, { way: null, goTo: null }), play);
  }
  expect(heard()).toEqual(expect.arrayContaining(['wind', 'murmur']));
  expect(heard()).not.toContain('hum');
  play.paused = true;
  sounding.run([], play);
  expect(heard()).toEqual([]);
  listen(500);
  sounding.run([], null);
  expect(heard()).toContain('hum');
});
