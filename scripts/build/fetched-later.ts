/** What a page fetches once its title stands, and runs later: noted on its script, for `src/platform/first-sign.ts`. */
import type { Plugin } from 'vite';

/** The way into the picture, and with it the engine. */
const way = 'src/game/start.ts';

interface Chunk {
  readonly type: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
  readonly code?: string;
}

/** Smaller ones come quickly, and their names weigh as much in the page. */
const worthwhileBytes = 4000;

/** A chunk and all that it imports at once. */
function withImports(bundle: Readonly<Record<string, Chunk>>, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of bundle[name]?.imports ?? []) withImports(bundle, next, found);
  return found;
}

export function fetchedLater(): Plugin {
  return {
    name: 'fetched-later',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        const chunks = bundle as Readonly<Record<string, Chunk>>;
        const nameOf = (holds: (id: string) => boolean) =>
          Object.keys(chunks).find((name) => holds(chunks[name]?.facadeModuleId ?? ''));
        const [start, entry] = [nameOf((id) => id.endsWith(way)), nameOf((id) => id === filename)];
        if (start === undefined || entry === undefined || !filename.endsWith('index.html')) return html;
        const shown = withImports(chunks, entry);
        const later = [...withImports(chunks, start)].filter(
          (name) => !shown.has(name) && (chunks[name]?.code?.length ?? 0) > worthwhileBytes,
        );
        return html.replace(
          '<script type="module"',
          `<script data-later="${later.map((name) => `./${name}`).join(' ')}" type="module"`,
        );
      },
    },
  };
}
