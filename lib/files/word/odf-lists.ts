/** The numbers of lists and headings in OpenDocument texts (ODF 1.3, part 3: 5.3 lists, 16.30 list styles, 16.34 the outline). */
import type { Attributes } from '../container/xml';
import { ListCounter, type ListLevel } from './list-numbers';

/** Numbers as a format writes its first one; what is not here is printed in Arabic numerals. */
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};
const DEEPEST = 8;

/** The headings' outline among the list styles, whose names have no blank at their beginning. */
const OUTLINE = ' outline';

interface OpenList {
  style: string;
  counter: ListCounter;
}

type Levels = (ListLevel | undefined)[];

export class OdfLists {
  private readonly styles = new Map<string, Levels>();
  /** The style whose levels are being read. */
  private levels: Levels | null = null;
  private readonly lists: OpenList[] = [];
  /** Whether the open items' labels have been put. */
  private readonly items: { labelled: boolean }[] = [];
  private readonly byId = new Map<string, ListCounter>();
  private readonly byStyle = new Map<string, ListCounter>();
  private readonly outline = new ListCounter();

  /** Takes what an opening tag says of styles and of lists in the text. */
  open(name: string, attributes: () => Attributes): void {
    switch (name) {
      case 'list-style':
        return this.openStyle(attributes().name ?? '');
      case 'outline-style':
        return this.openStyle(OUTLINE);
      case 'list-level-style-number':
      case 'outline-level-style':
        return this.readLevel(attributes());
      case 'list':
        return this.openList(attributes());
      case 'list-item':
        return this.openItem(attributes());
      case 'list-header':
        this.items.push({ labelled: true });
    }
  }

  close(name: string): void {
    if (name === 'list-style' || name === 'outline-style') this.levels = null;
    else if (name === 'list') this.lists.pop();
    else if (name === 'list-item' || name === 'list-header') this.items.pop();
  }

  /**
   * What stands before a paragraph that begins now, '' for nothing.
   *
   * @param heading attributes of a heading; null for a plain paragraph.
   */
  label(heading: Attributes | null): string {
    const item = this.items.at(-1);
    const list = this.lists.at(-1);
    if (item && list) {
      if (item.labelled) return '';
      item.labelled = true;
      return list.counter.next(this.styles.get(list.style) ?? [], this.depth);
    }
    const levels = heading && heading['is-list-header'] !== 'true' ? this.styles.get(OUTLINE) : undefined;
    return levels ? this.outline.next(levels, clamped(Number(heading?.['outline-level'] ?? 1) - 1)) : '';
  }

  private get depth(): number {
    return clamped(this.lists.length - 1);
  }

  private openStyle(name: string): void {
    this.levels = [];
    this.styles.set(name, this.levels);
  }

  private readLevel(level: Attributes): void {
    const depth = clamped(Number(level.level ?? 1) - 1);
    const format = level['num-format'] ?? '';
    if (!this.levels || format === '') return;
    const shown = Math.max(1, Math.min(depth + 1, Number(level['display-levels'] ?? 1) || 1));
    const numbers = Array.from({ length: shown }, (_, at) => `%${depth + 2 - shown + at}`).join('.');
    this.levels[depth] = {
      start: Number(level['start-value'] ?? 1) || 0,
      format: FORMATS[format.charAt(0)] ?? 'decimal',
      // A whole label, with numbers as %1%, is what newer writers add to its parts.
      text: level['num-list-format']?.replace(/%(\d)%/g, '%$1') ?? `${level['num-prefix'] ?? ''}${numbers}${level['num-suffix'] ?? ''}`,
      legal: false,
    };
  }

  private openList({ 'style-name': named, 'continue-numbering': continued, 'continue-list': continues = '', id = '' }: Attributes): void {
    const around = this.lists.at(-1);
    const style = named ?? around?.style ?? '';
    const before = this.byId.get(continues) ?? (continued === 'true' ? this.byStyle.get(style) : undefined);
    const counter = around?.counter ?? before ?? new ListCounter();
    this.lists.push({ style, counter });
    if (around) return;
    this.byStyle.set(style, counter);
    if (id !== '') this.byId.set(id, counter);
  }

  private openItem({ 'start-value': start }: Attributes): void {
    if (start !== undefined) this.lists.at(-1)?.counter.restart(this.depth, Number(start) || 0);
    this.items.push({ labelled: false });
  }
}

function clamped(depth: number): number {
  return Math.max(0, Math.min(DEEPEST, depth || 0));
}
