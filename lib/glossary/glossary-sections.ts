/** Definitions that a report gives apart from its prose: a section 名词解释 or 注释 at the end, and footnotes. */
import { announces, divided, namesOf, parseItem, splitItems, type OwnDefinition } from './definition-items';
import { footnoteReader } from './footnotes';
import { itemMark } from './note-marks';
import { withoutFurniture } from './page-furniture';

/** 名词解释, 附：有关用语说明, 《政府工作报告》名词注释 …, possibly with the first item in the same line. */
const heading =
  /^[#*\s]{0,6}(?:附[件录]?\d{0,2}[:：.、]? ?)?[^。，,；;:：\n]{0,24}?(?:(?:名词|名称|术语|用语|词语|概念|指标|缩略语)[^。，,；;:：\n]{0,6}(?:解释|注释|释义|说明|注解|浅释|简释)|注释|注解|尾注|脚注)[)）*】\]]{0,4}[:：]?(?= ?(?:1[.．、]|[\p{No}“〔［[（(【])|$)/u;

/** Lines after the last item that may still belong to it. */
const maxContinuations = 3;
const longestText = 2000;

/** Definitions of glossary sections and footnotes, in order. Time in proportion to the text. */
export function sectionDefinitions(text: string): OwnDefinition[] {
  const lines = withDefinitionsBehindNames(text.split('\n'));
  const found: OwnDefinition[] = [];
  const footnote = footnoteReader(text);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const head = heading.exec(line.slice(0, 80));
    if (head) {
      const sameLine = line.slice(head[0].length);
      const { definitions, next } = readSection(lines, index, sameLine);
      if (definitions.length > 0) {
        found.push(...definitions.flatMap(divided));
        index = next - 1;
        continue;
      }
      // Only a section that gives nothing as it stands is tried as pairs of lines; never twice over the same lines.
      const pairs = pairsJoined(lines, index + 1);
      const paired = readSection(['', ...pairs], 0, sameLine);
      if (paired.definitions.length > 0) {
        found.push(...paired.definitions.flatMap(divided));
        index = lines.length;
        continue;
      }
    }
    const note = footnote(line) ?? answered(line, lines[index + 1] ?? '');
    if (note) found.push(...divided(note));
  }
  return found;
}

/** Lines that end with a name and a colon, each joined with the definition in the line below. */
function withDefinitionsBehindNames(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1];
    if (next !== undefined && announces(line) && !announces(next) && !heading.test(next.slice(0, 80))) {
      joined.push(line + next);
      index += 1;
    } else joined.push(line);
  }
  return joined;
}

/** 什么是“甲”？ with the answer in the line below, or behind it. */
function answered(line: string, next: string): OwnDefinition | null {
  const asked = question.exec(line.replace(itemMark, ''));
  const name = asked?.[1]?.replace(/[“”「」]/gu, '') ?? '';
  const text = withoutFurniture((asked?.[2] ?? '').trim() || next.trim());
  return name.length >= 2 && text.length >= shortestBelow ? { names: [name], quoted: true, text } : null;
}

const question = /^(?:什么是|何谓|何为)([^？?。，,]{2,30})[？?](.*)$/u;
/** A definition below its name is a sentence; what is shorter is another name. */
const shortestBelow = 8;
const longestName = 24;
/** A section of pairs shows its first one at once: behind the heads of its columns. */
const firstLines = 10;
const mostPairedLines = 600;
const chapter = /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/u;
const number = /^\d{1,3}[.．、]?$/u;

/** A name alone on its line (a cell, a term of a list, a bold paragraph, 【…】), and what stands below it. */
function isNameAlone(line: string, next: string): boolean {
  const name = line.replace(itemMark, '').trim();
  if (
    name.length < 2 ||
    name.length > longestName ||
    chapter.test(line) ||
    /[是为下]$/u.test(name) ||
    parseItem(line) ||
    /[，,。；;：:！？]/u.test(name) ||
    namesOf(name).length === 0
  )
    return false;
  return next.length >= shortestBelow && !parseItem(next) && /[，,。；;、]/u.test(next);
}

/** Two names with what stands below them among the first lines, or one in a section of no more. */
function takesTurns(first: readonly string[]): boolean {
  const pairs = first.filter((line, at) => isNameAlone(line, first[at + 1] ?? '')).length;
  return pairs >= 2 || (pairs === 1 && first.length < firstLines);
}

/** Lines of a section in which names and definitions take turns, each pair joined; numbers alone on a line number them. */
function pairsJoined(lines: readonly string[], from: number): string[] {
  const joined: string[] = [];
  if (!takesTurns(lines.slice(from, from + firstLines))) return joined;
  for (let index = from; index < Math.min(lines.length, from + mostPairedLines); index += 1) {
    const line = lines[index] ?? '';
    if (number.test(line)) continue;
    const next = lines[index + 1] ?? '';
    if (!isNameAlone(line, next)) {
      // What stands before the first pair heads its columns.
      if (joined.length > 0) joined.push(line);
      continue;
    }
    joined.push(`${line}：${next}`);
    index += 1;
  }
  return joined;
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
      } else if (last && continuations < maxContinuations && last.text.length + item.length < longestText && withoutFurniture(item) === item) {
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
