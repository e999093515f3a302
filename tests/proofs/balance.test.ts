import { balance } from './balance.ts';
import { guardedDuel, neighbours, plainDuel, winterTournament } from './people.ts';
import { reading } from './reading.ts';
import { replays } from './replay.ts';

replays(balance);
replays(neighbours);
replays(guardedDuel);
replays(plainDuel);
replays(winterTournament);
replays(reading);
