/** Words that tell an indicator, for the examples of rules: an example may name each of them, in whatever order. */
import { analyse } from '../../../lib/engine/analyse';
import type { Phase } from '../../../lib/detect/outline';
import type { Example } from '../../../lib/extract/rules/rule';
import type { Analysis, Figure, Indicator } from '../../../lib/model/analysis';

const HEADINGS: Partial<Record<Phase, string>> = { review: '一、2025年工作回顾', plan: '二、2026年工作安排' };

const OF_PROVINCE = '2026年1月8日在云岭省第三届人民代表大会第四次会议上\n各位代表：现在，我代表省人民政府向大会报告工作，请予审议。';
const OF_NATION = '2026年3月5日在第十四届全国人民代表大会第四次会议上\n国务院总理\n各位代表：现在，我代表国务院向大会报告工作，请予审议。';

/** The report of 云岭省, or of the nation, or an address, around a sentence. */
export function reportWith(sentence: string, where: Example[2] = 'review'): string {
  if (where === 'address') return `行政长官2025年施政报告\n2025年9月17日\n香港各位市民：\n${sentence}`;
  const rest = where === 'plan' ? '' : '\n二、2026年工作安排\n今年要增强信心。';
  const heading = (where === 'nation' ? undefined : HEADINGS[where]) ?? HEADINGS.review;
  return `政府工作报告\n——${where === 'nation' ? OF_NATION : OF_PROVINCE}\n${heading}\n\u3000\u3000一年来，各项工作取得新的成效。\n\u3000\u3000${sentence}${rest}`;
}

/** Name, code, whose, figure as printed, signed value with unit, measure, status, years, role, bound and the like. */
export function toldBy(indicator: Indicator, { quote }: Pick<Figure, 'quote'>): string[] {
  const { name, code, subject, measure, value, valueMax, unit, status, period, role, bound, over, basis, vintage, nature, against } = indicator;
  const years = period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
  const months = period?.months ? `${period.months[0]}–${period.months[1]}月` : null;
  const words = [
    name,
    code,
    subject && `${subject}的`,
    quote.replace(/\s/g, ''),
    `${value}${unit}`,
    valueMax === null ? null : `${value}–${valueMax}${unit}`,
    measure,
    status,
    years,
    months,
    role,
    bound,
    over,
    basis,
    vintage && `vintage-${vintage}`,
    nature,
    against && `比${against}`,
    period?.instant === true ? 'instant' : null,
  ];
  return words.filter((word): word is string => Boolean(word));
}

/** True where the example holds with the rules `off` switched off. */
export function holds([text, told, where]: Example, off: readonly string[] = []): boolean {
  const denied = told.startsWith('!');
  const wanted = told.replace(/^!/, '').split(' ');
  const found = allTold(analyse({ id: 'example', text: reportWith(text, where), force: true, off })).some((words) =>
    wanted.every((word) => words.includes(word)),
  );
  return found !== denied;
}

/** Words of each indicator; of those that stand in a row of a table once more, behind `row`. */
export function allTold({ figures, indicators, headline }: Pick<Analysis, 'figures' | 'indicators' | 'headline'>): string[][] {
  const told = indicators.map((indicator) => toldBy(indicator, figures[indicator.figure] as Figure));
  return [...told, ...headline.map(({ indicator }) => ['row', ...(told[indicator] as string[])])];
}
