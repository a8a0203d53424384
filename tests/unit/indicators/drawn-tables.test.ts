/** Tables as pages draw them: heads of several rows, spanning cells, captions, notes, parts, years by quarters, regions. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { pageText } from '../../../lib/text/dom-text';

const opening =
  '<h1>鹿鸣市政府工作报告</h1><p>——2026年1月8日在鹿鸣市第三届人民代表大会第五次会议上</p><p>各位代表：</p><p>现在，我代表市人民政府，向大会报告工作，请予审议。</p><p>一、2025年工作回顾</p><p>过去一年，主要情况如下。</p>';

function told(body: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${opening}${body}<p>二、2026年工作安排</p><p>今年要抓好落实。</p></body></html>`);
  const { text, tables } = pageText(document);
  const { figures, indicators } = analyse({ id: 'drawn', text, tables, force: true });
  return indicators.map(({ figure, name, code, measure, value, valueMax, unit, bound, status, period, over, region }) => {
    const { quote } = figures[figure]!;
    const when =
      period &&
      [period.from === period.to ? period.to : `${period.from}–${period.to}`, period.months?.join('–'), period.instant ? 'end' : undefined]
        .filter(Boolean)
        .join(' ');
    return [quote, name, code, measure, valueMax === null ? value : `${value}–${valueMax}`, unit, bound, status, when, over, region?.name]
      .filter((each) => each !== null && each !== undefined && each !== '')
      .join(' ');
  });
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('a drawn table', () => {
  it('has the unit of its caption and an empty corner', () => {
    expect(
      told(`<p>表1 2025年物价</p><p>单位：%</p><table>${row('', '比上年涨幅')}${row('居民消费价格', '0.4')}${row('商品零售价格', '-0.6')}</table>`),
    ).toEqual(['0.4 居民消费价格 cpi growth 0.4 % exact actual 2025', '-0.6 商品零售价格 growth -0.6 % exact actual 2025']);
  });

  it('has heads of two rows that span columns, and cells that only a number fills', () => {
    const heads =
      '<tr><th rowspan="2">指标</th><th rowspan="2">单位</th><th colspan="2">2025年计划</th><th colspan="2">2025年预计</th></tr><tr><th>绝对值</th><th>增长%</th><th>绝对值</th><th>增长%</th></tr>';
    expect(
      told(`<table>${heads}${row('地区生产总值', '亿元', '870', '6左右', '865', '5.4')}${row('固定资产投资', '亿元', '—', '7', '—', '-1.5')}</table>`),
    ).toEqual([
      '870 地区生产总值 gdp level 87000000000 元 exact target 2025',
      '6左右 地区生产总值 gdp growth 6 % about target 2025',
      '865 地区生产总值 gdp level 86500000000 元 exact estimate 2025',
      '5.4 地区生产总值 gdp growth 5.4 % exact estimate 2025',
      '7 固定资产投资 fixed_asset_investment growth 7 % exact target 2025',
      '-1.5 固定资产投资 fixed_asset_investment growth -1.5 % exact estimate 2025',
    ]);
  });

  it('reads signs, floors, notes and sums over years', () => {
    const body =
      row('常住人口城镇化率（%）', '61.2*', '66') +
      row('城镇登记失业率（%）', '3.1', '＜4.5') +
      row('粮食综合生产能力（万吨）', '—', '＞85') +
      row('人均预期寿命（岁）', '78.1', '〔1.2〕');
    expect(told(`<table>${row('指标', '2025年', '2026—2030年')}${body}</table><p>注：〔〕内为五年累计数，带*的为2024年数据。</p>`)).toEqual([
      '61.2* 常住人口城镇化率 urbanization_rate share 61.2 % exact actual 2024',
      '66 常住人口城镇化率 urbanization_rate share 66 % exact target 2026–2030',
      '3.1 城镇登记失业率 registered_unemployment share 3.1 % exact actual 2025',
      '＜4.5 城镇登记失业率 registered_unemployment share 4.5 % at_most target 2026–2030',
      '＞85 粮食综合生产能力 level 850000 吨 at_least target 2026–2030',
      '78.1 人均预期寿命 level 78.1 岁 exact actual 2025',
      '〔1.2〕 人均预期寿命 change 1.2 岁 exact target 2026–2030 total',
    ]);
  });

  it('gives the rows below 其中 the noun of the row above, and shares their own name', () => {
    expect(
      told(
        `<p>表2 2025年年末人口数及其构成</p><table>${row('指标', '年末数（万人）', '比重（%）')}${row('全市人口', '86.4', '100.0')}${row('其中：城镇', '52.1', '60.3')}${row('乡村', '34.3', '39.7')}</table>`,
      ).slice(2),
    ).toEqual([
      '52.1 城镇人口 level 521000 人 exact actual 2025 end',
      '60.3 城镇人口比重 share 60.3 % exact actual 2025 end',
      '34.3 乡村人口 level 343000 人 exact actual 2025 end',
      '39.7 乡村人口比重 share 39.7 % exact actual 2025 end',
    ]);
  });

  it('takes years from rows and quarters from heads', () => {
    expect(
      told(`<p>表3 GDP同比增长速度</p><p>单位：%</p><table>${row('年份', '1季度', '2季度')}${row('2024', '4.1', '5.2')}${row('2025', '4.6', '')}</table>`),
    ).toEqual([
      '4.1 地区生产总值 gdp growth 4.1 % exact actual 2024 1–3',
      '5.2 地区生产总值 gdp growth 5.2 % exact actual 2024 4–6',
      '4.6 地区生产总值 gdp growth 4.6 % exact actual 2025 1–3',
    ]);
  });

  it('gives each region its own row', () => {
    expect(
      told(
        `<p>周边省份经济增长情况</p><table>${row('省份', '2025年增速（%）', '2026年目标（%）')}${row('江苏', '5.1', '5')}${row('海南省', '4.2', '5—6')}</table>`,
      ),
    ).toEqual([
      '5.1 地区生产总值 gdp growth 5.1 % exact actual 2025 江苏省',
      '5 地区生产总值 gdp growth 5 % exact target 2026 江苏省',
      '4.2 地区生产总值 gdp growth 4.2 % exact actual 2025 海南省',
      '5—6 地区生产总值 gdp growth 5–6 % range target 2026 海南省',
    ]);
  });

  it('counts in a unit that no list knows', () => {
    expect(
      told(
        `<table>${row('指标', '单位', '2024年', '2025年')}${row('港口集装箱吞吐量', '万标箱', '36.5', '41.2')}${row('发电量', '亿千瓦时', '52', '55')}</table>`,
      ),
    ).toEqual([
      '36.5 港口集装箱吞吐量 level 365000 标箱 exact actual 2024',
      '41.2 港口集装箱吞吐量 level 412000 标箱 exact actual 2025',
      '52 发电量 level 5200000000 千瓦时 exact actual 2024',
      '55 发电量 level 5500000000 千瓦时 exact actual 2025',
    ]);
  });

  it('is nothing where it lays a page out', () => {
    expect(
      told('<table><tr><td>首页</td><td>政务公开</td></tr><tr><td>过去一年，全市新建学校6所。</td><td>访问量 3000</td></tr></table>').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['6所']);
  });
});
