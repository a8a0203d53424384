/** Why a message did not get its answer. */
import type { AnswerErrorCode } from './wire';

/**
 * `unreachable`: nobody answered (no receiver, or it died on the way); worth asking again.
 * `orphaned`: this script outlived its extension (update, removal) and can never talk again.
 * The rest come from the receiver: see `AnswerErrorCode`.
 */
export type MessageErrorCode = AnswerErrorCode | 'unreachable' | 'orphaned';

export class MessageError extends Error {
  override readonly name = 'MessageError';

  constructor(
    readonly code: MessageErrorCode,
    message: string,
    /** The handler's own machine-readable reason, null where it gave none. */
    readonly reason: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An error that a handler throws for the caller to tell apart by `reason`. */
export interface ReasonedError extends Error {
  readonly reason: string;
}

/** The machine-readable reason of an error, null where it has none. */
export function reasonOf(error: unknown): string | null {
  const reason = error instanceof Error ? (error as Partial<ReasonedError>).reason : undefined;
  return typeof reason === 'string' ? reason : null;
}
