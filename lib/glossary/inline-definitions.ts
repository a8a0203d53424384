/** Definitions that a report gives in passing: “甲”（乙、丙）, “甲”是指…, …（以下简称“甲”）. */
import type { OwnDefinition } from './definition-items';
import { withoutLeadIn } from './lead-in';
import { countHan } from './schema';

/** “甲”（…） */
const bracketed = /[“「]([^“”「」\n]{2,24})[”」][（(]([^（()）\n]{4,200})[)）]/gu;
/** 三港两带（…）: without quotation marks only a name that counts things, since its beginning must be certain. */
const countedBare =
  /(?<![一二两三四五六七八九十百千万第])([一二两三四五六七八九十双]\p{Script=Han}{1,2}[一二两三四五六七八九十双]\p{Script=Han}{1,2})[（(]([^（()）\n]{4,200})[)）]/gu;
const plainBracket = /^[（(]([^（()）\n]{4,200})[)）]/u;
const longestBracket = 202;
/** “甲”是指… up to the end of the clause */
const stated = /[“「]([^“”「」\n]{2,24})[”」][，,]?(?:是指|指的是|系指|指|即)[:：]?([^。；;！？\n]{4,200})/gu;
/** 甲是指… without quotation marks: whether 甲 is a name is for the rest of the text to say. */
const statedBare = /(?=是指|指的是|系指)(?<=([\p{Script=Han}\d+]{2,12}))(?:是指|指的是|系指)[:：]?([^。；;！？\n]{4,200})/gu;
/** …（以下简称“甲”） */
const abbreviated = /[（(](?:以?下)?简称[:：]?[“「]([^“”「」\n]{2,24})[”」][)）]/gu;

/** Brackets that refer, count or qualify instead of explaining. */
const noDefinition = /^(?:详?见|参见|下同|[含图表附按据约]|不含|包含|责任|牵头|注[:：]|其中|截至|同比|单位|试行|暂行|修订|草案|征求意见)/u;
const explains = /^(?:即|是指|指|分别[是为]|包括)/u;
const listing = /[、，,；;/]/u;
const clauseEnd = /[，,。；;：:！？\n“”（）()]/u;
const longestFullName = 40;

/** A definition and where it stands. */
type Found = OwnDefinition & { at: number };

/** Definitions in the running text, in order. Time in proportion to the text. */
export function inlineDefinitions(text: string): OwnDefinition[] {
  return [...inBrackets(text, bracketed), ...inBrackets(text, countedBare), ...inStatements(text), ...inAbbreviations(text)]
    .sort((a, b) => a.at - b.at)
    .map(({ names, quoted, text: words }) => ({ names, quoted, text: words }));
}

function inBrackets(text: string, form: RegExp): Found[] {
  return [...text.matchAll(form)].flatMap(({ index, 1: name = '', 2: content = '' }) =>
    readsAsDefinition(content) ? [own(index, name, withoutLeadIn(content))] : [],
  );
}

function inStatements(text: string): Found[] {
  return [...text.matchAll(stated)].flatMap(({ index, 1: name = '', 2: content = '' }) => (countHan(content) >= 4 ? [own(index, name, content)] : []));
}

function inAbbreviations(text: string): Found[] {
  return [...text.matchAll(abbreviated)].flatMap(({ index, 1: name = '' }) => {
    const fullName = wordsBefore(text, index);
    return countHan(fullName) >= 4 ? [own(index, name, fullName)] : [];
  });
}

/** What the bracket straight behind a term says of it: 三区三线（城镇空间、…）; null where it explains nothing. */
export function bracketBehind(text: string, end: number): string | null {
  const content = plainBracket.exec(text.slice(end, end + longestBracket))?.[1];
  return content !== undefined && readsAsDefinition(content) ? withoutLeadIn(content) : null;
}

/** Names that the text states the meaning of without quotation marks, told by `isName`, which is asked for the longest first. */
export function bareDefinitions(text: string, isName: (words: string) => boolean): OwnDefinition[] {
  const found: OwnDefinition[] = [];
  for (const [, before = '', content = ''] of text.matchAll(statedBare)) {
    if (countHan(content) < 4) continue;
    for (let from = 0; before.length - from >= 2; from += 1) {
      const name = before.slice(from);
      if (!isName(name)) continue;
      found.push({ names: [name], quoted: true, text: content.trim() });
      break;
    }
  }
  return found;
}

function own(at: number, name: string, text: string): OwnDefinition & { at: number } {
  return { at, names: [name], quoted: true, text: text.trim() };
}

function readsAsDefinition(content: string): boolean {
  if (noDefinition.test(content)) return false;
  const han = countHan(content);
  const digits = content.replace(/\D/gu, '').length;
  return han >= 4 && digits <= han && (explains.test(content) || listing.test(content) || han >= 10);
}

/** The words straight before a bracket, back to the last stop. */
function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longestFullName && !clauseEnd.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end);
}
