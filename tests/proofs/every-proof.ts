// Every proof there is, in the order in which `npm run proof` does them.
import { balance } from './balance.ts';
import { equalPlayers, moverAndHolder14, moverAndHolder35, neighbourAndStill } from './duels.ts';
import { falls } from './falls.ts';
import { oracle } from './oracle.ts';
import { guardedDuel, neighbours, plainDuel } from './people.ts';
import type { Proof } from './proof.ts';
import { reading } from './reading.ts';
import { run } from './run.ts';
import { soak } from './soak.ts';
import { chapterTournament, winterTournament } from './tournaments.ts';
import { walks } from './walks.ts';

export const everyProof: readonly Proof[] = [
  soak,
  equalPlayers,
  moverAndHolder35,
  moverAndHolder14,
  neighbourAndStill,
  falls,
  oracle,
  guardedDuel,
  plainDuel,
  balance,
  neighbours,
  winterTournament,
  chapterTournament,
  reading,
  run,
  walks,
];
