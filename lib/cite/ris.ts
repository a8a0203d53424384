/** Works in RIS, as Zotero, EndNote and NoteExpress read it (Research Information Systems, 2001 tags). */
import { GENRE, keywordsOf } from './csl-item';
import { leadingName, pageList, wholeTitle, type CitedWork } from './works';

export function ris(works: readonly CitedWork[]): string {
  return works.map(record).join('\r\n');
}

function record(work: CitedWork): string {
  const author = leadingName(work);
  const fields: (readonly [tag: string, value: string | null])[] = [
    ['TY', work.isReport ? 'RPRT' : 'ELEC'],
    ['ID', work.key],
    ['AU', author],
    ['TI', wholeTitle(work)],
    ['M3', work.isReport ? GENRE : null],
    ['PB', work.publisher],
    ['PY', work.date?.slice(0, 4) ?? null],
    ['DA', work.date && risDate(work.date)],
    ['Y2', risDate(work.accessed)],
    ['SP', pageList(work.pages)],
    ['UR', work.link],
    ['LA', 'zh-CN'],
    ...keywordsOf(work).map((word) => ['KW', word] as const),
    ...work.passages.map(({ words }) => ['N1', words] as const),
  ];
  const lines = fields.filter(([, value]) => value !== null && value !== '').map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** `2026/01/20/`: what is not told stays empty. */
function risDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${year}/${month}/${day}/`;
}

/** A line that a page's words broke off would be read as a field of its own. */
function oneLine(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim();
}
