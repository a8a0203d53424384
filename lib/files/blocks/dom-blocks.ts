/** A page as blocks: the text that the engine reads in it, without furniture, scripts and looks. */
import type { PageText } from '../../text/dom-text';
import type { Block } from './block';
import { proseBlocks } from './text-blocks';

/** What a line of the page's text stands in; lines of the same `group` belong together. */
interface Line {
  kind: 'heading' | 'item' | 'cell' | 'prose';
  text: string;
  element: Element;
  /** The list or table around it, null for headings and prose. */
  group: Element | null;
}

/** The blocks of a page that has been read; its nodes must still stand. */
export function domBlocks(page: PageText): Block[] {
  return runsOf(linesOf(page)).flatMap(blocksOf);
}

function blocksOf(run: Line[]): Block[] {
  const [first] = run;
  const words = () => run.map(({ text }) => text);
  switch (first?.kind) {
    case 'heading':
      return run.map(headingBlock);
    case 'item':
      return [{ kind: 'list', ordered: first.group?.localName === 'ol', items: words() }];
    case 'cell':
      return [{ kind: 'table', rows: rowsOf(run) }];
    default:
      return proseBlocks(words().join('\n'));
  }
}

function linesOf(page: PageText): Line[] {
  const dataTables = new Map<Element, boolean>();
  const lines: Line[] = [];
  let start = 0;
  for (const text of page.text.split('\n')) {
    const element = page.pointAt(start)?.node.parentElement;
    if (text.trim() && element) lines.push(lineIn(element, text.trim(), dataTables));
    start += text.length + 1;
  }
  return lines;
}

function lineIn(element: Element, text: string, dataTables: Map<Element, boolean>): Line {
  if (element.closest('h1, h2, h3, h4, h5, h6')) return { kind: 'heading', text, element, group: null };
  const table = element.closest('td, th')?.closest('table');
  if (table) {
    const holdsData = dataTables.get(table) ?? isDataTable(table);
    dataTables.set(table, holdsData);
    if (holdsData) return { kind: 'cell', text, element, group: table };
  }
  const list = element.closest('li')?.closest('ul, ol');
  return list ? { kind: 'item', text, element, group: list } : { kind: 'prose', text, element, group: null };
}

function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.[0];
    if (last && last.kind === line.kind && last.group === line.group) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function headingBlock({ element, text }: Line): Block {
  const level = Number(element.closest('h1, h2, h3, h4, h5, h6')?.localName.slice(1) ?? 2);
  return { kind: 'heading', level: Math.min(level, 4) as 1 | 2 | 3 | 4, text };
}

/** Lines of one cell stand together in it; an empty cell keeps its place. */
function rowsOf(lines: readonly Line[]): string[][] {
  const rows = new Map<Element, Map<Element, string>>();
  for (const { element, text } of lines) {
    const cell = element.closest('td, th');
    const row = cell?.closest('tr');
    if (!cell || !row) continue;
    const cells = rows.get(row) ?? new Map<Element, string>();
    cells.set(cell, `${cells.get(cell) ?? ''}${text}`);
    rows.set(row, cells);
  }
  return [...rows].map(([row, cells]) => [...row.children].map((cell) => cells.get(cell) ?? ''));
}

/** A cell of prose is longer: tables also hold whole pages. */
const LONGEST_CELL = 120;

/** Short cells in at least two columns, no table inside. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('table')) return false;
  const rows = [...table.querySelectorAll('tr')];
  const wide = rows.filter((row) => row.children.length >= 2);
  return wide.length >= 2 && wide.length * 2 >= rows.length && [...table.querySelectorAll('td')].every(isShort);
}

function isShort(cell: Element): boolean {
  return (cell.textContent ?? '').trim().length <= LONGEST_CELL;
}
