/**
 * A Firefox driven over Marionette, its own remote protocol (https://firefox-source-docs.mozilla.org/testing/marionette/):
 * unlike WebDriver BiDi it enters an extension's pages and, in the context `chrome`, the browser's own window.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Preference = string | number | boolean;
type Context = 'chrome' | 'content';

/** Milliseconds between two looks for what is waited for. */
const STEP = 100;
const START_WITHIN = 120_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export interface FirefoxOptions {
  executablePath: string;
  preferences: Readonly<Record<string, Preference>>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One message after another in the form LENGTH:JSON; answers come in the order of their questions. */
class Wire {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private buffered = Buffer.alloc(0);
  private last = 0;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => this.take(data));
    socket.on('close', () => this.waiting.forEach(({ reject }) => reject(new Error('Firefox has gone'))));
    socket.on('error', () => undefined);
  }

  ask(command: string, params: object): Promise<unknown> {
    const id = ++this.last;
    const body = JSON.stringify([0, id, command, params]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.buffered = Buffer.concat([this.buffered, data]);
    for (let colon = this.buffered.indexOf(':'); colon > 0; colon = this.buffered.indexOf(':')) {
      const length = Number(this.buffered.subarray(0, colon).toString());
      if (this.buffered.length < colon + 1 + length) return;
      const body = this.buffered.subarray(colon + 1, colon + 1 + length).toString();
      this.buffered = this.buffered.subarray(colon + 1 + length);
      this.answer(JSON.parse(body) as unknown);
    }
  }

  private answer(message: unknown): void {
    // The greeting is an object; answers are [1, id, error, result].
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  }
}

/** The port that a starting Firefox writes into its profile. */
async function portOf(profile: string): Promise<number> {
  const end = Date.now() + START_WITHIN;
  while (Date.now() < end) {
    try {
      const port = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
      if (port > 0) return port;
    } catch {
      // Not written yet.
    }
    await sleep(STEP);
  }
  throw new Error('Firefox did not open its Marionette port');
}

export class Firefox {
  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly wire: Wire;

  private constructor(process: ChildProcess, profile: string, wire: Wire) {
    this.process = process;
    this.profile = profile;
    this.wire = wire;
  }

  /** A headless Firefox with an empty profile. */
  static async launch({ executablePath, preferences }: FirefoxOptions): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'reportlens-firefox-'));
    const all = { 'marionette.port': 0, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, ...preferences };
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(all)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
        .join('\n'),
    );
    const process = spawn(executablePath, ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile], {
      stdio: 'ignore',
    });
    const port = await portOf(profile);
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    const firefox = new Firefox(process, profile, new Wire(socket));
    await firefox.wire.ask('WebDriver:NewSession', { strictFileInteractability: false, unhandledPromptBehavior: 'ignore' });
    await firefox.wire.ask('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    return firefox;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await this.wire.ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => this.process.kill());
    await gone;
    this.wire.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Installs an unpacked extension until the browser ends. */
  async install(path: string): Promise<void> {
    await this.wire.ask('Addon:Install', { path, temporary: true });
  }

  async open(url: string): Promise<void> {
    await this.wire.ask('WebDriver:Navigate', { url });
  }

  /** A new tab, to which all further questions go. */
  async newTab(url: string): Promise<string> {
    const { handle } = (await this.wire.ask('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
    await this.switchTo(handle);
    await this.open(url);
    return handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.wire.ask('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /** Handles of all tabs, oldest first as far as Firefox says. */
  async tabs(): Promise<string[]> {
    return (await this.wire.ask('WebDriver:GetWindowHandles', {})) as string[];
  }

  async closeTab(): Promise<void> {
    const handles = (await this.wire.ask('WebDriver:CloseWindow', {})) as string[];
    if (handles[0]) await this.switchTo(handles[0]);
  }

  /** Runs a function in the page, or in the browser's window, with arguments that JSON can carry; promises are awaited. */
  async run<Args extends unknown[], T>(code: (...args: Args) => T, args: Args, context: Context = 'content'): Promise<Awaited<T>> {
    await this.wire.ask('Marionette:SetContext', { value: context });
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${code.toString()})(...Array.from(arguments).slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = (await this.wire.ask('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: false, sandbox: null })) as {
      value: { value?: unknown; error?: string };
    };
    await this.wire.ask('Marionette:SetContext', { value: 'content' });
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as Awaited<T>;
  }

  /** Presses keys as the reader does: modifiers first, all released at the end. */
  async press(keys: readonly string[], context: Context = 'content'): Promise<void> {
    await this.wire.ask('Marionette:SetContext', { value: context });
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...[...keys].reverse().map((value) => ({ type: 'keyUp', value }))];
    await this.wire.ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.wire.ask('Marionette:SetContext', { value: 'content' });
  }

  /** Clicks at a place in the window. */
  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.wire.ask('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** Clicks the element that this XPath finds, once it is there and can be clicked. */
  async click(xpath: string, within = 90_000): Promise<void> {
    await this.until(
      `a click on ${xpath}`,
      async () => {
        await this.wire.ask('WebDriver:ElementClick', { id: await this.find('xpath', xpath) });
        return true;
      },
      within,
    );
  }

  /** Gives a file to the file input that this selector finds. */
  async chooseFile(selector: string, path: string): Promise<void> {
    await this.wire.ask('WebDriver:ElementSendKeys', { id: await this.find('css selector', selector), text: path });
  }

  /** Waits until `look` answers something true; what it throws meanwhile counts as not yet. @throws after `within` ms. */
  async until<T>(what: string, look: () => Promise<T>, within = 90_000): Promise<T> {
    const end = Date.now() + within;
    let last: unknown;
    for (;;) {
      try {
        const value = await look();
        if (value) return value;
        last = value;
      } catch (error) {
        last = error;
      }
      if (Date.now() > end) throw new Error(`${what} did not come within ${within} ms: ${String(last)}`);
      await sleep(STEP);
    }
  }

  private async find(using: 'css selector' | 'xpath', value: string): Promise<string> {
    const found = (await this.wire.ask('WebDriver:FindElement', { using, value })) as { value: Record<string, string> };
    return found.value[ELEMENT]!;
  }
}
