/** Contexts of one extension that talk over a bus which behaves like the browser's, structured clone by JSON included. */
import type { Channel } from '../../../lib/browser/messaging';
import type { RawSender } from '../../../lib/browser/sender';

type Listener = Parameters<Channel['runtime']['onMessage']['addListener']>[0];

export const EXTENSION_ID = 'abcdefghijklmnop';
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}/`;

const overTheWire = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

interface Context {
  channel: Channel;
  deliver(message: unknown, sender: RawSender): Promise<unknown>;
  /** What other contexts see of this one. */
  sender: RawSender;
  tabId: number | null;
}

export class FakeExtension {
  private readonly contexts: Context[] = [];
  /** Messages that get lost because the worker is stopped before it answers. */
  dropNext = 0;

  /** Content scripts live in tabs under the page's address and hear only `tabs.sendMessage`. */
  context(sender: Omit<RawSender, 'id'>, contentScript: boolean): Channel {
    const listeners = new Set<Listener>();
    const context: Context = {
      sender: { ...sender, id: EXTENSION_ID },
      tabId: contentScript ? (sender.tab?.id ?? null) : null,
      deliver: (message, from) => this.deliver(listeners, message, from),
      channel: {
        runtime: {
          id: EXTENSION_ID,
          getURL: () => EXTENSION_ORIGIN,
          sendMessage: (message) =>
            this.dispatch(
              this.contexts.filter((other) => other !== context && other.tabId === null),
              message,
              context,
            ),
          onMessage: {
            addListener: (listener) => void listeners.add(listener),
            removeListener: (listener) => void listeners.delete(listener),
          },
        },
      },
    };
    if (!contentScript) {
      context.channel.tabs = {
        sendMessage: (tabId, message) =>
          this.dispatch(
            this.contexts.filter((other) => other.tabId === tabId),
            message,
            context,
          ),
      };
    }
    this.contexts.push(context);
    return context.channel;
  }

  private async dispatch(receivers: Context[], message: unknown, from: Context): Promise<unknown> {
    const answers = receivers.map((receiver) => receiver.deliver(overTheWire(message), from.sender));
    if (this.dropNext > 0) {
      this.dropNext -= 1;
      throw new Error('A listener indicated an asynchronous response by returning true, but the message channel closed');
    }
    const results = await Promise.all(answers);
    if (results.every((result) => result === NO_RECEIVER)) {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    return overTheWire(results.find((result) => result !== NO_RECEIVER && result !== undefined));
  }

  private deliver(listeners: Set<Listener>, message: unknown, sender: RawSender): Promise<unknown> {
    if (listeners.size === 0) return Promise.resolve(NO_RECEIVER);
    return new Promise((resolve) => {
      const kept = [...listeners].map((listener) => listener(message, sender, resolve));
      if (!kept.includes(true)) resolve(undefined);
    });
  }
}

const NO_RECEIVER = Symbol('no receiver');
