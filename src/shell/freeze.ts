// Makes things unchangeable before somebody else's code sees them.

/**
 * Freezes a value with everything in it. Returns the value. What is frozen already is taken to be so all the way down: sights
 * share their parts, and the hundreds of roofs in each need not be gone through again.
 */
export function freezeAll<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freezeAll(part);
  return Object.freeze(value);
}
