import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { reportMeta } from '../../../lib/detect/report-meta';
import { kinds, PageKindSchema, type PageKind } from '../../../lib/model/kinds';
import { read } from '../../../lib/text/reading';

interface Told {
  region: string;
  year: number | null;
  reviewYear?: number | null;
  months?: [number, number] | null;
  date?: string | null;
  publisher?: string | null;
}

/** Invented documents, each sort in at least two layouts: as its office prints it, and as copies and other years have it. */
const documents: [string, PageKind, string, string, Told][] = [
  [
    'a city’s communiqué',
    'communique',
    '',
    '鹿鸣市2025年国民经济和社会发展统计公报[1]\n鹿鸣市统计局 国家统计局鹿鸣调查队\n2026年3月20日\n一、综合\n初步核算，全年地区生产总值1473.9亿元，比上年增长5.4%。',
    { region: '鹿鸣市', year: 2025, reviewYear: 2025, date: '2026-03-20', publisher: '鹿鸣市统计局 国家统计局鹿鸣调查队' },
  ],
  [
    'a communiqué on the page of a bureau',
    'communique',
    '2019年望川县国民经济和社会发展统计公报_望川县人民政府',
    '首页\n政务公开\n发布日期：2020-04-02 来源：望川县统计局\n一、综合\n全年生产总值96.3亿元，比上年增长7.2%。\n二、农业\n粮食产量21.4万吨，比上年增长1.2%。\n三、工业和建筑业\n工业增加值31.2亿元。',
    { region: '望川县', year: 2019, date: '2020-04-02', publisher: '望川县统计局' },
  ],
  [
    'the nation’s communiqué',
    'communique',
    '',
    '中华人民共和国2024年国民经济和社会发展统计公报\n国家统计局\n2025年2月28日\n全年国内生产总值1349084亿元，比上年增长5.0%。',
    { region: '全国', year: 2024, date: '2025-02-28', publisher: '国家统计局' },
  ],
  [
    'a communiqué of 1998, its year in Chinese',
    'communique',
    '',
    '一九九八年望川市国民经济和社会发展统计公报\n望川市统计局\n全年国内生产总值86.2亿元，比上年增长9.1%。年末总人口96.1万人。',
    { region: '望川市', year: 1998 },
  ],
  [
    'a plan report',
    'plan',
    '',
    '关于鹿鸣市2025年国民经济和社会发展计划执行情况与\n2026年国民经济和社会发展计划草案的报告\n——2026年1月14日在鹿鸣市第十六届人民代表大会第五次会议上\n鹿鸣市发展和改革委员会\n各位代表：\n受市人民政府委托，现将2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案提请大会审查。\n一、2025年计划执行情况\n地区生产总值增长5.5%左右。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025, date: '2026-01-14', publisher: '鹿鸣市发展和改革委员会' },
  ],
  [
    'a plan report without its title',
    'plan',
    '',
    '各位代表：\n受县人民政府委托，现将望川县2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告提请大会审查，并请县政协委员提出意见。\n一、2025年计划执行情况\n地区生产总值增长5.6%。\n二、2026年主要目标\n地区生产总值增长5.5%。',
    { region: '望川县', year: 2026 },
  ],
  [
    'half a year of a plan',
    'plan',
    '',
    '关于望川县2025年上半年国民经济和社会发展计划执行情况的报告\n——2025年8月26日在望川县第十八届人大常委会第三十次会议上\n望川县发展和改革局\n主任、各位副主任、各位委员：\n上半年，地区生产总值增长5.1%，固定资产投资下降2.3%。',
    { region: '望川县', year: 2025, reviewYear: 2025, months: [1, 6], date: '2025-08-26' },
  ],
  [
    'a budget report',
    'budget',
    '',
    '关于望川县2025年预算执行情况和2026年预算草案的报告\n——2026年1月8日在望川县第十八届人民代表大会第五次会议上\n望川县财政局局长 林小川\n各位代表：\n受县人民政府委托，现将望川县今年预算草案和去年预算执行情况提请各位代表审议。\n一般公共预算收入完成61240万元。',
    { region: '望川县', year: 2026, reviewYear: 2025, date: '2026-01-08', publisher: '望川县财政局' },
  ],
  [
    'final accounts',
    'budget',
    '2024年鹿鸣市财政决算（草案）的报告 - 鹿鸣市财政局',
    '鹿鸣市2024年财政决算（草案）的报告\n各位委员：\n一般公共预算收入决算数为98.6亿元，政府性基金收入42.3亿元，国有资本经营预算收入1.2亿元，社会保险基金收入60亿元。',
    { region: '鹿鸣市', year: 2024, reviewYear: 2024 },
  ],
  [
    'the nation’s budget',
    'budget',
    '',
    '关于2025年中央和地方预算执行情况与2026年中央和地方预算草案的报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n财政部\n各位代表：\n受国务院委托，现将2025年中央和地方预算执行情况与2026年中央和地方预算草案提请十四届全国人大四次会议审查。\n全国一般公共预算收入22万亿元。',
    { region: '全国', year: 2026, date: '2026-03-05' },
  ],
  [
    'an outline',
    'outline',
    '',
    '云岭省国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要\n（2026年1月28日云岭省第十四届人民代表大会第四次会议批准）\n第一章 发展基础\n“十四五”时期，全省生产总值年均增长5.8%。\n第二章 主要目标\n专栏1 “十五五”时期主要指标',
    { region: '云岭省', year: 2026, reviewYear: 2025, date: '2026-01-28' },
  ],
  [
    'an outline by its short name',
    'outline',
    '鹿鸣市国民经济和社会发展“十二五”规划纲要_规划计划_鹿鸣市政府网',
    '第一篇 发展环境\n“十一五”时期，全市生产总值年均增长12.1%。\n第二篇 目标\n“十二五”期间，生产总值年均增长11%。',
    { region: '鹿鸣市', year: 2011, reviewYear: 2010 },
  ],
  [
    'a quarter',
    'release',
    '2026年一季度全市经济运行情况_鹿鸣市统计局',
    '2026年一季度全市经济运行情况\n2026-04-22 来源：鹿鸣市统计局\n一季度，全市地区生产总值360.2亿元，同比增长5.2%。',
    { region: '鹿鸣市', year: 2026, months: [1, 3], date: '2026-04-22', publisher: '鹿鸣市统计局' },
  ],
  [
    'a month’s prices',
    'release',
    '2024年5月份居民消费价格同比上涨0.3% - 国家统计局',
    '2024年5月份居民消费价格同比上涨0.3%\n2024/06/12 09:30 来源：国家统计局\n2024年5月份，全国居民消费价格同比上涨0.3%。其中，城市上涨0.3%，农村上涨0.4%。',
    { region: '全国', year: 2024, months: [5, 5], date: '2024-06-12', publisher: '国家统计局' },
  ],
  [
    'eleven months, no year in the title',
    'release',
    '',
    '1—11月全省主要经济指标\n云岭省统计局 2025年12月20日\n规模以上工业增加值同比增长6.3%，固定资产投资同比下降1.2%，社会消费品零售总额同比增长4.4%。',
    { region: '云岭省', year: 2025, months: [1, 11], date: '2025-12-20' },
  ],
  [
    'stocks of goods, which shops have too',
    'release',
    '',
    '2025年10月鹿鸣市制造业采购经理指数运行情况\n来源：鹿鸣市统计局 2025-11-01\n10月份，制造业采购经理指数为50.2%，比上月上升0.3个百分点。\n从分类指数看，生产指数为51.3%，新订单指数为50.4%。\n原材料库存指数为47.6%，产成品库存指数为48.1%，比上月下降0.6个百分点。\n主要原材料库存指数持续回升，产成品库存指数回落。',
    { region: '鹿鸣市', year: 2025, months: [10, 10], date: '2025-11-01', publisher: '鹿鸣市统计局' },
  ],
  [
    'values at current prices',
    'release',
    '',
    '2025年一季度鹿鸣市地区生产总值初步核算结果\n来源：鹿鸣市统计局 2025-04-20\n地区生产总值现价 362.3亿元，同比增长5.1%；第一产业增加值现价 22.6亿元；第二产业增加值现价 150.8亿元；第三产业增加值现价 188.9亿元。',
    { region: '鹿鸣市', year: 2025, months: [1, 3], date: '2025-04-20', publisher: '鹿鸣市统计局' },
  ],
  [
    'brackets that lost what stood in them',
    'release',
    '',
    '2025年前三季度鹿鸣市经济运行情况\n来源：鹿鸣市统计局 2025-10-25\n前三季度，地区生产总值1058.3亿元（），同比增长5.4%。规模以上工业增加值增长6.4%（）。',
    { region: '鹿鸣市', year: 2025, months: [1, 9], date: '2025-10-25', publisher: '鹿鸣市统计局' },
  ],
  [
    'months named twice with a dash',
    'release',
    '',
    '2025年1月—9月鹿鸣市经济运行情况\n前三季度，地区生产总值1058.3亿元，同比增长5.4%。\n社会消费品零售总额412.6亿元，同比增长4.2%。固定资产投资同比下降1.3%。城镇居民人均可支配收入34210元，同比增长4.6%；农村居民人均可支配收入16230元，同比增长6.2%。9月末，各项贷款余额863.4亿元，增长7.2%。',
    { region: '鹿鸣市', year: 2025, months: [1, 9] },
  ],
  [
    'a first quarter in full',
    'release',
    '',
    '2025年第一季度鹿鸣市经济运行情况\n一季度，地区生产总值330.2亿元，同比增长5.4%。\n社会消费品零售总额412.6亿元，同比增长4.2%。固定资产投资同比下降1.3%。城镇居民人均可支配收入34210元，同比增长4.6%；农村居民人均可支配收入16230元，同比增长6.2%。3月末，各项贷款余额863.4亿元，增长7.2%。',
    { region: '鹿鸣市', year: 2025, months: [1, 3] },
  ],
  [
    'a press conference',
    'release',
    '',
    '国家统计局新闻发言人就2025年上半年国民经济运行情况答记者问\n2025-07-15 来源：国家统计局\n新华社记者：请问上半年经济运行有哪些特点？\n发言人：上半年国内生产总值同比增长5.3%，二季度增长5.2%。',
    { region: '全国', year: 2025, months: [1, 6], publisher: '国家统计局' },
  ],
  [
    'a census of people',
    'census',
    '',
    '鹿鸣市第七次全国人口普查公报（第一号）\n鹿鸣市统计局\n鹿鸣市第七次全国人口普查领导小组办公室\n2021年5月28日\n以2020年11月1日零时为标准时点，全市常住人口为4126318人。',
    { region: '鹿鸣市', year: 2020, date: '2021-05-28' },
  ],
  [
    'a census of the economy',
    'census',
    '望川县第五次全国经济普查公报（第二号）_望川县统计局',
    '2025年3月20日\n普查的标准时点为2023年12月31日，普查时期资料为2023年年度资料。\n全县共有从事第二产业的法人单位1286个，比2018年末增长36.1%。',
    { region: '望川县', year: 2023, date: '2025-03-20' },
  ],
  [
    'a court',
    'judicial',
    '',
    '鹿鸣市中级人民法院工作报告\n——2026年1月15日在鹿鸣市第十六届人民代表大会第五次会议上\n鹿鸣市中级人民法院院长 何平\n各位代表：\n现在，我代表市中级人民法院向大会报告工作，请予审议。\n受理案件32168件，审结31020件。',
    { region: '鹿鸣市', year: 2026, reviewYear: 2025, date: '2026-01-15', publisher: '鹿鸣市中级人民法院' },
  ],
  [
    'the nation’s procuratorate',
    'judicial',
    '最高人民检察院工作报告',
    '各位代表：\n现在，我代表最高人民检察院向大会报告工作，请予审议。\n2024年，检察机关办理各类案件414.9万件，同比下降2.4%。',
    { region: '全国', year: 2025, reviewYear: 2024, publisher: '最高人民检察院' },
  ],
  [
    'a notice',
    'document',
    '',
    '鹿鸣市人民政府办公室关于印发鹿鸣市养老服务体系建设行动方案的通知\n鹿政办发〔2025〕16号\n各县（区）人民政府，市政府各部门：\n现将《方案》印发给你们，请认真组织实施。到2027年，新增床位1800张。',
    { region: '鹿鸣市', year: 2025, publisher: '鹿鸣市人民政府办公室' },
  ],
  [
    'openness of a department',
    'document',
    '鹿鸣市民政局2024年政府信息公开工作年度报告',
    '一、总体情况\n2024年主动公开信息312条，收到依申请公开26件，按时办结26件。本年度新增规范性文件8件，废止3件，现行有效41件。\n二、主动公开政府信息情况\n全年发布解读材料12篇，回应关切事项36件。',
    { region: '鹿鸣市', year: 2024, publisher: '鹿鸣市民政局' },
  ],
];

describe('each sort in each layout', () => {
  it.each(documents)('%s is %s', (_, kind, title, text, told) => {
    const reading = read(text);
    const detection = detect(reading, { title });
    expect(detection, detection.reasons.join()).toMatchObject({ kind });
    const { region, ...meta } = reportMeta(reading, { title }, detection.kind);
    const { region: name, ...rest } = told;
    expect({ region: region.name, ...meta }).toMatchObject({ region: name, months: null, ...rest });
  });

  it('has two layouts at least of every official sort but the work report, which has its own tests', () => {
    const official = PageKindSchema.options.filter((kind) => !['report', 'coverage', 'roundup', 'other'].includes(kind));
    for (const kind of official) expect(documents.filter(([, sort]) => sort === kind).length, kind).toBeGreaterThanOrEqual(2);
    for (const [, kind, , , told] of documents) if (kinds[kind].year === 'told') expect(told.reviewYear ?? told.year).toBe(told.year);
  });
});

describe('news about a document of another sort', () => {
  it.each([
    [
      'a picture of a communiqué',
      'coverage',
      '一图读懂鹿鸣市2025年国民经济和社会发展统计公报\n来源：鹿鸣发布\n地区生产总值1473.9亿元，增长5.4%；一般公共预算收入98.6亿元，增长3.2%；常住人口412.6万人；新增就业3.2万人。\n城镇居民人均可支配收入48215元，增长4.8%；农村居民人均可支配收入23680元，增长6.3%；社会消费品零售总额412.5亿元，增长5.9%。',
    ],
    [
      'a story that a month’s figures are out',
      'other',
      '上半年我市外贸增长8%\n本报讯（记者 何平）昨日，记者从海关获悉，上半年我市进出口同比增长8%，其中出口同比增长9.1%，进口同比增长6%。',
    ],
    [
      'a story that quotes a communiqué once',
      'other',
      '家门口的变化\n本报讯（记者 何平）统计公报显示，去年全市常住人口412.6万人。老街上的铺子又多了几家，街坊都说日子有盼头。',
    ],
  ])('%s is %s', (_, kind, text) => {
    const detection = detect(read(text), {});
    expect(detection, detection.reasons.join()).toMatchObject({ kind });
  });
});
