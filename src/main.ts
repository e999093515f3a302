// The composition root: the only file that sees every layer. It joins them and decides nothing.
// The first paint needs what is imported here; simulation, picture and sound arrive while the title stands.
import type { Catalogue } from './content/catalogue.ts';
import type { Level } from './content/level.ts';
import { readUrl, type UrlOptions } from './content/url.ts';
import type { GameHandle } from './game/start.ts';
import { countErrors } from './platform/errors.ts';
import { openStorage } from './platform/storage.ts';
import { prefersCalmMotion, watchVisibility } from './platform/visibility.ts';
import { openSettings, type Settings } from './session/settings.ts';
import { openSitting } from './session/sitting.ts';
import { createStatus } from './session/status.ts';
import { createSay, english } from './text/say.ts';
import { listenForKeys } from './ui/keys.ts';
import { createOverlay } from './ui/overlay.ts';
import { hints } from './ui/screens/hint-strip.ts';

const firstLevel = 'first-duel';
/** Share of the loading line that stands for code; the rest is pictures. */
const codeShare = 0.4;

class NoLevel extends Error {
  override readonly name = 'NoLevel';
}

function settingsFrom({ audio, motion, scheme, scale }: UrlOptions): Partial<Settings> {
  return {
    ...(audio && { muted: audio === 'muted' }),
    ...(motion && { motion }),
    ...(scheme && { scheme }),
    ...(scale !== undefined && { renderScale: scale }),
  };
}

const say = createSay(english);
const overlay = createOverlay(document, english, say, (action) => {
  if (action === 'play') bringGame();
  sitting.press(action);
});
const { notices } = overlay;
const errors = countErrors(() => notices.tell('trouble'));
const { options, complaints } = readUrl(location.search);
for (const { sentence } of complaints) notices.tell('unknown-url', sentence);
if (options.text !== undefined) document.documentElement.style.setProperty('--text-size', String(options.text / 100));
const storage = openStorage(() => notices.tell('storage-refused'));
const settings = openSettings(storage, settingsFrom(options), prefersCalmMotion());
const firstSeed = options.seed ?? Math.floor(Math.random() * 0x1_0000_0000);
const sitting = openSitting(storage, settings, overlay, firstSeed);
listenForKeys(document, overlay);
watchVisibility(sitting.away);
for (const picture of document.querySelectorAll<HTMLImageElement>('#title img')) {
  const missing = () => notices.tell('missing-picture', picture.currentSrc.split('/').at(-1) ?? '');
  picture.addEventListener('error', missing);
  if (picture.complete && picture.naturalWidth === 0) missing();
}

let levelId = options.level ?? firstLevel;
let picture: GameHandle | null = null;
let coming: Promise<void> | null = null;
let shelf: Promise<Catalogue> | null = null;

/** All levels and pilots; the broken ones are told the first time. */
function bringCatalogue(): Promise<Catalogue> {
  shelf ??= Promise.all([import('./content/catalogue.ts'), import('./levels.ts')]).then(
    ([{ readCatalogue }, { levelFiles }]) => {
      const catalogue = readCatalogue(levelFiles);
      for (const { sentence } of catalogue.complaints) notices.tell('broken-level', sentence);
      const again = readUrl(location.search, [...catalogue.levels.keys()]);
      for (const { field, sentence } of again.complaints) if (field === 'level') notices.tell('unknown-url', sentence);
      return catalogue;
    },
  );
  return shelf;
}

function chooseLevel({ levels }: Catalogue): Level {
  const level = levels.get(levelId) ?? levels.get(firstLevel) ?? [...levels.values()][0];
  if (!level) throw new NoLevel();
  levelId = level.id;
  return level;
}

async function fetchGame(): Promise<void> {
  overlay.progress(0.06);
  const [{ startGame }, { startMatch }, catalogue] = await Promise.all([
    import('./game/start.ts'),
    import('./session/match.ts'),
    bringCatalogue(),
  ]);
  const { setup, you } = chooseLevel(catalogue);
  overlay.progress(codeShare);
  const mount = document.querySelector<HTMLElement>('#sky');
  if (!mount) throw new Error('index.html has no sky');
  const { motion, renderScale } = settings.current;
  picture = await startGame({
    mount,
    motion,
    renderScale,
    onProgress: (share) => overlay.progress(codeShare + (1 - codeShare) * share),
    onContextLost() {
      notices.tell('lost-context');
      sitting.away();
    },
    onContextRestored: () => notices.over('lost-context'),
    onMissingPicture: (file) => notices.tell('missing-picture', file),
    onEvents: sitting.events,
    afterFrame: sitting.frame,
  });
  overlay.progress(1);
  sitting.arrived({ picture, startMatch: (seed, teaching) => startMatch({ setup, seed, you, teaching }) });
}

/** Fetches the game once; after a failure, at the next press. */
function bringGame(): void {
  if (coming) return;
  coming = fetchGame().catch((error: unknown) => {
    coming = null;
    overlay.progress(0);
    const name = error instanceof Error ? error.name : '';
    notices.tell(name === 'NoWebGl' ? 'no-webgl' : name === 'NoLevel' ? 'no-level' : 'not-arrived');
    sitting.failed();
  });
}

async function bringSound(): Promise<void> {
  const [{ openPlayer }, { openSounding }] = await Promise.all([
    import('./audio/player.ts'),
    import('./audio/sounding.ts'),
  ]);
  const player = openPlayer(() => notices.tell('sound-refused'));
  sitting.heard(openSounding(player, () => performance.now()));
}

const readStatus = createStatus();
const pageApi = {
  status: () =>
    readStatus({
      locale: english.tag,
      flow: sitting.flow,
      level: levelId,
      match: sitting.match,
      picture,
      errors: errors.count,
      lastError: errors.last,
      hintText: (hint) => say(hints[hint].words),
    }),
  /** The tape of the current match; null while nothing flies. */
  tape: () => sitting.match?.tape() ?? null,
  /** Plays a tape's text in a world of its own. Rejects with one plain sentence when it cannot be played. */
  replay: async (text: string) => {
    const [{ reportTape }, catalogue] = await Promise.all([import('./content/tape-report.ts'), bringCatalogue()]);
    return reportTape(text, catalogue);
  },
};
Object.defineProperty(globalThis, 'gudiparan', { value: Object.freeze(pageApi), enumerable: true });

// After the first paint: two frames, so that the title is really there before the engine is parsed.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    bringGame();
    bringSound().catch(() => notices.tell('sound-refused'));
  }),
);
