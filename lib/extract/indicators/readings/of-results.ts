/** Documents that state results alone (communiqués, releases, censuses): what their sections and transcripts speak of. */
import type { Section } from '../../../detect/outline';
import type { Period, ReportMeta } from '../../../model/analysis';
import { kinds, type PageKind } from '../../../model/kinds';
import { censusMoment } from '../../../language/dates';
import { years } from '../../../model/period';

/**
 * Sections of such a document look back; where they name no time, they speak of the document's year or months, and those of
 * a census of its moment. `text`: the whole text.
 */
export function sectionsOfKind(
  text: string,
  sections: readonly Section[],
  { reviewYear, months }: Pick<ReportMeta, 'reviewYear' | 'months'>,
  kind: PageKind,
): readonly Section[] {
  if (kinds[kind].states !== 'results' || reviewYear === null) return sections;
  const own = momentOf(text, reviewYear, kind) ?? years(reviewYear, reviewYear, months);
  return sections.map((section) => {
    const whole = section.period === null || (section.period.from === reviewYear && section.period.to === reviewYear && section.period.months === null);
    const phase = section.phase === 'plan' || section.phase === 'preface' ? 'review' : section.phase;
    return { ...section, phase, period: whole ? own : section.period };
  });
}

/** 以2020年11月1日零时为标准时点, 标准时点为2023年12月31日. */
const MOMENT =
  /(\d{4})年(\d{1,2})月\d{1,2}日(?:零时|\d{1,2}时)?[为作]{0,2}(?:普查)?的?标准时点|(?:现将|截至|以)(\d{4})年(\d{1,2})月\d{1,2}日零时|标准时点[为是：:]{0,2}(\d{4})年(\d{1,2})月\d{1,2}日/;
const OPENING = 3000;
/** Censuses of the economy and of farming count at the end of their year; their communiqués seldom say so. UTF-16 units. */
const HEAD = 200;
const CALLED = /第([一二三四五六七八九十]{1,3})次全国(人口|经济|农业)普查/;
const LAST_MONTH = 12;

/** The moment that a census counted at: the end of its month, or of its year; null in other documents, and where none is known. */
export function momentOf(text: string, year: number | null, kind: PageKind): Period | null {
  if (kind !== 'census' || year === null) return null;
  const found = MOMENT.exec(text.slice(0, OPENING));
  if (!found) return momentCalled(text.slice(0, HEAD), year);
  const [counted, month] = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return counted === year && month !== undefined ? atMonth(year, month) : null;
}

/** Of a census whose communiqué does not say when it counted: 第七次全国人口普查 did on 1 November, those of the economy and of farming at the end of their year. */
function momentCalled(head: string, year: number): Period | null {
  const [, number = '', counts = ''] = CALLED.exec(head) ?? [];
  const named = number === '' ? null : censusMoment(number, counts);
  if (named?.year === year) return atMonth(year, named.month);
  return /经济普查|农业普查/.test(head) ? years(year, year, null, true) : null;
}

const atMonth = (year: number, month: number): Period => years(year, year, month === LAST_MONTH ? null : [month, month], true);

/** 新华社记者：, 【提问】, 问： */
const ASKS = /^[【[]?(?:[^：:。，\n]{0,24}记者|提?问|主持人)[】\]]?[：:]/;
/** 付林川：, 发言人：, 答： */
const SPEAKS = /^[【[]?[\p{Script=Han}·]{1,16}[】\]]?[：:]/u;

/** The paragraphs of a transcript in which somebody asks: what a question supposes is no statement of the document. */
export function questionsIn(text: string, kind: PageKind): readonly { start: number; end: number }[] {
  if (kind !== 'release') return [];
  const asked: { start: number; end: number }[] = [];
  let start = 0;
  let asking = false;
  for (const paragraph of text.split('\n')) {
    if (ASKS.test(paragraph)) asking = true;
    else if (SPEAKS.test(paragraph)) asking = false;
    if (asking) asked.push({ start, end: start + paragraph.length });
    start += paragraph.length + 1;
  }
  return asked;
}
