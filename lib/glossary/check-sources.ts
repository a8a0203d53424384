/**
 * What must hold of the documents that entries rest on: each can be found by what is said of it, and one document is
 * cited in one way wherever it is cited. `npm run glossary:check` asks it.
 */
import superseded from './data/superseded.json';
import type { TermEntry } from './schema';

type Source = TermEntry['sources'][number];

const workReport = /政府工作报告/;
/** Acts that later ones replaced, by title without 「（2018年修正）」, and what replaced them. */
const successors = new Map(Object.entries(superseded));
/**
 * What a release is about stands for no title of it, nor does the name of a meeting or a fair: nobody finds the document
 * by these words. A headline (two parts with a space, or somebody who does something) is one.
 */
const event = /^(?!.*(?:关于|召开|主持|出席|强调| )).*(?:会议|座谈会|全会|大会|动员会|仪式|开通|开工|活动|联赛|博览会|交易会)$|新闻稿$|考察$|新闻通稿$/;

/**
 * Sources of one entry that prove nothing or no longer hold: none at all, a bare year, an event, a work report that merely
 * uses the term, an act that was replaced where the entry does not say so.
 */
export function sourceProblems(entry: Pick<TermEntry, 'sources' | 'confidence' | 'introduced' | 'explanation'>): string[] {
  const { sources, confidence, introduced } = entry;
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
  return [...problems, ...supersededProblems(entry)];
}

/** A repealed act presented as the law of today misleads; an entry that cites one must cite or name its successor. */
function supersededProblems({ sources, explanation }: Pick<TermEntry, 'sources' | 'explanation'>): string[] {
  return sources.flatMap(({ title }) => {
    const successor = successors.get(title.replace(/（\d{4}年[^）]*）$/u, ''));
    const named = successor === undefined || explanation.zh.includes(successor) || sources.some((other) => other.title.includes(successor));
    return named ? [] : [`sources: ${title} was replaced by ${successor}, which the entry does not name`];
  });
}

/** Decisions of the Party's own organs are known by a title that begins with their name. */
const partyDocument = /^中共/;

/** Documents that entries cite in two ways: another date, issuer, number or address under one title and year, two titles under one number. */
export function citationProblems(entries: readonly Pick<TermEntry, 'id' | 'sources'>[]): string[] {
  const first = new Map<string, { id: string; source: Source }>();
  const problems: string[] = [];
  for (const { id, sources } of entries) {
    for (const source of sources) {
      for (const key of documentKeys(source)) {
        const known = first.get(key);
        if (!known) first.set(key, { id, source });
        else if (written(known.source) !== written(source)) {
          problems.push(`${id}: sources: ${source.title} is cited otherwise in ${known.id} (${written(source)}; ${written(known.source)})`);
        }
      }
    }
  }
  return problems;
}

/** News of meetings that recur several times a year go by one headline: their day tells them apart. */
const recurring = /^中共中央政治局召开会议/;

/** 「——在中国共产党第二十次全国代表大会上的报告」 and 「（2022年修改）」 are left out by one writer and printed by the next. */
const appendage = /——在.*$|（\d{4}年[^（）]{2,4}）$/u;

/** What one document is known by: its title but for spaces, 、 and appendages with the year of this edition, and its number. */
function documentKeys({ title, date, number }: Source): string[] {
  const bare = title.replace(/[\s、]/gu, '').replace(appendage, '');
  const byTitle = `${bare} ${recurring.test(title) ? date : date.slice(0, 4)}`;
  return number === undefined ? [byTitle] : [byTitle, number];
}

const written = ({ title, body, date, number, url }: Source): string => [title, body, date, number, url].filter(Boolean).join(', ');
