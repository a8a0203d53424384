/** A briefing as Markdown and as HTML that word processors take: headings, lines with their sentences, the reference. */

export interface BriefingSection {
  id: string;
  heading: string;
  lines: { text: string; /** The sentence it rests on, as printed; '' where it rests on none. */ sentence: string }[];
}

export interface BriefingText {
  title: string;
  sections: readonly BriefingSection[];
  /** The document as a reference, in one style. */
  reference: string;
}

export function briefingMarkdown({ title, sections, reference }: BriefingText): string {
  const parts = sections.map(({ heading, lines }) =>
    [`## ${escaped(heading)}`, ...lines.map(({ text, sentence }) => `- ${escaped(text)}${sentence === '' ? '' : `\n  > ${escaped(sentence)}`}`)].join('\n'),
  );
  return [`# ${escaped(title)}`, ...parts, escaped(reference)].join('\n\n') + '\n';
}

export function briefingHtml({ title, sections, reference }: BriefingText): string {
  const parts = sections.map(({ heading, lines }) => {
    const items = lines.map(({ text, sentence }) => `<li>${inHtml(text)}${sentence === '' ? '' : `<br><q lang="zh-CN">${inHtml(sentence)}</q>`}</li>`);
    return `<h2>${inHtml(heading)}</h2>\n<ul>${items.join('\n')}</ul>`;
  });
  return [`<h1>${inHtml(title)}</h1>`, ...parts, `<p>${inHtml(reference)}</p>`].join('\n');
}

const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
/** Signs by which Markdown would set words otherwise than they stand. */
const escaped = (words: string): string => inOneLine(words).replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
const inHtml = (words: string): string => inOneLine(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
