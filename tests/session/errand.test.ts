// Sending the companion at this screen: what is pressed becomes wishes on the tape, and the tape plays the same again.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { setupOfTape } from '../../src/content/seating.ts';
import { readTape } from '../../src/content/tape-file.ts';
import { skyOfWave } from '../../src/content/waves.ts';
import { type Match, startMatch } from '../../src/session/match.ts';
import { withErrands } from '../../src/sim/companion/with-errands.ts';
import { cutLine } from '../../src/sim/cut.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { shippedFiles } from '../content/level-files.ts';
import { huntedSky } from '../support/hunt.ts';

const catalogue = readCatalogue(shippedFiles());

/** The open sky as the page plays it, with its pilots. */
function openSky(seed: number): Match {
  const wave = catalogue.levels.get('open-sky-12')?.waves[0];
  if (wave === undefined) throw new Error('the open sky is missing');
  const { setup } = skyOfWave(wave, seed, catalogue.drawn);
  return startMatch({ setup: withErrands(setup, 'you'), seed, you: 'you', errands: true });
}

/** A match of three kites held still. */
function quiet(seed: number): Match {
  return startMatch({ setup: huntedSky(seed).setup, seed, you: 'you', errands: true });
}

function fly(match: Match, seconds: number): void {
  for (let tick = 0; tick < 60 * seconds; tick++) match.advance(1000 / 60, () => restingGesture);
}

function cut(match: Match, index: number): void {
  const loser = match.world.flyers[index];
  if (loser) cutLine(match.world, { loser, winner: null, metres: 15, out: 1 }, []);
}

test('nobody is loose: there is nothing to be sent after, and pressing does nothing', () => {
  const match = quiet(1);
  fly(match, 5);
  expect(match.hud.errand).toMatchObject({ stage: 'home', offer: null, after: null, spares: 0, caught: 0 });
  match.send(null);
  fly(match, 1);
  expect(match.hud.errand?.stage).toBe('home');
});

test('a press sends him, and while he is away nothing is called out', () => {
  const match = quiet(1);
  fly(match, 20);
  cut(match, 1);
  fly(match, 1);
  const offer = match.hud.errand?.offer;
  expect(offer?.id).toBe(match.setup.flyers[1]?.id);
  match.send(null);
  fly(match, 1);
  expect(match.hud.errand).toMatchObject({ stage: 'down', after: offer, offer: null });
  expect(match.hud.hint).toBeNull();
  match.recall();
  fly(match, 12);
  expect(match.hud.errand?.stage).toBe('home');
});

test('allowed to, he goes by himself', () => {
  const match = quiet(1);
  match.companionIsFree = true;
  fly(match, 20);
  expect(match.hud.errand?.stage).toBe('home');
  cut(match, 1);
  fly(match, 2);
  expect(match.hud.errand?.stage).toBe('down');
});

test('where he cannot be sent there is nothing to read, and nothing happens', () => {
  const wave = catalogue.levels.get('first-duel')?.waves[0];
  if (wave === undefined) throw new Error('the first duel is missing');
  const match = startMatch({ setup: wave.setup, seed: 1, you: 'left' });
  match.send(null);
  fly(match, 1);
  expect(match.hud.errand).toBeNull();
});

test('the tape of a match with an errand is read strictly and plays the same again', () => {
  const match = openSky(3);
  match.companionIsFree = true;
  fly(match, 70);
  const tape = readTape(JSON.stringify(match.tape()));
  expect(tape.setup.errands).toBe(true);
  // Somebody was cut in that time, and he went: his seat is the last.
  expect(tape.seats.at(-1)?.some(([, kite]) => kite > 0)).toBe(true);
  const replay = replayTape(tape, setupOfTape(tape, catalogue));
  expect(replay.digest).toBe(digestOf(match.world));
});
