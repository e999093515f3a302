// Where each recorded sound lies: five sheets, laid out by `npm run sounds`. Their names are the types of this layer, so that a
// sound that is asked for and not there does not compile.
import index from '../../assets/sounds/sheets.json';

export type SoundName = keyof typeof index.sounds;
export type SheetName = keyof typeof index.sheets;

export interface Place {
  readonly sheet: SheetName;
  /** A loop has a bit of itself before and behind. */
  readonly kind: 'strike' | 'loop';
  readonly startMs: number;
  readonly lengthMs: number;
}

export const places = index.sounds as Readonly<Record<SoundName, Place>>;
export const soundNames = Object.keys(places) as SoundName[];
export const sheetNames = Object.keys(index.sheets) as SheetName[];
