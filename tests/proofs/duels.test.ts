import { equalPlayers, moverAndHolder14, moverAndHolder35, neighbourAndStill } from './duels.ts';
import { replays } from './replay.ts';

replays(equalPlayers);
replays(moverAndHolder14);
replays(moverAndHolder35);
replays(neighbourAndStill);
