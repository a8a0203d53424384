/** Cuts the pictures of single lines out of the pictures of their pages. */
import type { PlacedLine } from '../../lib/files/pdf/printed-text';
import { widthOf } from '../../lib/files/pdf/pieces';
import type { PagePicture } from '../../lib/files/scan/recognition';
import type { LinePicture } from '../../lib/highlight/popup-port';
import type { Span } from '../../lib/model/analysis';

/** Pictures that are kept cut; the reader steps back and forth. */
const MOST_KEPT = 40;

export class LineCutter {
  private readonly kept = new Map<string, Promise<string>>();

  constructor(private readonly pictures: readonly (PagePicture | null)[]) {}

  /** The line with the place of `span` in it; both count in `text`. */
  async cut(line: PlacedLine, span: Span, text: string): Promise<LinePicture> {
    const { left, right, top, bottom } = line;
    const whole = Math.max(1, widthOf(text.slice(line.start, line.end).trimEnd()));
    const at = (offset: number) => widthOf(text.slice(line.start, offset)) / whole;
    return { src: await this.addressOf(line), width: right - left, height: bottom - top, from: at(span.start), to: at(span.end) };
  }

  close(): void {
    for (const address of this.kept.values()) forget(address);
    this.kept.clear();
  }

  private addressOf(line: PlacedLine): Promise<string> {
    const key = [line.page, line.left, line.top, line.right, line.bottom].join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const made = this.made(line);
    this.kept.set(key, made);
    const [oldest] = this.kept;
    if (this.kept.size > MOST_KEPT && oldest) {
      this.kept.delete(oldest[0]);
      forget(oldest[1]);
    }
    return made;
  }

  private async made({ page, left, top, right, bottom }: PlacedLine): Promise<string> {
    const picture = this.pictures[page];
    if (!picture) throw new Error('The page has no picture.');
    const whole = await createImageBitmap(picture.jpeg);
    try {
      const scale = whole.width / picture.width;
      const [x, y] = [Math.max(0, Math.floor(left * scale)), Math.max(0, Math.floor(top * scale))];
      const width = Math.max(1, Math.min(whole.width, Math.ceil(right * scale)) - x);
      const height = Math.max(1, Math.min(whole.height, Math.ceil(bottom * scale)) - y);
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.drawImage(whole, x, y, width, height, 0, 0, width, height);
      return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
    } finally {
      whole.close();
    }
  }
}

function forget(address: Promise<string>): void {
  address.then((url) => URL.revokeObjectURL(url)).catch((error: unknown) => console.debug('ReportLens: a line had no picture', error));
}
