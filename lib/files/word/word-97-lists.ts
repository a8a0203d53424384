/** The lists of a Word 97 document: how its paragraphs and their styles are numbered ([MS-DOC] 2.4.6.3, 2.9.131, 2.9.147, 2.9.150). */
import { ListCounter, type ListLevel } from './list-numbers';

/** In which list a paragraph stands, and how deep. */
export interface ListPlace {
  /** From 1; 0 for none. */
  list?: number | undefined;
  depth?: number | undefined;
}

/** Where the file information block names the style sheet, the lists and their uses. */
const STYLES = 0xa2;
const LISTS = 0x2e2;
const USES = 0x2ea;
const LIST = 28;
const USE = 16;
const LEVEL = 28;
const LEVELS = 9;
/** Styles that are based on one another: more in a row is a circle. */
const MOST_STYLES = 20;
const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;
/** Larger numbers of a list say that there is none any more. */
const LAST_USE = 0x7fe;

/** [MS-OSHARED] 2.2.1.3 MSONFC, by the names that .docx has for them (ECMA-376-1, 17.18.59). */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  0x0a: 'ideographDigital',
  0x0b: 'japaneseCounting',
  0x0e: 'decimalFullWidth',
  0x12: 'decimalEnclosedCircle',
  0x13: 'decimalFullWidth2',
  0x16: 'decimalZero',
  0x17: 'bullet',
  0x1a: 'decimalEnclosedFullstop',
  0x1b: 'decimalEnclosedParen',
  0x1c: 'decimalEnclosedCircleChinese',
  0x1d: 'ideographEnclosedCircle',
  0x1e: 'ideographTraditional',
  0x1f: 'ideographZodiac',
  0x21: 'taiwaneseCounting',
  0x22: 'ideographLegalTraditional',
  0x23: 'taiwaneseCountingThousand',
  0x24: 'taiwaneseDigital',
  0x25: 'chineseCounting',
  0x26: 'chineseLegalSimplified',
  0x27: 'chineseCountingThousand',
  0xff: 'none',
};

interface Use {
  levels: (ListLevel | undefined)[];
  counter: ListCounter;
  /** Where this use of the list begins to count anew. */
  starts: Map<number, number>;
  begun: Set<number>;
}

interface Style extends ListPlace {
  basedOn: number;
}

export class Word97Lists {
  private uses: Use[] = [];
  private styles: Style[] = [];

  /**
   * Tables that lead nowhere tell nothing: the text is there without its numbers.
   *
   * @param placeIn what the properties of a paragraph or of a style say of its list.
   */
  constructor(stream: Uint8Array, table: Uint8Array, placeIn: (properties: Uint8Array) => ListPlace) {
    const fib = viewOf(stream);
    try {
      this.uses = usesIn(table, fib.getUint32(LISTS, true), fib.getUint32(USES, true), fib.getUint32(USES + 4, true));
      if (this.uses.length > 0) this.styles = stylesIn(table, fib.getUint32(STYLES, true), fib.getUint32(STYLES + 4, true), placeIn);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.uses = [];
    }
  }

  get isEmpty(): boolean {
    return this.uses.length === 0;
  }

  /** Where a paragraph of a style stands; null where it is in no list. */
  placeOf(style: number, own: ListPlace): { list: number; depth: number } | null {
    let { list, depth } = own;
    let named = style;
    for (let step = 0; list === undefined && named !== NO_STYLE && step < MOST_STYLES; step++) {
      const known = this.styles[named];
      list ??= known?.list;
      depth ??= known?.depth;
      named = known?.basedOn ?? NO_STYLE;
    }
    return list === undefined || list < 1 || list > LAST_USE || !this.uses[list - 1] ? null : { list, depth: Math.min(LEVELS - 1, depth ?? 0) };
  }

  /** Counts a paragraph and gives what stands before it; '' for nothing, as for a bullet. */
  label({ list, depth }: { list: number; depth: number }): string {
    const use = this.uses[list - 1];
    if (!use) return '';
    const start = use.starts.get(depth);
    if (start !== undefined && !use.begun.has(depth)) use.counter.restart(depth, start);
    use.begun.add(depth);
    const label = use.counter.next(use.levels, depth);
    return use.levels[depth]?.format === 'bullet' ? '' : label;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** PlfLst, behind which the levels of all lists follow, then PlfLfo: the uses of the lists, each with levels of its own. */
function usesIn(table: Uint8Array, lists: number, uses: number, length: number): Use[] {
  if (length < 4) return [];
  const view = viewOf(table);
  const known = listsIn(view, lists);
  const count = Math.min(view.getUint32(uses, true), Math.floor((length - 4) / USE));
  let data = uses + 4 + count * USE;
  return Array.from({ length: count }, (_, number) => {
    const at = uses + 4 + number * USE;
    const list = known.get(view.getUint32(at, true)) ?? { levels: [], counter: new ListCounter() };
    const use: Use = { ...list, levels: [...list.levels], starts: new Map(), begun: new Set() };
    const changed = view.getUint8(at + 12);
    // Behind a character position, which nothing needs.
    data += 4;
    for (let change = 0; change < changed; change++) {
      const start = view.getUint32(data, true);
      const flags = view.getUint32(data + 4, true);
      const depth = flags & 0x0f;
      data += 8;
      if (flags & 0x20) {
        const read = levelAt(view, data);
        use.levels[depth] = read.level;
        data = read.end;
      }
      if (flags & 0x10) use.starts.set(depth, flags & 0x20 ? (use.levels[depth]?.start ?? start) : start);
    }
    return use;
  });
}

function listsIn(view: DataView, from: number): Map<number, Pick<Use, 'levels' | 'counter'>> {
  const count = view.getUint16(from, true);
  const lists = new Map<number, Pick<Use, 'levels' | 'counter'>>();
  let at = from + 2 + count * LIST;
  for (let number = 0; number < count; number++) {
    const list = from + 2 + number * LIST;
    const isSimple = (view.getUint8(list + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth++) {
      const { level, end } = levelAt(view, at);
      levels.push(level);
      at = end;
    }
    lists.set(view.getUint32(list, true), { levels, counter: new ListCounter() });
  }
  return lists;
}

/** LVL: its fixed part, two groups of properties, then the label, in which the characters 0 to 8 stand for the levels' numbers. */
function levelAt(view: DataView, at: number): { level: ListLevel; end: number } {
  const words = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(words, true);
  let text = '';
  for (let unit = 0; unit < length; unit++) {
    const code = view.getUint16(words + 2 + unit * 2, true);
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level = { start: view.getUint32(at, true), format: FORMATS[view.getUint8(at + 4)] ?? 'decimal', text, legal: (view.getUint8(at + 5) & 0x04) !== 0 };
  return { level, end: words + 2 + length * 2 };
}

/** STSH: each style with what it is based on and what its properties say of a list. */
function stylesIn(table: Uint8Array, from: number, length: number, placeIn: (properties: Uint8Array) => ListPlace): Style[] {
  const view = viewOf(table.subarray(from, from + length));
  const head = view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const base = view.getUint16(4, true);
  const styles: Style[] = [];
  let at = 2 + head;
  for (let number = 0; number < count; number++) {
    const size = view.getUint16(at, true);
    const style: Style = { basedOn: NO_STYLE };
    if (size > 0) {
      const kind = view.getUint16(at + 4, true);
      style.basedOn = kind >> 4;
      const name = at + 2 + base;
      // The name, its length before it and a zero behind it; properties begin at even places of the style.
      const properties = name + 2 + view.getUint16(name, true) * 2 + 2;
      if ((kind & 0x0f) === PARAGRAPH_STYLE && properties + 2 <= at + 2 + size) {
        const bytes = view.getUint16(properties, true);
        Object.assign(style, placeIn(table.subarray(from + properties + 4, from + properties + 2 + bytes)));
      }
    }
    styles.push(style);
    at += 2 + size + (size % 2);
  }
  return styles;
}
