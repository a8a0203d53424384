/** Documents that state results alone (communiqués, releases, censuses): what their sections and transcripts speak of. */
import type { Section } from '../../../detect/outline';
import type { ReportMeta } from '../../../model/analysis';
import { kinds, type PageKind } from '../../../model/kinds';
import { years } from '../../../model/period';

/** Sections of such a document look back; where they name no time, they speak of the document's year or months. */
export function sectionsOfKind(sections: readonly Section[], { reviewYear, months }: Pick<ReportMeta, 'reviewYear' | 'months'>, kind: PageKind): readonly Section[] {
  if (kinds[kind].states !== 'results' || reviewYear === null) return sections;
  return sections.map((section) => {
    const whole = section.period === null || (section.period.from === reviewYear && section.period.to === reviewYear && section.period.months === null);
    const phase = section.phase === 'plan' || section.phase === 'preface' ? 'review' : section.phase;
    return { ...section, phase, period: whole ? years(reviewYear, reviewYear, months) : section.period };
  });
}

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
