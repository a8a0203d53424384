/**
 * What a reader asks for: words that must stand in one sentence, in any order; "words in quotation marks" as they are;
 * -words that may not stand there. English names stand for the Chinese ones, initials of pinyin for what they spell, and the
 * name of a region of the library beside other words keeps to the documents of that region.
 */
import { fold } from './fold';

export interface WishTerm {
  /** As typed. */
  typed: string;
  /** Folded words, one of which must stand in the sentence. */
  anyOf: string[];
}

export interface Wish {
  terms: WishTerm[];
  without: WishTerm[];
  /** Names of regions of which a document must be, or lie in, one. */
  regions: string[];
}

export interface KnownName {
  zh: string;
  /** Renderings set apart by ` / `. */
  en: string;
  /** Initials of its pinyin, where they are known. */
  initials?: string | undefined;
}

/** Longest wish in UTF-16 units, most words of it, and most names that one word stands for. */
const MAX_WISH = 200;
const MAX_TERMS = 8;
const MAX_NAMES = 8;
/** Letters from which the beginning of an English name stands for it. */
const SHORTEST_BEGINNING = 4;

const tokens = /-?["“「『][^"”」』]{1,200}["”」』]|\S+/gu;
const quoted = /^["“「『]([^"”」』]{1,200})["”」』]$/u;
const latin = /^[a-z][a-z0-9'’.&/-]*$/iu;
const suffix = /^(?:[省市县区州盟旗]|地区|自治区|自治州|自治县|特别行政区|(?:维吾尔|壮族|回族)自治区)$/u;

interface Token {
  without: boolean;
  exact: boolean;
  text: string;
}

/** Reads a wish. @param regions names of the library's regions and of those above them. */
export function readWish(typed: string, names: readonly KnownName[], regions: ReadonlySet<string>): Wish {
  const found = (typed.slice(0, MAX_WISH).match(tokens) ?? []).map(tokenOf);
  const wish: Wish = { terms: [], without: [], regions: [] };
  const joined = joinEnglish(found).slice(0, MAX_TERMS);
  const places = joined.map((token) => (token.exact || token.without ? null : regionOf(token.text, regions)));
  // A region alone is what is looked for, not where.
  const filters = places.some((place) => place === null);
  joined.forEach((token, at) => {
    const place = places[at];
    if (filters && place) return wish.regions.push(place);
    const term = { typed: token.text, anyOf: wordsOf(token, names) };
    if (term.anyOf.length > 0) (token.without ? wish.without : wish.terms).push(term);
    return undefined;
  });
  return wish;
}

function tokenOf(typed: string): Token {
  const without = typed.length > 1 && typed.startsWith('-');
  const words = without ? typed.slice(1) : typed;
  const inside = quoted.exec(words)?.[1];
  return { without, exact: inside !== undefined, text: inside ?? words };
}

/** English words that follow each other are one name. */
function joinEnglish(all: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of all) {
    const last = joined.at(-1);
    const follows = last && !last.exact && !token.exact && !token.without && english(last.text) && english(token.text);
    if (follows) joined[joined.length - 1] = { ...last, text: `${last.text} ${token.text}` };
    else joined.push(token);
  }
  return joined;
}

const english = (text: string): boolean => text.split(' ').every((word) => latin.test(word));
const plainEnglish = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

function wordsOf({ text, exact }: Token, names: readonly KnownName[]): string[] {
  const own = fold(text).text;
  if (own === '' || exact || !english(text)) return own === '' ? [] : [own];
  const asked = plainEnglish(text);
  const whole = names.filter((name) => renderings(name).includes(asked));
  const begun = whole.length > 0 || asked.length < SHORTEST_BEGINNING ? [] : names.filter((name) => renderings(name).some((one) => one.startsWith(asked)));
  const spelled = whole.length + begun.length > 0 || !/^[a-z]{2,12}$/u.test(asked) ? [] : names.filter(({ initials }) => initials === asked);
  const chinese = [...whole, ...begun, ...spelled].slice(0, MAX_NAMES).map(({ zh }) => fold(zh).text);
  return [...new Set([...chinese, own])];
}

/** The renderings of a name, and of `Gross regional product (GDP)` both halves: either is what people type. */
function renderings({ en }: KnownName): string[] {
  return en
    .split(' / ')
    .flatMap((one) => [one, one.replace(/\([^()]*\)/gu, ''), ...Array.from(one.matchAll(/\(([^()]*)\)/gu), ([, inside = '']) => inside)])
    .map(plainEnglish)
    .filter((one) => one !== '');
}

function regionOf(text: string, regions: ReadonlySet<string>): string | null {
  if (regions.has(text)) return text;
  if (text.length < 2) return null;
  const fitting = [...regions].filter((name) => name.startsWith(text) && suffix.test(name.slice(text.length)));
  // Two places of one name: the reader is not told which he means.
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
