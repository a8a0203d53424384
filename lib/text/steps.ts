/** Long work that may be laid down between its steps, each of which takes a moment; what it gives comes with the last. */
export type Steps<T> = Generator<undefined, T>;

/** All steps, one after the other. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
