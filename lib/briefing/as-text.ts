/** A briefing as Markdown and as HTML that word processors take: headings, lines with their sentences, the reference. */
import { inOneLine } from '../text/one-line';

export interface BriefingSection {
  id: string;
  heading: string;
  lines: { text: string; /** The sentences that it rests on, as printed; none where it rests on none. */ sentences: readonly string[] }[];
}

export interface BriefingText {
  title: string;
  sections: readonly BriefingSection[];
  /** The document as a reference, in one style. */
  reference: string;
  /** Where figures come from that the document does not state; '' where all are its own. */
  note: string;
}

export function briefingMarkdown({ title, sections, reference, note }: BriefingText): string {
  const parts = sections.map(({ heading, lines }) =>
    [
      `## ${escaped(heading)}`,
      ...lines.map(({ text, sentences }) => [`- ${escaped(text)}`, ...sentences.map((sentence) => `  > ${escaped(sentence)}`)].join('\n')),
    ].join('\n'),
  );
  return [`# ${escaped(title)}`, ...parts, ...[note, reference].filter(Boolean).map(escaped)].join('\n\n') + '\n';
}

export function briefingHtml({ title, sections, reference, note }: BriefingText): string {
  const parts = sections.map(({ heading, lines }) => {
    const items = lines.map(
      ({ text, sentences }) => `<li>${[inHtml(text), ...sentences.map((sentence) => `<q lang="zh-CN">${inHtml(sentence)}</q>`)].join('<br>')}</li>`,
    );
    return `<h2>${inHtml(heading)}</h2>\n<ul>${items.join('\n')}</ul>`;
  });
  return [`<h1>${inHtml(title)}</h1>`, ...parts, ...[note, reference].filter(Boolean).map((words) => `<p>${inHtml(words)}</p>`)].join('\n');
}

/** Signs by which Markdown would set words otherwise than they stand. */
const escaped = (words: string): string => inOneLine(words).replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
const inHtml = (words: string): string => inOneLine(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
