/** Words that a report coins and that no entry explains: quoted ones (“两港三带”) and numbered codes (1+4+N). */
import { endsAt, standsAlone } from './boundaries';
import { foldForm } from './fold';
import { quotedWords, type QuotedWords } from './quoted-words';

/** Offsets of a coinage, quotation marks around it left out. */
export interface Coinage {
  start: number;
  end: number;
}

/** Longest quotation, in UTF-16 units, that is still a name and not a sentence that somebody said. */
const longest = 24;
/** A comma makes a sentence of anything longer; a short one is a couplet of a campaign. */
const longestWithComma = 16;

const quotation = /[“「『]([^“”「」『』\n。！？；：…]{2,24})[”」』]/g;
const code = /\d{1,3}(?:\+(?:\d{1,3}|[NXn])){1,6}/g;
/** What a plain sum like 1+3 must be followed by to be the name of a system. */
const codeTail = /^[”」]?[\p{Script=Han}、]{0,8}?(?:产业|体系|模式|政策|行动|布局|格局|机制|工程|战略|集群|方案|计划|框架|文件|规划|架构)/u;
const hanLetter = /\p{Script=Han}/u;
/** What a quotation of two letters must have to be more than an emphasised word: 双减, 两山. */
const countsThings = /[\d一二两三四五六七八九十百千万双零+]/u;
/** “7%以上，力争达到8%”, “300万人”: a quoted figure names nothing. */
const quotedFigure = /^[约近超高低]?\d[\d.,]*(?:[%％‰]|个?百分点|[万亿]{0,2}[元人户吨亩])/;
const dateOfAnEvent = /^\d{1,2}[·.]\d{1,2}$/;

interface Telling {
  figuresOfSpeech: ReadonlySet<string>;
  saysSomething: RegExp;
}

const tellings = new WeakMap<QuotedWords, Telling>();

function tellingOf(words: QuotedWords): Telling {
  const known = tellings.get(words) ?? {
    figuresOfSpeech: new Set(words.figuresOfSpeech.map(foldForm)),
    saysSomething: new RegExp(words.sentenceMarks.join('|'), 'u'),
  };
  tellings.set(words, known);
  return known;
}

/** Quoted words that read as the name of a policy, a campaign or a set of things, in order. */
export function quotedCoinages(text: string): Coinage[] {
  const found: Coinage[] = [];
  for (const match of text.matchAll(quotation)) {
    const words = match[1] ?? '';
    const start = match.index + 1;
    const end = start + words.length;
    if (isPolicyName(words) && !isProperName(text, start - 1, end + 1)) found.push({ start, end });
  }
  return found;
}

/** Codes such as 1+4+N or 8+4经济政策体系, in or out of quotation marks, in order. */
export function numberedCoinages(text: string): Coinage[] {
  const found: Coinage[] = [];
  for (const match of text.matchAll(code)) {
    const start = match.index;
    const end = start + match[0].length;
    const isSum = /^\d+\+\d+$/.test(match[0]);
    if (isSum && !codeTail.test(text.slice(end, end + 16))) continue;
    if (standsAlone(text, start, end)) found.push({ start, end });
  }
  return found;
}

function isPolicyName(words: string): boolean {
  if (words.length > longest || (words.length > longestWithComma && /[，,]/.test(words))) return false;
  if (!hanLetter.test(words) && !/[+\d]/.test(words)) return false;
  if (quotedFigure.test(words)) return false;
  const folded = foldForm(words);
  if (folded.length < 2 || (folded.length === 2 && !countsThings.test(folded)) || dateOfAnEvent.test(folded)) return false;
  const own = quotedWords();
  const { figuresOfSpeech, saysSomething } = tellingOf(own);
  if (figuresOfSpeech.has(folded) || own.nameEndings.some((ending) => folded.endsWith(ending))) return false;
  return !saysSomething.test(words);
}

/** True for the name of one ship, storm or the like: the words around the quotation tell. */
function isProperName(text: string, start: number, end: number): boolean {
  const { nameHeads, nameTails } = quotedWords();
  return nameHeads.some((head) => endsAt(text, head, start)) || nameTails.some((tail) => text.startsWith(tail, end));
}
