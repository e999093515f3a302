// Reads the words of a command line strictly: nothing unknown, nothing twice, numbers in range.
import { BadInput } from './bad-input.ts';

/** What may follow an option: nothing, any text, or a number within bounds, whole or with decimals. */
export type OptionRule =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly needed?: true }
  | { readonly kind: 'whole' | 'decimal'; readonly low: number; readonly high: number; readonly needed?: true };

type NumberRule = Extract<OptionRule, { readonly low: number }>;

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
  /** The number of an option that is needed. */
  decimal(option: string): number;
  flag(option: string): boolean;
  readonly operands: readonly string[];
}

/** Every command answers in JSON when asked. */
const everywhere: Readonly<Record<string, OptionRule>> = { json: { kind: 'flag' } };

export const lastSeed = 4_294_967_295;
export const seedRule = { kind: 'whole', low: 0, high: lastSeed } as const satisfies OptionRule;
export const countRule = { kind: 'whole', low: 1, high: 100_000 } as const satisfies OptionRule;

const written = { whole: /^\d{1,16}$/, decimal: /^\d{1,6}(?:\.\d{1,6})?$/ } as const;
const numberWords = { whole: 'a whole number', decimal: 'a number' } as const;

function readNumber(option: string, text: string, { kind, low, high }: NumberRule): number {
  const value = written[kind].test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new BadInput(`--${option} must be ${numberWords[kind]} from ${low} to ${high}, not "${text}"`);
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
  values.set(option, rule.kind === 'text' ? text : readNumber(option, text, rule));
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
    decimal: (option) => (values.get(option) as number | undefined) ?? Number.NaN,
    flag: (option) => values.has(option),
    operands,
  };
}
