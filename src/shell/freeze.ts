// Makes things unchangeable before somebody else's code sees them.

/** Freezes a value with everything in it, but for `known`, which is frozen already. Returns the value. */
export function freezeAll<Value>(value: Value, known?: unknown): Value {
  if (typeof value !== 'object' || value === null || value === known) return value;
  for (const part of Object.values(value)) freezeAll(part, known);
  return Object.freeze(value);
}
