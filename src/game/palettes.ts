// The lights in which the scenery is seen, by name: a few colours each, and where its tables of colours lie.
import { readTable } from './colour-table.ts';

/** The colours of a chapter, 0xRRGGBB. */
export interface Light {
  readonly name: string;
  /** Seven sheets, from the zenith to the horizon. */
  readonly sky: readonly number[];
  /** What falls: snow, dust, leaves. */
  readonly snow: number;
  /** On people and things: what is white is seen as this. */
  readonly light: number;
  /** The wide glow of the sun, and the narrow one. */
  readonly sun: readonly [number, number];
  /** What is not there: kites (of other roofs), laundry, smoke. */
  readonly without: readonly string[];
  /** What falls is dust: it flies in streaks, and drifts in sheets instead of clouds. */
  readonly dust: boolean;
  /** It is warm: people wear light clothes. */
  readonly warm: boolean;
}

interface Entry {
  readonly name: string;
  readonly sky: readonly string[];
  readonly snow: string;
  readonly light: string;
  readonly sun: readonly [string, string];
  readonly without: readonly string[];
  readonly dust?: boolean;
  readonly warm?: boolean;
}

const number = (colour: string): number => Number.parseInt(colour.slice(1), 16);
const files = import.meta.glob<readonly Entry[]>('../../assets/pictures/palettes.json', {
  import: 'default',
  eager: true,
});
const entries = Object.values(files)[0] ?? [];
const tables = import.meta.glob<Readonly<Record<string, string>>>('../../assets/pictures/tints/*.json', {
  import: 'default',
});

const lights: readonly Light[] = entries.map(
  ({ name, sky, snow, light, sun, without, dust = false, warm = false }) => ({
    name,
    sky: sky.map(number),
    snow: number(snow),
    light: number(light),
    sun: [number(sun[0]), number(sun[1])],
    without,
    dust,
    warm,
  }),
);

/** The light in which the flats are baked. */
export const bakedLight: Light = lights.find(({ name }) => name === 'asr') ?? {
  name: 'asr',
  sky: [0x2459a6, 0x3381bd, 0x57abc4, 0x8fcdc8, 0xc8e4cf, 0xf4eac6, 0xfbd09a],
  snow: 0xfff4e6,
  light: 0xffffff,
  sun: [0xffd08a, 0xfff0c8],
  without: [],
  dust: false,
  warm: false,
};

/** A light by its name; the baked one for a name that is not known. */
export const lightOf = (name: string | undefined): Light => lights.find((one) => one.name === name) ?? bakedLight;

/** Tables of a light by the name of the flat; none for the baked one. Throws when they could not be had. */
export async function tablesOf({ name }: Light): Promise<ReadonlyMap<string, Uint8Array>> {
  const bring = tables[`../../assets/pictures/tints/${name}.json`];
  const found = bring ? await bring() : {};
  return new Map(Object.entries(found).map(([flat, text]) => [flat, readTable(text)]));
}
