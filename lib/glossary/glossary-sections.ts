/** Definitions that a report gives apart from its prose: a section 名词解释 or 注释 at the end, and footnotes. */
import { announces, parseItem, splitItems, type OwnDefinition } from './definition-items';
import { footnoteReader } from './footnotes';

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
      const { definitions, next } = readSection(lines, index, line.slice(head[0].length));
      if (definitions.length > 0) {
        found.push(...definitions);
        index = next - 1;
        continue;
      }
    }
    const note = footnote(line);
    if (note) found.push(note);
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
