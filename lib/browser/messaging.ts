/**
 * The transport of messages between contexts, typed end to end by lib/messaging/surface.ts.
 *
 * The receiver checks who sends, parses the parameters, runs the handler and answers, errors included; the caller
 * parses the answer. Handlers run synchronously up to their first `await`, so that one may use the sender's user
 * gesture (opening the side panel).
 */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { MessageError, reasonOf } from '../messaging/errors';
import {
  backgroundSurface,
  offscreenSurface,
  pageSurface,
  panelSurface,
  type BackgroundSurface,
  type OffscreenSurface,
  type PageSurface,
  type PanelSurface,
  type Params,
  type Result,
  type Schema,
  type Surface,
} from '../messaging/surface';
import { envelope, isAnswer, isEnvelope, type Answer, type AnswerErrorCode } from '../messaging/wire';
import { maySend, senderOf, type RawSender, type Sender } from './sender';

export type { Sender } from './sender';

/** One handler for every message of a surface: none can be forgotten. */
export type Handlers<S extends Surface> = {
  [K in keyof S]: (params: Params<S, K>, sender: Sender) => Result<S, K> | Promise<Result<S, K>>;
};

type Listener = (message: unknown, sender: RawSender, respond: (answer: Answer) => void) => true | undefined;

/** What is used of `browser.runtime` and `browser.tabs`; tests pass their own. */
export interface Channel {
  runtime: {
    id?: string;
    getURL(path: ''): string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  tabs?: { sendMessage(tabId: number, message: unknown, options?: { frameId?: number }): Promise<unknown> };
}

/** The browser's own API in the terms used here: its typings differ with and without a prepared WXT build. */
const channelOf = (api: unknown): Channel => api as Channel;
const realChannel = (): Channel => channelOf(browser);

/**
 * Answers the messages of `surface` in this context until the returned function is called. Messages of other surfaces
 * are left to their own receivers.
 */
export function serve<S extends Surface>(surface: S, handlers: Handlers<S>, channel: Channel = realChannel()): () => void {
  const { runtime } = channel;
  const listener: Listener = (message, rawSender, respond) => {
    if (!isEnvelope(message) || !Object.hasOwn(surface, message.name)) return undefined;
    const { name, params } = message;
    void answer(surface, handlers, name, params, senderOf(rawSender, runtime.id ?? '', runtime.getURL(''))).then(respond);
    // Chrome keeps the channel open for an asynchronous answer only on a literal `true`; a returned promise is ignored.
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Never rejects: whatever goes wrong becomes the answer, and stands in this context's console. */
async function answer<S extends Surface>(surface: S, handlers: Handlers<S>, name: keyof S & string, params: unknown, sender: Sender | null): Promise<Answer> {
  const row = surface[name]!;
  if (!sender || !maySend(sender.class, row.from)) {
    return failure('refused', `${name}: not allowed from ${sender ? `a ${sender.class}` : 'outside'}`);
  }
  const parsed = v.safeParse(row.params, params);
  if (!parsed.success) return failure('invalid', `${name}: ${v.summarize(parsed.issues)}`);
  try {
    const value = await handlers[name](parsed.output, sender);
    return { ok: true, value };
  } catch (error) {
    console.error(`ReportLens: ${name} failed`, error);
    return failure('failed', error instanceof Error ? error.message : String(error), reasonOf(error));
  }
}

function failure(code: AnswerErrorCode, message: string, reason: string | null = null): Answer {
  return { ok: false, error: { code, message, reason } };
}

/**
 * Asks the background.
 * @throws {MessageError} always of this class, whatever went wrong.
 */
export async function call<K extends keyof BackgroundSurface>(
  name: K,
  params: Params<BackgroundSurface, K>,
  channel: Channel = realChannel(),
): Promise<Result<BackgroundSurface, K>> {
  const value = await send(channel, name, () => channel.runtime.sendMessage(envelope(name, params)));
  return parseResult(backgroundSurface[name].result, name, value) as Result<BackgroundSurface, K>;
}

/**
 * Asks the page script in a tab; without `frameId` the first frame to answer is heard.
 * @throws {MessageError} `unreachable` where no page script runs in the tab.
 */
export async function callTab<K extends keyof PageSurface>(
  tabId: number,
  name: K,
  params: Params<PageSurface, K>,
  options: { frameId?: number } = {},
  channel: Channel = realChannel(),
): Promise<Result<PageSurface, K>> {
  const { tabs } = channel;
  if (!tabs) throw new MessageError('unreachable', `${name}: this context cannot reach tabs`);
  const value = await send(channel, name, () => tabs.sendMessage(tabId, envelope(name, params), options));
  return parseResult(pageSurface[name].result, name, value) as Result<PageSurface, K>;
}

/**
 * Asks the offscreen document.
 * @throws {MessageError}
 */
export async function callOffscreen<K extends keyof OffscreenSurface>(
  name: K,
  params: Params<OffscreenSurface, K>,
  channel: Channel = realChannel(),
): Promise<Result<OffscreenSurface, K>> {
  const value = await send(channel, name, () => channel.runtime.sendMessage(envelope(name, params)));
  return parseResult(offscreenSurface[name].result, name, value) as Result<OffscreenSurface, K>;
}

/** Tells whatever panels are open; that none is open is no error. */
export async function broadcast<K extends keyof PanelSurface>(name: K, params: Params<PanelSurface, K>, channel: Channel = realChannel()): Promise<void> {
  try {
    const value = await send(channel, name, () => channel.runtime.sendMessage(envelope(name, params)));
    parseResult(panelSurface[name].result, name, value);
  } catch (error) {
    if (!(error instanceof MessageError) || (error.code !== 'unreachable' && error.code !== 'orphaned')) throw error;
  }
}

export interface RetryOptions {
  /** Times the message is sent at most. */
  attempts?: number;
  /** Milliseconds before the second attempt; doubled each time. */
  firstDelay?: number;
  signal?: AbortSignal;
}

/**
 * `call`, asked again a bounded number of times where nobody answered: a service worker may be stopped between the
 * question and its answer. Only for messages that may safely be handled twice.
 */
export async function callWithRetry<K extends keyof BackgroundSurface>(
  name: K,
  params: Params<BackgroundSurface, K>,
  { attempts = 5, firstDelay = 150, signal }: RetryOptions = {},
  channel: Channel = realChannel(),
): Promise<Result<BackgroundSurface, K>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(name, params, channel);
    } catch (error) {
      const again = error instanceof MessageError && error.code === 'unreachable' && attempt < attempts;
      if (!again || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, firstDelay * 2 ** (attempt - 1)));
    }
  }
}

async function send(channel: Channel, name: string, ask: () => Promise<unknown>): Promise<unknown> {
  let answered: unknown;
  try {
    answered = await ask();
  } catch (error) {
    // Chrome throws "Extension context invalidated." in scripts that outlived their extension; Firefox drops the id.
    const text = error instanceof Error ? error.message : String(error);
    const orphaned = channel.runtime?.id === undefined || text.includes('context invalidated');
    throw new MessageError(orphaned ? 'orphaned' : 'unreachable', `${name}: ${text}`, null, { cause: error });
  }
  // A listener that knows nothing of the message, or one that died on the way in Firefox, leaves nothing.
  if (!isAnswer(answered)) throw new MessageError('unreachable', `${name}: nobody answered`);
  if (!answered.ok) throw new MessageError(answered.error.code, answered.error.message, answered.error.reason);
  return answered.value;
}

function parseResult(schema: Schema, name: string, value: unknown): unknown {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new MessageError('invalid', `answer to ${name}: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}
