// What a museum may count: how many came, for how long, in which language. By day, on this device, and nothing of anybody.
import type { TextStorage } from '../settings.ts';
import type { VisitEnd } from './visit.ts';

export const statisticsKey = 'gudiparan.kiosk.statistics';

/** What one day held. */
export interface Day {
  visits: number;
  rounds: number;
  /** Length of all visits together, seconds. */
  seconds: number;
  /** Visits that ended because nobody answered, because the time was up, and by the staff. */
  idle: number;
  minutes: number;
  staff: number;
  /** Errors, and how often the page opened itself anew because of one. */
  errors: number;
  heals: number;
  /** How long the page stood open, seconds. */
  up: number;
  /** Visits by language tag. */
  languages: Record<string, number>;
}

/** Days by their date, `2026-11-23`. */
type Days = Record<string, Day>;

/** The oldest days go when there are more. */
const mostDays = 400;
const columns = ['visits', 'rounds', 'seconds', 'idle', 'minutes', 'staff', 'errors', 'heals', 'up'] as const;
type Column = (typeof columns)[number];

const emptyDay = (): Day => ({
  visits: 0,
  rounds: 0,
  seconds: 0,
  idle: 0,
  minutes: 0,
  staff: 0,
  errors: 0,
  heals: 0,
  up: 0,
  languages: {},
});

const count = (value: unknown): number => (typeof value === 'number' && value >= 0 && value < 1e12 ? value : 0);

function readDay(value: unknown): Day {
  const day = emptyDay();
  if (typeof value !== 'object' || value === null) return day;
  for (const column of columns) day[column] = count((value as Record<string, unknown>)[column]);
  const { languages } = value as Partial<Day>;
  if (typeof languages === 'object' && languages !== null) {
    for (const [tag, visits] of Object.entries(languages)) day.languages[tag.slice(0, 16)] = count(visits);
  }
  return day;
}

/** What was counted so far; what cannot be read counts as nothing. */
function readDays(text: string | null): Days {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    const dated = Object.entries(parsed).filter(([date]) => /^\d{4}-\d{2}-\d{2}$/.test(date));
    return Object.fromEntries(dated.map(([date, day]) => [date, readDay(day)]));
  } catch {
    return {};
  }
}

export interface Statistics {
  count(column: Column, by?: number): void;
  visit(language: string): void;
  ended(why: VisitEnd, seconds: number): void;
  /** Today so far. */
  readonly today: Readonly<Day>;
  /** All days as a table for a spreadsheet, with a heading. */
  csv(version: string): string;
  clear(): void;
}

/**
 * Opens the counts. `date` gives today's, `2026-11-23`. Every count is added to what lies in the store at that moment, for two
 * pages may share it; where it refuses, this page counts for itself.
 */
export function openStatistics(storage: TextStorage, date: () => string): Statistics {
  const change = (act: (day: Day) => void) => {
    const days = readDays(storage.read(statisticsKey));
    const day = days[date()] ?? emptyDay();
    act(day);
    days[date()] = day;
    const kept = Object.entries(days).sort(([a], [b]) => a.localeCompare(b));
    storage.write(statisticsKey, JSON.stringify(Object.fromEntries(kept.slice(-mostDays))));
  };
  return {
    count: (column, by = 1) =>
      change((day) => {
        day[column] += by;
      }),
    visit: (language) =>
      change((day) => {
        day.visits++;
        day.languages[language] = (day.languages[language] ?? 0) + 1;
      }),
    ended: (why, seconds) =>
      change((day) => {
        day[why]++;
        day.seconds += Math.round(seconds);
      }),
    get today() {
      return readDays(storage.read(statisticsKey))[date()] ?? emptyDay();
    },
    csv(version) {
      const days = Object.entries(readDays(storage.read(statisticsKey)));
      const tags = [...new Set(days.flatMap(([, { languages }]) => Object.keys(languages)))].sort();
      const heading = ['date', ...columns, 'mean_visit_seconds', ...tags, 'version'];
      const rows = days.map(([day, counts]) => [
        day,
        ...columns.map((column) => counts[column]),
        counts.visits === 0 ? 0 : Math.round(counts.seconds / counts.visits),
        ...tags.map((tag) => counts.languages[tag] ?? 0),
        version,
      ]);
      return [heading, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
    },
    clear: () => storage.write(statisticsKey, '{}'),
  };
}
