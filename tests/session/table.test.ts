// Two people at one screen: whoever sits where asks for his own, reads his own, and all of it is on the tape.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { reportTape } from '../../src/content/tape-report.ts';
import { layTable } from '../../src/session/lay-table.ts';
import { type Match, startMatch } from '../../src/session/match.ts';
import { createStatus } from '../../src/session/status.ts';
import type { Table } from '../../src/session/table.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { restingSpool } from '../../src/sim/hands/spool-seat.ts';
import { shippedFiles } from '../content/level-files.ts';

const catalogue = readCatalogue(shippedFiles());
const level = catalogue.levels.get('first-duel');
if (!level) throw new Error('the first duel is not there');
const { setup, you } = level;
const tickMs = 1000 / 60;

function sit(table: Table): Match {
  const laid = layTable(setup, you, table, catalogue.pilots.get('point-practised'));
  return startMatch({ ...laid, seed: 7, you });
}

const rest = (): Gesture => restingGesture;
/** One line, held: takes in. */
const pull: Gesture = { ...restingGesture, scheme: 'oneline', holding: true };

/** What status says of the seats. */
function controls(match: Match): unknown[] {
  const status = createStatus()({
    locale: 'en',
    flow: { screen: 'flight', seed: 7 },
    play: { mode: 'duel', level: 'first-duel' },
    match,
    picture: null,
    errors: 0,
    lastError: null,
    hintText: () => '',
  });
  return (status as { controls: unknown[] }).controls;
}

/** The tape of a match, played again from its text. */
const replayed = (match: Match) => reportTape(JSON.stringify(match.tape()), catalogue);

test('two rivals each move their own kite, the first on the left', () => {
  const match = sit('rivals');
  for (let tick = 0; tick < 200; tick++) match.advance(tickMs, (seat) => (seat === 1 ? pull : restingGesture));
  const [left, right] = controls(match);
  expect(left).toEqual({ seat: 'left', a: 0, b: 0 });
  expect(right).toEqual({ seat: 'right', a: -127, b: 0 });
  const [mine, his] = match.huds;
  expect(mine?.lineMetres).toBeGreaterThan((his?.lineMetres ?? 0) + 5);
  expect(replayed(match).digest).toBe(digestOf(match.world));
});

test('one holds the spool, on the left, and the other flies', () => {
  const match = sit('crew');
  const wind = { ...restingSpool, wind: true };
  for (let tick = 0; tick < 120; tick++) match.advance(tickMs, rest, () => wind);
  expect(controls(match)).toEqual([
    { seat: 'left-spool', a: -102, b: 0 },
    { seat: 'left', a: 0, b: 0 },
  ]);
  expect(match.huds.map(({ holds }) => holds)).toEqual(['spool', 'kite']);
  expect(match.hud.holds).toBe('kite');
  expect(match.hud.loopMetres).toBe(0);
  const tape = match.tape();
  expect(tape.setup).toEqual({ you: 'left', spools: { left: 'seat' } });
  expect(tape.seats.map((runs) => runs.length)).toEqual([1, 0, 1]);
  expect(replayed(match).digest).toBe(digestOf(match.world));
});

test('who lets out on an empty loop is starved, and the one at the spool is told to feed', () => {
  const match = sit('crew');
  const letOut: Gesture = { ...restingGesture, scheme: 'hand', thumb: [0, 1] };
  const gesture = (seat: number) => (seat === 1 ? letOut : restingGesture);
  for (let tick = 0; tick < 240; tick++) match.advance(tickMs, gesture, () => restingSpool);
  const [atSpool, atKite] = match.huds;
  expect(atKite).toMatchObject({ starved: true, loopMetres: 0 });
  expect(atSpool?.hint).toBe('feed');
  const before = match.hud.lineMetres;
  for (let tick = 0; tick < 120; tick++) match.advance(tickMs, gesture, () => ({ ...restingSpool, fill: true }));
  expect(match.hud.starved).toBe(false);
  expect(match.hud.lineMetres - before).toBeGreaterThan(2);
});

test('who holds the spool is told first of all how it turns, and no more once he knows', () => {
  const match = sit('crew');
  for (let tick = 0; tick < 60; tick++) match.advance(tickMs, rest);
  expect(match.huds[0]?.hint).toBe('teach-spool');
  expect(match.huds[1]?.hint).not.toBe('teach-spool');
  for (let tick = 0; tick < 600; tick++) match.advance(tickMs, rest);
  expect(match.huds[0]?.hint).toBeNull();
});

test('who fills a full loop is told to wind, and both see the tangle', () => {
  const match = sit('crew');
  let tangled = 0;
  for (let tick = 0; tick < 150; tick++) {
    match.advance(tickMs, rest, () => ({ ...restingSpool, fill: true }));
    if (match.huds.every((hud) => hud.tangled)) tangled++;
  }
  expect(tangled).toBeGreaterThan(30);
  expect(match.huds[0]?.hint).toBe('wind');
});

test('you hold the spool, a shipped pilot flies, and the tape names him', () => {
  const match = sit('spool');
  for (let tick = 0; tick < 300; tick++) match.advance(tickMs, rest, () => ({ ...restingSpool, fill: tick % 60 < 20 }));
  expect(controls(match)).toMatchObject([{ seat: 'left-spool' }]);
  expect(match.tape().setup).toMatchObject({ pilots: { left: 'point-practised' }, spools: { left: 'seat' } });
  expect(replayed(match).digest).toBe(digestOf(match.world));
});

test('alone, nobody is at the spool, and the tape says so', () => {
  const match = sit('alone');
  for (let tick = 0; tick < 300; tick++) match.advance(tickMs, () => pull);
  expect(controls(match)).toMatchObject([{ seat: 'left', a: -127 }]);
  expect(match.tape().setup.spools).toEqual({ left: 'alone' });
  expect(replayed(match).digest).toBe(digestOf(match.world));
});
