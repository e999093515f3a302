// What a museum asks of its kiosk: `kiosk.json` beside the page, and the same words in the address. The address goes before
// the file, the file before the default. What is not understood is told to the staff and left out; the rest holds.
import * as v from 'valibot';
import { between, name, oneOf, wholeBetween } from './fields.ts';
import { readQuery } from './query.ts';
import { readSpan, type Span } from './quiet-hours.ts';
import { shown } from './shown.ts';
import { troubleOf } from './trouble.ts';

/** When a newer version may be taken: whenever nobody plays, in the night alone, or never by itself. */
export type UpdateRule = 'attract' | 'daily' | 'never';

export interface KioskRules {
  /** True where the file makes a kiosk of every page that is opened here. */
  readonly kiosk: boolean;
  /** Ids of duels, tournaments and runs that may be played; the first is what a touch begins. Empty: all there are. */
  readonly levels: readonly string[];
  /** Name of the playlist that the story is read by; null hides the story. */
  readonly playlist: string | null;
  /** BCP 47 tags on offer; the first is the one that the kiosk comes back to. Empty: all there are. */
  readonly languages: readonly string[];
  /** Seconds without a touch until it is asked whether anybody is there, and seconds from there to the reset. */
  readonly idleSeconds: number;
  readonly countdownSeconds: number;
  /** Length of a visit, minutes; it ends where a round does. In the story it is longer. */
  readonly minutes: number;
  readonly storyMinutes: number;
  /** Loudest that a visitor may have it, 0..1. */
  readonly volume: number;
  /** Hours with a cap of their own. */
  readonly quietHours: readonly Span[];
  /** CSS pixels to a millimetre of this screen: buttons are at least 15 mm, and a touch wider than a palm is none. */
  readonly pxPerMm: number;
  /** On which side the controls stand. */
  readonly hand: 'left' | 'right';
  /** How many may play at once. */
  readonly people: 1 | 2;
  /** The story in gentle words alone. */
  readonly gentle: boolean;
  /** Salt and digest of the staff's PIN, `salt:digest`; null keeps the staff panel to reading. */
  readonly pin: string | null;
  readonly updates: UpdateRule;
  /** Hour of the daily reload, 0..23 of the kiosk's clock. */
  readonly dailyHour: number;
}

export const kioskDefaults: KioskRules = {
  kiosk: false,
  levels: [],
  playlist: 'kiosk',
  languages: [],
  idleSeconds: 40,
  countdownSeconds: 20,
  minutes: 5,
  storyMinutes: 8,
  volume: 0.8,
  quietHours: [],
  // CSS counts 96 pixels to the inch.
  pxPerMm: 3.78,
  hand: 'right',
  people: 2,
  gentle: true,
  pin: null,
  updates: 'attract',
  dailyHour: 4,
};

const yesNo = v.boolean('must be true or false');
const names = v.array(name, 'must be a list of names');
const tagMessage = 'must be a list of language tags';
const tags = v.array(v.pipe(v.string(tagMessage), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z]{2,4})?$/, tagMessage)), tagMessage);
const spanMessage = 'must be like {"22:00-08:00": 0}, each volume 0 to 1';
const quietHours = v.pipe(
  v.record(v.string(), between(0, 1), spanMessage),
  v.check((spans) => Object.keys(spans).every((span) => readSpan(span, 0) !== null), spanMessage),
  v.transform((spans) => Object.entries(spans).flatMap(([span, volume]) => readSpan(span, volume) ?? [])),
);
const pinMessage = 'must be what the launch page makes of a PIN, such as "a1b2c3d4:9f86…"';

const schemas: { readonly [Field in keyof KioskRules]: v.GenericSchema<unknown, KioskRules[Field]> } = {
  kiosk: yesNo,
  levels: names,
  playlist: v.nullable(name),
  languages: tags,
  idleSeconds: wholeBetween(20, 300, 'seconds'),
  // Who needs longer to answer must have it: less than 20 s is not offered (WCAG 2.2.1).
  countdownSeconds: wholeBetween(20, 120, 'seconds'),
  minutes: wholeBetween(1, 60, 'minutes'),
  storyMinutes: wholeBetween(1, 60, 'minutes'),
  volume: between(0, 1),
  quietHours,
  pxPerMm: between(1, 40, 'pixels'),
  hand: oneOf(['left', 'right']),
  people: v.picklist([1, 2], 'must be 1 or 2'),
  gentle: yesNo,
  pin: v.nullable(v.pipe(v.string(pinMessage), v.regex(/^[0-9a-f]{8,64}:[0-9a-f]{64}$/, pinMessage))),
  updates: oneOf(['attract', 'daily', 'never']),
  dailyHour: wholeBetween(0, 23),
};

const isField = (field: string): field is keyof KioskRules => Object.hasOwn(schemas, field);

interface Read {
  readonly fit: Partial<KioskRules>;
  readonly complaints: readonly string[];
}

/** Keeps the entries that fit, one by one. `where` begins the sentence of each complaint. */
function fitting(entries: Iterable<readonly [string, unknown]>, where: string): Read {
  const fit: Record<string, unknown> = {};
  const complaints: string[] = [];
  for (const [field, value] of entries) {
    if (!isField(field)) {
      complaints.push(`${where}: ${shown(field).slice(1, -1)} is not known here.`);
      continue;
    }
    const read = v.safeParse<v.GenericSchema>(schemas[field], value);
    if (read.success) fit[field] = read.output;
    else complaints.push(`${where}: ${field} ${troubleOf(read.issues).reason}.`);
  }
  return { fit: fit as Partial<KioskRules>, complaints };
}

const fileName = 'kiosk.json';

function readFile(text: string | null): Read {
  if (text === null) return { fit: {}, complaints: [] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { fit: {}, complaints: [`${fileName}: the file is not JSON, perhaps half-written; nothing of it is used.`] };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { fit: {}, complaints: [`${fileName}: the file must be an object; nothing of it is used.`] };
  }
  // A line that begins so is a remark for whoever edits the file.
  return fitting(
    Object.entries(parsed).filter(([field]) => !field.startsWith('//')),
    fileName,
  );
}

const number = (text: string): unknown => (/^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : text);
const list = (text: string): unknown => text.split(',').filter((part) => part !== '');
const yes = (text: string): unknown => (text === 'on' ? true : text === 'off' ? false : text);
const word = (text: string): unknown => text;

/** What the address calls a field, and how it is written there. */
const parameters: Readonly<Record<string, readonly [field: keyof KioskRules, read: (text: string) => unknown]>> = {
  countdown: ['countdownSeconds', number],
  gentle: ['gentle', yes],
  hand: ['hand', word],
  idle: ['idleSeconds', number],
  languages: ['languages', list],
  levels: ['levels', list],
  minutes: ['minutes', number],
  people: ['people', number],
  playlist: ['playlist', (text) => (text === 'none' ? null : text)],
  pxPerMm: ['pxPerMm', number],
  storyMinutes: ['storyMinutes', number],
  updates: ['updates', word],
  volume: ['volume', number],
};

/** What the kiosk's parameter of an address says, as a field of the file and its value; null for a name that is none. */
function readParameter(name: string, text: string): readonly [string, unknown] | null {
  const known = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return known === undefined ? null : [known[0], known[1](text)];
}

/** What there is to choose from; names beside it are told and left out. */
export interface KioskStock {
  readonly levels: readonly string[];
  readonly languages: readonly string[];
  readonly playlists: readonly string[];
}

/** A playlist that is there, or none: another name is told by where it stands, and left out. */
function playlistInStock({ fit, complaints }: Read, there: readonly string[], where: string): Read {
  const { playlist, ...rest } = fit;
  if (typeof playlist !== 'string' || there.includes(playlist)) return { fit, complaints };
  const said = `${where}: playlist names no file of levels/playlists: ${shown(playlist)}.`;
  return { fit: rest, complaints: [...complaints, said] };
}

/** Leaves out names that are not there. */
function inStock(wanted: readonly string[] | undefined, there: readonly string[], kind: string): [string[], string[]] {
  const found = (wanted ?? []).filter((one) => there.includes(one));
  const missing = (wanted ?? []).filter((one) => !there.includes(one));
  return [found, missing.map((one) => `${kind}: there is no ${shown(one).slice(1, -1)}.`)];
}

/**
 * Reads `kiosk.json` (null where there is none) and the query of the address. Complaints are sentences for the staff that
 * name the file or the address, the field and the reason. Never throws.
 */
export function readKiosk(
  text: string | null,
  search: string,
  stock: KioskStock,
): { readonly rules: KioskRules; readonly complaints: readonly string[] } {
  const file = playlistInStock(readFile(text), stock.playlists, fileName);
  const read = fitting(
    readQuery(search).flatMap(([name, value]) => {
      const read = readParameter(name, value);
      return read === null ? [] : [read];
    }),
    'address',
  );
  const address = playlistInStock(read, stock.playlists, 'address');
  const rules = { ...kioskDefaults, ...file.fit, ...address.fit };
  const [levels, missingLevels] = inStock(rules.levels, stock.levels, 'levels');
  const [languages, missingLanguages] = inStock(rules.languages, stock.languages, 'languages');
  return {
    rules: Object.freeze({ ...rules, levels, languages }),
    complaints: [...file.complaints, ...address.complaints, ...missingLevels, ...missingLanguages],
  };
}

/** True where a file makes a kiosk of every page; a broken one makes none. Never throws. */
export function asksForKiosk(text: string | null): boolean {
  return readFile(text).fit.kiosk === true;
}
