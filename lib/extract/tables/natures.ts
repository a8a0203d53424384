/** What a table calls its indicators, 约束性 or 预期性: in a column of its own, in brackets, by a mark that a note explains. */
import type { Nature } from '../../model/analysis';
import type { Table, TableCell } from '../../text/tables';
import { natureIn } from '../indicators/readings/nature';
import { isNatureCell } from './nature-cell';
import type { Shape } from './shape';

const TICKED = /^[√✓✔☑●▲■○★*＊是]$/;
const MARK = '[*＊★☆▲△●◆■#※√]';
const IS = '[均都]?(?:[为是系属指]|表示)于?';
/** 带*的为约束性指标, ▲表示预期性 */
const MARKED = new RegExp(`(?<!未[带标注][“"‘'（(【]?)(${MARK})[”"’'）)】号标的志记者指]{0,6}${IS}(?:约束|预期)性`, 'g');
/** 其余为预期性指标, 表中指标均为约束性指标 */
const REST = new RegExp(`(?:其[余他它]|未[带标][^，。；]{0,5}|(?:表中|上述|以上|所[有列])[^，。；]{0,3})(?:指标)?${IS}((?:约束|预期)性)`);
/** 除森林覆盖率、粮食产量为约束性指标外，其余为预期性指标 */
const EXCEPT = new RegExp(`(?:除|其中[，：:]?)([^，。；]{2,80}?)(?:等?[\\d一二三四五六七八九十]项)?(?:指标)?${IS}((?:约束|预期)性)`);

/** 森林覆盖率（%）（约束性） */
const BRACKETED = /[（(【[]((?:约束|预期)性)(?:指标|目标)?[）)】\]]/;

export const withoutNature = (label: string): string => label.replace(BRACKETED, '');

export interface NatureNotes {
  marks: ReadonlyMap<string, Nature>;
  /** Names that a note lists, as one text, and what it calls them. */
  listed: { names: string; nature: Nature } | null;
  /** Of every other row. */
  rest: Nature | null;
}

/** What the words around a table, and rows of one cell inside it, say of its marks. */
export function natureNotes({ rows, caption, notes }: Table): NatureNotes {
  const lines = rows.flatMap((row) => (row.every((cell) => cell === null || cell === row[0] || cell.text === '') ? (row[0]?.text ?? '') : []));
  const said = [caption, notes, ...lines].filter((line) => /[约预][束期]性/.test(line)).join('\n');
  const marks = new Map<string, Nature>();
  for (const [words, mark = ''] of said.matchAll(MARKED)) {
    const nature = natureIn(words);
    if (nature) marks.set(mark, nature);
  }
  const except = EXCEPT.exec(said);
  const nature = natureIn(except?.[2] ?? '');
  return { marks, listed: nature && { names: except?.[1] ?? '', nature }, rest: natureIn(REST.exec(said)?.[1] ?? '') };
}

/** What a row is called; `label` as printed, `name` without brackets and marks. Null where nothing says it. */
export function natureOfRow(
  cells: readonly (TableCell | null)[],
  shape: Shape,
  { label, name }: { label: string; name: string },
  { marks, listed, rest }: NatureNotes,
): Nature | null {
  const said = natureInCells(cells, shape) ?? natureIn(BRACKETED.exec(label)?.[1] ?? '') ?? natureMarked(cells, label, marks);
  if (said) return said;
  return listed && name !== '' && listed.names.includes(name) ? listed.nature : rest;
}

/** What a cell says that holds nothing else, or the head over one that is ticked. */
function natureInCells(cells: readonly (TableCell | null)[], { columns }: Shape): Nature | null {
  for (const [at, cell] of cells.entries()) {
    const column = columns[at];
    if (!cell || !column || column.role === 'value') continue;
    if (isNatureCell(cell.text)) return natureIn(cell.text.replace(/^(约束|预期)(?!性)/, '$1性'));
    if (TICKED.test(cell.text) && isNatureCell(column.head)) return natureIn(column.head);
  }
  return null;
}

function natureMarked(cells: readonly (TableCell | null)[], label: string, marks: NatureNotes['marks']): Nature | null {
  const isMarked = (mark: string): boolean =>
    label.includes(mark) || cells.some((cell) => cell !== null && (cell.text.startsWith(mark) || cell.text.endsWith(mark)));
  return [...marks].find(([mark]) => isMarked(mark))?.[1] ?? null;
}
