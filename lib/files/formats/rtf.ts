/** Rich Text Format (Microsoft, specification 1.9.1): the text and its tables, in whatever code page it is written. */
import { withHoles } from '../decode';
import { PageBuilder, type CellDraft } from '../blocks/page-builder';
import { MAX_DEPTH } from '../limits';
import { refuse } from '../refusal';
import type { FormatReader } from './format';

/** Groups that hold no text of the document. Those that begin with \* and are not known are left out as well. */
const LEFT_OUT = new Set(
  'fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor revtbl listtable listoverridetable fldinst themedata datastore xmlnstbl generator nonshppict shpinst filetbl rsidtbl latentstyles userprops'.split(
    ' ',
  ),
);
/** Groups with \* that hold text all the same. */
const KEPT = new Set(['shptxt', 'shppict']);
/** What control words print. */
const PRINTED: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': ' ',
  _: '-',
};
/** Code pages by their number, and by a font's character set. */
const CODE_PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1252: 'windows-1252', 65001: 'utf-8' };
const CHARACTER_SETS: Readonly<Record<number, number>> = { 134: 936, 136: 950, 128: 932, 129: 949, 0: 1252 };

interface State {
  leftOut: boolean;
  hidden: boolean;
  /** Struck out: no longer said. */
  struck: boolean;
  codePage: number;
  /** Characters that follow a \u for readers that do not know it. */
  substitutes: number;
}

/** A control word with its number, a control sign, a brace, or a run of plain bytes. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]{1,4096})|[\r\n]+/giy;

export const readRtf: FormatReader = async ({ bytes }, { parseHtml }) => {
  const reader = new RtfReader(new PageBuilder(await parseHtml('')));
  const source = new TextDecoder('latin1').decode(bytes);
  // A byte order mark or blanks may stand before it, and noughts that fill its last block behind it.
  reader.read(source.slice(Math.max(0, source.indexOf('{')), source.lastIndexOf('}') + 1 || undefined));
  return { bodies: [reader.body] };
};

class RtfReader {
  private state: State = { leftOut: false, hidden: false, struck: false, codePage: 1252, substitutes: 1 };
  private readonly states: State[] = [];
  private readonly fonts = new Map<number, number>();
  private font = 0;
  private inFonts = 0;
  private defaultPage = 1252;
  /** Bytes that wait for their other half, and substitutes still to skip. */
  private bytes: number[] = [];
  private skipped = 0;
  private starred = false;
  private text = '';
  private inTable = false;
  private rows: CellDraft[][] = [];
  private row: CellDraft[] = [];

  constructor(private readonly page: PageBuilder) {}

  get body(): Element {
    return this.page.body;
  }

  read(source: string): void {
    TOKEN.lastIndex = 0;
    for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
      const token = TOKEN.exec(source);
      if (!token) break;
      const [, word, number, hex, sign, brace, plain] = token;
      // Ends of lines are the writer's layout, and may stand between the two bytes of a character.
      if (/^[\r\n]/.test(token[0])) continue;
      if (hex !== undefined) this.byte(parseInt(hex, 16));
      else if (plain !== undefined) this.plain(plain);
      else {
        this.flush();
        if (brace === '{') this.open();
        else if (brace === '}') this.close();
        else if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0));
        else if (word !== undefined) this.word(word.toLowerCase(), number === undefined ? null : Number(number));
        else if (sign !== undefined) this.sign(sign);
      }
    }
    this.flush();
    // A file that was cut off leaves groups open.
    if (this.states.length > 0) refuse('broken');
    this.endParagraph();
    this.endTable();
  }

  private open(): void {
    if (this.states.length >= MAX_DEPTH) refuse('hostile');
    this.states.push({ ...this.state });
  }

  private close(): void {
    const before = this.states.pop();
    if (before) this.state = before;
    if (this.inFonts > this.states.length) this.inFonts = 0;
    this.skipped = 0;
  }

  private sign(sign: string): void {
    if (sign === '*') this.starred = true;
    else if (sign === '\n' || sign === '\r') this.word('par', null);
    else if (sign === '\\' || sign === '{' || sign === '}') this.plain(sign);
    else this.add(PRINTED[sign] ?? '');
  }

  private word(word: string, number: number | null): void {
    const { starred } = this;
    this.starred = false;
    if (word === 'fonttbl') this.inFonts = this.states.length;
    if (LEFT_OUT.has(word) || (starred && !KEPT.has(word))) this.state.leftOut = true;
    else if (PRINTED[word] !== undefined) this.add(PRINTED[word] ?? '');
    else this.setting(word, number ?? 0, number === null || number !== 0);
    if (this.inFonts > 0) this.fontWord(word, number ?? 0);
  }

  private fontWord(word: string, number: number): void {
    if (word === 'f') this.font = number;
    else if (word === 'fcharset') this.fonts.set(this.font, CHARACTER_SETS[number] ?? this.defaultPage);
  }

  private setting(word: string, number: number, on: boolean): void {
    switch (word) {
      case 'ansicpg':
        this.defaultPage = number;
        this.state.codePage = number;
        return;
      case 'f':
        this.state.codePage = this.pageOfFont(number);
        return;
      case 'plain':
        this.state.hidden = false;
        this.state.struck = false;
        return;
      case 'uc':
        this.state.substitutes = Math.min(10, Math.max(0, number));
        return;
      case 'u':
        this.add(String.fromCharCode(number < 0 ? number + 0x10000 : number));
        this.skipped = this.state.substitutes;
        return;
      case 'v':
      case 'deleted':
        this.state.hidden = on;
        return;
      case 'strike':
      case 'striked':
        this.state.struck = on;
        return;
      default:
        if (!this.state.leftOut) this.structure(word);
    }
  }

  /** A font of the Latin set still shows Chinese in a Chinese file: writers name it and mean the file's code page. */
  private pageOfFont(font: number): number {
    const own = this.fonts.get(font) ?? this.defaultPage;
    return own === 1252 && this.defaultPage !== 1252 ? this.defaultPage : own;
  }

  private structure(word: string): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        if (this.inTable) this.text += '\n';
        else this.endParagraph();
        return;
      case 'pard':
        this.inTable = false;
        return;
      case 'intbl':
        this.inTable = true;
        return;
      case 'cell':
      case 'nestcell':
        this.row.push({ text: this.text.trim() });
        this.text = '';
        return;
      case 'row':
      case 'nestrow':
        if (this.row.length > 0) this.rows.push(this.row);
        this.row = [];
        return;
      default:
    }
  }

  private plain(text: string): void {
    for (let at = 0; at < text.length; at++) this.byte(text.charCodeAt(at));
  }

  private byte(value: number): void {
    if (this.skipped > 0) this.skipped--;
    else if (!this.isUnsaid()) this.bytes.push(value);
  }

  private isUnsaid(): boolean {
    return this.state.leftOut || this.state.hidden || this.state.struck;
  }

  /** Bytes of one run are decoded together: a character may take two of them. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    const bytes = Uint8Array.from(this.bytes);
    this.bytes = [];
    this.add(withHoles(new TextDecoder(CODE_PAGES[this.state.codePage] ?? 'windows-1252').decode(bytes)));
  }

  private add(text: string): void {
    if (text === '' || this.isUnsaid()) return;
    // Text outside of a table ends the one before it.
    if (!this.inTable && this.row.length === 0) this.endTable();
    this.text += text;
  }

  private endParagraph(): void {
    this.page.paragraph(this.text);
    this.text = '';
  }

  private endTable(): void {
    if (this.row.length > 0) this.rows.push(this.row);
    if (this.rows.length > 0) this.page.table(this.rows);
    this.rows = [];
    this.row = [];
  }
}
