// A day in words.
import type { Locale } from '../text/say.ts';

/**
 * A day, such as 2026-11-22, as it is written in the reader's language and calendar. A browser that knows no months of that
 * language writes it in figures.
 */
export function dayIn({ tag, numbering }: Locale, day: string): string {
  const numberingSystem = numbering;
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) {
    const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', numberingSystem });
    return format.format(new Date(`${day}T00:00:00Z`));
  }
  const figures = new Intl.NumberFormat(tag, { numberingSystem, minimumIntegerDigits: 2, useGrouping: false });
  return day.replace(/\d+/g, (part) => figures.format(Number(part)));
}
