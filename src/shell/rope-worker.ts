// One contestant of the bench, in a thread of its own: what others make of the compiler there does not slow it down.
import { parentPort, workerData } from 'node:worker_threads';
import type { RopeAsk, RopeReply } from './peers/rope-thread.ts';
import { turnsHere } from './peers/rope-turns.ts';

const { at, plan } = workerData;
const turns = await turnsHere(at, plan);
const reply = (message: RopeReply): void => parentPort?.postMessage(message);

parentPort?.on('message', async (ask: RopeAsk) => {
  if (ask === 'stretch') reply({ stretch: await turns.stretch() });
  else if (ask === 'turn') reply({ turn: await turns.turn() });
  else {
    await turns.end();
    parentPort?.close();
  }
});
