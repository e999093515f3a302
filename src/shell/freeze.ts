// Makes things unchangeable before somebody else's code sees them.

/** Freezes a value with everything in it. Returns the value. */
export function freezeAll<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freezeAll(part);
  return Object.freeze(value);
}
