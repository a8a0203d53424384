/** OpenDocument texts and spreadsheets (ODF 1.3, part 3) as a page. */
import { Archive } from '../container/archive';
import { readXml, type Attributes } from '../container/xml';
import { PageBuilder, type CellDraft } from '../blocks/page-builder';
import { HiddenColumns, HiddenRows, OdfHidden } from '../word/odf-hidden';
import { OdfLists } from '../word/odf-lists';
import { refuse } from '../refusal';
import type { FormatReader } from './format';

/** What is not the text: who said what of it, what was deleted, indexes' entries, the drawing's own words. */
const LEFT_OUT = new Set(['annotation', 'tracked-changes', 'forms', 'table-of-content', 'title', 'desc', 'note-citation', 'ruby-text']);
/** Rows and cells that stand for many alike: spreadsheets fill their sheet with them. */
const MOST_REPEATED = 100;
const MOST_BLANKS = 1000;

/** The letter P, with which archives begin. */
const ZIP = 0x50;

export const readOdt: FormatReader = async ({ bytes }, { parseHtml }) => {
  const text = new OdfText(new PageBuilder(await parseHtml('')));
  // One file of XML instead of an archive.
  if (bytes[0] !== ZIP) {
    readXml(bytes, text);
    return { bodies: [text.finish()] };
  }
  const archive = Archive.open(bytes);
  const manifest = archive.part('META-INF/manifest.xml');
  if (manifest) {
    readXml(manifest, {
      open: (name) => {
        if (name === 'encryption-data') refuse('encrypted');
      },
    });
  }
  const styles = archive.part('styles.xml');
  if (styles) text.readStyles(styles);
  readXml(archive.part('content.xml') ?? refuse('broken'), text);
  return { bodies: [text.finish()] };
};

interface Table {
  rows: CellDraft[][];
  row: CellDraft[];
  /** `column`, `columns`: where it stands among all columns, and over how many. */
  cell: { draft: CellDraft; lines: string[]; repeated: number; column: number; columns: number } | null;
  rowRepeated: number;
  columns: HiddenColumns;
  hidden: HiddenRows;
}

class OdfText {
  private left = 0;
  private inBody = false;
  private readonly tables: Table[] = [];
  /** Paragraphs that are open: a note or a frame stands inside the one that it belongs to. */
  private readonly lines: { text: string; level: number; hidden: boolean }[] = [];
  /** Notes follow the block in which they stand. */
  private notes: string[] = [];

  private readonly lists = new OdfLists();
  private readonly hidden = new OdfHidden();

  constructor(private readonly page: PageBuilder) {}

  /** Takes the numbers of lists and headings that the document's own styles define, and what they hide. */
  readStyles(bytes: Uint8Array): void {
    readXml(bytes, {
      open: (name, attributes) => {
        this.hidden.readStyle(name, attributes);
        this.lists.open(name, attributes);
      },
      close: (name) => this.lists.close(name),
    });
  }

  finish(): Element {
    this.putNotes();
    return this.page.body;
  }

  readonly open = (name: string, attributes: () => Attributes): void => {
    if (name === 'text' || name === 'spreadsheet') this.inBody = true;
    this.hidden.readStyle(name, attributes);
    if (this.left > 0 || LEFT_OUT.has(name) || this.hidden.hides(name, attributes)) this.left++;
    else if (name === 'p' || name === 'h') this.openLine(name === 'h' ? attributes() : null);
    else if (name === 's' || name === 'tab' || name === 'line-break') this.add(blankOf(name, attributes));
    else if (name === 'hidden-paragraph') this.hideLine(attributes());
    else if (name === 'table') this.tables.push({ rows: [], row: [], cell: null, rowRepeated: 1, columns: new HiddenColumns(), hidden: new HiddenRows() });
    else {
      this.lists.open(name, attributes);
      this.openInTable(name, attributes);
    }
  };

  readonly text = (text: string): void => {
    // White space in the file is its writer's layout (ODF 6.1.2).
    if (this.left === 0) this.add(text.replace(/[ \t\r\n]+/g, ' '));
  };

  readonly close = (name: string): void => {
    if (this.left > 0) this.left--;
    else if (name === 'p' || name === 'h') this.closeLine();
    else {
      this.lists.close(name);
      this.closeInTable(name);
    }
  };

  /** @param heading attributes of a heading; null for a plain paragraph. */
  private openLine(heading: Attributes | null): void {
    // What stands in a note or a frame is no item of the list around it.
    const text = this.lines.length === 0 && this.inBody ? this.lists.label(heading) : '';
    this.lines.push({ text, level: heading ? Number(heading['outline-level'] ?? 1) : 0, hidden: false });
  }

  private hideLine({ 'is-hidden': isHidden }: Attributes): void {
    const line = this.lines.at(-1);
    if (line && isHidden === 'true') line.hidden = true;
  }

  private add(text: string): void {
    const line = this.lines.at(-1);
    if (line) line.text += text;
  }

  private openInTable(name: string, attributes: () => Attributes): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'table-column') table.columns.describe(attributes(), repeated(attributes()['number-columns-repeated']));
    else if (name === 'table-row') {
      const times = repeated(attributes()['number-rows-repeated']);
      table.columns.startRow();
      table.hidden.startRow(attributes(), times);
      Object.assign(table, { row: [], rowRepeated: times });
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const { 'number-columns-spanned': spanned, 'number-rows-spanned': rows, 'number-columns-repeated': times } = attributes();
      const [columns, alike] = [repeated(spanned), repeated(times)];
      const { column } = table.columns;
      const shown = table.columns.pass(alike, Math.max(columns, alike));
      const draft = { text: '', columns: columns > 1 ? shown : 1, rows: Number(rows ?? 1) };
      table.cell = { draft, lines: [], repeated: columns > 1 ? Math.min(1, shown) : shown, column, columns };
    }
  }

  private closeInTable(name: string): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'table-cell') this.closeCell(table);
    else if (name === 'covered-table-cell') this.closeCovered(table);
    else if (name === 'table-row') {
      while (table.row.at(-1)?.text === '') table.row.pop();
      if (table.row.length > 0 && !table.hidden.isHidden) for (let at = 0; at < table.rowRepeated; at++) table.rows.push(table.row);
    } else if (name === 'table') this.closeTable(table);
  }

  private closeCell(table: Table): void {
    if (!table.cell) return;
    const { draft, lines, repeated: times, column, columns } = table.cell;
    const cell = { ...draft, text: lines.join('\n') };
    for (let at = 0; at < times; at++) table.row.push(cell);
    table.hidden.add(cell, column, columns);
    table.cell = null;
  }

  /** What a cell covers is that cell's, and stands empty where it is hidden. */
  private closeCovered(table: Table): void {
    if (table.cell && table.hidden.isBare(table.cell.column)) for (let at = 0; at < table.cell.repeated; at++) table.row.push({ text: '' });
    table.cell = null;
  }

  private closeTable({ rows }: Table): void {
    this.tables.pop();
    const around = this.tables.at(-1)?.cell;
    // A table in a cell is that cell's text.
    if (around) for (const row of rows) around.lines.push(row.map(({ text }) => text).join(' '));
    else this.page.table(rows);
    this.putNotes();
  }

  private closeLine(): void {
    const line = this.lines.pop();
    const table = this.tables.at(-1);
    if (!line || !this.inBody || line.hidden || table?.hidden.isHidden) return;
    const cell = table?.cell;
    if (this.lines.length > 0) this.notes.push(line.text);
    else if (cell) cell.lines.push(line.text);
    else {
      if (line.level > 0) this.page.heading(line.level, line.text);
      else this.page.paragraph(line.text);
      this.putNotes();
    }
  }

  private putNotes(): void {
    for (const note of this.notes) this.page.paragraph(note);
    this.notes = [];
  }
}

function blankOf(name: 's' | 'tab' | 'line-break', attributes: () => Attributes): string {
  if (name === 's') return ' '.repeat(Math.min(MOST_BLANKS, Number(attributes().c ?? 1) || 1));
  return name === 'tab' ? '\t' : '\n';
}

function repeated(times = '1'): number {
  return Math.max(1, Math.min(MOST_REPEATED, Number(times) || 1));
}
