import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { reportMeta } from '../../../lib/detect/report-meta';
import type { PageKind } from '../../../lib/model/kinds';
import { read } from '../../../lib/text/reading';

interface Told {
  region?: string;
  year?: number;
  reviewYear?: number;
  months?: [number, number] | null;
  date?: string;
}

/** Invented: documents that news tells of by other words than 政府工作报告, and copies that lack what such documents begin with. */
const texts: [string, PageKind, string, Told][] = [
  [
    'the nation’s quarter, in one paragraph',
    'release',
    '二季度GDP同比增长5.3%\n2026年7月16日\n二季度，国内生产总值（GDP）同比增长5.3%，比一季度加快0.1个百分点。分产业看，上半年第一产业增加值同比增长3.6%；第二产业同比增长5.4%；第三产业同比增长5.5%。',
    { region: '全国', year: 2026, reviewYear: 2026, months: [4, 6], date: '2026-07-16' },
  ],
  [
    'two price indices in a headline',
    'release',
    '2026年3月份CPI同比上涨0.4% PPI同比下降1.6%\n4月10日，国家统计局公布，2026年3月份，全国居民消费价格同比上涨0.4%，环比下降0.3%；工业生产者出厂价格同比下降1.6%，环比下降0.2%。',
    { region: '全国', year: 2026, months: [3, 3] },
  ],
  [
    'a newspaper on a province’s month, dated at its end',
    'coverage',
    '8月我省经济延续恢复态势\n本报讯（记者 江帆）昨日，省统计局发布数据显示，8月份，全省规模以上工业增加值同比增长5.6%，比7月加快0.4个百分点。1—8月，全省固定资产投资6120.4亿元，同比增长4.8%。社会消费品零售总额同比增长6.1%。\n2025年9月18日 来源：云岭工人报',
    { year: 2025, reviewYear: 2025, months: [8, 8], date: '2025-09-18' },
  ],
  [
    'a newspaper on a city’s half-year, learnt at the bureau',
    'coverage',
    '上半年鹿鸣市居民收入稳定增长\n本报讯（记者 周舟）从国家统计局鹿鸣调查队获悉，上半年，全市居民人均可支配收入19836元，同比增长5.7%。其中，城镇居民人均可支配收入25418元，同比增长5.1%；农村居民人均可支配收入11572元，同比增长6.6%。\n2026年7月23日',
    { region: '鹿鸣市', year: 2026, reviewYear: 2026, months: [1, 6] },
  ],
  [
    'a newspaper on what a report says of the year, without stops',
    'coverage',
    '解读政府工作报告·这一年和这五年\n晨报 2026年3月6日\n过去一年\n全年国内生产总值增长5%\n城镇新增就业1267万人\n居民消费价格与上年持平\n过去五年\n粮食产量连年稳定在1.3万亿斤以上\n近90万户搬入新居\n●科技创新取得新突破\n研究与试验发展经费投入强度超过2.6%，一批重大装置建成\n●改革开放持续推进\n货物进出口总额五年增长28%',
    { region: '全国', year: 2026, reviewYear: 2025 },
  ],
  [
    'points of a procuratorate’s report',
    'coverage',
    '鹿鸣市人民检察院工作报告要点\n2026年1月14日，市人民检察院检察长江望舒在鹿鸣市第十六届人民代表大会第五次会议上作工作报告。\n2025年，全市检察机关共办理各类案件6128件，同比下降4.2%。起诉破坏生态环境犯罪137人，办理公益诉讼246件。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025 },
  ],
  [
    'a court’s report told as an event',
    'coverage',
    '鹿鸣市法院去年审结案件3.1万件\n本报1月16日讯（记者 周舟）2025年，鹿鸣市法院受理案件33128件，审结31046件，同比分别上升8.6%和9.1%。鹿鸣市第十六届人大第五次会议今天举行第二次全体会议，市中级人民法院院长何川作工作报告时介绍了上述情况。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025 },
  ],
  [
    'final accounts given to a standing committee',
    'coverage',
    '鹿鸣市本级“三公”经费去年支出1.2亿元\n2025年7月30日\n受市政府委托，鹿鸣市财政局局长江远帆向市十六届人大常委会第三十一次会议报告财政决算情况。\n他介绍，全市一般公共预算收入268.4亿元，完成预算的101.6%，增长5.2%；一般公共预算支出512.7亿元，增长3.8%。',
    { region: '鹿鸣市', year: 2025, reviewYear: 2024 },
  ],
  [
    'a picture of a budget, by the bureau',
    'coverage',
    '【图解】鹿鸣市2026年市本级一般公共预算支出情况\n鹿鸣市财政局 2026-02-03\n2026年市本级一般公共预算支出安排128.6亿元。其中，教育支出24.3亿元，占18.9%；卫生健康支出12.7亿元，占9.9%；预备费1.5亿元。市对区转移支付42.8亿元，其中一般性转移支付36.4亿元，专项转移支付6.4亿元。',
    { region: '鹿鸣市', year: 2026 },
  ],
  [
    'an outline told by a newspaper',
    'coverage',
    '鹿鸣市公布“十五五”规划纲要 2030年地区生产总值将超过2200亿元\n2026-04-18\n4月18日，鹿鸣市公布《鹿鸣市国民经济和社会发展第十五个五年规划纲要》，提出到2030年地区生产总值超过2200亿元，年均增长5.5%左右；森林覆盖率达到52.3%；研发经费投入占比达到2.6%。',
    { region: '鹿鸣市' },
  ],
  [
    'the opening of a session with the year’s values',
    'coverage',
    '鹿鸣市第十六届人民代表大会第五次会议开幕侧记\n2026年1月13日\n9时整，大会开幕。市长林小川代表市人民政府作政府工作报告。\n成绩单沉甸甸——地区生产总值增长5.8%，城镇新增就业4.6万人，居民人均可支配收入增长6.1%。\n任务书很提气——新建公园18个，改造老旧小区62个。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025 },
  ],
  [
    'a report’s beginning without its address',
    'report',
    '鹿鸣市政府工作报告\n一、2025年工作回顾\n2025年，我们顶住压力，稳中求进。\n（一）经济稳步回升。全年地区生产总值1473.9亿元，增长5.4%。规模以上工业增加值增长6.2%。固定资产投资增长4.1%。社会消费品零售总额612.8亿元，增长5.7%。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025 },
  ],
  [
    'a report’s second part alone',
    'report',
    '政府工作报告\n——2026年1月在望川县第十八届人民代表大会上\n二、同心协力，全力完成2026年各项目标任务\n主要预期目标是：地区生产总值增长5.5%左右，规上工业增加值增长6%，固定资产投资增长5%，居民收入与经济增长同步。',
    { region: '望川县', year: 2026 },
  ],
];

describe('documents told of, and copies that lack their beginning', () => {
  it.each(texts)('%s', (_, kind, text, told) => {
    const reading = read(text);
    const detection = detect(reading, {});
    expect(detection.kind, detection.reasons.join('; ')).toBe(kind);
    const meta = reportMeta(reading, {}, kind);
    expect({ region: meta.region.name, year: meta.year, reviewYear: meta.reviewYear, months: meta.months, date: meta.date }).toMatchObject(told);
  });
});
