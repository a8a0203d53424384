/**
 * A text that counts how much of it is read: one for each character looked at, the length for each slice or search.
 *
 * Work in steps grows with the input whatever the machine does meanwhile, so growth can be tested without a clock.
 */
export interface MeteredText {
  /** Behaves as a string wherever the scanner reads one. */
  text: string;
  steps(): number;
}

export function meteredText(source: string): MeteredText {
  let steps = 0;
  const cost = (method: string, args: unknown[], result: unknown): number => {
    if (typeof result === 'string') return result.length + 1;
    if (method === 'indexOf') return (typeof result === 'number' && result >= 0 ? result : source.length) - Number(args[1] ?? 0) + 1;
    if (method === 'matchAll') return source.length;
    return typeof args[0] === 'string' ? args[0].length + 1 : 1;
  };
  const text = new Proxy(Object(source) as object, {
    get(target, key) {
      steps += 1;
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, source, args);
        steps += cost(String(key), args, result);
        return result;
      };
    },
  });
  return { text: text as unknown as string, steps: () => steps };
}
