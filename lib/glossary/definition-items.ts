/** One line of a glossary or a footnote, taken apart into the term it explains and the words that explain it. */

import { withoutLeadIn } from './lead-in';
import { itemMark } from './note-marks';
import { withoutFurniture } from './page-furniture';

/** Names printed alike up to quotation marks are one name. */
export interface OwnDefinition {
  /** As printed, without the quotation marks around them; one text may explain several. */
  names: string[];
  /** True where the heading was printed in quotation marks, so that the bare word may be an ordinary one. */
  quoted: boolean;
  text: string;
}

/** Where a following item begins in the same line: a mark after the end of a sentence, before a name. */
const nextItem = /(?<=[。；;！])(?=(?:\d{1,3}[.．、]|[〔［[【(（]\d{1,3}[〕］\]】)）]|\p{No}) ?[“\p{Script=Han}])/u;

/** What parts a name from its definition, the surest first: a colon or a dash, 是指, and 即 or 指, which names hold, too. */
const separators = [/[:：]|——/u, /[，,。]?(?:主要)?(?:是指|指的是|系指)|[，,]是/u, /[，,。]?(?:主要)?(?:即|指)/u];
const saysMeaning = /是指|指的是|系指/u;
const longestHead = 48;
const quotedPart = /[“「【]([^“”「」【】]{1,32})[”」】]/gu;
const sentencePart = /[。；;！？\n]/u;
const letters = /[\p{Script=Han}A-Za-z0-9]/u;

/** Splits a line that holds several numbered items. */
export function splitItems(line: string): string[] {
  return line.split(nextItem);
}

/** Takes an item apart; null where it does not begin with a name and a definition. */
export function parseItem(item: string): OwnDefinition | null {
  const body = withoutFurniture(item.replace(itemMark, ''));
  for (const separator of separators) {
    const cut = separator.exec(body.slice(0, longestHead));
    if (!cut || cut.index === 0) continue;
    const head = body.slice(0, cut.index).trim();
    // A colon behind 是指 belongs to the definition.
    if (separator === separators[0] && saysMeaning.test(head)) continue;
    const names = namesOf(head);
    const text = withoutLeadIn(body.slice(cut.index + cut[0].length).trim()).trim();
    if (names.length > 0 && letters.test(text) && text.length >= 4) return { names, quoted: /^[“「【]/u.test(head), text };
  }
  return null;
}

const longEnough = 4;

/** A definition of several names as one a name, where the text has a part for each: “甲”“乙”：A；B. Else as it is. */
export function divided(definition: OwnDefinition): OwnDefinition[] {
  const { names, quoted, text } = definition;
  if (names.length < 2 || !quoted) return [definition];
  const body = text.replace(/[。；;]$/u, '');
  for (const stop of [/[；;]/u, /。/u, /[，,]/u]) {
    const parts = body.split(stop).map((part) => part.trim());
    if (parts.length !== names.length || parts.some((part) => part.length < longEnough)) continue;
    return names.map((name, at) => ({ names: [name], quoted, text: withoutLeadIn(withoutName(parts[at] ?? '', name)) }));
  }
  return [definition];
}

/** “两重”指…, 前者是…: a part that names itself anew. */
function withoutName(part: string, name: string): string {
  const bare = part.replace(/^(?:前|后)者(?:是|指)?/u, '').replace(/^[“「]/u, '');
  return bare.startsWith(name) ? bare.slice(name.length).replace(/^[”」]/u, '') : part;
}

/** What a line announces that ends in a colon, its definition being in the next: ［3］五互一共： */
export function announces(line: string): boolean {
  return (
    /[:：]\s?$/u.test(line) &&
    line.length <= longestHead &&
    namesOf(
      line
        .replace(itemMark, '')
        .replace(/[:：]\s?$/u, '')
        .trim(),
    ).length > 0
  );
}

/** 两个基地、两个枢纽、两个网络: every part counts something. */
const countsEach = /^(?:[\d一二两三四五六七八九十双][^、]{1,9}、){1,4}[\d一二两三四五六七八九十双][^、]{1,9}$/u;

const countsFirst = /^[\d一二两三四五六七八九十]{1,3}[张个项大类种条]“/u;

/** “甲”和“乙” are two names; “甲”工程 is the whole and the quoted part; 甲 is itself. */
export function namesOf(head: string): string[] {
  if (sentencePart.test(head)) return [];
  // In 三张“零关税”清单 the quoted word says which three, and is not what is explained.
  const quoted = countsFirst.test(head) ? [] : [...head.matchAll(quotedPart)].map((match) => match[1] ?? '');
  const plain = head.replace(/[（(][^（()）]{0,40}[)）]/gu, '');
  const rest = plain.replace(quotedPart, '').replace(/[、和与及/\s]/gu, '');
  if (quoted.length > 0 && rest === '') return quoted;
  if (rest.length > 20 || /[，,]/u.test(rest)) return [];
  const whole = plain.replace(/[“”「」【】]/gu, '');
  if (whole.length < 2 || whole.length > 40) return [];
  return [whole, ...quoted.filter((name) => name.length > 2), ...(countsEach.test(whole) ? whole.split('、') : [])];
}
