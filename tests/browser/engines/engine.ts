// The browsers in which the golden tapes are played. Each is driven by the least that opens `tape.html` and hands it a tape.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Stretch } from '../../../src/sim/replay.ts';

/** `tape.html`, open in one engine. */
export interface TapePage {
  /** Name and version, as the engine tells them. */
  readonly name: string;
  /** The line that the page would print; rejects with the sentence that refuses the tape. */
  play(text: string, stretch?: Partial<Stretch>): Promise<string>;
  /** Ends the engine and all its processes. */
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** What is to be installed where it is missing. */
  readonly wants: string;
  /** Whether everything that it needs is on this machine. */
  isHere(): boolean;
  /** Starts it and opens a page at an address. Leaves nothing behind when that fails. */
  open(address: string): Promise<TapePage>;
}

/** How long an engine may take to start, milliseconds of real time. */
const startMs = 60_000;
/** How long one tape may take in it. */
export const playMs = 120_000;

/** The first of several programs that is in a folder of PATH, or null. */
export function programOf(...names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** What a page answers to a driver: promises do not cross, so it is one or the other. */
export interface PageAnswer {
  readonly printed?: string;
  readonly refused?: string;
}

/** Body of an asynchronous WebDriver script with the arguments text and stretch. */
export const playScript = `const [text, stretch, done] = arguments;
gudiparanTape(text, stretch ?? undefined).then((printed) => done({ printed }), (error) => done({ refused: error.message }));`;

/** Whether the page has run its script; body of a WebDriver script. */
export const readyScript = 'return typeof gudiparanTape === "function";';

export function printedOf({ printed, refused }: PageAnswer): string {
  if (printed !== undefined) return printed;
  throw new Error(refused ?? 'the page gave no answer');
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until there is an answer; throws when there is none in `startMs`. */
export async function waitFor<Answer>(
  what: string,
  look: () => Promise<Answer | null> | Answer | null,
): Promise<Answer> {
  const last = Date.now() + startMs;
  for (;;) {
    const answer = await look();
    if (answer !== null) return answer;
    if (Date.now() > last) throw new Error(`${what} has not come in ${startMs / 1000} s`);
    await pause(50);
  }
}
