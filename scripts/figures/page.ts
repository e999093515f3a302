// Words of docs/physics.md around the figures.
import type { Figure, Sheet } from './figure.ts';

const opening = `# The physics in figures

Every figure here is measured on the simulation as it ships, through the same small languages that the tests of its laws
speak; over the points lies the closed form. \`npm run figures\` flies it all again and rewrites this page, its numbers
included; nothing on it is written by hand. A test takes a few of the numbers anew and tells when the page has grown old.
Laws have the numbers that they have in \`tests/sim/laws\`. "At most … off (median …)" are the largest and the middle one of
the distances between points and curve.

What the simulation is made of is in [simulation.md](simulation.md), what its numbers do in [tuning.md](tuning.md).
"Elevation" is the angle above the horizon; "wind" is the mean wind at 50 m where nothing else is said.
`;

/** Most letters in a line of the page. */
const lineLetters = 120;

/** Breaks words into lines. */
function wrap(words: string): string {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) as string;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length > lineLetters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

/** The section of one figure. */
export function section(figure: Figure, sheet: Sheet): string {
  const picture = `![${sheet.plot.title}](physics/${figure.name}.svg)`;
  return `## ${figure.heading}\n\n${picture}\n\n${wrap(sheet.sentences.join(' '))}\n`;
}

/** The whole page. */
export function page(sections: readonly string[]): string {
  return [opening, ...sections].join('\n');
}
