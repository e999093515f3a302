// How hard an English text is to read.
import { countWords } from './story-card.ts';

/**
 * Grade of a United States school at which an English text is read without help, by the Automated Readability Index:
 *
 *     4.71 (letters and digits / words) + 0.5 (words / sentences) - 21.43
 *
 * Source: E. A. Smith and R. J. Senter, "Automated Readability Index", AMRL-TR-66-220, Aerospace Medical Research
 * Laboratories, Wright-Patterson Air Force Base, Ohio, 1967. It counts letters and no syllables, so that a program and a
 * reader with a pencil get the same number. `sentences` are given one by one.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = countWords(sentences.join(' '));
  const characters = sentences.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return 4.71 * (characters / words) + 0.5 * (words / sentences.length) - 21.43;
}
