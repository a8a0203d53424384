/** .doc, and .wps of WPS Writer, as a page. */
import { PageBuilder, type CellDraft } from '../blocks/page-builder';
import { CompoundFile } from '../container/compound-file';
import { refuse } from '../refusal';
import { readWord97, type WordParagraph } from '../word/word-97';
import type { FormatReader } from './format';

export const readDoc: FormatReader = async ({ bytes }, { parseHtml }) => {
  const file = new CompoundFile(bytes);
  if (!file.stream('WordDocument')) refuse(file.names.includes('EncryptedPackage') ? 'encrypted' : 'broken');
  const { body, footnotes } = readWord97(file);
  const page = new PageBuilder(await parseHtml(''));
  setParagraphs(page, body);
  for (const note of footnotes) page.paragraph(note);
  return { bodies: [page.body] };
};

/** Rows follow one another; a paragraph between them ends the table. */
function setParagraphs(page: PageBuilder, paragraphs: readonly WordParagraph[]): void {
  let rows: CellDraft[][] = [];
  let row: CellDraft[] = [];
  let cell: string[] = [];
  paragraphs.forEach(({ text, ends }, at) => {
    if (ends === 'row') {
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (ends === 'cell') {
      row.push({ text: [...cell, text].join('\n') });
      cell = [];
    } else if (row.length > 0 || endsInCell(paragraphs, at)) {
      // A paragraph before the end of its cell.
      cell.push(text);
    } else {
      page.table(rows);
      rows = [];
      page.paragraph(text);
    }
  });
  if (row.length > 0) rows.push(row);
  page.table(rows);
  for (const text of cell) page.paragraph(text);
}

/** Paragraphs in one cell before its end; more is a text beside a table. */
const MOST_IN_CELL = 20;

/** Only right behind a row (or in a first cell) can a plain paragraph belong to a cell: the row's end comes soon. */
function endsInCell(paragraphs: readonly WordParagraph[], at: number): boolean {
  if (paragraphs[at - 1]?.ends !== 'row') return false;
  const next = paragraphs.slice(at, at + MOST_IN_CELL).find(({ ends }) => ends !== 'paragraph');
  return next?.ends === 'cell' && paragraphs.slice(at, at + MOST_IN_CELL).findIndex(({ ends }) => ends === 'cell') <= 2;
}
