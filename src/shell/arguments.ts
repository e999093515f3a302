// Reads the words of a command line strictly: nothing unknown, nothing twice, numbers in range.
import { BadInput } from './bad-input.ts';

/** What may follow an option: nothing, any text, or a whole number within bounds. */
export type OptionRule =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly needed?: true }
  | { readonly kind: 'whole'; readonly low: number; readonly high: number; readonly needed?: true };

export interface CommandRule {
  readonly options: Readonly<Record<string, OptionRule>>;
  /** Names of the words that stand without an option, such as FILE; all are needed. */
  readonly operands: readonly string[];
}

export interface Arguments {
  /** Undefined for a text that was not given. */
  text(option: string): string | undefined;
  /** The number, or `otherwise` when it was not given. */
  whole(option: string, otherwise: number): number;
  flag(option: string): boolean;
  readonly operands: readonly string[];
}

/** Every command answers in JSON when asked. */
const everywhere: Readonly<Record<string, OptionRule>> = { json: { kind: 'flag' } };

export const lastSeed = 4_294_967_295;
export const seedRule = { kind: 'whole', low: 0, high: lastSeed } as const satisfies OptionRule;
export const countRule = { kind: 'whole', low: 1, high: 100_000 } as const satisfies OptionRule;

function readWhole(option: string, text: string, rule: { low: number; high: number }): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= rule.low && value <= rule.high) return value;
  throw new BadInput(`--${option} must be a whole number from ${rule.low} to ${rule.high}, not "${text}"`);
}

/** Takes the value of an option from the word itself (`--seed=7`) or from the word after it. */
function textAfter(option: string, inline: string | undefined, rest: string[]): string {
  const value = inline ?? rest.shift();
  if (value === undefined || (inline === undefined && value.startsWith('--'))) {
    throw new BadInput(`--${option} needs a value`);
  }
  if (value === '') throw new BadInput(`--${option} is empty`);
  return value;
}

type Value = string | number | true;

function readOption(word: string, rest: string[], rules: CommandRule['options'], values: Map<string, Value>): void {
  const at = word.indexOf('=');
  const option = word.slice(2, at < 0 ? undefined : at);
  const inline = at < 0 ? undefined : word.slice(at + 1);
  const rule = Object.hasOwn(rules, option) ? rules[option] : undefined;
  if (rule === undefined)
    throw new BadInput(`--${option} is not known here (there is --${Object.keys(rules).join(', --')})`);
  if (values.has(option)) throw new BadInput(`--${option} is given twice`);
  if (rule.kind === 'flag') {
    if (inline !== undefined) throw new BadInput(`--${option} takes no value`);
    values.set(option, true);
    return;
  }
  const text = textAfter(option, inline, rest);
  values.set(option, rule.kind === 'text' ? text : readWhole(option, text, rule));
}

/** Reads the words after the command. Throws BadInput with one line for the first that does not fit. */
export function readArguments(words: readonly string[], rule: CommandRule): Arguments {
  const rules = { ...rule.options, ...everywhere };
  const rest = [...words];
  const values = new Map<string, Value>();
  const operands: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('--')) readOption(word, rest, rules, values);
    else if (word.startsWith('-') && word !== '-')
      throw new BadInput(`${word} is not known here: options begin with --`);
    else operands.push(word);
  }
  for (const [option, needs] of Object.entries(rules)) {
    if ('needed' in needs && !values.has(option)) throw new BadInput(`--${option} is needed`);
  }
  const missing = rule.operands[operands.length];
  if (missing !== undefined) throw new BadInput(`${missing} is needed`);
  const surplus = operands[rule.operands.length];
  if (surplus !== undefined) throw new BadInput(`"${surplus}" is one word too many`);
  return {
    text: (option) => values.get(option) as string | undefined,
    whole: (option, otherwise) => (values.get(option) as number | undefined) ?? otherwise,
    flag: (option) => values.has(option),
    operands,
  };
}
