// The composition root: the only file that sees every layer. It joins them and decides nothing.
// The first paint needs what is imported here; simulation, picture and sound arrive while the title stands.
import { askedComforts, askedSettings } from './asked-settings.ts';
import type { ComfortsDoor } from './comforts-door.ts';
import type { Catalogue } from './content/catalogue.ts';
import type { Level } from './content/level.ts';
import { readUrl } from './content/url.ts';
import type { GameHandle } from './game/start.ts';
import { openKioskDoor } from './kiosk-door.ts';
import { bringLocale, languages, nameLanguages } from './languages.ts';
import { openMatch } from './open-match.ts';
import { showPage } from './page-api.ts';
import { countErrors } from './platform/errors.ts';
import { NoLevel, noticeOfFailure } from './platform/failed-game.ts';
import { keptLanguage } from './platform/language-shelf.ts';
import { watchPads } from './platform/pads.ts';
import { openStorage } from './platform/storage.ts';
import { dayAsWritten, isSmallScreen, today } from './platform/today.ts';
import { prefersCalmMotion, watchVisibility } from './platform/visibility.ts';
import type { Screen } from './session/flow.ts';
import type { Match } from './session/match.ts';
import { firstLevel, offered, openSky, type Play } from './session/play.ts';
import { openRunSitting } from './session/run/run-sitting.ts';
import { openSettings } from './session/settings.ts';
import { openSitting, type PressedAction } from './session/sitting.ts';
import type { Sounds } from './session/sitting-parts.ts';
import { createStatus } from './session/status.ts';
import { openWall } from './session/wall.ts';
import { openSoundSheet } from './sound-sheet.ts';
import { openStoryDoor } from './story-door.ts';
import { chooseLanguage } from './text/choose-language.ts';
import { createSay } from './text/say.ts';
import { listenForKeys } from './ui/keys.ts';
import { createOverlay } from './ui/overlay.ts';
import { createPadMenu } from './ui/pad-menu.ts';
import { hints } from './ui/screens/hint-strip.ts';
import type { SoundRowsWishes } from './ui/sound-rows.ts';
import { createWallDoor } from './ui/wall-door.ts';

/** The kind of play of the level in the address, once the levels have come; until then the address's word. */
let kindOfLevel: Play['mode'] | 'run' | null = null;
let isLevelUnknown = false;
/** Share of the loading line that stands for code; the rest is pictures. */
const codeShare = 0.4;

/** The run that is offered where nothing else is asked for. */
const firstRun = 'run-home';

/** What Play plays: the address's level, or the first duel, or the open sky. */
function playOfAddress(): Play {
  if (story.play) return story.play;
  const asked = kindOfLevel ?? options.mode ?? 'duel';
  // A run is no match: what Play opens then is the run.
  const mode = asked === 'tournament' ? asked : 'duel';
  const usual = mode === 'tournament' ? openSky(isSmallScreen()) : firstLevel;
  return { mode, level: (isLevelUnknown || asked === 'run' ? undefined : options.level) ?? usual };
}

const tags = languages.map(({ tag }) => tag);
let { options, complaints } = readUrl(location.search, undefined, tags);
const locale = await bringLocale(chooseLanguage([options.locale, keptLanguage(), ...navigator.languages], tags));
const say = createSay(locale);
const overlay = createOverlay(document, locale, say, (action) => {
  if (action === 'story' || action === 'facts' || action === 'language') return story.open(action);
  if (action === 'wall') return showWall();
  if (action === 'sound') return showSoundPanel();
  if (
    action !== 'mute' &&
    action !== 'motion' &&
    !action.startsWith('scheme-') &&
    action !== 'spool-taps' &&
    action !== 'goes-alone'
  )
    bringGame();
  pressed(action);
});
for (const button of document.querySelectorAll('#title [data-action="language"]')) nameLanguages(button);
const { notices } = overlay;
const errors = countErrors(() => {
  notices.tell('trouble');
  door.kiosk?.broke(errors.last ?? '');
});
for (const { sentence } of complaints) notices.tell('unknown-url', sentence);
const storage = openStorage(() => notices.tell('storage-refused'));
const wall = openWall(storage);
const showWall = createWallDoor({ say, locale, wall, adopt: overlay.adopt }, (hasCome) => {
  if (hasCome) sitting.flow.take('wall');
  else notices.tell('not-arrived');
});
const settings = openSettings(storage, askedSettings(options), prefersCalmMotion());
const firstSeed = options.seed ?? Math.floor(Math.random() * 0x1_0000_0000);
let sounds: Sounds | null = null;
const sound: SoundRowsWishes = {
  settings: () => settings.current,
  choose(name, value) {
    settings.choose(name, value);
    overlay.settings(settings.current);
    sounds?.settings(settings.current);
  },
};
const showSoundPanel = openSoundSheet(document, say, sound, () => notices.tell('not-arrived'));
/** Hears what happens in the lanes. */
let ran: import('./sound-door.ts').SoundDoor['ran'] = () => {};
const runs = openRunSitting({
  storage,
  board: overlay,
  flow: () => sitting.flow,
  caught: () => sounds?.crowd('end'),
  later: (then) => requestAnimationFrame(() => setTimeout(then)),
});
const story = openStoryDoor({
  page: document,
  locale,
  say,
  overlay,
  catalogue: bringCatalogue,
  flow: () => sitting.flow,
  fly(kind) {
    bringGame();
    sitting.press(kind);
  },
  settings,
  screenOf: (place) => picture?.screenOf(place) ?? null,
  ran: () => runs.play?.run.result?.by ?? null,
  playlist: () => door.kiosk?.rules.playlist ?? null,
});
/** A screen of the flow: the overlay shows it, and the run begins or ends with it. */
function show(screen: Screen): void {
  overlay.show(screen);
  if (screen === 'run-loading') sounds?.drone(null);
  runs.entered(screen);
  story.entered(screen);
  door.kiosk?.entered(screen);
  comforts?.entered(screen);
}
const sitting = openSitting({
  storage,
  settings,
  board: { ...overlay, show },
  seed: firstSeed,
  play: playOfAddress,
  chapter: () => story.watch,
  offered: (offer) => offered(offer, today(), isSmallScreen()),
  caught: (kite) => wall.hang({ ...kite, date: dayAsWritten(today()) }),
  get teachesFirst() {
    const mode = options.mode === 'kiosk' ? undefined : options.mode;
    return ![options.level, mode, options.seed, story.play].some((asked) => asked !== undefined);
  },
});
listenForKeys(document, overlay);
watchVisibility(sitting.away);
watchPads({ ...createPadMenu(document, overlay), lost: sitting.away });
for (const picture of document.querySelectorAll<HTMLImageElement>('#title img')) {
  const missing = () => notices.tell('missing-picture', picture.currentSrc.split('/').at(-1) ?? '');
  picture.addEventListener('error', missing);
  if (picture.complete && picture.naturalWidth === 0) missing();
}

let picture: GameHandle | null = null;
let comforts: ComfortsDoor | null = null;
let coming: Promise<void> | null = null;
const stored = import('./platform/newer-version.ts').then(({ storePage }) => storePage(() => coming, overlay.newer));
stored.catch(() => {});
const comfortsCome = import('./comforts-door.ts').then(({ openComfortsDoor }) => {
  comforts = openComfortsDoor({
    page: document,
    say,
    storage,
    asked: askedComforts(options),
    sound,
    press: (action) => sitting.press(action as PressedAction),
    chooseQuality(quality) {
      settings.choose('quality', quality);
      picture?.setQuality(quality);
    },
    failed: () => notices.tell('not-arrived'),
  });
  return comforts;
});
const door = openKioskDoor(
  options.mode === 'kiosk',
  async () => {
    const catalogue = await bringCatalogue();
    const show = (match: Match) => picture?.show(match);
    const { flow, away: rest } = sitting;
    return {
      page: document,
      locale,
      say,
      languages,
      overlay,
      settings,
      catalogue,
      flow,
      newer: await stored,
      seed: firstSeed,
      press: pressed,
      rest,
      show,
    };
  },
  ({ rules: { levels } }) => {
    if (levels[0] !== undefined) options = { ...options, level: levels[0] };
    bringGame();
    void bringCatalogue().then(readMode);
    if (picture) door.kiosk?.arrived();
  },
);
let shelf: Promise<Catalogue> | null = null;

/** Whether Play is the run is known once the level of the address is: a press that comes sooner waits for it. */
function pressed(action: PressedAction): void {
  const press = () => sitting.press(action === 'play' && asksForRun() ? 'run' : action);
  const isEarly = action === 'play' && options.level !== undefined && kindOfLevel === null && !isLevelUnknown;
  if (isEarly) void bringCatalogue().then(press, press);
  else press();
}

/** Play is the run: the address asks for it. */
function asksForRun(): boolean {
  return (kindOfLevel ?? options.mode) === 'run';
}

/** All levels and pilots; the broken ones are told the first time. */
function bringCatalogue(): Promise<Catalogue> {
  shelf ??= Promise.all([import('./content/catalogue.ts'), import('./levels.ts')]).then(
    ([{ readCatalogue }, { levelFiles }]) => {
      const catalogue = readCatalogue(levelFiles);
      for (const { sentence } of catalogue.complaints) notices.tell('broken-level', sentence);
      const again = readUrl(location.search, [...catalogue.levels.keys(), ...catalogue.runs.keys()], tags);
      for (const { field, sentence } of again.complaints) if (field === 'level') notices.tell('unknown-url', sentence);
      readMode(catalogue);
      return catalogue;
    },
  );
  return shelf;
}

/** A level in the address says how it is played; a mode that says otherwise is told. */
function readMode({ levels, runs }: Catalogue): void {
  if (options.level === undefined) return;
  const level = levels.get(options.level) ?? runs.get(options.level);
  isLevelUnknown = level === undefined;
  if (level === undefined) return;
  kindOfLevel = level.play;
  if (options.mode === undefined || options.mode === level.play) return;
  notices.tell('unknown-url', `mode in the address does not fit ${level.id}, which is a ${level.play}.`);
}

/** The level that is asked for; where it is broken, another of its kind. Throws NoLevel when there is none. */
function chooseLevel({ levels }: Catalogue, { mode, level: wanted }: Play): Level {
  const level = story.level ?? levels.get(wanted) ?? [...levels.values()].find(({ play }) => play === mode);
  if (!level) throw new NoLevel();
  return level;
}

/** The run that is asked for; where there is none of that name, another. Throws NoLevel when there is none. */
function chooseRun({ runs }: Catalogue) {
  const run = runs.get(story.run ?? options.level ?? firstRun) ?? runs.get(firstRun) ?? [...runs.values()][0];
  if (!run) throw new NoLevel();
  return run;
}

async function fetchGame(): Promise<void> {
  overlay.progress(0.06);
  const [
    { startGame },
    { startMatch },
    { layTable },
    { rewindOf },
    { startRun },
    { createRunScreens },
    { withErrands },
    waves,
    catalogue,
  ] = await Promise.all([
    import('./game/start.ts'),
    import('./session/match.ts'),
    import('./session/lay-table.ts'),
    import('./session/rewind.ts'),
    import('./session/run/run-play.ts'),
    import('./ui/run-screens.ts'),
    import('./sim/companion/with-errands.ts'),
    import('./content/waves.ts'),
    bringCatalogue(),
  ]);
  // A comfort that does not arrive keeps nobody from flying.
  const [fitted] = await Promise.all([comfortsCome.catch(() => null), door.come]);
  chooseLevel(catalogue, sitting.play);
  overlay.progress(codeShare);
  const mount = document.querySelector<HTMLElement>('#sky');
  if (!mount) throw new Error('index.html has no sky');
  picture = await startGame({
    mount,
    ...settings.current,
    mostFrames: door.kiosk?.safe ? 30 : 0,
    onProgress: (share) => overlay.progress(codeShare + (1 - codeShare) * share),
    onContextLost() {
      notices.tell('lost-context');
      door.kiosk?.context(true);
      sitting.away();
    },
    onContextGone() {
      notices.over('lost-context');
      notices.tell('trouble');
    },
    onContextRestored() {
      notices.over('lost-context');
      door.kiosk?.context(false);
    },
    onMissingPicture: (file) => notices.tell('missing-picture', file),
    onEvents(events) {
      sitting.events(events);
      comforts?.events(events, sitting.match?.mine ?? new Set());
    },
    afterFrame: sitting.frame,
    afterRunFrame(events) {
      runs.frame();
      ran(events);
      if (runs.play !== null) comforts?.ran(events, runs.play.run);
    },
  });
  overlay.progress(1);
  overlay.adoptRun(createRunScreens(say));
  runs.arrived({
    showRun: picture.showRun,
    startRun: fitted?.startRun(startRun) ?? startRun,
    chosen: () => chooseRun(catalogue),
  });
  const started = openMatch(catalogue, {
    waves,
    layTable,
    startMatch,
    withErrands,
    levelOf: (play) => chooseLevel(catalogue, play),
    wall,
  });
  sitting.arrived({ picture, startMatch: fitted?.start(started) ?? started, rewindOf });
  door.kiosk?.arrived();
}

/** Fetches the game once; after a failure, at the next press. */
function bringGame(): void {
  if (coming) return;
  coming = fetchGame().catch((error: unknown) => {
    coming = null;
    overlay.progress(0);
    notices.tell(noticeOfFailure(error, !door.kiosk));
    sitting.failed();
    door.kiosk?.failed();
  });
}

async function bringSound(): Promise<void> {
  const { openSoundDoor } = await import('./sound-door.ts');
  await door.come;
  const refused = () => notices.tell('sound-refused');
  const [run, chapter] = [() => runs.play, () => story.chapter];
  const sounding = openSoundDoor({ page: document, say, sitting, run, chapter, seed: firstSeed, refused });
  ran = sounding.ran;
  sounds = door.kiosk?.quieten(sounding) ?? sounding;
  sitting.heard(sounds);
}

const readStatus = createStatus();
/** What stands on the screen: a run, or a match, or a menu. */
function readPage(): object {
  const { play } = runs;
  const { screen } = sitting.flow;
  const common = { locale: locale.tag, picture, errors: errors.count, lastError: errors.last };
  if (play !== null) return play.status({ ...common, screen });
  return readStatus({
    ...common,
    flow: sitting.flow,
    play: sitting.play,
    match: door.kiosk?.match ?? sitting.replay ?? sitting.match,
    hintText: (hint) => say(hints[hint].words),
  });
}
showPage({
  status: readPage,
  kiosk: () => door.kiosk?.status() ?? null,
  flies: () => runs.play ?? sitting.match,
  catalogue: bringCatalogue,
});

if (options.mode === 'story') story.open('story');

// After the first paint: two frames, so that the title is really there before the engine is fetched.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    void import('./ui/styles/flight.css').catch(() => notices.tell('not-arrived'));
    void import('./platform/first-sign.ts').then(({ atFirstSign }) => atFirstSign(document, bringGame), bringGame);
    bringSound().catch(() => notices.tell('sound-refused'));
  }),
);
