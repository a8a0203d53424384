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
/** 全国 | 道德模范, 全国法治政府建设 | 示范地区: a title that the nation gives is no owner, and those who hold it here are the region's. */
const NATIONAL_TITLE =
  /^全国[^，、]{0,12}(?:模范|文明[城村镇县校家单]|劳模|重点文物|文保|先进|优秀|示范|引领|先行|百强|样板|标杆|典型|标兵|卫生[城县乡镇]|双拥|五一|三八|重要|一流|知名|领先|最美|工人先锋)/;

/** 县域 | 内就诊率, 园区 | 间运量, 沿海港 | 口吞吐量: the words go on. */
const INSIDE = /^[内外间型级性口]/;
/** How many there are of the owner: 机场 | 运营数量. */
const HOW_MANY = /^[\u4e00-\u9fa5]{0,2}(?:数量|个数|总数)$/;
/** A place before a coded name, known or not: 望川市 | 地区生产总值. */
const PLACE = /^(?![各全本我该两省市县区])[\u4e00-\u9fa5]{2,10}(?:[省市县州旗盟镇乡]|(?<!地)区|街道)$/;

/** 青泽县 | 社会总产值; of 望川 | 国际机场, 望川市 | 属企业 the name of the place is a part. */
const IN_FULL = /[省市县区州旗盟]$/;
const GOES_ON = /^[属级直内辖委办本]/;

export interface Owned {
  subject: string;
  rest: string;
}

/** Cuts the owner off a phrase; `subject` is '' where there is none or where it is the report's own region. */
export function cutSubject(phrase: string, own: Surroundings): Owned {
  if (NATIONAL_TITLE.test(phrase)) return { subject: '', rest: phrase };
  const hit = lexiconAtEnd(phrase);
  const place = placeAtStart(phrase, hit ? hit.before.length : phrase.length - 2, own);
  const end = ownerEnd(phrase, place) || (hit && isPlace(hit.before) ? hit.before.length : 0);
  const rest = phrase.slice(end).replace(/^(?:的|全年|累计|共)/, '');
  const measured = isMetric(rest);
  if (end > 0 && place.own && (end === place.end || !measured)) {
    return { subject: '', rest: withoutOwn(phrase, place.end, measured) };
  }
  return end > 0 && measured && !INSIDE.test(rest) ? { subject: phrase.slice(0, end), rest } : { subject: '', rest: phrase };
}

/** 云岭省社会总产值 is that of the document's own region, whose name in full says nothing more. */
function withoutOwn(phrase: string, end: number, measured: boolean): string {
  const bare = phrase.slice(end);
  return isNeutral(bare) || (measured && IN_FULL.test(phrase.slice(0, end)) && !GOES_ON.test(bare)) ? bare : phrase;
}

/** The place that opens a phrase. */
interface Place {
  /** Where its name ends; 0 where no place opens the phrase. */
  end: number;
  /** It is the report's own region. */
  own: boolean;
  /** How far an owner may reach: what is measured stands behind it. */
  limit: number;
}

function placeAtStart(phrase: string, limit: number, own: Surroundings): Place {
  const ownEnd = ownNameLength(phrase, own);
  const region = regionAtStart(phrase.slice(0, LONGEST_SUBJECT));
  const other = region !== null && region.end <= limit && region.end > ownEnd;
  return { end: other ? region.end : ownEnd, own: ownEnd > 0 && !other, limit };
}

/** Where the owner that opens a phrase ends: the place, or the longest firm, park, body behind it; 0 where none does. */
function ownerEnd(phrase: string, { end: placeEnd, limit }: Place): number {
  if (limit < 2) return 0;
  let end = Math.max(placeEnd, PROPER.startingAt(phrase, 0, limit).length);
  for (let at = Math.max(2, placeEnd + 1); at <= Math.min(limit, LONGEST_SUBJECT, phrase.length); at++) {
    if (endsOwner(phrase, at, placeEnd > 0)) end = at;
  }
  return end;
}

/** True where an owner's word ends at `at`: a word of sorts, with a name before it. */
function endsOwner(phrase: string, at: number, placed: boolean): boolean {
  const word = ENTITY.endingAt(phrase, at);
  if (word === '' || (word.length === at && !PROPER.has(word))) return false;
  if (word === '地区' && (!placed || phrase.startsWith('生产总值', at))) return false;
  const owner = phrase.slice(0, at);
  return !NOT_SUBJECTS.has(owner) && !NOT_SUBJECTS.has(word) && !owner.endsWith('各' + word);
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
  // 望川全市 | 地区生产总值.
  return longest > 0 && /^全[省市县区州旗盟]/.test(phrase.slice(longest)) ? longest + 2 : longest;
}

/** The owner that opens a text and is not the report's own region; '' where none does. */
export function ownerAtStart(text: string, own: Surroundings): string {
  // 完善“高校+平台: a verb's object, a title, or a piece of a quotation owns nothing.
  if (OBJECT.startingAt(text, 0).length > 1 || NATIONAL_TITLE.test(text)) return '';
  const window = text.slice(0, LONGEST_SUBJECT);
  const region = regionAtStart(window);
  let end = region && !own.names.has(window.slice(0, region.end)) ? region.end : PROPER.startingAt(window, 0).length;
  for (let at = 3; at <= window.length; at++) {
    const word = ENTITY.endingAt(window, at);
    const nameless = word === '地区' && end === 0;
    if (word.length > 1 && word.length < at && !nameless && !NOT_SUBJECTS.has(word) && !NOT_SUBJECTS.has(window.slice(0, at))) end = Math.max(end, at);
  }
  const owner = window.slice(0, end);
  // 我国 in the nation's own report is the report's region.
  return owner.split('“').length === owner.split('”').length && !own.names.has(owner) ? owner : '';
}

/** What follows the report's own region may stand without it only where it is a known indicator. */
function isNeutral(phrase: string): boolean {
  return lexiconAtEnd(phrase)?.before === '';
}

/** A phrase that can stand as a name of its own once its owner is cut off. */
function isMetric(phrase: string): boolean {
  return (
    phrase.length >= 2 && !RELATIVE.has(phrase) && !HOW_MANY.test(phrase) && (lexiconAtEnd(phrase) !== null || TERMINAL.endingAt(phrase, phrase.length) !== '')
  );
}
