/** What an OpenDocument file holds and does not show (ODF 1.3, part 3: 19.250, 19.816, 19.749, 20.193, 20.310). */
import type { CellDraft } from '../blocks/page-builder';
import type { Attributes } from '../container/xml';

/** Columns that are remembered; sheets end with one that stands for all the rest. */
const MOST_COLUMNS = 2000;

const FAMILIES: Readonly<Record<string, readonly string[]>> = { span: ['text'], p: ['paragraph'], h: ['paragraph'], table: ['table'] };

export class OdfHidden {
  /** Family and name of the styles that hide what has them. */
  private readonly styles = new Set<string>();
  private style = '';

  /** Takes what an opening tag says of styles. */
  readStyle(name: string, attributes: () => Attributes): void {
    if (name === 'style') {
      const { family = '', name: own = '' } = attributes();
      this.style = `${family} ${own}`;
    } else if (name === 'text-properties' && isUnsaid(attributes())) this.styles.add(this.style);
    else if (name === 'table-properties' && attributes().display === 'false') this.styles.add(this.style);
  }

  /** Whether nothing inside this element is shown. */
  hides(name: string, attributes: () => Attributes): boolean {
    switch (name) {
      case 'section':
      case 'hidden-text': {
        const { display, 'is-hidden': isHidden } = attributes();
        return display === 'none' || isHidden === 'true';
      }
      default:
        return this.styles.size > 0 && (FAMILIES[name] ?? []).some((family) => this.styles.has(`${family} ${attributes()['style-name'] ?? ''}`));
    }
  }
}

/** Hidden, or struck out and so no longer said. */
function isUnsaid({ display, 'text-line-through-style': style = 'none', 'text-line-through-type': type = 'none' }: Attributes): boolean {
  return display === 'none' || style !== 'none' || type !== 'none';
}

const isCollapsed = ({ visibility = 'visible' }: Attributes): boolean => visibility !== 'visible';

/** Which columns of one table are hidden, and where its present row stands among them. */
export class HiddenColumns {
  private readonly hidden: boolean[] = [];
  /** Where the next cell of the row stands. */
  column = 0;

  /** A column's description, for so many of them. */
  describe(attributes: Attributes, times: number): void {
    for (let at = 0; at < times && this.hidden.length < MOST_COLUMNS; at++) this.hidden.push(isCollapsed(attributes));
  }

  startRow(): void {
    this.column = 0;
  }

  /** Goes on by so many columns. @returns how many of the first `span` of them are shown. */
  pass(columns: number, span: number): number {
    let shown = span;
    for (let at = this.column; at < Math.min(this.hidden.length, this.column + span); at++) if (this.hidden[at]) shown--;
    this.column += columns;
    return shown;
  }
}

/** Cells that reach down are remembered so many at a time: no printed table has more. */
const MOST_REACHING = 200;

/**
 * Whether the present row of a table is hidden, and what reaches into it from above. A cell that reaches over a hidden row is shorter by
 * it; one whose own row is hidden leaves its places in the rows below empty, so that no value there moves to another column.
 */
export class HiddenRows {
  isHidden = false;
  /** `cell`: null where its own row is hidden. `left`: rows below that it still covers. */
  private reaching: { cell: CellDraft | null; column: number; columns: number; left: number }[] = [];

  /** A row that stands so many times. */
  startRow(attributes: Attributes, times: number): void {
    this.isHidden = isCollapsed(attributes);
    this.reaching = this.reaching.filter(({ left }) => left > 0);
    for (const one of this.reaching) {
      const covered = Math.min(one.left, times);
      one.left -= covered;
      if (this.isHidden && one.cell) one.cell.rows = (one.cell.rows ?? 1) - covered;
    }
  }

  /** A cell of the present row, where it stands and how many columns are under it. */
  add(cell: CellDraft, column: number, columns: number): void {
    const rows = cell.rows ?? 1;
    if (rows > 1 && this.reaching.length < MOST_REACHING) this.reaching.push({ cell: this.isHidden ? null : cell, column, columns, left: rows - 1 });
  }

  /** Whether a covered place of the present row is covered by a cell that is not shown. */
  isBare(place: number): boolean {
    return this.reaching.some(({ cell, column, columns }) => cell === null && place >= column && place < column + columns);
  }
}
