import { guardedDuel, neighbours, plainDuel } from './people.ts';
import { reading } from './reading.ts';
import { replays } from './replay.ts';
import { chapterTournament, winterTournament } from './tournaments.ts';

replays(neighbours);
replays(guardedDuel);
replays(plainDuel);
replays(winterTournament);
replays(chapterTournament);
replays(reading);
