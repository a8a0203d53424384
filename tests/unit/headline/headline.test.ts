/** Which figures of a report a reader would put into a table, on invented reports. */
import { describe, expect, it } from 'vitest';
import type { Phase, Section } from '../../../lib/detect/outline';
import { headlineOf as headline } from '../../../lib/extract/headline';
import { extractIndicators } from '../../../lib/extract/indicators';
import { scanFigures } from '../../../lib/extract/scan-figures';
import type { HeadlineRow } from '../../../lib/model/analysis';
import { read } from '../../../lib/text/reading';
import { META } from '../indicators/told';

interface Part {
  phase: Phase;
  years: [number, number];
  text: string;
}

const review = (text: string): Part => ({ phase: 'review', years: [2025, 2025], text });
const fiveYears = (text: string): Part => ({ phase: 'review', years: [2021, 2025], text });
const plan = (text: string): Part => ({ phase: 'plan', years: [2026, 2026], text });

function rowsOf(...parts: Part[]): HeadlineRow[] {
  return headlineOf(parts, false);
}

function headlineOf(parts: readonly Part[], ofSpan: boolean): HeadlineRow[] {
  const reading = read(parts.map(({ text }) => text).join('\n'));
  const sections: Section[] = [];
  let start = 0;
  for (const { phase, years, text } of parts) {
    const end = reading.text.indexOf(text, start) + text.length;
    sections.push({ start, end: end + 1, path: [], phase, period: { from: years[0], to: years[1], months: null, instant: false } });
    start = end + 1;
  }
  const figures = scanFigures(reading);
  return headline(extractIndicators(reading, figures, sections, META), { text: reading.text, figures, sections, meta: META, ofSpan }).rows;
}

const brief = (rows: HeadlineRow[]) => rows.map(({ code, measure, status, year, value }) => [code, measure, status, year, value].join(' '));

describe('headline rows', () => {
  it('takes of an outline the targets of all its years and of each of them, of no other document', () => {
    const parts = [
      review('全市地区生产总值达到1320亿元、增长5.2%。'),
      { phase: 'plan', years: [2026, 2030], text: '到2030年，地区生产总值年均增长5.5%左右，常住人口城镇化率达到71%，粮食产量稳定在57万吨以上。' } as const,
    ].map((part): Part => ({ ...part, years: [...part.years] }));
    expect(brief(headlineOf(parts, true)).slice(2)).toEqual([
      'gdp growth target 2030 5.5',
      'urbanization_rate share target 2030 71',
      'grain_output level target 2030 570000',
    ]);
    expect(brief(headlineOf(parts, false))).toEqual(brief(headlineOf(parts, true)).slice(0, 2));
  });

  it('takes results of the year reviewed and targets of the year planned', () => {
    const rows = rowsOf(
      review('全省地区生产总值达到2.31万亿元、增长5.6%，居民消费价格上涨0.4%，城镇调查失业率5.1%，城镇新增就业12.6万人。'),
      plan('主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业12万人以上，研发投入强度达到2.4%。'),
    );
    expect(brief(rows)).toEqual([
      'gdp level actual 2025 2310000000000',
      'gdp growth actual 2025 5.6',
      'cpi growth actual 2025 0.4',
      'surveyed_unemployment share actual 2025 5.1',
      'new_urban_jobs level actual 2025 126000',
      'gdp growth target 2026 5.5',
      'new_urban_jobs level target 2026 120000',
      'rd_intensity share target 2026 2.4',
    ]);
  });

  it.each([
    ['地区生产总值增长10%以上，力争11%。', 'gdp growth target 2026 10'],
    ['预期目标是：进出口总额增长6%，力争增长7%。', 'trade_total growth target 2026 6'],
    ['地区生产总值增长5%左右，在实际工作中力争达到5.5%。', 'gdp growth target 2026 5'],
  ])('takes the target before the wish behind it: %s', (text, row) => {
    expect(brief(rowsOf(plan(text)))).toEqual([row]);
  });

  it('keeps bounds and ranges, and points at the indicator', () => {
    const [row] = rowsOf(plan('全省生产总值增长5%—5.5%。'));
    expect(row).toMatchObject({ code: 'gdp', value: 5, valueMax: 5.5, bound: 'range', indicator: 0 });
  });

  it('prefers the overview to the body', () => {
    const rows = rowsOf(
      review('工业投资加快，固定资产投资增长9%。'),
      review('地区生产总值增长5.6%，固定资产投资增长4.1%，社会消费品零售总额增长6%，进出口总额增长8%。'),
    );
    expect(brief(rows)).toContain('fixed_asset_investment growth actual 2025 4.1');
    expect(brief(rows)).not.toContain('fixed_asset_investment growth actual 2025 9');
  });

  it.each([
    ['a yearly average over five years', fiveYears('地区生产总值年均增长6.1%。')],
    ['a total of five years', fiveYears('累计新增城镇就业46.3万人，实际使用外资五年累计38亿美元。')],
    ['what holds in each of several years', fiveYears('粮食产量稳定在60亿斤以上。')],
    ['where the five years began', fiveYears('一般公共预算收入由2020年的412亿元起步。')],
    ['the figure of a county', review('青石县地区生产总值增长9.3%。')],
    ['the figure of a zone', review('澄浦综合保税区完成进出口总值128亿元。')],
    ['a part of the indicator', review('高技术产业固定资产投资增长21%，跨境电商进出口额增长40%。')],
    ['a rank', review('地区生产总值增速居全国第3位。')],
    ['a distance to the nation', review('地区生产总值增速高于全国1.2个百分点。')],
    ['growth over several years', review('地区生产总值比2020年增长31%，一般公共预算收入五年增长18.7%，进出口总额、出口总额分别比2019年增长69%和67%。')],
    ['growth of the new ones alone', review('新登记经营主体1.5万户、增长22.1%。')],
    ['those recognised in the year', review('认定高新技术企业86家，增长9%。')],
    ['what may have grown over five years', fiveYears('2025年旅游收入比2020年增长59.2%；各项存款增长103.6%，进出口总额增长40%，一般公共预算收入增长85%。')],
    ['what may have come in over five years', fiveYears('开放水平稳步提升，上市公司增至88家，实际使用外资26.3亿美元，招商引资到位资金超过900亿元。')],
    ['growth of the parks that the sentence is about', review('稳步推进国家级经开区改革，完善运营模式，利用外资、出口分别增长45%、20%。')],
    ['trade of a zone', review('加快建设澄浦综保区，新开国际货运航线2条，进出口总额增长31%。')],
    ['taxes of parks', review('深化园区体制改革，落户项目86个，税收收入增长18%。')],
    ['growth of some days', review('国庆假期首周，社会消费品零售总额增长20%。')],
    ['a plan beyond the year', plan('到2030年常住人口城镇化率达到70%。')],
  ])('leaves out %s', (_, part) => {
    expect(rowsOf(part)).toEqual([]);
  });

  it.each([
    ['上半年地区生产总值增长5.1%。', [1, 6], 5.1],
    ['前三季度，全省经济运行平稳。地区生产总值增长5.3%。', [1, 9], 5.3],
    ['1—11月，固定资产投资增长4%，其中工业投资增长9%。', [1, 11], 4],
  ])('tells of which months a row is: %s', (text, months, value) => {
    expect(rowsOf(review(text))[0]).toMatchObject({ months, value, year: 2025 });
  });

  it('sets no months beside the whole year', () => {
    const rows = rowsOf(review('1—11月，全省货物进出口总额158.3亿元，增长3.2%。其中，出口118.2亿元。全年出口总额131亿元，增长5%。'));
    expect(rows.map(({ code, measure, months, value }) => [code, measure, months?.join('-') ?? 'year', value])).toEqual([
      ['trade_total', 'level', '1-11', 15_830_000_000],
      ['trade_total', 'growth', '1-11', 3.2],
      ['exports', 'level', '1-11', 11_820_000_000],
      ['exports', 'level', 'year', 13_100_000_000],
      ['exports', 'growth', 'year', 5],
    ]);
  });

  it.each([
    ['经济总量突破3000亿元，固定资产投资增长6%，财政收入增长4%。', '地区生产总值达到3375.93亿元。', 337_593_000_000],
    ['社会消费品零售总额超过800亿元，地区生产总值增长6%，进出口总额增长4%。', '全省社会消费品零售总额862.4亿元。', 86_240_000_000],
    ['进出口总额突破900亿元，地区生产总值增长6%，固定资产投资增长4%。', '全省进出口总额完成950亿元。', 95_000_000_000],
  ])('takes an exact value before a floor: %s', (floor, exact, value) => {
    const rows = rowsOf(review(floor + exact)).filter((row) => row.measure === 'level');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ value, bound: 'exact' });
  });

  it('takes the end of a span of years where nothing else gives the level', () => {
    expect(brief(rowsOf(fiveYears('一般公共预算收入从412亿元增长到596亿元。')))).toEqual(['budget_revenue level actual 2025 59600000000']);
  });

  it('lets an estimate stand for the result of the year, once', () => {
    const rows = rowsOf(review('预计地区生产总值增长5.6%。地区生产总值增长5.6%，城镇调查失业率5%，居民消费价格上涨1%。'));
    expect(rows.filter(({ code }) => code === 'gdp')).toHaveLength(1);
    expect(brief(rowsOf(review('预计地区生产总值增长5.6%。')))).toEqual(['gdp growth estimate 2025 5.6']);
  });

  it.each([
    ['稳步推进经开区改革，全省实际使用外资增长12%。', 'fdi growth actual 2025 12'],
    ['推动消费扩容升级，社会消费品零售总额增长6%。', 'retail_sales growth actual 2025 6'],
    ['对外开放取得新成效，建成综保区2个，进出口总额增长8%。', 'trade_total growth actual 2025 8'],
    ['居民人均可支配收入增速高于经济增速、突破3万元。', 'income_all level actual 2025 30000'],
    ['国家级创新平台达到8家，全社会研发投入强度突破2%。', 'rd_intensity share actual 2025 2'],
    ['云岭大学新增博士点8个，城镇新增就业12万人。', 'new_urban_jobs level actual 2025 120000'],
    ['社会消费品零售总额增速居全国前列、达到3260亿元。', 'retail_sales level actual 2025 326000000000'],
    ['进出口总额增速创新高、首次突破900亿元。', 'trade_total level actual 2025 90000000000'],
  ])('takes what is of the whole region: %s', (text, row) => {
    expect(brief(rowsOf(review(text)))).toContain(row);
  });

  it('tells a fall by its sign', () => {
    expect(brief(rowsOf(review('社会消费品零售总额下降3.2%，居民消费价格下降0.1%。')))).toEqual([
      'retail_sales growth actual 2025 -3.2',
      'cpi growth actual 2025 -0.1',
    ]);
  });

  it('keeps new firms apart from the stock of firms', () => {
    expect(brief(rowsOf(review('新认定高新技术企业86家，总数达到534家。')))).toEqual(['high_tech_firms level actual 2025 534']);
  });
});
