// Reads a command line and gives what is to be printed: everything of the shell but the process itself.
import { readArguments } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import { bench } from './commands/bench.ts';
import type { Command, Surroundings } from './commands/command.ts';
import { duel } from './commands/duel.ts';
import { forecast } from './commands/forecast.ts';
import { levels } from './commands/levels.ts';
import { match } from './commands/match.ts';
import { run as chase } from './commands/run.ts';
import { tape } from './commands/tape.ts';

const commands: Readonly<Record<string, Command>> = { levels, duel, match, forecast, run: chase, tape, bench };

const help = `npm run -s sim -- COMMAND [options] [--json]

${Object.values(commands)
  .map((command) => `  ${command.help}`)
  .join('\n')}

P is a pilot's name (see levels) or the path of a module (docs/pilots.md); R is a runner's name (docs/run.md).
--json prints one JSON object.
`;

export interface Printed {
  readonly exitCode: 0 | 2;
  readonly output: string;
  /** One line for standard error, or nothing. */
  readonly error: string;
}

/** Carries out one command line. Errors of our own making are thrown; those of the words given are in the answer. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<Printed> {
  const [name, ...rest] = words;
  if (name === '--help' || name === 'help') return { exitCode: 0, output: help, error: '' };
  try {
    if (name === undefined) throw new BadInput(`COMMAND is needed (there is ${Object.keys(commands).join(', ')})`);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      throw new BadInput(`there is no command "${name}" (there is ${Object.keys(commands).join(', ')})`);
    }
    const given = readArguments(rest, command.rule);
    const { json, people } = await command.run(given, surroundings);
    return { exitCode: 0, output: given.flag('json') ? `${JSON.stringify(json)}\n` : people, error: '' };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { exitCode: 2, output: '', error: `${error.message.replaceAll(/\s+/g, ' ')}\n` };
  }
}
