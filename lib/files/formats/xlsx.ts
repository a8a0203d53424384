/** .xlsx workbooks as tables (ECMA-376, part 1, 18): every cell as the sheet shows it, hidden sheets, rows and columns left out. */
import type { format as FormatNumber } from 'numfmt';
import { Archive } from '../container/archive';
import { readXml } from '../container/xml';
import { PageBuilder } from '../blocks/page-builder';
import { refuse } from '../refusal';
import type { FormatReader } from './format';
import { SheetReader, type Sheet } from './xlsx-sheet';

const MAX_SHEETS = 300;
/** 18.8.30: formats that every workbook knows by their number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  49: '@',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const readXlsx: FormatReader = async ({ bytes }, { parseHtml }) => {
  const archive = Archive.open(bytes);
  const { format } = await import('numfmt');
  const book = workbookOf(archive);
  const page = new PageBuilder(await parseHtml(''));
  const strings = sharedStrings(archive);
  const formats = formatsOf(archive);
  const shown = book.sheets.slice(0, MAX_SHEETS).filter(({ hidden }) => !hidden);
  for (const { name, path } of shown) {
    const part = archive.part(path);
    if (!part) continue;
    const show = (value: number, style: number) => shownNumber(format, value, formats[style] ?? 'General', book.from1904);
    const sheet = new SheetReader(strings, show).read(part);
    if (sheet.rows.length === 0) continue;
    page.heading(2, name);
    setSheet(page, sheet);
  }
  return { bodies: [page.body] };
};

/** Rows of one cell over and under a table are its title, unit and notes; empty rows part tables. */
function setSheet(page: PageBuilder, { rows }: Sheet): void {
  let table: Sheet['rows'] = [];
  const end = () => {
    page.table(table);
    table = [];
  };
  for (const row of rows) {
    const filled = row.filter(({ text }) => text !== '');
    if (filled.length > 1) table.push(row);
    else if (filled.length === 1 && table.length > 0 && !isWide(row) && row[0]?.text !== '') table.push(row);
    else {
      end();
      if (filled[0]) page.paragraph(filled[0].text);
    }
  }
  end();
}

function isWide(row: Sheet['rows'][number]): boolean {
  return row.some(({ text, columns = 1 }) => text !== '' && columns > 2);
}

function workbookOf(archive: Archive): { sheets: { name: string; path: string; hidden: boolean }[]; from1904: boolean } {
  const targets = new Map<string, string>();
  readXml(archive.part('xl/_rels/workbook.xml.rels') ?? refuse('broken'), {
    open: (name, attributes) => {
      const { Id = '', Target = '' } = name === 'Relationship' ? attributes() : {};
      if (Id) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(archive.part('xl/workbook.xml') ?? refuse('broken'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (tag !== 'sheet') return;
      const { name = '', id = '', state = 'visible' } = attributes();
      sheets.push({ name, path: targets.get(id) ?? '', hidden: state !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

/** 18.4.9: each string once; phonetic signs above it (rPh) are left out. */
function sharedStrings(archive: Archive): string[] {
  const strings: string[] = [];
  const part = archive.part('xl/sharedStrings.xml');
  if (!part) return strings;
  let text = '';
  let phonetic = false;
  let open = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      open = name === 't';
    },
    text: (piece) => {
      if (open && !phonetic) text += piece;
    },
    close: (name) => {
      open = false;
      if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** The number format of every cell style (cellXfs), by the style's number. */
function formatsOf(archive: Archive): string[] {
  const formats: string[] = [];
  const own = new Map<number, string>();
  const part = archive.part('xl/styles.xml');
  if (!part) return formats;
  let inStyles = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes().numFmtId), attributes().formatCode ?? 'General');
      else if (name === 'cellXfs') inStyles = true;
      else if (name === 'xf' && inStyles) {
        const id = Number(attributes().numFmtId ?? 0);
        formats.push(own.get(id) ?? BUILT_IN[id] ?? 'General');
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return formats;
}

/** A number as its cell shows it; in full where its format cannot be read. */
function shownNumber(format: typeof FormatNumber, value: number, pattern: string, from1904: boolean): string {
  // Binary fractions: the sheet shows 15 digits at most.
  if (pattern === 'General') return String(Number(value.toPrecision(15)));
  try {
    // From 1904 dates count 1462 days later.
    const days = from1904 && /[ymdh]/i.test(pattern.replace(/"[^"]{0,200}"|\[[^[\]]{0,200}\]/g, '')) ? value + 1462 : value;
    return format(pattern, days, { locale: 'zh-CN', throws: true }).trim();
  } catch {
    return String(Number(value.toPrecision(15)));
  }
}
