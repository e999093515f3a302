import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { comforted } from '../../src/session/comforted.ts';
import { comfortsKey, helpsOf, openComforts, usualComforts } from '../../src/session/comforts.ts';
import { startMatch } from '../../src/session/match.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const level = readCatalogue(shippedFiles()).levels.get('first-duel');
if (!level) throw new Error('the first duel is not there');
const { setup, you } = level;
const begin = () => startMatch({ setup, seed: 3, you });
const idle = () => restingGesture;

/** Lets seconds of real time pass in pictures of a twentieth of a second. */
const pass = (match: ReturnType<typeof begin>, seconds: number) => {
  for (let frame = 0; frame < seconds * 20; frame++) match.advance(50, idle);
};

describe('the pace', () => {
  test('at half the pace twice the time gives the same ticks and the same world', () => {
    const [usual, slow] = [begin(), comforted(begin(), () => ({ ...usualComforts, speed: 0.5 }))];
    pass(usual, 4);
    pass(slow, 8);
    expect(slow.world.tick).toBe(usual.world.tick);
    expect(slow.digest()).toBe(usual.digest());
  });

  test('a match that rests, rests at any pace', () => {
    const slow = comforted(begin(), () => ({ ...usualComforts, speed: 0.5 }));
    pass(slow, 1);
    slow.paused = true;
    const { tick } = slow.world;
    pass(slow, 1);
    expect(slow.world.tick).toBe(tick);
  });
});

test('with help, who does nothing beneath another line pulls; his wishes are on the tape, and it plays again', () => {
  const pulls = (helping: boolean) => {
    // In this wind and by this seed the other comes over your line.
    const match = comforted(begin(), () => ({ ...usualComforts, helping }));
    let pulled = 0;
    for (let frame = 0; frame < 60 * 20 && match.world.result === null; frame++) {
      match.advance(50, idle);
      if (match.phase === 'crossed' && match.hud.hint === 'pull' && match.wish.reel < 0) pulled++;
    }
    return { pulled, match };
  };
  const [helped, alone] = [pulls(true), pulls(false)];
  expect(helped.pulled).toBeGreaterThan(5);
  expect(alone.pulled).toBe(0);
  expect(replayTape(helped.match.tape(), setup).digest).toBe(helped.match.digest());
});

describe('a friend who steadies', () => {
  /** One line, held from the first moment on: the kite is hauled in until it strikes. */
  const held = () => ({ ...restingGesture, scheme: 'oneline', holding: true }) as const;
  const hauled = (steering: boolean, seed: number) => {
    const match = comforted(startMatch({ setup, seed, you }), () => ({ ...usualComforts, steering }));
    for (let frame = 0; frame < 60 * 20 && match.world.result === null; frame++) match.advance(50, held);
    return match;
  };

  test('asks for other wishes, which are on the tape, and it plays again without him', () => {
    const changed = [1, 2, 3, 4].filter((seed) => {
      const [aided, alone] = [hauled(true, seed), hauled(false, seed)];
      expect(replayTape(aided.tape(), setup).digest).toBe(aided.digest());
      return aided.digest() !== alone.digest();
    });
    expect(changed.length).toBeGreaterThan(0);
  });

  test('is not there when nobody wants him: the same bits and the same tape as in a match without comforts', () => {
    const plain = startMatch({ setup, seed: 1, you });
    const match = comforted(startMatch({ setup, seed: 1, you }), () => usualComforts);
    for (const each of [plain, match]) for (let frame = 0; frame < 200; frame++) each.advance(50, held);
    expect(match.digest()).toBe(plain.digest());
    expect(match.tape()).toEqual(plain.tape());
  });
});

describe('the book', () => {
  test('what is chosen is kept, taken along as a file, and forgotten on wish', () => {
    const storage = memoryStorage();
    const book = openComforts(storage, {}, () => {});
    book.choose('speed', 0.7);
    book.choose('hand', 'left');
    expect(openComforts(storage, {}, () => {}).current).toMatchObject({ speed: 0.7, hand: 'left' });
    const other = openComforts(memoryStorage(), {}, () => {});
    expect(other.fromFile(book.toFile())).toBe(true);
    expect(other.current).toEqual(book.current);
    book.forget();
    expect(book.current).toEqual(usualComforts);
  });

  test('two pages of one store keep what each has chosen', () => {
    const storage = memoryStorage();
    const [one, other] = [openComforts(storage, {}, () => {}), openComforts(storage, {}, () => {})];
    one.choose('speed', 0.7);
    other.choose('slowWear', true);
    one.choose('text', 2);
    expect(openComforts(storage, {}, () => {}).current).toMatchObject({ speed: 0.7, slowWear: true, text: 2 });
  });

  test('the address holds for this time and is not kept', () => {
    const storage = memoryStorage();
    const book = openComforts(storage, { text: 2 }, () => {});
    book.choose('helping', true);
    expect(book.current.text).toBe(2);
    expect(openComforts(storage, {}, () => {}).current).toMatchObject({ text: 1, helping: true });
  });

  test('a key goes to one action alone, and the keys that lead out stay', () => {
    const book = openComforts(memoryStorage(), {}, () => {});
    expect(book.bind('pull', 'KeyJ')).toBe(true);
    expect(book.bind('feed', 'KeyJ')).toBe(true);
    expect(book.current.keys).toEqual({ feed: 'KeyJ' });
    for (const key of ['Escape', 'Enter', 'Tab']) expect(book.bind('pull', key)).toBe(false);
  });

  test('whatever lies in the store or a file, the comforts are whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const book = openComforts(memoryStorage({ [comfortsKey]: text }), {}, () => {});
        book.fromFile(text);
        expect(Object.keys(book.current).sort()).toEqual(Object.keys(usualComforts).sort());
        expect(book.current.speed).toBeGreaterThanOrEqual(0.5);
      }),
    );
    const wild = { speed: 9, text: '2', contrast: 'x', keys: { pull: 'Escape' }, helping: true };
    const book = openComforts(memoryStorage({ [comfortsKey]: JSON.stringify(wild) }), {}, () => {});
    expect(book.current).toEqual({ ...usualComforts, helping: true });
  });
});

test('help is told by what it is, and letters or sides are no help', () => {
  expect(helpsOf({ ...usualComforts, hand: 'left', text: 2, toggles: true })).toEqual([]);
  expect(
    helpsOf({ ...usualComforts, speed: 0.6, helping: true, steering: true, kindWind: true, slowWear: true }),
  ).toEqual(['speed', 'helping', 'steering', 'kindWind', 'slowWear']);
});
