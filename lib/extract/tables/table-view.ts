/** What the passes over one table hand on to each other. */
import type { HeadDate } from '../../language/dates';
import type { Nature, Period, ReportMeta, Span } from '../../model/analysis';
import type { PageKind } from '../../model/kinds';
import type { Section } from '../../detect/outline';
import type { Table, TableCell } from '../../text/tables';
import type { Label } from './labels';
import type { NatureNotes } from './natures';
import type { Shape } from './shape';

export interface TableContext {
  meta: ReportMeta;
  kind: PageKind;
  /** The section in which the table stands. */
  section: Section | null;
  /** What the text before a table without any noun of its own speaks of. */
  topic: string;
  /** When a census counted; null in other documents. */
  moment: Period | null;
  /** True for the name of a region, by which a row or column is told apart from others. */
  isRegion: (name: string) => boolean;
}

export interface Clause {
  /** The cell in the document. */
  cell: TableCell;
  /** From the row's first cell to its last. */
  row: Span;
  /** The sentence, and where in it the value stands. */
  text: string;
  value: Span;
  name: string;
  /** Unit as the table prints it, '' where it prints none. */
  unit: string;
  /** Name of the region that the row or column is of, '' where it is the document's own. */
  region: string;
  phase: 'review' | 'plan';
  estimate: boolean;
  /** A column of 执行数 beside one of 决算数: what was first told, which the accounts do not settle. */
  early: boolean;
  period: Period | null;
  over: 'average' | 'total' | null;
  /** What the column tells, whatever the sentence suggests: how much there is (新建学校 12所), by how many years a span grows. */
  told: 'level' | 'change' | null;
  path: string[];
}

export interface Head {
  text: string;
  unit: string;
  date: HeadDate | null;
  noun: string;
  region: string;
  measure: 'growth' | 'share' | 'completion' | 'of-earlier' | 'level';
  target: boolean;
  estimate: boolean;
  /** The year of the count before, by which a head of this one tells the change: 比2010年提高; else null. */
  since: number | null;
}

export interface Row {
  label: Label;
  /** What is told of the branch that the label names alone, by the rows above; '' where the label says it. */
  quantity: string;
  region: string;
  unit: string;
  group: string;
  nature: Nature | null;
  span: Span;
  cells: readonly (TableCell | null)[];
}

export interface Read {
  table: Table;
  shape: Shape;
  context: TableContext;
  caption: string;
  /** What each note says of that tells growth at constant prices. */
  constantPrices: readonly string[];
  captionNoun: string;
  captionDate: HeadDate | null;
  natures: NatureNotes;
  /** Units printed for the whole table; with several each noun takes the one that fits it. */
  captionUnits: readonly string[];
  heads: Head[];
}
