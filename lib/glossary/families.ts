/**
 * Coinages that no entry explains but whose shape tells what sort of name they are: 1+3+N, “质量提升年”, 城中村攻坚战,
 * 平安云岭. An entry with `family` explains such names, and says no more than their shape does.
 */
import { anyOf } from '../language/any-of';
import { shortName } from '../language/regions/short-names';
import type { Region, Span } from '../model/analysis';
import type { Family } from './entry-forms';
import { foldForm, isClosingQuote } from './fold';
import { quotedWords } from './quoted-words';
import type { FamilyShape } from './schema';

/** What finding and telling names of the families asks, made once for the list. */
interface Shapes {
  all: readonly Shape[];
  /** Finds every end of a name that has one. */
  tail: RegExp | null;
  heads: readonly string[];
  rows: readonly RegExp[];
  /** Up to the end of the last word that no name holds. */
  stop: RegExp;
  /** Verbs before a name that may stand inside one too: 建设. */
  begin: RegExp;
}

interface Shape {
  id: string;
  words: RegExp | null;
  behind: readonly string[];
  tails: readonly string[];
  heads: readonly string[];
  row: RegExp | null;
}

const known = new WeakMap<readonly Family[], Shapes>();

function shapesOf(families: readonly Family[]): Shapes {
  const shapes = known.get(families) ?? madeOf(families);
  known.set(families, shapes);
  return shapes;
}

function madeOf(families: readonly Family[]): Shapes {
  const all = families.flatMap(({ id, shapes }) =>
    shapes.map(({ words, behind = [], tails = [], heads = [], tasks }) => ({
      id,
      words: words === undefined ? null : new RegExp(words, 'u'),
      behind,
      tails,
      heads,
      row: tasks === undefined ? null : new RegExp(`^${rowOf(tasks)}$`, 'u'),
    })),
  );
  const tails = all.flatMap((shape) => shape.tails);
  return {
    all,
    tail: tails.length > 0 ? new RegExp(anyOf(tails), 'gu') : null,
    heads: all.flatMap((shape) => shape.heads),
    rows: families.flatMap(({ shapes }) => shapes.flatMap(({ tasks }) => (tasks === undefined ? [] : [new RegExp(rowOf(tasks), 'gu')]))),
    begin: new RegExp(`^(?:${anyOf(quotedWords().nameVerbs)})*`, 'u'),
    stop: new RegExp(`.*(?:${anyOf(quotedWords().nameStops)}|[^\\p{Script=Han}])`, 'su'),
  };
}

/** Three to eight tasks of three letters, each of which begins with one of the verbs: 稳增长、促改革、惠民生. */
function rowOf({ verbs, notLast }: NonNullable<FamilyShape['tasks']>): string {
  const task = `[${verbs}]\\p{Script=Han}(?![${notLast}])\\p{Script=Han}`;
  return `(?:${task}、){2,7}${task}`;
}

/** The entry that explains names of the shape that stands at the span; null where there is none. */
export function familyOf(text: string, { start, end }: Span, region: Region | null, families: readonly Family[]): string | null {
  const words = foldForm(text.slice(start, end));
  const after = isClosingQuote(text.charCodeAt(end)) ? end + 1 : end;
  const fits = ({ words: whole, behind, tails, heads, row }: Shape): boolean =>
    (whole === null || whole.test(words)) &&
    (row === null || row.test(words)) &&
    (behind.length === 0 || behind.some((word) => text.startsWith(word, after))) &&
    (tails.length === 0 || tails.some((tail) => words.endsWith(tail))) &&
    (heads.length === 0 || namesOf(region).some((name) => heads.some((head) => words === head + name)));
  return shapesOf(families).all.find(fits)?.id ?? null;
}

/** Short names of the region and of those above it. */
const namesOf = (region: Region | null): string[] => (region ? [region.name, ...region.parents].filter((name) => name !== '').map(shortName) : []);

/** Longest and shortest beginning of a name before its end, in letters. */
const longestHead = 10;
const shortestHead = 2;
const joins = /[、和及与等的]/u;

/** Names of the families that stand without quotation marks: 城中村攻坚战, 平安云岭, 稳增长、促改革、惠民生. Linear in the text. */
export function unquotedNames(text: string, region: Region | null, families: readonly Family[]): Span[] {
  const { tail, heads, rows, stop, begin } = shapesOf(families);
  const names = namesOf(region);
  const own = names.length > 0 && heads.length > 0 ? new RegExp(`(?:${anyOf(heads)})(?:${anyOf(names)})(?![省市盟县区旗州])`, 'gu') : null;
  const found = [...(own ? [own] : []), ...rows].flatMap((shape) => [...text.matchAll(shape)].map(spanOf));
  return [...(tail ? tailed(text, tail, stop, begin) : []), ...found];
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function tailed(text: string, tail: RegExp, stop: RegExp, begin: RegExp): Span[] {
  return [...text.matchAll(tail)].flatMap((match) => {
    const { start, end } = spanOf(match);
    const from = Math.max(0, start - longestHead - 1);
    const before = text.slice(from, start);
    const cut = stop.exec(before)?.[0].length ?? 0;
    const name = cut + (begin.exec(before.slice(cut))?.[0].length ?? 0);
    // A name whose beginning nothing shows could begin anywhere; one behind 和 or 、 may be the last part of a longer one.
    const isCertain = (cut > 0 || from === 0) && !joins.test(before[cut - 1] ?? '');
    return isCertain && before.length - name >= shortestHead ? [{ start: from + name, end }] : [];
  });
}
