/** Pass 3c: whose a figure is, where it is not the report's own region: 白鹭港 | 吞吐量. */
import subjects from '../data/subjects.json';
import { regionAtStart } from '../../language/regions';
import { lexiconAtEnd } from './lexicon';
import type { Surroundings } from './surroundings';
import { WordTable } from './word-table';
import { OBJECT, RELATIVE, TERMINAL } from './words';

const ENTITY = new WordTable(subjects.suffixes);
/** Owners that need no name before them: 南疆, 省属企业. */
const PROPER = new WordTable(subjects.proper);
const NOT_SUBJECTS = new Set(subjects.notSubjects);
const LONGEST_SUBJECT = 18;

/** 县域 | 内就诊率, 园区 | 间运量: the words go on. */
const INSIDE = /^[内外间型级性]/;
/** How many there are of the owner: 机场 | 运营数量. */
const HOW_MANY = /^[\u4e00-\u9fa5]{0,2}(?:数量|个数|总数)$/;
/** A place before a coded name, known or not: 望川市 | 地区生产总值. */
const PLACE = /^(?![各全本我该两省市县区])[\u4e00-\u9fa5]{2,10}(?:[省市县州旗盟镇乡]|(?<!地)区|街道)$/;

export interface Owned {
  subject: string;
  rest: string;
}

/** Cuts the owner off a phrase; `subject` is '' where there is none or where it is the report's own region. */
export function cutSubject(phrase: string, own: Surroundings): Owned {
  const window = phrase.slice(0, LONGEST_SUBJECT);
  const hit = lexiconAtEnd(phrase);
  const limit = hit ? hit.before.length : phrase.length - 2;
  if (limit < 2) return { subject: '', rest: phrase };
  const region = regionAtStart(window);
  const ownEnd = ownNameLength(phrase, own);
  const regionEnd = region && region.end <= limit && region.end > ownEnd ? region.end : ownEnd;
  const isOwn = ownEnd > 0 && regionEnd === ownEnd;
  let end = Math.max(regionEnd, PROPER.startingAt(phrase, 0, limit).length);
  for (let at = Math.max(2, regionEnd + 1); at <= Math.min(limit, window.length); at++) {
    const word = ENTITY.endingAt(phrase, at);
    const candidate = phrase.slice(0, at);
    if ((word.length === at && !PROPER.has(word)) || (word === '地区' && (regionEnd === 0 || phrase.startsWith('生产总值', at)))) continue;
    if (word && !NOT_SUBJECTS.has(candidate) && !NOT_SUBJECTS.has(word) && !candidate.endsWith('各' + word)) end = at;
  }
  if (end === 0 && hit && isPlace(hit.before)) end = hit.before.length;
  if (end === 0) return { subject: '', rest: phrase };
  const rest = phrase.slice(end).replace(/^(?:的|全年|累计|共)/, '');
  if (isOwn && (end === regionEnd || !isMetric(rest))) return { subject: '', rest: isNeutral(phrase.slice(regionEnd)) ? phrase.slice(regionEnd) : phrase };
  if (!isMetric(rest) || INSIDE.test(rest)) return { subject: '', rest: phrase };
  return { subject: phrase.slice(0, end), rest };
}

/** True where the whole text names somebody or some place whose figures can be told. */
export function isOwner(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_SUBJECT || NOT_SUBJECTS.has(text)) return false;
  const region = regionAtStart(text);
  return (region && region.end === text.length) || PROPER.has(text) || isPlace(text) || ENTITY.endingAt(text, text.length, 2) !== '';
}

/** Places that the list of divisions does not know; 城区, 山区 and their like are none. */
function isPlace(text: string): boolean {
  if (!PLACE.test(text)) return false;
  for (let length = 2; length <= Math.min(4, text.length); length++) if (NOT_SUBJECTS.has(text.slice(-length))) return false;
  return true;
}

/** Length of the own region's name at the start of a phrase; the list of divisions need not know it. */
function ownNameLength(phrase: string, { names }: Surroundings): number {
  let longest = 0;
  for (const name of names) if (name.length > longest && phrase.startsWith(name)) longest = name.length;
  return longest;
}

/** The owner that opens a text and is not the report's own region; '' where none does. */
export function ownerAtStart(text: string, own: Surroundings): string {
  // 完善“高校+平台: a verb's object, or a piece of a quotation, owns nothing.
  if (OBJECT.startingAt(text, 0).length > 1) return '';
  const window = text.slice(0, LONGEST_SUBJECT);
  const region = regionAtStart(window);
  let end = region && !own.names.has(window.slice(0, region.end)) ? region.end : PROPER.startingAt(window, 0).length;
  for (let at = 3; at <= window.length; at++) {
    const word = ENTITY.endingAt(window, at);
    const nameless = word === '地区' && end === 0;
    if (word.length > 1 && word.length < at && !nameless && !NOT_SUBJECTS.has(word) && !NOT_SUBJECTS.has(window.slice(0, at))) end = Math.max(end, at);
  }
  const owner = window.slice(0, end);
  return owner.split('“').length === owner.split('”').length ? owner : '';
}

/** What follows the report's own region may stand without it only where it is a known indicator. */
function isNeutral(phrase: string): boolean {
  return lexiconAtEnd(phrase)?.before === '';
}

/** A phrase that can stand as a name of its own once its owner is cut off. */
function isMetric(phrase: string): boolean {
  return phrase.length >= 2 && !RELATIVE.has(phrase) && !HOW_MANY.test(phrase) && (lexiconAtEnd(phrase) !== null || TERMINAL.endingAt(phrase, phrase.length) !== '');
}
