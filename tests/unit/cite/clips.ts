/** An invented clip, changed where a test needs it. */
import type { CitedClip } from '../../../lib/cite/cited-clip';

export function clip(over: Partial<CitedClip> = {}): CitedClip {
  return {
    id: 'ab12cd34-0000-4000-8000-000000000000',
    kind: 'figure',
    quote: '3482.6亿元',
    sentence: '全市生产总值达到3482.6亿元，增长5.6%。',
    prefix: '一、回顾\n全市生产总值达到',
    suffix: '，增长5.6%。',
    url: 'http://www.chengpu.gov.cn/zwgk/1.html?a=1',
    title: '政府工作报告-澄浦市人民政府',
    region: '澄浦市',
    year: 2026,
    publisher: '澄浦市人民政府门户网站',
    published: '2026-01-20',
    pageKind: 'report',
    reportTitle: '2026年澄浦市政府工作报告',
    regionLevel: 'prefecture',
    delivered: '2026-01-16',
    figure: null,
    indicator: null,
    term: null,
    fragment: '%E5%85%A8%E5%B8%82,5.6%25%E3%80%82',
    createdAt: new Date(2026, 2, 5, 9).getTime(),
    ...over,
  };
}
