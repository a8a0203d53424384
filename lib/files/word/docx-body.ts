/**
 * The body of a .docx as it prints, written anew for a reader that knows only plain paragraphs: automatic numbers stand as
 * words, hidden runs are gone, and what holds words in a way of its own (text boxes, fields, ruby, formulas) is opened.
 */
import { readXml, type Attributes, type WrittenTag } from '../container/xml';
import { readPlace, type DocxLists, type ListPlace } from './docx-lists';

/** Readings over ruby are no words of the text. */
const DROPPED = new Set(['rt']);
/** What is hidden, and what is struck out: no longer said. */
const UNSAID = new Set(['vanish', 'strike', 'dstrike']);
/** What says that a property does not hold (ST_OnOff of ECMA-376, “off” in the transitional form). */
const OFF = new Set(['0', 'false', 'off']);
/** Elements of which only what is inside counts. */
const OPENED = new Set([
  'fldSimple',
  'ruby',
  'rubyBase',
  'bdo',
  'dir',
  'wsp',
  'wgp',
  'wpc',
  'grpSp',
  'inline',
  'anchor',
  'graphic',
  'graphicData',
  'Choice',
  'Fallback',
  'AlternateContent',
]);
/** Elements that an older one says as well. */
const RENAMED: Readonly<Record<string, string>> = { cr: 'br', ptab: 'tab', txbx: 'pict' };
const MATH = /officeDocument\/2006\/math$/;

interface Paragraph {
  style?: string;
  place: ListPlace;
  /** Whether its label has been put. */
  labelled: boolean;
  /** Its end has been deleted: what is left of it belongs to the next one. */
  deleted: boolean;
}

interface Run {
  /** How much had been written when it began. */
  from: number;
  hidden: boolean;
}

/**
 * @param lists counts on: parts of one document are settled in their order.
 * @returns the part as UTF-8. @throws {FileError}
 */
export function settledBody(bytes: Uint8Array, lists: DocxLists): Uint8Array {
  const writer = new BodyWriter(lists);
  readXml(bytes, writer);
  return new TextEncoder().encode(writer.written.join(''));
}

class BodyWriter {
  readonly written: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  /** Elements inside one that is dropped. */
  private dropped = 0;
  /** What each open element was written as; null for one that is opened. */
  private readonly names: (string | null)[] = [];
  private readonly path: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: Run[] = [];
  /** Of each alternative that is open: whether its newer form had words. The older one is read only where it had none. */
  private readonly alternatives: boolean[] = [];
  private prefix = '';
  private mathPrefix = 'm';

  constructor(private readonly lists: DocxLists) {}

  readonly open = (name: string, attributes: () => Attributes, written: WrittenTag): void => {
    if (this.dropped > 0 || this.isDropped(name, written)) {
      this.dropped++;
      return;
    }
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (name === 'document' || name === 'footnotes' || name === 'endnotes') this.readPrefixes(written);
    this.properties(name, parent, attributes);
    if (name === 'AlternateContent') this.alternatives.push(false);
    if (name === 'p' && !this.isMath(written)) this.paragraphs.push({ place: {}, labelled: false, deleted: false });
    if (name === 'r') this.runs.push({ from: this.written.length, hidden: false });
    this.put(name, written);
  };

  readonly text = (text: string): void => {
    if (this.dropped > 0) return;
    this.written.push(escaped(text));
    if (this.path.at(-1) === 't') this.alternatives.fill(true);
  };

  readonly close = (name: string): void => {
    if (this.dropped > 0) {
      this.dropped--;
      return;
    }
    this.path.pop();
    const written = this.names.pop();
    if (name === 'p' && this.paragraphs.length > 0 && written === this.named('p')) {
      this.label();
      this.paragraphs.pop();
    }
    if (written != null) this.written.push(`</${written}>`);
    if (name === 'pPr' && this.path.at(-1) === 'p') this.label();
    if (name === 'r') {
      const run = this.runs.pop();
      if (run?.hidden) this.written.length = run.from;
    }
    if (name === 'AlternateContent') this.alternatives.pop();
  };

  private isDropped(name: string, { name: tag }: WrittenTag): boolean {
    if (name === 'Fallback') return this.alternatives.at(-1) === true;
    return DROPPED.has(name) && !this.isMathTag(tag);
  }

  private isMathTag(tag: string): boolean {
    return tag.startsWith(`${this.mathPrefix}:`);
  }

  private isMath({ name }: WrittenTag): boolean {
    return this.isMathTag(name);
  }

  private readPrefixes({ name, attributes }: WrittenTag): void {
    this.prefix = name.includes(':') ? `${name.slice(0, name.indexOf(':'))}:` : '';
    for (const [attribute, value] of Object.entries(attributes())) if (attribute.startsWith('xmlns:') && MATH.test(value)) this.mathPrefix = attribute.slice(6);
  }

  private named(name: string): string {
    return this.prefix + name;
  }

  /** What properties say of the paragraph or run that they stand in. */
  private properties(name: string, parent: string, attributes: () => Attributes): void {
    // What was so before a change of formatting.
    if (this.path.includes('pPrChange') || this.path.includes('rPrChange')) return;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !paragraph.labelled) this.paragraphProperties(paragraph, name, parent, attributes);
    const run = this.runs.at(-1);
    if (run && UNSAID.has(name) && parent === 'rPr' && this.path.at(-3) === 'r') run.hidden ||= !OFF.has(attributes().val ?? '');
  }

  private paragraphProperties(paragraph: Paragraph, name: string, parent: string, attributes: () => Attributes): void {
    if (name === 'pStyle') paragraph.style = attributes().val ?? '';
    else if (name === 'del' && parent === 'rPr' && this.path.includes('pPr')) paragraph.deleted = true;
    else if (parent === 'numPr') readPlace(paragraph.place, name, attributes);
  }

  private put(name: string, written: WrittenTag): void {
    const older = RENAMED[name];
    if (this.isMath(written)) this.putMath(name);
    else if (OPENED.has(name)) this.names.push(null);
    else if (older) this.tag(this.named(older), {});
    else this.tag(written.name, written.attributes());
  }

  /** Formulas: their runs are runs, raised and lowered as they print. */
  private putMath(name: string): void {
    if (name === 'r') {
      this.tag(this.named('r'), {});
      const raised = this.path.some((one) => one === 'sup');
      const lowered = this.path.some((one) => one === 'sub');
      if (raised || lowered)
        this.written.push(
          `<${this.named('rPr')}><${this.named('vertAlign')} ${this.named('val')}="${raised ? 'superscript' : 'subscript'}"/></${this.named('rPr')}>`,
        );
    } else if (name === 't') this.tag(this.named('t'), { 'xml:space': 'preserve' });
    else this.names.push(null);
  }

  private tag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.names.push(name);
    this.written.push(
      `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
        .join('')}>`,
    );
  }

  /** The paragraph's number, before its first word. */
  private label(): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || paragraph.labelled) return;
    paragraph.labelled = true;
    if (paragraph.deleted) return;
    const label = this.lists.labelOf(paragraph.style, paragraph.place);
    if (label) this.written.push(`<${this.named('r')}><${this.named('t')} xml:space="preserve">${escaped(label)}</${this.named('t')}></${this.named('r')}>`);
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
