/** What releases, courts and announcements of targets say in ways of their own. */
import { describe, expect, it } from 'vitest';
import { indicatorsIn } from '../indicators/told';

/** Names with their value, measure, status, basis, vintage, months. */
const rowsOf = (text: string): string[] =>
  indicatorsIn(text, 'review', [2025, 2025]).map(({ subject, name, measure, value, figure, status, basis, vintage, months, instant }) =>
    [`${subject}${name}`, measure, measure === 'level' ? figure : value, status, basis, vintage, months && `m${months.join('-')}`, instant ? 'end' : null]
      .filter((each) => each !== null && each !== '' && each !== undefined)
      .join(' '),
  );

describe('what is told of cases and of people in them', () => {
  it('is of all that is listed', () => {
    expect(rowsOf('起诉制售假药、假酒等案件21件34人。')).toEqual(['起诉制售假药、假酒等案件 level 21件 actual', '起诉制售假药、假酒等案件 level 34人 actual']);
  });
});

describe('growth by per cent behind a share', () => {
  it('is of what it is a share of', () => {
    expect(rowsOf('装备制造产值占比41.5%，同比增长6.3%，提高1.2个百分点。')).toEqual([
      '装备制造产值占比 share 41.5 actual',
      '装备制造产值 growth 6.3 actual',
      '装备制造产值 change 1.2 actual',
    ]);
  });
});

describe('实际 behind what is earned', () => {
  it('is a basis, in a list of targets too', () => {
    expect(rowsOf('2026年主要预期目标是：地区生产总值增长6%；城镇居民人均可支配收入实际增长5%，农村居民人均可支配收入实际增长6.5%。')).toEqual([
      '地区生产总值 growth 6 target',
      '城镇居民人均可支配收入 growth 5 target real',
      '农村居民人均可支配收入 growth 6.5 target real',
    ]);
  });
});

describe('（预计数）', () => {
  it('makes its value an estimate, with 下同 all that follow', () => {
    expect(rowsOf('地区生产总值达到86亿元（预计数，下同），增长6.2%；财政收入5亿元，增长4%。').map((row) => row.split(' ')[3])).toEqual([
      'estimate',
      'estimate',
      'estimate',
      'estimate',
    ]);
    expect(rowsOf('地区生产总值达到86亿元（预计数），财政收入5亿元。').map((row) => row.split(' ')[3])).toEqual(['estimate', 'actual']);
  });
});

describe('lists', () => {
  it('share the industry that the last one names', () => {
    expect(rowsOf('电子信息、精细化工、新能源新材料产业增加值分别增长12%、9%、7%。')).toEqual([
      '电子信息产业增加值 growth 12 actual',
      '精细化工产业增加值 growth 9 actual',
      '新能源新材料产业增加值 growth 7 actual',
    ]);
  });

  it('share what is used, and a unit of the product', () => {
    expect(rowsOf('规上工业用电、煤、热力分别增长6.9%、增长8.4%、下降4.8%。').map((row) => row.split(' ')[0])).toEqual([
      '规上工业用电',
      '规上工业用煤',
      '规上工业用热力',
    ]);
  });

  it.each([
    ['单位地区生产总值能耗和二氧化碳排放分别下降11%和14%。', ['单位地区生产总值能耗', '单位地区生产总值二氧化碳排放']],
    ['单位国内生产总值能源消耗、碳排放分别下降11%、14%。', ['单位国内生产总值能源消耗', '单位国内生产总值碳排放']],
    ['万元GDP能耗、水耗分别下降3.1%和4.2%。', ['万元GDP能耗', '万元GDP水耗']],
    ['单位工业增加值能耗和用水量分别下降3%和5%。', ['单位工业增加值能耗', '单位工业增加值用水量']],
    ['单位地区生产总值用水量和建设用地使用面积分别降低11%和14%。', ['单位地区生产总值用水量', '单位地区生产总值建设用地使用面积']],
    ['单位地区生产总值能耗、PM2.5平均浓度分别下降3%和5%。', ['单位地区生产总值能耗', 'PM2.5平均浓度']],
    ['单位GDP能耗、主要污染物排放量分别下降3%和5%。', ['单位GDP能耗', '主要污染物排放量']],
  ])('tell for a unit of the product what is used and let out: %s', (text, names) => {
    expect(rowsOf(text).map((row) => row.split(' ')[0])).toEqual(names);
  });

  it('give the other half of town and country its name', () => {
    expect(rowsOf('城市居民消费价格上涨0.8%，农村上涨1.1%。')[1]).toBe('农村居民消费价格 growth 1.1 actual');
  });
});

describe('parts of the year', () => {
  it('are no part of a name', () => {
    expect(rowsOf('1至8月份工业用电量增长5%。').map((row) => row.split(' ')[0])).toEqual(['工业用电量']);
    expect(rowsOf('第三季度GDP增长4.6%。').map((row) => row.split(' ')[0])).toEqual(['地区生产总值']);
  });

  it('end with the stock that stands then, and begin with the year where 累计 adds up', () => {
    expect(rowsOf('前三季度，生猪存栏31万头，出栏42万头。')).toEqual(['生猪存栏 level 31万头 actual m9-9 end', '出栏 level 42万头 actual m1-9']);
    expect(rowsOf('11月，电池产业增势良好，当月完成产值2.6亿元；累计完成产值26.4亿元，同比增长12.1%。')).toEqual([
      '电池产业产值 level 2.6亿元 actual m11-11',
      '电池产业产值 level 26.4亿元 actual m1-11',
      '电池产业产值 growth 12.1 actual m1-11',
    ]);
  });
});

describe('how many of many', () => {
  it.each(['41个大类行业中有32个行业增加值同比增长。', '503种产品中有388种产品产量同比增长。', '38个大类行业中32个实现增长。'])(
    'tells nothing of %s',
    (text) => {
      expect(rowsOf(text)).toEqual([]);
    },
  );
});

describe('names', () => {
  it.each([['以旧换新累计拉动消费12.6亿元。', '拉动消费']])('%s', (text, name) => {
    expect(rowsOf(text).map((row) => row.split(' ')[0])).toEqual([name]);
  });

  it('takes a range that growth stays in as one of the product', () => {
    expect(rowsOf('地区生产总值增速连续8个季度运行在5.1%至5.6%的区间。').map((row) => row.split(' ')[0])).not.toContain('区间占比');
  });
});
