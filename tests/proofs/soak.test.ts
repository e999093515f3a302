import { replays } from './replay.ts';
import { soak } from './soak.ts';

replays(soak);
