/**
 * References as they are printed. GB/T 7714-2015 as published; of GB/T 7714-2025 (in force since 1 July 2026) what
 * docs/citations.md lists; APA 7th edition, 9.30 and 10.4; Chicago Manual of Style, 17th edition, 14.207.
 */
import { dateParts } from './csl-item';
import { leadingName, pageList, wholeTitle, type CitedWork } from './works';

export const printedStyles = ['gbt', 'gbt2015', 'apa', 'chicago'] as const;
export type PrintedStyle = (typeof printedStyles)[number];

/** A piece of a reference; `slanted` in italics where the medium has them. */
export interface Piece {
  text: string;
  slanted?: true;
}

/** One work in a style. */
export function printedReference(work: CitedWork, style: PrintedStyle): Piece[] {
  return styles[style](work).filter(({ text }) => text !== '');
}

const styles: Record<PrintedStyle, (work: CitedWork) => Piece[]> = { gbt: gbt2025, gbt2015, apa, chicago };

const stopped = (words: string | null) => (words ? `${words}. ` : '');

/**
 * Signs other than full stop and square brackets are full width; a report, unlike a web page, has the date without brackets
 * and no day of access.
 */
function gbt2025(work: CitedWork): Piece[] {
  const { publisher, date, accessed, link, pages, isReport } = work;
  const at = pages.length === 0 ? '' : `：${pageList(pages, '，')}`;
  const issued = isReport
    ? [publisher, date].filter(Boolean).join('，') + at
    : `${publisher === leadingName(work) ? '' : publisher}${at}${date ? `（${date}）` : ''}${link ? `[${accessed}]` : ''}`;
  return plain(
    stopped(leadingName(work)) + stopped(`${wholeTitle(work)}[${isReport ? 'R' : 'EB'}${link ? '/OL' : ''}]`) + stopped(issued) + (link && `${link}.`),
  );
}

function gbt2015(work: CitedWork): Piece[] {
  const { publisher, date, accessed, link, pages, isReport } = work;
  const at = pages.length === 0 ? '' : `: ${pageList(pages)}`;
  const issued = [publisher, date?.slice(0, 4)].filter(Boolean).join(', ') + at;
  const days = `${date ? `(${date})` : ''}${link ? `[${accessed}]` : ''}`;
  return plain(
    stopped(leadingName(work)) + stopped(`${wholeTitle(work)}[${isReport ? 'R' : 'EB'}${link ? '/OL' : ''}]`) + stopped(issued + days) + (link && `${link}.`),
  );
}

function plain(text: string): Piece[] {
  return [{ text: text.trim() }];
}

/** Author. (date). Title [kind]. Publisher, where it is not the author. Address, with the day where no date is told. */
function apa(work: CitedWork): Piece[] {
  const { publisher, date, link, accessed, isReport, pages } = work;
  const name = leadingName(work);
  const when = `(${date ? apaDate(date) : 'n.d.'}). `;
  const title = wholeTitle(work, ': ');
  const kind = isReport ? ' [Government work report]' : '';
  const at = pages.length === 0 ? '' : ` (${pages.length === 1 ? 'p.' : 'pp.'} ${pageList(pages, ', ', '–')})`;
  const from = publisher && publisher !== name ? `${publisher}. ` : '';
  const address = link && (date ? link : `Retrieved ${monthDay(accessed)}, ${accessed.slice(0, 4)}, from ${link}`);
  const title_ = { text: title, slanted: true } as const;
  return name
    ? [{ text: `${name}. ${when}` }, title_, { text: `${at}${kind}. ${from}${address}`.trimEnd() }]
    : [title_, { text: `${at}${kind}. ${when}${from}${address}`.trimEnd() }];
}

function apaDate(iso: string): string {
  const day = monthDay(iso);
  return day === '' ? iso.slice(0, 4) : `${iso.slice(0, 4)}, ${day}`;
}

/** Author. Title. Publisher, date. Address. */
function chicago(work: CitedWork): Piece[] {
  const { publisher, date, link, accessed, pages } = work;
  const name = leadingName(work);
  const told = date ? chicagoDate(date) : link ? `accessed ${monthDay(accessed)}, ${accessed.slice(0, 4)}` : 'n.d.';
  const at = pages.length === 0 ? '' : `, ${pageList(pages, ', ', '–')}`;
  const from = publisher && publisher !== name ? `${publisher}, ` : '';
  return [
    { text: stopped(name) },
    { text: wholeTitle(work, ': '), slanted: true },
    { text: `. ${from}${from === '' ? told.charAt(0).toUpperCase() + told.slice(1) : told}${at}.${link && ` ${link}.`}` },
  ];
}

function chicagoDate(iso: string): string {
  const day = monthDay(iso);
  return day === '' ? iso.slice(0, 4) : `${day}, ${iso.slice(0, 4)}`;
}

/** `January 20`, `January` or '', as far as it is told. */
function monthDay(iso: string): string {
  const [year = 0, month, day] = dateParts(iso);
  if (month === undefined || Number.isNaN(month)) return '';
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) };
  return new Intl.DateTimeFormat('en-US', options).format(Date.UTC(year, month - 1, day ?? 1));
}
