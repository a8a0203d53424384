/** What must hold of the glossary's data beyond what types can say; used by `npm run glossary:check` and its test. */
import * as v from 'valibot';
import { disputeProblems } from './check-disputes';
import { renderingProblems } from './check-renderings';
import { citationProblems, sourceProblems } from './check-sources';
import { englishFingerprint, type EnglishReviews } from './english-review';
import { foldForm } from './fold';
import { isSameThing } from './same-thing';
import { IndicatorEntrySchema, TermEntrySchema, categories, countHan, type Category, type TermEntry } from './schema';

export interface GlossaryData {
  /** Entries as parsed from the data files, by category. */
  terms: Readonly<Record<Category, readonly unknown[]>>;
  indicators: readonly unknown[];
  /** Whose English was looked at a second time, as lib/glossary/data/english-reviews.json holds it. */
  reviews: EnglishReviews;
}

/** One sentence about one entry: `ecology/liangshan: explanation.zh: …`. */
export type Problem = string;

/** Fewer entries than these leave a report of 2015–2026 with too many gaps. */
export const leastEntries = { terms: 1600, indicators: 80 } as const;

/** What is missing in number; empty where there is enough. */
export function countProblems({ terms, indicators }: Pick<GlossaryData, 'terms' | 'indicators'>): Problem[] {
  const counts = { terms: categories.reduce((sum, category) => sum + terms[category].length, 0), indicators: indicators.length };
  return (['terms', 'indicators'] as const)
    .filter((kind) => counts[kind] < leastEntries[kind])
    .map((kind) => `${counts[kind]} ${kind}, fewer than ${leastEntries[kind]}`);
}

/** Every problem found, in order of the files; empty where all is well. */
export function checkGlossary(data: GlossaryData): Problem[] {
  const problems: Problem[] = [];
  const entries: { place: string; entry: TermEntry }[] = [];
  for (const category of categories) {
    for (const raw of data.terms[category]) {
      const place = `${category}/${nameOf(raw, 'id')}`;
      const parsed = v.safeParse(TermEntrySchema, raw);
      if (parsed.success) entries.push({ place, entry: parsed.output });
      else problems.push(...issuesOf(place, parsed.issues));
    }
  }
  const codes: string[] = [];
  for (const raw of data.indicators) {
    const place = `indicators/${nameOf(raw, 'code')}`;
    const parsed = v.safeParse(IndicatorEntrySchema, raw);
    if (parsed.success) codes.push(parsed.output.code);
    else problems.push(...issuesOf(place, parsed.issues));
    problems.push(...languageProblems(place, raw));
  }
  problems.push(...duplicates(codes).map((code) => `indicators/${code}: given twice`));
  problems.push(
    ...betweenEntries(
      entries.map(({ entry }) => entry),
      data.reviews,
    ),
  );
  const ids = new Set(entries.map(({ entry }) => entry.id));
  for (const { place, entry } of entries) {
    problems.push(...languageProblems(place, entry));
    problems.push(
      ...[...formProblems(entry), ...shortForms(entry), ...neighbours(entry), ...sourceProblems(entry), ...disputeProblems(entry)].map(
        (problem) => `${place}: ${problem}`,
      ),
    );
    for (const other of entry.related) {
      if (other === entry.id) problems.push(`${place}: related to itself`);
      else if (!ids.has(other)) problems.push(`${place}: related to ${other}, which does not exist`);
    }
  }
  return problems;
}

/** What holds between entries: one id, one text, one way to cite a document, looks and former ids that belong to somebody. */
function betweenEntries(entries: readonly TermEntry[], reviews: EnglishReviews): Problem[] {
  const ids = entries.map(({ id }) => id);
  return [
    ...duplicates(ids).map((id) => `${id}: given twice`),
    ...clashes(entries),
    ...repeatedTexts(entries),
    ...citationProblems(entries),
    ...reviewProblems(entries, reviews),
    ...formerIdProblems(entries, new Set(ids)),
  ];
}

function nameOf(raw: unknown, key: string): string {
  const name = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined;
  return typeof name === 'string' ? name : '?';
}

function issuesOf(place: string, issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => `${place}: ${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`);
}

function duplicates(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** Everything that a mark of the entry may be printed as. */
const formsOf = ({ zh, variants, sameAs, covers }: TermEntry): string[] => [zh, ...variants, ...Object.keys(sameAs), ...covers];

/** Forms within one entry that say nothing new, or lists that name forms it does not have. */
function formProblems(entry: TermEntry): Problem[] {
  const forms = formsOf(entry).map(foldForm);
  const problems = duplicates(forms).map((form) => `form ${form} given twice`);
  for (const form of entry.quotedOnly) {
    if (!forms.includes(foldForm(form))) problems.push(`quotedOnly names ${form}, which is not one of its forms`);
  }
  return problems;
}

/**
 * Variants that letters do not show to be the same thing, and covered words of which the entry's text says nothing. Whether
 * fewer letters than the headword's abbreviate it (长护险) or name a part of it (退役军人, of its service system) the writer says.
 */
function neighbours({ zh, variants, sameAs, covers, explanation, items, introduced, figures, disputed }: TermEntry): Problem[] {
  const said = foldForm([zh, explanation.zh, ...items.map((item) => item.zh), introduced?.zh, figures?.zh, disputed?.zh].join('，'));
  return [
    ...variants
      .filter((form) => !isSameThing(zh, form))
      .map((form) => `variant ${form} is another thing than ${zh}: list it under covers, say in sameAs why it is the same, or give it an entry`),
    ...Object.keys(sameAs)
      .filter((form) => isSameThing(zh, form))
      .map((form) => `sameAs gives a reason for ${form}, which needs none`),
    ...covers.filter((form) => form.length >= zh.length && isSameThing(zh, form)).map((form) => `covers ${form}, which is a variant`),
    ...covers.filter((form) => !isSpokenOf(foldForm(form), said)).map((form) => `covers ${form}, of which its text says nothing`),
  ];
}

/** Of the pairs of letters of a covered form, this share at least stands in the entry's text: what it explains, it speaks of. */
const leastSpokenOf = 0.15;

function isSpokenOf(form: string, text: string): boolean {
  const [letters, said] = [form, text].map((words) => words.replace(/[\p{P}\p{S}]/gu, '')) as [string, string];
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
  return pairs.filter((pair) => said.includes(pair)).length >= Math.max(1, pairs.length * leastSpokenOf);
}

/** Letters of a form that is an ordinary word too often to be trusted alone. */
const longestAmbiguous = 2;

/** Forms so short that only their surroundings tell whether they are meant, without anything said of these. */
function shortForms(entry: TermEntry): Problem[] {
  if (entry.near.length + entry.notBefore.length + entry.notAfter.length > 0) return [];
  const quoted = new Set(entry.quotedOnly.map(plainForm));
  return formsOf(entry)
    .map(plainForm)
    .filter((form) => form.length <= longestAmbiguous && !quoted.has(form))
    .map((form) => `form ${form} has no test of fit (near, notBefore, notAfter or quotedOnly)`);
}

/** A form as it is found: without marks, and without its 、 too. */
const plainForm = (printed: string): string => foldForm(printed).replaceAll('、', '');

/** One explanation given to two entries. */
function repeatedTexts(entries: readonly TermEntry[]): Problem[] {
  return duplicates(entries.flatMap(({ explanation }) => [explanation.zh, explanation.en])).map((text) => `explanation given twice: ${text.slice(0, 40)}…`);
}

/** Ids that entries have taken over: each of one entry, and none of an entry that there still is. */
function formerIdProblems(entries: readonly TermEntry[], ids: ReadonlySet<string>): Problem[] {
  const former = entries.flatMap(({ id, formerIds }) => formerIds.map((taken) => ({ id, taken })));
  return [
    ...former.filter(({ taken }) => ids.has(taken)).map(({ id, taken }) => `${id}: former id ${taken} is that of an entry`),
    ...duplicates(former.map(({ taken }) => taken)).map((taken) => `former id ${taken} given twice`),
  ];
}

/** English that nobody looked at a second time, or that has changed since; looks at what does not exist. */
function reviewProblems(entries: readonly TermEntry[], reviews: EnglishReviews): Problem[] {
  const ids = new Set(entries.map(({ id }) => id));
  return [
    ...entries.filter((entry) => reviews[entry.id] !== englishFingerprint(entry)).map(({ id }) => `${id}: English without a second look`),
    ...Object.keys(reviews)
      .filter((id) => !ids.has(id))
      .map((id) => `${id}: a second look at an entry that does not exist`),
  ];
}

/**
 * One form in two entries is a clash unless a region or words nearby tell them apart; another entry's headword is
 * nobody's variant whatever they say: it would stand under a title of another thing.
 */
function clashes(entries: readonly TermEntry[]): Problem[] {
  const owners = new Map<string, TermEntry[]>();
  for (const entry of entries) {
    for (const form of new Set(formsOf(entry).map(plainForm))) owners.set(form, [...(owners.get(form) ?? []), entry]);
  }
  const problems: Problem[] = [];
  for (const [form, sharing] of owners) {
    const named = sharing.find(({ zh }) => plainForm(zh) === form);
    const borrower = named && sharing.find(({ id, zh }) => id !== named.id && plainForm(zh) !== form);
    if (borrower) problems.push(`${borrower.id}: its variant ${form} is the headword of ${named.id}`);
    for (let index = 1; index < sharing.length; index += 1) {
      const one = sharing[index];
      const other = sharing.slice(0, index).find((earlier) => one && alike(earlier, one));
      if (one && other) problems.push(`${form}: form of both ${other.id} and ${one.id}, and neither region nor words nearby tell them apart`);
    }
  }
  return problems;
}

function alike(a: TermEntry, b: TermEntry): boolean {
  return overlap(a.regions, b.regions) && overlap(a.near, b.near);
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return (a.length === 0 && b.length === 0) || a.some((word) => b.includes(word));
}

/** Chinese that holds no Han character, English that is mostly Chinese or renders a word in its own way. */
function languageProblems(place: string, value: unknown, path = ''): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => languageProblems(place, item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const problems: Problem[] = [];
  if (typeof record.zh === 'string' && typeof record.en === 'string') {
    if (countHan(record.zh) === 0) problems.push(`${place}: ${path || 'entry'}.zh has no Chinese`);
    if (countHan(record.en) > 4) problems.push(`${place}: ${path || 'entry'}.en is not English`);
    problems.push(...renderingProblems(record.zh, record.en).map((problem) => `${place}: ${path || 'entry'}.en: ${problem}`));
  }
  return problems.concat(Object.entries(record).flatMap(([key, item]) => languageProblems(place, item, path === '' ? key : `${path}.${key}`)));
}
