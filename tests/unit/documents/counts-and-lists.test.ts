/** Kinds of mistakes that fresh documents showed: how a treasury counts, lists of regions, censuses, transfers, months in heads. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const read = (text: string) => analyse({ id: 'a', text, force: true });

/** `figure name measure` of every row, with `more` of its fields. */
function rows(text: string, more: (row: ReturnType<typeof read>['indicators'][number]) => string = () => ''): string[] {
  const { figures, indicators } = read(text);
  return indicators.map((row) => [figures[row.figure]?.quote, row.name, more(row)].filter(Boolean).join(' '));
}

const budget = (sentence: string) =>
  `望川市2025年预算执行情况和2026年预算草案的报告\n——2026年1月9日在望川市第八届人民代表大会第五次会议上\n一、2025年预算执行情况\n${sentence}\n`;

describe('what a treasury counts in a way of its own', () => {
  const apart = (sentence: string) =>
    rows(budget(sentence), ({ doubts }) => (doubts?.includes('own-scope') ? 'apart' : '')).filter((row) => row.endsWith('apart'));

  it.each([
    ['一般公共预算收入98.6亿元，增长4.2%，同口径增长6.5%。', ['6.5% 一般公共预算收入 apart']],
    ['税收收入61.2亿元，按自然口径下降1.2%，剔除留抵退税因素后增长5.8%。', ['5.8% 税收收入 apart']],
    ['一般公共预算收入完成30161万元（同口径），增长14.6%。', ['30161万元 一般公共预算收入 apart']],
    ['一般公共预算收入（同口径）完成30161万元，同比增长14.6%。', ['30161万元 一般公共预算收入 apart', '14.6% 一般公共预算收入 apart']],
    ['一般公共预算收入52.3亿元，增长3.1%，考虑留抵退税还原后增长5.2%。', ['5.2% 一般公共预算收入 apart']],
    ['一般公共预算支出210.5亿元，可比增长3.8%。', ['3.8% 一般公共预算支出 apart']],
  ])('%s', (sentence, told) => {
    expect(apart(sentence)).toEqual(told);
  });

  it.each([
    '一般公共预算收入98.6亿元，增长4.2%（自然口径）。',
    '按自然口径，一般公共预算收入增长4.2%。',
    '居民人均可支配收入剔除价格因素后增长4.2%。',
    '地区生产总值按可比价格计算增长5.2%。',
    '一般公共预算收入98.6亿元，完成预算的101%，增长4.2%。',
  ])('but nothing of %s', (sentence) => {
    expect(apart(sentence)).toEqual([]);
  });

  it('stands in a table only where nothing plain does', () => {
    const growth = (sentence: string) => read(budget(sentence)).headline.find(({ code, measure }) => code === 'budget_revenue' && measure === 'growth')?.value;
    expect(growth('一般公共预算收入98.6亿元，同口径增长6.5%，自然口径增长4.2%。')).toBe(4.2);
    expect(growth('一般公共预算收入98.6亿元，同口径增长6.5%。')).toBe(6.5);
  });
});

describe('what a budget adds to its revenue', () => {
  it.each([
    ['加上级补助收入12.4亿元，收入总计20亿元。', '12.4亿元 上级补助收入'],
    ['加上年结转收入6.9亿元，收入总计20亿元。', '6.9亿元 上年结转收入'],
    ['加上解上级支出6.2亿元，支出总计20亿元。', '6.2亿元 上解上级支出'],
    ['加市级补助收入9.6亿元，收入总计20亿元。', '9.6亿元 市级补助收入'],
    ['加上上年结转收入3.1亿元，收入总计20亿元。', '3.1亿元 上年结转收入'],
    ['加上转移性收入49.2亿元，收入总计90亿元。', '49.2亿元 转移性收入'],
  ])('%s', (sentence, row) => {
    expect(rows(budget(sentence))[0]).toBe(row);
  });
});

describe('a list of regions', () => {
  const roundup = (sentence: string) =>
    `2025年前三季度各地经济观察：六省份晒出成绩单\n记者梳理各地统计局数据，2025年前三季度，广东地区生产总值增长4.2%，江苏增长5.4%，北京增长5.6%，上海增长5.5%。\n${sentence}\n`;
  const told = (sentence: string) =>
    rows(roundup(sentence), ({ region, period, value }) => `${region?.name} ${value} ${period?.to} m${period?.months?.join('–')}`).slice(4);

  it.each([
    '云南、贵州、四川、重庆地区生产总值同比分别增长4.5%、5.0%、5.4%。',
    '山东、河南、湖北、湖南一般公共预算收入分别增长2.1%、1.8%。',
    '浙江、安徽进出口总额分别为2.1万亿元、1.2万亿元、0.6万亿元。',
    '浙江、安徽、江西固定资产投资分别下降2.1%和3.4%。',
    '陕西、甘肃、青海、宁夏社会消费品零售总额分别增长2.1%、2.3%、2.5%。',
  ])('tells nothing of any where values and names differ in number: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it('gives each its own where they do not, list by list', () => {
    expect(told('浙江、安徽两省地区生产总值增速均超过5%，分别为5.7%、5.5%，高于全国0.5、0.3、0.2个百分点。')).toEqual([
      '5% 地区生产总值 浙江省 5 2025 m1–9',
      '5% 地区生产总值 安徽省 5 2025 m1–9',
      '5.7% 地区生产总值 浙江省 5.7 2025 m1–9',
      '5.5% 地区生产总值 安徽省 5.5 2025 m1–9',
    ]);
  });

  it('is of the months that its title or its opening tells', () => {
    const months = read(roundup('浙江增长5.7%。')).indicators.map(({ period }) => [period?.to, period?.months?.join('–')].join(' '));
    expect(new Set(months)).toEqual(new Set(['2025 1–9']));
  });

  it.each(['浙江、安徽进出口总额分别为2.1万亿元、1.2万亿元、0.6万亿元。', '青山、白鹭、云亭三区工业投资分别增长4%、5%。'])(
    'has nothing sure in a text of no sort: %s',
    (sentence) => {
      expect(read(sentence).indicators.filter(({ doubts }) => !doubts?.includes('whose-open'))).toEqual([]);
    },
  );

  it('keeps the verb of each', () => {
    expect(told('浙江、安徽进出口总额分别增长3.6%、下降0.8%。')).toEqual(['3.6% 进出口总额 浙江省 3.6 2025 m1–9', '0.8% 进出口总额 安徽省 -0.8 2025 m1–9']);
  });
});

describe('how a share moved between two censuses', () => {
  const census = (sentence: string) => read(`望川市第七次全国人口普查公报（第二号）\n望川市统计局\n2021年5月20日\n${sentence}\n`).indicators;

  it.each([
    '与2010年相比，0—14岁人口的比重提高0.85个百分点。',
    '城镇化率为61.3%，十年间提高14.8个百分点。',
    '流动人口占比31%，与2010年相比，提高6个百分点。',
    '男性人口占50.8%，比2010年下降0.3个百分点。',
  ])('is no total of years: %s', (sentence) => {
    const [change] = census(sentence).filter(({ measure }) => measure === 'change');
    expect(change?.period).toMatchObject({ from: 2011, to: 2020 });
    expect(change?.over).toBeUndefined();
  });

  it('is one where its words say so, and an average stays one', () => {
    expect(census('全市常住人口412万人，十年累计增加21万人，年平均增长率为0.55%。').map(({ over }) => over)).toEqual([undefined, 'total', 'average']);
  });

  it.each(['第七次全国人口普查主要数据情况', '望川市第七次全国人口普查主要数据', '望川市第七次全国人口普查主要数据结果'])('%s heads a census', (title) => {
    expect(read(`${title}\n国家统计局\n2021年5月11日\n常住人口412万人。与2010年相比，城镇人口比重上升9.2个百分点。\n`).detection.kind).toBe('census');
  });
});

describe('shares of a list', () => {
  it.each([
    '高技术制造业和装备制造业增加值分别增长11.2%和9.8%，占规模以上工业增加值的比重分别为14.5%和28.3%。',
    '高技术制造业、装备制造业增加值分别增长11.2%、9.8%，占规模以上工业增加值比重分别为14.5%、28.3%。',
    '高技术制造业和装备制造业增加值同比分别增长11.2%和9.8%，分别占规模以上工业增加值的14.5%和28.3%。',
  ])('are of each: %s', (sentence) => {
    expect(rows(`2026年上半年望川市经济运行情况\n望川市统计局\n2026年7月20日\n${sentence}\n`).slice(2)).toEqual([
      '14.5% 高技术制造业增加值占规模以上工业增加值比重',
      '28.3% 装备制造业增加值占规模以上工业增加值比重',
    ]);
  });
});

describe('the head of a release', () => {
  it.each([
    ['2026年1-10月望川市国民经济运行情况\n望川市统计局 2026-11-20', '2026-11-20'],
    ['2026年1—4月望川市主要经济指标\n发布时间：2026-05-22', '2026-05-22'],
    ['2026.1-6月望川市经济运行情况\n望川市统计局\n2026年7月18日', '2026-07-18'],
    ['2026年1-2月望川市经济运行情况', null],
    ['2026年1-11月份望川市工业经济运行情况\n2026/12/15', '2026-12-15'],
  ])('%s came out on %s', (head, date) => {
    expect(read(`${head}\n全市规模以上工业增加值同比增长6.8%，社会消费品零售总额增长4%。\n`).report?.date ?? null).toBe(date);
  });

  it.each(['前11月', '前11个月', '前两月', '前十个月', '前7月份'])('%s is no part of a name', (part) => {
    expect(rows(`2026年望川市经济运行情况\n望川市统计局\n统计数据显示，${part}全市规模以上工业增加值同比增长11.6%。\n`)).toEqual(['11.6% 规模以上工业增加值']);
  });
});

describe('who heads a place', () => {
  it.each([
    '市人大代表、云溪镇党委书记陆辉说，去年全镇接待游客86万人次。',
    '“政策很实在。”云溪镇镇长陆辉表示，去年全镇接待游客86万人次。',
    '云溪镇党委书记、市人大代表陆辉介绍，2025年全镇接待游客86万人次。',
    '市人大代表、云溪村党支部书记陆辉说：“去年我们村接待游客86万人次。',
    '云溪街道主任陆辉告诉记者，去年全街道接待游客86万人次。',
  ])('speaks of it: %s', (sentence) => {
    const { indicators, headline } = read(
      `速读望川市政府工作报告：今年GDP目标5.5%\n望川日报 2026-01-16\n1月15日，望川市第八届人民代表大会第五次会议开幕，市长温亭作政府工作报告。\n${sentence}\n`,
    );
    expect(indicators.find(({ code }) => code === 'visitors')?.subject).toMatch(/^云溪(?:镇|村|街道)$/);
    expect(headline.filter(({ code }) => code === 'visitors')).toEqual([]);
  });
});
