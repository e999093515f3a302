// Something a person typed, or a file they named, that cannot be used.

/** Ends a command with exit code 2. The message is one line that names the option, the file and the field. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
