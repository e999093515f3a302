// When the game cannot be brought: what is told of it, and when the page had better be opened anew.

/** No level can be read. */
export class NoLevel extends Error {
  override readonly name = 'NoLevel';
}

const told: Readonly<Record<string, 'no-webgl' | 'no-level'>> = { NoWebGl: 'no-webgl', NoLevel: 'no-level' };
let missed = 0;

/**
 * The notice for a failure. Chromium up to 150 takes a module that once did not arrive for lost, however often it is
 * asked for: when files have not arrived twice, a page that can be reached is opened anew, if that is `allowed`.
 */
export function noticeOfFailure(error: unknown, allowed: boolean): 'no-webgl' | 'no-level' | 'not-arrived' {
  const known = error instanceof Error ? told[error.name] : undefined;
  if (known) return known;
  missed += 1;
  if (allowed && missed > 1)
    void fetch('').then(
      ({ ok }) => ok && location.reload(),
      () => {},
    );
  return 'not-arrived';
}
