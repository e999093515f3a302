// Starts programs that must not outlive the test, however it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program and all that it starts in turn, as one group. */
export interface Leashed {
  /** What it has said so far, on both outputs. */
  said(): string;
  /** Throws, with its last words, when it has ended by itself. */
  check(): void;
  /** Ends the whole group. */
  end(): Promise<void>;
}

/**
 * A shell leads the group and listens at our end of a pipe. When the pipe closes, because we ask for it or because this
 * process has died in whatever way, the program is told to end; when it has ended, or three seconds later, so does all that
 * it has started.
 */
const leash = `exec 3<&0
"$@" < /dev/null 3<&- & program=$!
( cat <&3 > /dev/null; kill -TERM $program; sleep 3; kill -KILL 0 ) &
wait $program
kill -KILL 0`;

/** Starts a program on a leash. `shown` names it in errors. */
export function startLeashed(shown: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Leashed {
  const child = spawn('/bin/sh', ['-c', leash, 'sh', ...words], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4000);
    });
  }
  let hasEnded = false;
  const ended = once(child, 'exit').catch((error: unknown) => {
    said += String(error);
  });
  void ended.then(() => {
    hasEnded = true;
  });
  return {
    said: () => said,
    check() {
      if (hasEnded) throw new Error(`${shown} has ended by itself: ${said.trim()}`);
    },
    async end() {
      child.stdin.destroy();
      await ended;
    },
  };
}
