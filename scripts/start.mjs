/**
 * `npm start`: the game at an address on this machine, rebuilt as files change.
 *
 * `--host` opens it to the local network (a phone on the same table); `--port N` asks for another port than 5173.
 * A port that is taken is passed over for the next free one.
 */
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const { values } = parseArgs({ options: { host: { type: 'boolean' }, port: { type: 'string', default: '5173' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port takes a whole number from 1 to 65535, not "${values.port}".`);
  process.exit(2);
}

const server = await createServer({
  logLevel: 'warn',
  clearScreen: false,
  server: { host: values.host ? true : '127.0.0.1', port, strictPort: false },
});
await server.listen();

const { local = [], network = [] } = server.resolvedUrls ?? {};
console.log(`Gudiparan flies at ${local[0] ?? network[0]} (Ctrl+C stops it)`);
for (const address of values.host ? network : []) console.log(`  in this network: ${address}`);
