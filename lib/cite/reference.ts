/** Clips as references: a work once, with its passages. Made of what the clips hold; nothing is asked of anybody. */
import type { CitedClip } from './cited-clip';
import { inHtml } from './copy-forms';
import { cslItem } from './csl-item';
import { printedReference, printedStyles, type PrintedStyle } from './printed';
import { ris } from './ris';
import { biblatex, bibtex } from './tex';
import { worksOf, type CitedWork, type Passage } from './works';

export const referenceForms = [...printedStyles, 'biblatex', 'bibtex', 'ris', 'csl'] as const;
export type ReferenceForm = (typeof referenceForms)[number];

/** One reference a work, in the order in which the works first come. */
export function reference(clips: readonly CitedClip[], form: ReferenceForm): string {
  const works = worksOf(clips);
  switch (form) {
    case 'biblatex':
      return biblatex(works);
    case 'bibtex':
      return bibtex(works);
    case 'ris':
      return ris(works);
    case 'csl':
      return JSON.stringify(works.map(cslItem), null, 2);
    default:
      return works.map((work) => [printedText(work, form), ...passagesOf(work).map((passage) => `    ${passage}`)].join('\n')).join('\n');
  }
}

/** The same for a printed style as HTML, titles in italics; everything from pages is escaped. */
export function referenceHtml(clips: readonly CitedClip[], style: PrintedStyle): string {
  return worksOf(clips)
    .map((work) => {
      const words = printedReference(work, style).map(({ text, slanted }) => (slanted ? `<i>${inHtml(text)}</i>` : inHtml(text)));
      const passages = passagesOf(work).map((passage) => `<li lang="zh-CN">${inHtml(passage)}</li>`);
      return `<p>${words.join('')}</p>${passages.length === 0 ? '' : `\n<ul>${passages.join('')}</ul>`}`;
    })
    .join('\n');
}

export function isPrinted(form: string): form is PrintedStyle {
  return printedStyles.some((style) => style === form);
}

function printedText(work: CitedWork, style: PrintedStyle): string {
  return printedReference(work, style)
    .map(({ text }) => text)
    .join('');
}

/** The passages beneath a work that has several: a single one is told by the reference's own link. */
function passagesOf({ passages }: CitedWork): string[] {
  return passages.length < 2 ? [] : passages.map(passageLine);
}

function passageLine({ statement, words, page, link }: Passage): string {
  return [statement && `${statement}：`, `“${words}”`, page === null ? '' : ` p. ${page}.`, link && ` ${link}`].join('');
}
