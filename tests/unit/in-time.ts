import { vi } from 'vitest';

/** Waits until `look` throws nothing: a second, which is all that Vitest gives by itself, is short on a machine that does other work. */
export const inTime = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 60_000, interval: 20 });
