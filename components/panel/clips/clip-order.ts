/** Places of clips after some were moved: pure. */

interface Placed {
  id: string;
  position: number;
}

/**
 * New positions for the moved ones alone where there is room between their new neighbours, else for all.
 * @param shown what the reader sees, in its order.
 */
export function positionsAfterMove(
  shown: readonly Placed[],
  moved: ReadonlySet<string>,
  target: { id: string; side: 'before' | 'after' },
): Map<string, number> {
  const rest = shown.filter(({ id }) => !moved.has(id));
  const going = shown.filter(({ id }) => moved.has(id));
  const at = rest.findIndex(({ id }) => id === target.id);
  if (at < 0 || going.length === 0) return new Map();
  const index = target.side === 'before' ? at : at + 1;
  const before = rest[index - 1]?.position;
  const behind = rest[index]?.position;
  const low = before ?? (behind ?? 0) - going.length - 1;
  const high = behind ?? low + going.length + 1;
  const step = (high - low) / (going.length + 1);
  const places = going.map(({ id }, order): [string, number] => [id, low + step * (order + 1)]);
  const steps = [low, ...places.map(([, place]) => place), high];
  if (steps.every((place, order) => order === 0 || place > steps[order - 1]!)) return new Map(places);
  const all = [...rest.slice(0, index), ...going, ...rest.slice(index)];
  const first = all[0]!.position;
  return new Map(all.map(({ id }, order) => [id, first + order]));
}
