import { oracle } from './oracle.ts';
import { replays } from './replay.ts';

replays(oracle);
