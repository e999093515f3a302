import { balance } from './balance.ts';
import { replays } from './replay.ts';

replays(balance, { at: 1, of: 2 });
