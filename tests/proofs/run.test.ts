import { replays } from './replay.ts';
import { run } from './run.ts';
import { walks } from './walks.ts';

replays(run);
replays(walks);
