/** Results of a stream of lines, kept in a temporary file until the output is written from them. */
import { rm, type FileHandle } from 'node:fs/promises';
import { openNew, temporaryName } from './output-place';

export class Spool {
  private readonly lengths: number[] = [];
  private length = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  /** @param out the output, beside which it stands. */
  static async open(out: string): Promise<Spool> {
    const { path, handle } = await openNew(temporaryName(out));
    return new Spool(path, handle);
  }

  async add(piece: string): Promise<void> {
    const bytes = Buffer.from(piece);
    await this.handle.write(bytes, 0, bytes.length, this.length);
    this.lengths.push(bytes.length);
    this.length += bytes.length;
  }

  /** All pieces in their order; as often as asked. */
  async *pieces(): AsyncGenerator<string> {
    let from = 0;
    for (const length of this.lengths) {
      const { buffer } = await this.handle.read(Buffer.alloc(length), 0, length, from);
      yield buffer.toString('utf8');
      from += length;
    }
  }

  async remove(): Promise<void> {
    await this.handle.close();
    await rm(this.path, { force: true });
  }
}
