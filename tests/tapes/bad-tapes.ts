// Tapes that nobody may play, made from the golden duel, and what is said of each. A wrong replay must never pass as right.
import { physicsName, type Tape } from '../../src/sim/tape.ts';
import { goldenTape } from './golden.ts';

const { text: good } = goldenTape('duel');

// biome-ignore lint/suspicious/noExplicitAny: a change may break the tape's shape on purpose.
function spoiled(change: (tape: any) => void): string {
  const tape: Tape = JSON.parse(good);
  change(tape);
  return JSON.stringify(tape);
}

export interface BadTape {
  readonly what: string;
  readonly text: string;
  /** Part of the sentence that refuses it. */
  readonly told: RegExp;
}

export const badTapes: readonly BadTape[] = [
  {
    what: 'another physics',
    text: good.replace(`"physics":"${physicsName}"`, '"physics":"first-flight-0"'),
    told: new RegExp(`this tape was flown with physics "first-flight-0"; this game has "${physicsName}"`),
  },
  {
    what: 'a later version',
    text: good.replace('"version":1', '"version":2'),
    told: /version must be 1, not 2/,
  },
  {
    what: 'a file cut short',
    text: good.slice(0, good.length / 2),
    told: /the tape is no JSON: broken or cut short after tick [1-9]\d*/,
  },
  {
    what: 'a seat cut short',
    text: spoiled((tape) => tape.seats[0].splice(-2)),
    told: /the tape is cut short: it ends at tick \d+, and its seal says \d+/,
  },
  {
    what: 'an edited wish',
    text: spoiled((tape) => {
      const [run] = tape.seats[0];
      run[1] = run[1] > 0 ? run[1] - 1 : run[1] + 1;
    }),
    told: /the tape was edited: from tick 0 to 600 it breaks its seal/,
  },
  {
    what: 'an edited seed',
    text: spoiled((tape) => {
      tape.seed += 1;
    }),
    told: /the tape was edited: from tick 0 to 600 it breaks its seal/,
  },
  {
    what: 'a hundred million ticks',
    text: spoiled((tape) => {
      tape.seats[0] = [[100_000_000, 0, 0]];
      delete tape.seal;
    }),
    told: /seat 1, tick 100000000: the tape goes on to tick 100000000; the longest that is played is 1000000/,
  },
  {
    what: 'a wish out of range',
    text: spoiled((tape) => {
      tape.seats[0] = [
        [5, 0, 0],
        [1, 0, 128],
      ];
      delete tape.seal;
    }),
    told: /seat 1, tick 5: lean must be a whole number from -127 to 127, not 128/,
  },
  {
    what: 'a level that is not here',
    text: spoiled((tape) => {
      tape.level = 'moon';
      delete tape.seal;
    }),
    told: /level names no level of this game: "moon"/,
  },
];
