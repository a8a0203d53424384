/** An answer of the library that changes, and who listens: what a view follows (`useSyncExternalStore`). */
export class Told<Answer> {
  private readonly listeners = new Set<() => void>();

  constructor(private answer: Answer) {}

  /** The same object while nothing has changed. */
  readonly current = (): Answer => this.answer;

  /** @returns what ends it. */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(answer: Answer): void {
    this.answer = answer;
    for (const listener of this.listeners) listener();
  }

  /** Nobody is told any more. */
  close(): void {
    this.listeners.clear();
  }
}

/** Milliseconds until a library that could not be read is asked again. */
export const ASKED_AGAIN = 5000;
