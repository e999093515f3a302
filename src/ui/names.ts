// What flyers are called: by the texts where they have a name there, or else by the name of their pilot's file.
import { isTextKey, type Say } from '../text/say.ts';

/** The name of a pilot, as it is said. */
export function nameOf(say: Say, pilot: string): string {
  for (const key of [`flyer.${pilot}`, `pilot.${pilot}`]) if (isTextKey(key)) return say(key);
  return pilot.replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => {
    return (before === '' ? '' : ' ') + letter.toUpperCase();
  });
}
