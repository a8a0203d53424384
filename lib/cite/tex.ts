/**
 * Works as entries of BibLaTeX (https://ctan.org/pkg/biblatex, data model of 3.18: `biber --tool --validate-datamodel`) and of
 * BibTeX with its four old styles, plainnat and gbt7714. Both are for engines that read UTF-8 (xelatex, lualatex).
 */
import { dateParts, GENRE, keywordsOf } from './csl-item';
import { leadingName, pageList, wholeTitle, type CitedWork } from './works';

type Fields = readonly (readonly [name: string, value: string | null])[];

/** `@report` and `@online`; regional dates, ISO. */
export function biblatex(works: readonly CitedWork[]): string {
  return works
    .map((work) =>
      entry(work.isReport ? 'report' : 'online', work, [
        ...head(work),
        ...publisher(work, 'organization'),
        ['date', work.date?.slice(0, 10) ?? null],
        ['pages', work.isReport ? pageList(work.pages, ', ', '--') : null],
        ['url', verbatim(work.link)],
        ['urldate', work.accessed],
        ...tail(work),
      ]),
    )
    .join('\n\n');
}

/** `@techreport` and `@misc`, year and month apart. */
export function bibtex(works: readonly CitedWork[]): string {
  return works
    .map((work) => {
      const [year, month] = work.date ? dateParts(work.date) : [];
      return entry(work.isReport ? 'techreport' : 'misc', work, [
        ...head(work),
        ...publisher(work, 'howpublished'),
        ['year', year === undefined ? null : String(year)],
        ['month', month === undefined ? null : String(month)],
        ['pages', pageList(work.pages, ', ', '--')],
        ['url', verbatim(work.link)],
        ['urldate', work.accessed],
        ...tail(work),
      ]);
    })
    .join('\n\n');
}

function head(work: CitedWork): Fields {
  const author = leadingName(work);
  return [
    // Braces within: a body's name is no person's, and no style may change the case of a title.
    ['author', author && `{${tex(author)}}`],
    ['title', `{${tex(wholeTitle(work))}}`],
  ];
}

/** Who gave it out: a report's institution, else under the name that the entry has for it. */
function publisher(work: CitedWork, otherwise: string): Fields {
  if (!work.isReport) return [[otherwise, tex(work.publisher)]];
  return [
    ['type', tex(GENRE)],
    ['institution', tex(work.publisher || work.author || '')],
  ];
}

function tail(work: CitedWork): Fields {
  return [
    ['langid', 'chinese'],
    ['keywords', tex(keywordsOf(work).join(', '))],
    ['abstract', tex(work.passages.map(({ words }) => words).join(' '))],
  ];
}

function entry(type: string, { key }: CitedWork, fields: Fields): string {
  const lines = fields.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, escaped ones too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words of a page as TeX sets them; control characters, which TeX refuses, go. */
export function tex(words: string): string {
  return words
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\\{}~^%&_#$]/g, (sign) => escapes[sign] ?? `\\${sign}`)
    .trim();
}

/** An address is read as it stands, but for what would end the field. */
function verbatim(link: string): string {
  return link.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
