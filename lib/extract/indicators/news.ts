/** News about a report: a target is told as one in its sentence; what somebody did elsewhere is not, wherever it stands. */
import type { ReportMeta } from '../../model/analysis';
import { years as wholeYears } from '../../model/period';
import type { Section } from '../../detect/outline';

/** Words that look ahead. */
const AHEAD =
  /今年|明年|新的一年|下一步|接下来|未来|今后|将(?=[新建实完继进力加推达突增打重启投开培引创])|力争|争取|确保|预期|目标|计划|拟|到20\d{2}年|20\d{2}年底?前|十[一二三四五六]五|努力|继续|[要再](?=[新建完实推加培打])/;

/** Sections of news for one sentence: in a part that plans, a sentence without a word ahead tells what is. */
export function sectionInNews(section: Section, sentence: string, { reviewYear }: Pick<ReportMeta, 'reviewYear'>): Section {
  if (section.phase !== 'plan' || AHEAD.test(sentence)) return section;
  return { ...section, phase: 'review', period: reviewYear === null ? null : wholeYears(reviewYear, reviewYear) };
}
