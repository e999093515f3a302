// The command line of the simulation: `npm run -s sim -- COMMAND [options]`.
import { levelsFolder } from './folders.ts';
import { run } from './run.ts';

// A reader that stops listening (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, output, error } = await run(process.argv.slice(2), {
  levels: levelsFolder,
  progress: (line) => process.stderr.write(`${line}\n`),
});
if (error !== '') process.stderr.write(error);
if (output !== '') process.stdout.write(output);
// Not `process.exit`: what is written to a pipe must arrive whole.
process.exitCode = exitCode;
