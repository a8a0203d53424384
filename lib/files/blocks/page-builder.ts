/**
 * An inert page made of a document's paragraphs and tables, for formats that are no HTML: from there on they are read like
 * any page. Only text is put in, so that nothing of a file can run or be fetched.
 */
import { MAX_UNITS } from '../limits';
import { refuse } from '../refusal';

export interface CellDraft {
  text: string;
  /** Columns and rows that the cell covers. */
  columns?: number;
  rows?: number;
}

/** Covering more is a mistake or an attack: HTML's own limit for columns. */
const MOST_COVERED = 1000;

export class PageBuilder {
  private units = 0;

  constructor(private readonly page: Document) {}

  get body(): HTMLElement {
    return this.page.body;
  }

  /** @param level 1 the document's title; deeper than 6 is 6. */
  heading(level: number, text: string): void {
    this.put(this.body, `h${Math.max(1, Math.min(6, level))}`, text);
  }

  /** Nothing where the text is blank. Line feeds in it break the line. */
  paragraph(text: string): void {
    if (text.trim() !== '') this.put(this.body, 'p', text);
  }

  table(rows: readonly (readonly CellDraft[])[]): void {
    if (!rows.some((row) => row.some(({ text }) => text.trim() !== ''))) return;
    const table = this.page.createElement('table');
    for (const row of rows) {
      const line = this.page.createElement('tr');
      for (const cell of row) {
        const element = this.put(line, 'td', cell.text);
        cover(element, 'colspan', cell.columns);
        cover(element, 'rowspan', cell.rows);
      }
      table.append(line);
    }
    this.body.append(table);
  }

  private put(parent: Element, name: string, text: string): Element {
    this.units += text.length + 1;
    if (this.units > MAX_UNITS) refuse('too-large');
    const element = this.page.createElement(name);
    text.split('\n').forEach((line, at) => {
      if (at > 0) element.append(this.page.createElement('br'));
      element.append(this.page.createTextNode(line));
    });
    parent.append(element);
    return element;
  }
}

function cover(cell: Element, attribute: string, count = 1): void {
  if (count > 1) cell.setAttribute(attribute, String(Math.min(count, MOST_COVERED)));
}
