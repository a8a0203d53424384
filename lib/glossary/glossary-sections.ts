/** Definitions that a report gives apart from its prose: a section 名词解释 or 注释 at the end, and footnotes. */
import { itemMark, parseItem, splitItems, type OwnDefinition } from './definition-items';

/** 名词解释, 附：有关用语说明, 《政府工作报告》名词注释 …, possibly with the first item in the same line. */
const heading =
  /^[#*\s]{0,6}(?:附[件录]?\d{0,2}[:：.、]? ?)?[^。，,；;:：\n]{0,24}?(?:(?:名词|名称|术语|用语|词语|概念|指标|缩略语)[^。，,；;:：\n]{0,6}(?:解释|注释|释义|说明|注解|浅释|简释)|注释|注解|尾注|脚注)[)）*】\]]{0,4}[:：]?(?= ?(?:1[.．、]|[\p{No}“〔[（(【])|$)/u;

/** A footnote's mark, as it stands before its text and after the word it belongs to. */
const footnoteMark = /^(?:[〔[【]\d{1,3}[〕\]】]|\p{No})/u;
const wordEnd = /[\p{Script=Han}”」）)]/u;
const quotedAtEnd = /[“「]([^“”「」\n]{2,24})[”」]$/u;
const startsAsDefinition = /^(?:是指|指的是|系指|即|指)/u;

/** Lines after the last item that may still belong to it. */
const maxContinuations = 3;
const longestText = 2000;

/** Definitions of glossary sections and footnotes, in order. Time in proportion to the text. */
export function sectionDefinitions(text: string): OwnDefinition[] {
  const lines = text.split('\n');
  const found: OwnDefinition[] = [];
  const marks = referenceMarks(text);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const head = heading.exec(line.slice(0, 80));
    if (head) {
      const { definitions, next } = readSection(lines, index, line.slice(head[0].length));
      if (definitions.length > 0) {
        found.push(...definitions);
        index = next - 1;
        continue;
      }
    }
    const footnote = readFootnote(line, marks);
    if (footnote) found.push(footnote);
  }
  return found;
}

/** The items below a heading, up to the first line that neither is one nor goes on with one. */
function readSection(lines: readonly string[], at: number, sameLine: string): { definitions: OwnDefinition[]; next: number } {
  const definitions: OwnDefinition[] = [];
  let continuations = 0;
  let index = at;
  for (let line = sameLine; ; line = lines[index] ?? '') {
    for (const item of line === '' ? [] : splitItems(line)) {
      const definition = parseItem(item);
      const last = definitions.at(-1);
      if (definition) {
        definitions.push(definition);
        continuations = 0;
      } else if (last && continuations < maxContinuations && last.text.length + item.length < longestText) {
        last.text += item;
        continuations += 1;
      } else if (index > at + 1 || last) {
        return { definitions, next: index };
      }
    }
    index += 1;
    if (index >= lines.length) return { definitions, next: index };
  }
}

/** Footnote marks that stand after a word somewhere, with the text before their first such place. */
function referenceMarks(text: string): Map<string, string> {
  const marks = new Map<string, string>();
  for (const match of text.matchAll(/[〔[【]\d{1,3}[〕\]】]|\p{No}/gu)) {
    if (match.index === 0 || marks.has(match[0])) continue;
    if (wordEnd.test(text[match.index - 1] ?? '')) marks.set(match[0], text.slice(Math.max(0, match.index - 26), match.index));
  }
  return marks;
}

/** A line such as 〔3〕“甲”：… or ③指…; null unless its mark is set after a word of the text. */
function readFootnote(line: string, marks: ReadonlyMap<string, string>): OwnDefinition | null {
  const mark = footnoteMark.exec(line);
  const before = mark ? marks.get(mark[0]) : undefined;
  if (before === undefined) return null;
  const body = line.replace(itemMark, '');
  if (!startsAsDefinition.test(body)) return parseItem(line);
  const name = quotedAtEnd.exec(before)?.[1];
  return name === undefined ? null : { names: [name], quoted: true, text: body.replace(startsAsDefinition, '') };
}
