import { falls } from './falls.ts';
import { replays } from './replay.ts';

replays(falls);
