import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { regionRuns } from '../../../lib/extract/regions/region-runs';

/** Figures are invented; names of provinces stand for themselves. */
const head = '多省公布2026年经济增长目标\n2026年1月30日 来源：望川新闻\n各地政府工作报告陆续公布，十余个省份的GDP增长目标已经明确。';

/** Rows as `region code-or-name measure status year value`, values in base units. */
function rowsOf(body: string): string[] {
  const { detection, report, indicators } = analyse({ id: 'r', text: `${head}\n${body}`, force: true });
  expect(detection.kind, detection.reasons.join()).toBe('roundup');
  expect(report?.region.name).toBe('');
  return indicators
    .filter(({ region }) => region !== null)
    .map(({ region, code, name, measure, status, period, value, valueMax }) =>
      [region?.name, code ?? name, measure, status, period?.to, valueMax === null ? value : `${value}–${valueMax}`].join(' '),
    );
}

const filler = '河北省2025年地区生产总值增长5.6%，山西省增长4%，贵州省增长4.9%，云南省增长4.1%，四川省增长5.5%。';

describe('every figure of a roundup stands under its own region', () => {
  it.each<[string, string, string[]]>([
    [
      'a predicate left out, with a range',
      '广东省2026年地区生产总值增长目标为4.5%—5%，江苏省为5%，浙江省为5%—5.5%。',
      ['广东省 gdp growth target 2026 4.5–5', '江苏省 gdp growth target 2026 5', '浙江省 gdp growth target 2026 5–5.5'],
    ],
    [
      'a noun left out before its verb',
      '2025年，广东地区生产总值增长3.9%，江苏增长5.3%，山东下降0.5%。',
      ['广东省 gdp growth actual 2025 3.9', '江苏省 gdp growth actual 2025 5.3', '山东省 gdp growth actual 2025 -0.5'],
    ],
    [
      'last year’s target and this year’s',
      '湖北省2026年地区生产总值增长目标为6%。天津由5%左右下调到4.5%左右，湖南由去年的5.5%上调至6%。',
      [
        '湖北省 gdp growth target 2026 6',
        '天津市 gdp growth target 2025 5',
        '天津市 gdp growth target 2026 4.5',
        '湖南省 gdp growth target 2025 5.5',
        '湖南省 gdp growth target 2026 6',
      ],
    ],
    [
      'what a report sets out, carried on',
      '河南省政府工作报告提出，城镇新增就业110万人以上，湖北提出70万人以上，安徽为60万人。',
      ['河南省 new_urban_jobs level target 2026 1100000', '湖北省 new_urban_jobs level target 2026 700000', '安徽省 new_urban_jobs level target 2026 600000'],
    ],
    [
      'regions and figures in two lists',
      '河南、湖北、湖南2025年地区生产总值分别为6.6万亿元、6.2万亿元和5.5万亿元，分别增长5.6%、5.5%和4.8%。',
      [
        '河南省 gdp level actual 2025 6600000000000',
        '湖北省 gdp level actual 2025 6200000000000',
        '湖南省 gdp level actual 2025 5500000000000',
        '河南省 gdp growth actual 2025 5.6',
        '湖北省 gdp growth actual 2025 5.5',
        '湖南省 gdp growth actual 2025 4.8',
      ],
    ],
    [
      'regions named a clause before',
      '辽宁省2026年地区生产总值增长目标为5%，吉林省为5%；去年，两省的增速分别是3.7%和5%。',
      ['辽宁省 gdp growth target 2026 5', '吉林省 gdp growth target 2026 5', '辽宁省 gdp growth actual 2025 3.7', '吉林省 gdp growth actual 2025 5'],
    ],
    [
      'a topic before the first region',
      '2026年GDP增长目标：福建5%左右，江西5%以上，广西5%。',
      ['福建省 gdp growth target 2026 5', '江西省 gdp growth target 2026 5', '广西壮族自治区 gdp growth target 2026 5'],
    ],
    [
      'one figure for two regions',
      '北京、上海的2026年地区生产总值增长目标均为5%左右。',
      ['北京市 gdp growth target 2026 5', '上海市 gdp growth target 2026 5'],
    ],
    [
      'the target that moves, named once',
      '西藏将2026年GDP增长目标由2025年的8%以上调整为7%以上，宁夏由5.5%上调至6%，甘肃则由5%上调至5.5%。',
      [
        '西藏自治区 gdp growth target 2025 8',
        '西藏自治区 gdp growth target 2026 7',
        '宁夏回族自治区 gdp growth target 2025 5.5',
        '宁夏回族自治区 gdp growth target 2026 6',
        '甘肃省 gdp growth target 2025 5',
        '甘肃省 gdp growth target 2026 5.5',
      ],
    ],
    [
      'what a target is held against, which is one as well',
      '湖北省2026年GDP增长目标为5.5%左右，比去年的6%下降0.5个百分点；海南今年目标为6%，比去年8%左右下调2个百分点。',
      [
        '湖北省 gdp growth target 2026 5.5',
        '湖北省 gdp growth target 2025 6',
        '湖北省 gdp change target 2026 -0.5',
        '海南省 gdp growth target 2026 6',
        '海南省 gdp growth target 2025 8',
        '海南省 gdp change target 2026 -2',
      ],
    ],
    [
      'a topic that a sentence without regions tells',
      '从各地GDP目标来看，多数省份高于4.5%。\n其中，海南为6%左右，江西、新疆为5.5%左右。',
      ['海南省 gdp growth target 2026 6', '江西省 gdp growth target 2026 5.5', '新疆维吾尔自治区 gdp growth target 2026 5.5'],
    ],
    ['a topic with 中', '各地GDP增长目标中，海南为6%左右，西藏为7%以上。', ['海南省 gdp growth target 2026 6', '西藏自治区 gdp growth target 2026 7']],
    [
      'what stands behind the value',
      '湖北省2026年GDP增长目标为6%。海南设定了6.5%左右的目标，位居第一；贵州则以6.2%的预期居前。',
      ['湖北省 gdp growth target 2026 6', '海南省 gdp growth target 2026 6.5', '贵州省 gdp growth target 2026 6.2'],
    ],
    [
      'what a sum first reached',
      '2025年，广东GDP首破15万亿元，江苏14.2万亿元，山东首达10.3万亿元。此外，浙江、湖南数据分别站上9万亿元、5万亿元台阶。',
      [
        '广东省 gdp level actual 2025 15000000000000',
        '江苏省 gdp level actual 2025 14200000000000',
        '山东省 gdp level actual 2025 10300000000000',
        '浙江省 gdp level actual 2025 9000000000000',
        '湖南省 gdp level actual 2025 5000000000000',
      ],
    ],
    [
      'a heading that names the region of what follows',
      '【陕西】\n2026年地区生产总值增长5%左右，力争目标更高。城镇新增就业目标为38万人。\n【甘肃】\n2026年地区生产总值增长目标为5.5%。',
      ['陕西省 gdp growth target 2026 5', '陕西省 new_urban_jobs level target 2026 380000', '甘肃省 gdp growth target 2026 5.5'],
    ],
  ])('%s', (_, body, expected) => {
    const rows = rowsOf(`${body}\n${filler}`);
    expect(rows.slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    '在已公布的省份中，西藏、重庆、贵州不仅分别以增长6.5%、5.7%、5.5%的优异表现排名前列，且都为今年经济增长设定了不低于5%的预期目标。',
    '宁夏由5.5%上调至6%。',
    '贵州则以6.2%的预期居前；天津调低1.5个百分点。',
  ])('and shows nothing where no words tell of what: %s', (body) =>
    expect(rowsOf(`${body}\n${filler}`).map((row) => row.split(' ')[0])).toEqual(['河北省', '山西省', '贵州省', '云南省', '四川省']),
  );

  it('names the region as the owner too, and gives a row of the table to each', () => {
    const { indicators, headline } = analyse({ id: 'r', text: `${head}\n${filler}`, force: true });
    const told = indicators.filter(({ region }) => region !== null);
    expect(told.length).toBe(5);
    for (const { subject, region, sentence } of told) {
      expect(subject).toBe(region?.name);
      expect(`${head}\n${filler}`.slice(sentence.start, sentence.end)).toContain('河北省');
    }
    expect(headline.map(({ region, code, year, value }) => [region?.name, code, year, value])).toEqual([
      ['河北省', 'gdp', 2025, 5.6],
      ['山西省', 'gdp', 2025, 4],
      ['贵州省', 'gdp', 2025, 4.9],
      ['云南省', 'gdp', 2025, 4.1],
      ['四川省', 'gdp', 2025, 5.5],
    ]);
  });
});

describe('runs', () => {
  const runsOf = (text: string) => regionRuns(text).map(({ regions, start, end }) => `${regions.map(({ name }) => name).join('+')}: ${text.slice(start, end)}`);
  it.each<[string, string[]]>([
    ['云南2025年增长4.1%，四川增长5.5%。', ['云南省: 2025年增长4.1%，', '四川省: 增长5.5%。']],
    ['比江苏高0.3个百分点，居广东之后。', []],
    ['望川市地区生产总值860亿元，鹿鸣市地区生产总值500亿元。', ['望川市: 地区生产总值860亿元，', '鹿鸣市: 地区生产总值500亿元。']],
    ['全国增长5%，广东增长3.9%。', ['全国: 增长5%，', '广东省: 增长3.9%。']],
    ['上海、江苏、浙江分别增长5%、6%和7%。', ['上海市+江苏省+浙江省: 分别增长5%、6%和7%。']],
    ['数字123和文字。', []],
  ])('%s', (text, expected) => {
    expect(runsOf(text)).toEqual(expected);
  });
});

describe('when a roundup is of', () => {
  const yearsOf = (title: string, line: string) => {
    const report = analyse({ id: 'r', text: `${title}\n${line}\n${filler}`, force: true }).report;
    return [report?.year, report?.reviewYear, report?.months];
  };

  it.each<[string, string, unknown[]]>([
    ['16省份公布2025年经济增速 西部领跑', '各省份在政府工作报告中公布了上年的成绩单。', [2026, 2025, null]],
    ['多省公布2026年经济增长目标', '望川社1月24日电 各省份公布了今年的目标。', [2026, 2025, null]],
    ['16省份举行两会 发展有三个看点', '发布时间：2026-01-25\n望川社1月24日电', [2026, 2025, null]],
  ])('%s', (title, line, years) => expect(yearsOf(title, line)).toEqual(years));
});
