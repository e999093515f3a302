// What is wrong with something that was read from outside: which field, and why, in words a person can act on.
import * as v from 'valibot';
import { shown } from './shown.ts';

export interface Trouble {
  /** Path of the field, such as `flyers.0.lineMetres`; empty when the whole is meant. */
  readonly field: string;
  /** The rest of a sentence that begins with the field: `must be 60 to 120 metres, not 300`. */
  readonly reason: string;
}

/** A trouble of one file, ready to be told. */
export interface Complaint extends Trouble {
  readonly file: string;
  /** One plain sentence with file, field and reason. */
  readonly sentence: string;
}

/** Puts file and trouble into one plain sentence. */
export function complain(file: string, trouble: Trouble): Complaint {
  const { field, reason } = trouble;
  return { file, field, reason, sentence: `${file}: ${field === '' ? 'the file' : field} ${reason}.` };
}

/** The first of valibot's issues as a trouble: unknown and missing fields are told as such. */
export function troubleOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Trouble {
  const [issue] = issues;
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && field !== '') {
    return { field, reason: issue.expected === 'never' ? 'is not known here' : 'is missing' };
  }
  if (issue.received === 'undefined') return { field, reason: 'is missing' };
  return { field, reason: `${issue.message}, not ${shown(issue.input)}` };
}
