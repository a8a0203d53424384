/** A folder in memory that behaves as a browser's: a stream's contents take their place when it is closed. */
const fault = (name: string): DOMException => new DOMException(name, name);

export interface FolderFaults {
  /** Bytes that fit on the disk beside what is there. */
  room?: number;
  /** The folder is gone from the disk. */
  gone?: boolean;
  /** The browser moves no files of it. */
  noMoves?: boolean;
  /** The page is closed, or the machine stops, at this step: nothing after it happens. */
  diesAt?: 'write' | 'close' | 'move';
}

export class Died extends Error {}

export class FakeFolder {
  readonly kind = 'directory';
  readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; at: number }>();
  readonly removed: string[] = [];
  access: PermissionState = 'granted';
  answers: PermissionState = 'granted';
  private dead = false;

  constructor(
    readonly name = '编辑部',
    public faults: FolderFaults = {},
    public now = Date.UTC(2031, 4, 4, 9, 30),
  ) {}

  /** As the browser gives it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  /** After a restart nothing is dead any more. */
  restart(): void {
    this.dead = false;
    this.faults = {};
  }

  put(name: string, text: string, at = this.now): void {
    this.files.set(name, { bytes: new TextEncoder().encode(text), at });
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.access);
  }

  requestPermission(): Promise<PermissionState> {
    this.access = this.answers;
    return Promise.resolve(this.access);
  }

  isSameEntry(other: unknown): Promise<boolean> {
    return Promise.resolve(other === this);
  }

  async *entries() {
    this.live();
    for (const name of [...this.files.keys()].sort()) yield await Promise.resolve([name, this.fileHandle(name)] as const);
  }

  async *keys() {
    for await (const [name] of this.entries()) yield name;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    this.live();
    await Promise.resolve();
    if (!this.files.has(name)) {
      if (!create) throw fault('NotFoundError');
      this.put(name, '');
    }
    return this.fileHandle(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.live();
    await Promise.resolve();
    if (!this.files.delete(name)) throw fault('NotFoundError');
    this.removed.push(name);
  }

  private live(): void {
    if (this.dead) throw new Died();
    if (this.faults.gone) throw fault('NotFoundError');
  }

  private step(name: FolderFaults['diesAt']): void {
    if (this.faults.diesAt === name) this.dead = true;
    this.live();
  }

  private fileHandle(name: string) {
    const move = async (next: string) => {
      this.step('move');
      await Promise.resolve();
      if (this.faults.noMoves) throw fault('NotSupportedError');
      this.files.set(next, this.files.get(name)!);
      this.files.delete(name);
    };
    return {
      kind: 'file' as const,
      name,
      move,
      getFile: async () => {
        this.live();
        await Promise.resolve();
        const file = this.files.get(name);
        if (!file) throw fault('NotFoundError');
        return new File([file.bytes], name, { lastModified: file.at });
      },
      createWritable: () => Promise.resolve(this.stream(name)),
    };
  }

  private stream(name: string) {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const write = async (chunk: Uint8Array<ArrayBuffer>) => {
      this.step('write');
      await Promise.resolve();
      chunks.push(chunk);
      if (chunks.reduce((sum, { length }) => sum + length, 0) > (this.faults.room ?? Infinity)) throw fault('QuotaExceededError');
    };
    const close = async () => {
      this.step('close');
      this.files.set(name, { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), at: this.now });
    };
    return Object.assign(new WritableStream<Uint8Array<ArrayBuffer>>({ write, close }), { write, close, abort: () => Promise.resolve() });
  }
}
