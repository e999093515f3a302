// A contestant at work in a thread of its own. Only one works at a time, while all others wait.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ContestPlan, RopeTurns, Turn } from './rope-turns.ts';

export type RopeAsk = 'stretch' | 'turn' | 'end';
export type RopeReply = { readonly stretch: number } | { readonly turn: Turn };

/** Starts the contestant of that number in the list. Rejects when its thread dies, in words of its own. */
export async function turnsInThread(at: number, plan: ContestPlan): Promise<RopeTurns> {
  const worker = new Worker(new URL('./rope-worker.js', import.meta.url), { workerData: { at, plan } });
  const ask = async <Reply extends RopeReply>(words: RopeAsk): Promise<Reply> => {
    const reply = once(worker, 'message');
    worker.postMessage(words);
    const [message] = await reply;
    return message;
  };
  return {
    stretch: async () => (await ask<{ stretch: number }>('stretch')).stretch,
    turn: async () => (await ask<{ turn: Turn }>('turn')).turn,
    async end() {
      const gone = once(worker, 'exit');
      worker.postMessage('end' satisfies RopeAsk);
      await gone;
    },
  };
}
