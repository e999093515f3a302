// What the page says of itself, as the contract writes it down (section 4).

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Spot {
  readonly z: number;
}

export interface FlyerStatus {
  readonly id: string;
  readonly kind: 'person' | 'pilot';
  readonly alive: boolean;
  /** CSS pixels from the viewport's top left; null when off screen. */
  readonly screen: Spot | null;
  readonly world: Place;
  readonly nose: Spot | null;
  readonly tensionNewtons: number;
  readonly lineMetres: number;
  readonly wear: number;
}

export interface PageStatus {
  readonly version: string;
  readonly screen: 'title' | 'tournaments' | 'two' | 'loading' | 'flight' | 'paused' | 'result';
  readonly phase: string;
  readonly mode: string;
  readonly level: string;
  readonly seed: number;
  readonly locale: string;
  readonly tick: number;
  readonly paused: boolean;
  readonly framesPerSecond: number;
  readonly errors: number;
  readonly lastError: string | null;
  readonly you: readonly string[];
  readonly controls: readonly { readonly seat: string; readonly a: number; readonly b: number }[];
  readonly wind: object | null;
  readonly flyers: readonly FlyerStatus[];
  readonly crossings: readonly {
    readonly a: string;
    readonly b: string;
    readonly screen: Spot | null;
    readonly advantage: number;
  }[];
  readonly loose: readonly { readonly id: string; readonly screen: Spot | null; readonly world: Place }[];
  readonly forecast: readonly { readonly id: string; readonly screen: Spot | null }[];
  readonly landed: readonly { readonly id: string; readonly tick: number; readonly inNinety: boolean }[];
  readonly runner: object | null;
  readonly lesson: { readonly step: string | null; readonly done: readonly string[] } | null;
  readonly threat: { readonly id: string; readonly kind: string; readonly side: string } | null;
  readonly hint: { readonly id: string; readonly text: string } | null;
  readonly result: {
    readonly winner: string | null;
    readonly place: number;
    readonly flyers: number;
    readonly cuts: number;
    readonly reason: string;
  } | null;
  readonly wave: { readonly number: number; readonly of: number; readonly kindness: number } | null;
  readonly standing: { readonly left: number; readonly place: number; readonly cuts: number } | null;
  readonly digest: string | null;
  readonly digestTick: number;
}

/** Your own flyer, and the first of the others. */
export function pairOf({ flyers, you }: PageStatus): { me: FlyerStatus | undefined; rival: FlyerStatus | undefined } {
  return {
    me: flyers.find(({ id }) => you.includes(id)),
    rival: flyers.find(({ id }) => !you.includes(id)),
  };
}
