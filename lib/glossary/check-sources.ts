/**
 * What must hold of the documents that entries rest on: each can be found by what is said of it, and one document is
 * cited in one way wherever it is cited. `npm run glossary:check` asks it.
 */
import type { TermEntry } from './schema';

type Source = TermEntry['sources'][number];

const workReport = /政府工作报告/;
/**
 * What a release is about stands for no title of it, nor does the name of a meeting or a fair: nobody finds the document
 * by these words. A headline (two parts with a space, or somebody who does something) is one.
 */
const event = /^(?!.*(?:关于|召开|主持|出席|强调| )).*(?:会议|座谈会|全会|大会|动员会|仪式|开通|开工|活动|联赛|博览会|交易会)$|新闻稿$|考察$|新闻通稿$/;

/** Sources of one entry that prove nothing: none at all, a bare year, an event, a work report that merely uses the term. */
export function sourceProblems({ sources, confidence, introduced }: Pick<TermEntry, 'sources' | 'confidence' | 'introduced'>): string[] {
  const problems = sources.length === 0 && confidence !== 'medium' ? ['sources: none, and confidence is not medium'] : [];
  for (const { title, body, date, number, url } of sources) {
    if (/^\d{4}$/.test(date) && number === undefined && url === undefined) {
      problems.push(`sources: ${title} has a bare year and neither a number nor an address`);
    }
    if (event.test(title) && url === undefined) problems.push(`sources: ${title} is an event and no title of a document, and there is no address`);
    if (title.startsWith(`${body}关于`) && !partyDocument.test(title)) problems.push(`sources: ${title} repeats who issued it`);
    if (workReport.test(title) && !introduced?.zh.includes(date.slice(0, 4))) {
      problems.push(`sources: ${title} is a work report, and introduced does not say that the term is from it`);
    }
  }
  return problems;
}

/** Decisions of the Party's own organs are known by a title that begins with their name. */
const partyDocument = /^中共/;

/** Documents that entries cite in two ways: another date, issuer, number or address under one title and year. */
export function citationProblems(entries: readonly Pick<TermEntry, 'id' | 'sources'>[]): string[] {
  const first = new Map<string, { id: string; source: Source }>();
  const problems: string[] = [];
  for (const { id, sources } of entries) {
    for (const source of sources) {
      const key = documentKey(source);
      const known = first.get(key);
      if (!known) first.set(key, { id, source });
      else if (written(known.source) !== written(source)) {
        problems.push(`${id}: sources: ${source.title} is cited otherwise in ${known.id} (${written(source)}; ${written(known.source)})`);
      }
    }
  }
  return problems;
}

/** News of meetings that recur several times a year go by one headline: their day tells them apart. */
const recurring = /^中共中央政治局召开会议/;

/** One document: its title but for spaces and 、, and the year of this edition. */
function documentKey({ title, date }: Source): string {
  const bare = title.replace(/[\s、]/gu, '');
  return `${bare} ${recurring.test(title) ? date : date.slice(0, 4)}`;
}

const written = ({ title, body, date, number, url }: Source): string => [title, body, date, number, url].filter(Boolean).join(', ');
