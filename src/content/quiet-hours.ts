// Hours of the day with a loudness of their own: `22:00-08:00` reaches over midnight.

const minutesOfDay = 24 * 60;

/** From `from` to `to`, minutes since midnight of the kiosk's clock; `volume` is the loudest that is allowed, 0..1. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly volume: number;
}

function readTime(text: string | undefined): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text ?? '') ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return Number.isNaN(at) || Number(minutes) > 59 || at > minutesOfDay ? null : at;
}

/** Reads `22:00-08:00`; null where it is none. */
export function readSpan(text: string, volume: number): Span | null {
  const [first, second, ...rest] = text.split('-');
  const [from, to] = [readTime(first?.trim()), readTime(second?.trim())];
  return from === null || to === null || rest.length > 0 ? null : { from, to, volume };
}

const holds = ({ from, to }: Span, at: number): boolean => (from <= to ? at >= from && at < to : at >= from || at < to);

/** The loudest that is allowed at a minute of the day, 0..1: the lowest of what holds then. */
export function loudestAt(minute: number, cap: number, spans: readonly Span[]): number {
  return Math.min(cap, ...spans.filter((span) => holds(span, minute)).map(({ volume }) => volume));
}
