/** Releases of prices: town and country, months and their comparisons, what a part adds to the whole. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const told = (title: string, body: string): string[] =>
  analyse({ id: 'prices', text: `${title}\n来源：鹿鸣省统计局 2026年1月9日\n${body}` }).indicators.map(({ name, value, basis }) =>
    [name, value, basis].filter((part) => part !== null).join(' '),
  );

const CPI = '2025年12月份鹿鸣省居民消费价格情况';

describe('a release of prices', () => {
  it.each([
    '2025年12月份居民消费价格同比上涨1.4% 环比持平',
    '2025年12月居民消费价格同比上涨1.4%，环比上涨0.2%',
    '12月份鹿鸣市工业生产者出厂价格同比下降0.9%环比下降0.2%',
    '2025年12月份70个大中城市商品住宅销售价格变动情况',
    '12月份鹿鸣省流通领域重要生产资料市场价格变动情况',
  ])('is known by its title: %s', (title) => {
    const text = `${title}\n来源：国家统计局 2026年1月9日\n12月份，价格同比上涨1.4%，环比上涨0.2%。`;
    expect(analyse({ id: 'prices', text }).detection.kind).toBe('release');
  });

  it.each([
    ['其中，城市上涨1.3%，农村上涨1.6%。', '居民消费价格'],
    ['城市上涨1.3%，农村上涨1.6%。', '居民消费价格'],
    ['其中城市上涨1.3%、农村上涨1.6%。', '居民消费价格'],
  ])('names town and country in full: %s', (parts, name) => {
    expect(told(CPI, `12月份，全省居民消费价格同比上涨1.4%。${parts}`).slice(1)).toEqual([`城市${name} 1.3`, `农村${name} 1.6`]);
  });

  it('compares parts with the month before as it did the whole, until it says otherwise', () => {
    const body =
      '12月份，全省居民消费价格环比上涨0.2%。其中，食品价格上涨0.5%，非食品价格下降0.1%。食品中，鲜菜价格上涨3.8%。全省居民消费价格同比上涨1.4%。其中，食品价格上涨3.1%。';
    expect(told(CPI, body)).toEqual([
      '居民消费价格 0.2 month_on_month',
      '食品价格 0.5 month_on_month',
      '非食品价格 -0.1 month_on_month',
      '鲜菜价格 3.8 month_on_month',
      '居民消费价格 1.4',
      '食品价格 3.1',
    ]);
  });

  it('compares as the heading says', () => {
    const body = '一、价格同比变动情况\n食品价格上涨2.7%。\n二、价格环比变动情况\n食品价格上涨0.3%。鲜果价格上涨3.8%。';
    expect(told(CPI, body)).toEqual(['食品价格 2.7', '食品价格 0.3 month_on_month', '鲜果价格 3.8 month_on_month']);
  });

  it.each(['从环比看，三季度地区生产总值增长1.8%。', '环比看，12月份规模以上工业增加值增长0.5%。', '从环比来看，固定资产投资下降0.3%。'])(
    'compares all of a sentence as its first words say: %s',
    (body) => {
      expect(told(CPI, `${body}12月份，居民消费价格同比上涨0.6%。`)[0]).toMatch(/ month_on_month$/);
    },
  );

  it.each(['12月份，居民消费价格环比上涨0.2%。社会消费品零售总额增长4.1%。', '居民消费价格环比上涨0.2%，降幅比上月收窄。全省粮食产量增长2%。'])(
    'says nothing of what is no price: %s',
    (body) => {
      expect(told(CPI, body).slice(1)[0]).not.toContain('month_on_month');
    },
  );

  it.each([
    ['食品价格上涨2.7%，影响CPI上涨约0.71个百分点。', '居民消费价格 0.71 contribution'],
    ['食品价格上涨2.7%，影响居民消费价格总水平上涨0.5个百分点。', '居民消费价格 0.5 contribution'],
    ['石油价格下降6%，影响PPI下降0.4个百分点。', 'PPI -0.4 contribution'],
  ])('tells what a part adds to the whole: %s', (body, row) => {
    expect(told(CPI, body)[1]).toBe(row);
  });

  it.each(['受春节错月影响CPI同比上涨2.3%。', '受油价影响PPI上涨2.1%。', '受猪肉涨价影响居民消费价格上涨1.2%。'])(
    'takes the whole for no part of what has an influence on it: %s',
    (body) => {
      const rows = told(CPI, `12月份，${body}全省居民消费价格环比上涨0.2%。`);
      expect(rows).toHaveLength(2);
      expect(rows[0]).not.toContain('contribution');
    },
  );

  it.each([
    ['食品价格由上月下降0.7%转为上涨0.4%。', ['食品价格 0.4']],
    ['鲜菜价格由上个月上涨3.1%转为下降5.2%。', ['鲜菜价格 -5.2']],
    ['在1.4%的同比涨幅中，新涨价影响约为1.1个百分点。', ['新涨价影响 1.1']],
  ])('leaves to the release before it what that one told: %s', (body, rows) => {
    expect(told(CPI, body)).toEqual(rows);
  });
});
