/** Releases of the offices of statistics of Hong Kong and Macau, in traditional script: whose, of which months, over which spans. Invented. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

function told(lines: string[]) {
  const { detection, report, indicators } = analyse({ id: 'sar', text: lines.join('\n') });
  return {
    is: [detection.kind, report?.region.name, report?.year, report?.months?.join('–'), report?.publisher].join(' '),
    rows: indicators.map(({ name, code, measure, value, period, basis, role }) =>
      [name, code, measure, value, `${period?.from} m${period?.months?.join('–')}`, basis, role].filter((part) => part !== null).join(' '),
    ),
  };
}

describe('the office of statistics of Hong Kong', () => {
  it('tells a quarter and the quarters so far', () => {
    expect(
      told([
        '2031年第三季本地生產總值的初步估算',
        '政府統計處',
        '2031年11月14日',
        '根據初步估算，二零三一年第三季香港本地生產總值較上年同期實質上升3.6%，第二季的升幅為3.1%。經季節性調整後按季比較，二零三一年第三季本地生產總值上升0.7%。',
        '二零三一年首三季合計，本地生產總值較上年同期實質上升3.3%。',
      ]),
    ).toEqual({
      is: 'release 香港特别行政区 2031 7–9 政府統計處',
      rows: [
        '本地生产总值 gdp growth 3.6 2031 m7–9 real',
        '本地生产总值 gdp growth 3.1 2031 m4–6',
        '生产总值 gdp growth 0.7 2031 m7–9 month_on_month',
        '生产总值 gdp growth 3.3 2031 m1–9 real',
      ],
    });
  });

  it('tells a month of prices and the months so far', () => {
    const { is, rows } = told([
      '二零三一年十月份消費物價指數',
      '政府統計處',
      '2031年11月20日',
      '根據綜合消費物價指數，二零三一年十月份整體消費物價按年上升1.2%，升幅較九月份（1.1%）為高。',
      '二零三一年首十個月合計，綜合消費物價指數較一年前同期上升1.4%。',
    ]);
    expect(is).toBe('release 香港特别行政区 2031 10–10 政府統計處');
    expect(rows).toEqual(['整体消费物价 growth 1.2 2031 m10–10', '综合消费物价指数 growth 1.4 2031 m1–10']);
  });

  it('tells unemployment of three months that are no quarter', () => {
    expect(
      told([
        '二零三一年八月至十月失業及就業不足統計數字',
        '政府統計處',
        '2031年11月20日',
        '經季節性調整的失業率由二零三一年七月至九月的3.9%下降至二零三一年八月至十月的3.8%。',
        '失業人數由15.57萬人下跌至15.18萬人。',
      ]),
    ).toEqual({
      is: 'release 香港特别行政区 2031 8–10 政府統計處',
      rows: [
        '经季节性调整的失业率 share 3.9 2031 m7–9 from',
        '经季节性调整的失业率 share 3.8 2031 m8–10 to',
        '失业人数 level 155700 2031 m7–9 from',
        '失业人数 level 151800 2031 m8–10 to',
      ],
    });
  });
});

describe('the office of statistics of Macau', () => {
  it('tells the product', () => {
    expect(
      told([
        '2031年第三季本地生產總值',
        '統計暨普查局',
        '2031年11月17日',
        '統計暨普查局資料顯示，2031年第三季澳門經濟按年實質上升8.0%；首三季本地生產總值按年實質增長4.2%。',
        '第三季服務出口按年上升10.3%。',
      ]),
    ).toEqual({
      is: 'release 澳门特别行政区 2031 7–9 統計暨普查局',
      rows: ['地区生产总值 gdp growth 8 2031 m7–9 real', '生产总值 gdp growth 4.2 2031 m1–9 real', '服务出口 growth 10.3 2031 m7–9'],
    });
  });

  it('tells prices, and not those that they are compared with', () => {
    expect(
      told([
        '2031年10月消費物價指數',
        '統計暨普查局',
        '2031年11月21日',
        '統計暨普查局資料顯示，2031年10月綜合消費物價指數（104.62）按年上升0.45%，升幅較9月（0.31%）擴大。首十個月綜合消費物價平均指數按年上升0.28%。',
      ]),
    ).toEqual({
      is: 'release 澳门特别行政区 2031 10–10 統計暨普查局',
      rows: ['综合消费物价指数 growth 0.45 2031 m10–10', '综合消费物价平均指数 growth 0.28 2031 m1–10'],
    });
  });

  it('tells a survey of three months, its people among them', () => {
    expect(
      told([
        '2031年8月至10月就業調查',
        '統計暨普查局',
        '2031年11月27日',
        '統計暨普查局公布就業調查結果，2031年8月至10月總體失業率為1.8%。勞動人口為38.23萬人，勞動力參與率為67.1%。',
      ]),
    ).toEqual({
      is: 'release 澳门特别行政区 2031 8–10 統計暨普查局',
      rows: ['总体失业率 share 1.8 2031 m8–10', '劳动人口 level 382300 2031 m8–10', '劳动力参与率 share 67.1 2031 m8–10'],
    });
  });
});
