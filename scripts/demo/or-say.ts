/** Failures that a person at the terminal can read. */

/** Waits for `work`; where it fails, throws the sentence, with the first line of the reason after it. */
export async function orSay<T>(work: Promise<T>, sentence: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(`${sentence} (${firstLine(error)})`, { cause: error });
  }
}

/** The first line of what an error says, without the colours that Playwright puts into it. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
  return (message.split('\n')[0] ?? '').replace(/\u001b\[\d+m/g, '').trim();
}
