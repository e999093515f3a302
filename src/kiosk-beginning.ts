// What a kiosk begins with: its rules, a page that holds nothing of an earlier visitor, and a dress that fits the rules.
import type { Catalogue } from './content/catalogue.ts';
import { type KioskRules, readKiosk } from './content/kiosk-file.ts';
import type { Language } from './languages.ts';
import { hidePointer, lockPage } from './platform/kiosk-lock.ts';
import {
  forgetVisitor,
  homeAddress,
  inLanguage,
  type KeptVisit,
  keepHome,
  keptVisit,
  openAnew,
  openCleaned,
} from './platform/kiosk-shelf.ts';
import { openWakeLock } from './platform/wake-lock.ts';
import { playlistNames } from './playlist-files.ts';
import { type HealCause, healCodes } from './session/kiosk/heals.ts';
import type { SettingsBook } from './session/settings.ts';
import type { Locale } from './text/say.ts';

interface BeginningWishes {
  /** The text of `kiosk.json`; null where there is none. */
  readonly file: string | null;
  readonly locale: Locale;
  readonly languages: readonly Language[];
  readonly catalogue: Catalogue;
}

/** What a level that may not be played is offered by. */
const offersOf: Readonly<Record<string, readonly string[]>> = {
  learn: ['guarded-duel', 'guarded-one-line'],
  'winter-tournament': ['winter-tournament'],
  'open-sky': ['open-sky-12', 'open-sky-24'],
  today: ['open-sky-12', 'open-sky-24'],
  tournaments: ['winter-tournament', 'open-sky-12', 'open-sky-24'],
};

function hiddenActions(
  { levels, playlist, people, languages }: KioskRules,
  catalogue: Catalogue,
  there: number,
): string[] {
  const offers = { ...offersOf, run: [...catalogue.runs.keys()], two: ['first-duel'] };
  const barred = Object.entries(offers).filter(
    ([, ids]) => levels.length > 0 && !ids.some((id) => levels.includes(id)),
  );
  return [
    ...barred.map(([action]) => action),
    ...(playlist === null ? ['story'] : []),
    ...(people === 1 ? ['two'] : []),
    ...((languages.length || there) < 2 ? ['language'] : []),
  ];
}

/** What a kiosk begins with. */
interface Beginning {
  readonly rules: KioskRules;
  readonly complaints: readonly string[];
  /** A visit that the page's reload has interrupted. */
  readonly resumed: KeptVisit | null;
  /** Where the kiosk comes back to. */
  readonly home: () => string;
}

/** Reads the rules, and sees to it that nothing of an earlier visitor is there. Null when the page opens itself anew. */
export async function prepare({ file, locale, languages, catalogue }: BeginningWishes): Promise<Beginning | null> {
  keepHome();
  const resumed = keptVisit();
  if (resumed === null && forgetVisitor() && openCleaned()) return null;
  const stock = {
    levels: [...catalogue.levels.keys(), ...catalogue.runs.keys()],
    languages: languages.map(({ tag }) => tag),
    playlists: playlistNames,
  };
  const { rules, complaints } = readKiosk(file, location.search, stock);
  const [first] = rules.languages;
  const home = () => {
    const address = homeAddress();
    return first === undefined || new URL(address).searchParams.has('locale') ? address : inLanguage(address, first);
  };
  const isForeign = first !== undefined && !rules.languages.includes(locale.tag);
  if (isForeign && resumed === null && (await openAnew(home()))) return null;
  return { rules, complaints, resumed, home };
}

/** Dresses the page for these rules: sizes, side, and only what may be played. */
export function dress(page: Document, rules: KioskRules, catalogue: Catalogue, languages: number): void {
  const { documentElement: root } = page;
  root.dataset.kiosk = rules.hand;
  root.dataset.kioskWords = rules.gentle ? 'gentle' : 'all';
  root.style.setProperty('--px-per-mm', String(rules.pxPerMm));
  for (const action of hiddenActions(rules, catalogue, languages)) {
    for (const button of page.querySelectorAll(`[data-action="${action}"]`))
      button.setAttribute('data-kiosk-hides', '');
  }
  lockPage(page);
  hidePointer(page);
  openWakeLock(page).hold(true);
}

/** Spares a page that broke too often: a coarse picture that rests, and a code for the staff. */
export function spare(page: Document, settings: SettingsBook, cause: HealCause): void {
  settings.choose('motion', 'calm');
  settings.choose('renderScale', 0.5);
  const code = page.createElement('p');
  [code.className, code.textContent] = ['safe-code', healCodes[cause]];
  page.body.append(code);
}
