/** The lists of a .docx: which paragraph is numbered how (word/numbering.xml, word/styles.xml; ECMA-376-1, 17.9 and 17.7). */
import { readXml, type Attributes } from '../container/xml';
import { ListCounter, type ListLevel } from './list-numbers';

/** What a paragraph or a style says of its list. */
export interface ListPlace {
  /** `0` takes a paragraph out of the list of its style. */
  list?: string;
  depth?: number;
}

interface List {
  abstract: string;
  /** Levels that this list has in its own way, and where its counting starts anew. */
  levels: Map<number, ListLevel>;
  starts: Map<number, number>;
}

interface Style extends ListPlace {
  basedOn?: string;
}

type AbstractLevel = ListLevel & { style?: string };

/** Styles that are based on one another: more in a row is a circle. */
const MOST_STYLES = 20;
const DEEPEST = 8;

export class DocxLists {
  private readonly abstracts = new Map<string, { levels: Map<number, AbstractLevel>; link?: string }>();
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, Style>();
  private readonly counters = new Map<string, ListCounter>();
  private readonly begun = new Set<string>();

  constructor(numbering: Uint8Array | null, styles: Uint8Array | null) {
    if (styles) this.readStyles(styles);
    if (numbering) this.readNumbering(numbering);
  }

  /** Whether any list is there to be counted. */
  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  /**
   * Counts a paragraph.
   *
   * @returns the label before it; null where it is in no list or marked by a bullet.
   */
  labelOf(style: string | undefined, own: ListPlace): string | null {
    const place = this.placeOf(style, own);
    const list = place && this.lists.get(place.list);
    if (!place || !list) return null;
    const abstract = this.abstractOf(list.abstract);
    if (!abstract) return null;
    const depth = place.depth ?? [...abstract.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0] ?? 0;
    const levels = Array.from({ length: DEEPEST + 1 }, (_, at) => list.levels.get(at) ?? abstract.levels.get(at));
    const counter = this.counters.get(list.abstract) ?? new ListCounter();
    this.counters.set(list.abstract, counter);
    const start = list.starts.get(depth);
    const key = `${place.list} ${depth}`;
    if (start !== undefined && !this.begun.has(key)) counter.restart(depth, start);
    this.begun.add(key);
    const label = counter.next(levels, depth);
    return levels[depth]?.format === 'bullet' ? null : label;
  }

  private placeOf(style: string | undefined, own: ListPlace): { list: string; depth?: number } | null {
    let { list, depth } = own;
    let named = style;
    for (let step = 0; named !== undefined && list === undefined && step < MOST_STYLES; step++) {
      const known = this.styles.get(named);
      list ??= known?.list;
      depth ??= known?.depth;
      named = known?.basedOn;
    }
    if (list === undefined || list === '0') return null;
    return depth === undefined ? { list } : { list, depth: Math.max(0, Math.min(DEEPEST, depth)) };
  }

  /** A list may be numbered as a style says, which another list defines. */
  private abstractOf(id: string) {
    const abstract = this.abstracts.get(id);
    if (!abstract?.link || abstract.levels.size > 0) return abstract;
    const list = this.styles.get(abstract.link)?.list;
    return list === undefined ? abstract : (this.abstracts.get(this.lists.get(list)?.abstract ?? '') ?? abstract);
  }

  private readStyles(bytes: Uint8Array): void {
    let id = '';
    let style: Style | null = null;
    readXml(bytes, {
      open: (name, attributes) => {
        if (name === 'style') {
          id = attributes().styleId ?? '';
          style = {};
        } else if (style && name === 'basedOn') style.basedOn = attributes().val ?? '';
        else if (style) readPlace(style, name, attributes);
      },
      close: (name) => {
        if (name !== 'style' || !style) return;
        this.styles.set(id, style);
        style = null;
      },
    });
  }

  private readNumbering(bytes: Uint8Array): void {
    let abstract: { levels: Map<number, AbstractLevel>; link?: string } | null = null;
    let list: List | null = null;
    let level: AbstractLevel | null = null;
    let depth = 0;
    const opens: Record<string, (attributes: Attributes) => void> = {
      abstractNum: ({ abstractNumId = '' }) => {
        abstract = { levels: new Map() };
        this.abstracts.set(abstractNumId, abstract);
      },
      numStyleLink: ({ val }) => {
        if (abstract && val !== undefined) abstract.link = val;
      },
      num: ({ numId = '' }) => {
        abstract = null;
        list = { abstract: '', levels: new Map(), starts: new Map() };
        this.lists.set(numId, list);
      },
      abstractNumId: ({ val = '' }) => {
        if (list) list.abstract = val;
      },
      lvlOverride: ({ ilvl }) => {
        depth = Number(ilvl) || 0;
      },
      startOverride: ({ val }) => list?.starts.set(depth, Number(val) || 0),
      lvl: ({ ilvl }) => {
        depth = Number(ilvl) || 0;
        level = { start: 1, format: 'decimal', text: '', legal: false };
        (list ?? abstract)?.levels.set(depth, level);
      },
      start: ({ val }) => {
        if (level) level.start = Number(val) || 0;
      },
      numFmt: ({ val = 'decimal' }) => {
        if (level) level.format = val;
      },
      lvlText: ({ val = '' }) => {
        if (level) level.text = val;
      },
      isLgl: ({ val }) => {
        if (level) level.legal = val !== '0' && val !== 'false';
      },
      pStyle: ({ val }) => {
        if (level && val !== undefined) level.style = val;
      },
    };
    readXml(bytes, {
      open: (name, attributes) => opens[name]?.(attributes()),
      close: (name) => {
        if (name === 'lvl') level = null;
        else if (name === 'num') list = null;
      },
    });
  }
}

/** Takes what an element inside numPr says of a list. */
export function readPlace(place: ListPlace, name: string, attributes: () => Attributes): void {
  if (name === 'numId') place.list = attributes().val ?? '0';
  else if (name === 'ilvl') place.depth = Number(attributes().val) || 0;
}
