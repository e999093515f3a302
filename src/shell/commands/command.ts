// The contract of a command: its options, and an answer that is printed as JSON or as a table.
import type { Arguments, CommandRule } from '../arguments.ts';

export interface Surroundings {
  /** Folder with level files and `pilots/`. */
  readonly levels: string;
  /** Tells how long work goes on, on standard error. */
  progress(line: string): void;
}

/** What a command answers: the JSON object, and the same for people. */
export interface Answer {
  readonly json: object;
  readonly people: string;
}

export interface Command {
  readonly rule: CommandRule;
  /** One line for the list of commands. */
  readonly help: string;
  /** Throws BadInput when the words do not fit the world. */
  run(given: Arguments, surroundings: Surroundings): Promise<Answer>;
}
