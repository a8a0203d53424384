/**
 * What a message and its answer look like on the wire. No imports at run time: the detector, which every matching page
 * runs, builds its one message with this and nothing else.
 *
 * A message is `{ reportlens: 1, name, params }`; an answer is `{ ok: true, value }` or `{ ok: false, error }`. The
 * shape is stable within a version of the wire: a page script of an older build may still be talking after an update.
 */
import type { BackgroundSurface, OffscreenSurface, PageSurface, PanelSurface, Params } from './surface';

export const WIRE_VERSION = 1;

export interface Envelope {
  reportlens: typeof WIRE_VERSION;
  name: string;
  params: unknown;
}

/**
 * `refused`: this sender may not send this message; `invalid`: the parameters do not fit the surface;
 * `failed`: the handler threw.
 */
export type AnswerErrorCode = 'refused' | 'invalid' | 'failed';

export interface AnswerError {
  code: AnswerErrorCode;
  message: string;
  /** The handler's own machine-readable reason (`library-full`, `no-access`, …), null where it gave none. */
  reason: string | null;
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: AnswerError };

type AnySurface = BackgroundSurface & PageSurface & PanelSurface & OffscreenSurface;

/** The message `name` as it goes over the wire. */
export function envelope<K extends keyof AnySurface>(name: K, params: Params<AnySurface, K>): Envelope {
  return { reportlens: WIRE_VERSION, name, params };
}

/** Whether a received message is one of ours; others share the same channel and are left alone. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).reportlens === WIRE_VERSION &&
    typeof (message as Partial<Envelope>).name === 'string'
  );
}

/** Whether a received value is an answer of ours. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const answer = value as { ok?: unknown; error?: { code?: unknown } | null };
  return answer.ok === true || (answer.ok === false && typeof answer.error?.code === 'string');
}
