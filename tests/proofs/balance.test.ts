import { balance } from './balance.ts';
import { replays } from './replay.ts';

// The other half is in balance-again.test.ts: two cores share them.
replays(balance, { at: 0, of: 2 });
