import { replays } from './replay.ts';
import { run } from './run.ts';

replays(run);
