// Firefox's own remote control, spoken over a socket: each message is its length in bytes, a colon, and JSON.
import { connect, type Socket } from 'node:net';

type Answer = [kind: 1, id: number, error: { readonly message: string } | null, result: unknown];

export interface Marionette {
  /** Carries out one command; rejects with Firefox's own words. */
  ask(command: string, parameters: object): Promise<unknown>;
  close(): void;
}

/** Takes whole messages off the front of what has arrived. */
function takeMessages(arrived: Buffer): { messages: unknown[]; rest: Buffer } {
  const messages: unknown[] = [];
  let rest = arrived;
  for (;;) {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, Math.max(0, colon)).toString());
    if (colon < 0 || rest.length < end) return { messages, rest };
    messages.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

function converse(socket: Socket, greeted: () => void): Marionette {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let arrived: Buffer = Buffer.alloc(0);
  let asked = 0;
  socket.on('data', (part: Buffer) => {
    const { messages, rest } = takeMessages(Buffer.concat([arrived, part]));
    arrived = rest;
    for (const message of messages) {
      if (!Array.isArray(message)) {
        greeted();
        continue;
      }
      const [, id, error, result] = message as Answer;
      const caller = waiting.get(id);
      waiting.delete(id);
      if (error === null) caller?.resolve(result);
      else caller?.reject(new Error(`Firefox: ${error.message}`));
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has hung up'));
  });
  return {
    ask(command, parameters) {
      const id = asked++;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}

/** Connects to a Firefox that listens at a port of this machine; resolves when it has greeted. */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const marionette: Marionette = converse(socket, () => resolve(marionette));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('Firefox has hung up')));
  });
}
