/** Equal in all that JSON tells, whatever the order of the fields. */
export function alike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keysOf = (value: object) => Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  const names = keysOf(a);
  return names.length === keysOf(b).length && names.every((name) => alike((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}
