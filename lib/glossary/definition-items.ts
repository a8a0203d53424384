/** One line of a glossary or a footnote, taken apart into the term it explains and the words that explain it. */

/** Names printed alike up to quotation marks are one name. */
export interface OwnDefinition {
  /** As printed, without the quotation marks around them; one text may explain several. */
  names: string[];
  /** True where the heading was printed in quotation marks, so that the bare word may be an ordinary one. */
  quoted: boolean;
  text: string;
}

/** Marks that number an item: 1. 1、 （1） ① [1] 〔1〕 【1】 ¹ 注1：（\p{No} holds ① and ¹ alike） */
export const itemMark = /^(?:注?\d{1,3}[.．、:：)）]|[〔[【(（]\d{1,3}[〕\]】)）]|[\p{No}·●■◆▪]|注[:：]|[*＊]{1,3})? ?/u;

/** Where a following item begins in the same line: a mark after the end of a sentence, before a name. */
const nextItem = /(?<=[。；;！])(?=(?:\d{1,3}[.．、]|[〔[【(（]\d{1,3}[〕\]】)）]|\p{No}) ?[“\p{Script=Han}])/u;

/** What parts a name from its definition: a colon, a dash, 是指, 即. */
const separator = /[:：]|——|[，,。]?(?:主要)?(?:是指|指的是|系指|即|指)|[，,]是/u;
const longestHead = 48;
const quotedPart = /[“「【]([^“”「」【】]{1,32})[”」】]/gu;
const sentencePart = /[。；;！？\n]/u;
const leadIn = /^[，,]?(?:主要)?(?:是指|指的是|系指|[即指是])[:：]?/u;
const letters = /[\p{Script=Han}A-Za-z0-9]/u;

/** Splits a line that holds several numbered items. */
export function splitItems(line: string): string[] {
  return line.split(nextItem);
}

/** Takes an item apart; null where it does not begin with a name and a definition. */
export function parseItem(item: string): OwnDefinition | null {
  const body = item.replace(itemMark, '');
  const cut = separator.exec(body.slice(0, longestHead));
  if (!cut || cut.index === 0) return null;
  const head = body.slice(0, cut.index).trim();
  const text = body.slice(cut.index + cut[0].length).replace(leadIn, '').trim();
  if (!letters.test(text) || text.length < 4) return null;
  const names = namesOf(head);
  return names.length === 0 ? null : { names, quoted: /^[“「【]/u.test(head), text };
}

/** “甲”和“乙” are two names; “甲”工程 is the whole and the quoted part; 甲 is itself. */
function namesOf(head: string): string[] {
  if (sentencePart.test(head)) return [];
  const quoted = [...head.matchAll(quotedPart)].map((match) => match[1] ?? '');
  const plain = head.replace(/[（(][^（()）]{0,40}[)）]/gu, '');
  const rest = plain.replace(quotedPart, '').replace(/[、和与及/\s]/gu, '');
  if (quoted.length > 0 && rest === '') return quoted;
  if (rest.length > 20 || /[，,]/u.test(rest)) return [];
  const whole = plain.replace(/[“”「」【】]/gu, '');
  return whole.length < 2 || whole.length > 40 ? [] : [whole, ...quoted.filter((name) => name.length > 2)];
}
