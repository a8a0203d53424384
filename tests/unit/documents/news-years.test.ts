/** Short news of a work report, by its year, its place and what it says is still to come. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const told = (text: string) => {
  const { detection, report, indicators } = analyse({ id: 'page', text, force: true });
  return {
    kind: detection.kind,
    region: report?.region.name,
    year: report?.year,
    rows: indicators.map(({ code, value, status, period }) => `${code} ${value} ${status} ${period?.to}`),
  };
};

const OPENED = '1月26日，湖南省第十三届人民代表大会第二次会议在省会开幕，省长江远帆代表省人民政府向大会作政府工作报告。\n';
const BEHIND = '报告指出，2025年，全省生产总值增长5.1%，一般公共预算收入增长3.2%。\n';

describe('news of a report without a date', () => {
  it.each([
    ['2026年的主要预期目标：生产总值增长5.5%左右，居民消费价格涨幅控制在2%以内。', ['gdp 5.5 target 2026', 'cpi 2 target 2026']],
    ['报告提出了2026年的主要目标，即生产总值增长5.5%左右，居民消费价格涨幅控制在2%以内。', ['gdp 5.5 target 2026', 'cpi 2 target 2026']],
    ['报告称，今年全省生产总值预计增长5.5%左右，居民消费价格涨幅控制在2%以内。', ['gdp 5.5 target 2026', 'cpi 2 target 2026']],
    ['今年全省生产总值增长目标为5.5%左右。', ['gdp 5.5 target 2026']],
  ])('%s', (aims, rows) => {
    const page = told(OPENED + BEHIND + aims);
    expect(page).toMatchObject({ kind: 'coverage', region: '湖南省', year: 2026 });
    expect(page.rows).toEqual(['gdp 5.1 actual 2025', 'budget_revenue 3.2 actual 2025', ...rows]);
  });

  it.each([
    ['刚刚过去的2025年，全省生产总值增长5.1%，城镇新增就业72万人。', 'gdp 5.1 actual 2025'],
    ['初步统计，2025年全省生产总值增长5.1%，城镇新增就业72万人。', 'gdp 5.1 actual 2025'],
    ['预计2025年全省生产总值增长5.1%，城镇新增就业72万人。', 'gdp 5.1 estimate 2025'],
    ['他在回顾2025年工作时说，全省生产总值增长5.1%，城镇新增就业72万人。', 'gdp 5.1 actual 2025'],
  ])('%s', (behind, row) => {
    const page = told(`${OPENED}${behind}\n会议由大会主席团常务主席主持，应到代表齐整，旁听公民坐满后排。\n今年的主要预期目标是：生产总值增长5.5%左右。`);
    expect(page).toMatchObject({ kind: 'coverage', year: 2026 });
    expect(page.rows[0]).toBe(row);
    expect(page.rows.at(-1)).toBe('gdp 5.5 target 2026');
  });

  it('tells the running year’s estimate for what it is in December', () => {
    const page = told(
      '12月28日，湖南省第十三届人民代表大会第四次会议开幕，省长江远帆作政府工作报告。\n2025-12-28\n报告说，今年全省生产总值预计增长5.2%，一般公共预算收入增长3.1%，城镇新增就业72万人。',
    );
    expect(page.rows.filter((row) => row.includes('target'))).toEqual([]);
  });
});

describe('where the report was given', () => {
  it.each([
    ['中新网1月26日电 (记者 周舟) 湖南省第十三届人民代表大会第二次会议26日开幕，省长江远帆作政府工作报告。', '湖南省'],
    ['云岭网长沙1月26日电湖南省十三届人大二次会议开幕，省长江远帆作政府工作报告。', '湖南省'],
    ['本报1月26日讯（记者 周舟 江帆）鹿鸣市第十六届人民代表大会第五次会议开幕，市长林小川作政府工作报告。', '鹿鸣市'],
    ['本报讯 鹿鸣市第十六届人民代表大会第五次会议开幕，市长林小川作政府工作报告。', '鹿鸣市'],
    ['2026年湖南政府工作报告解读\n2026年1月27日，湖南两会召开，省长江远帆作政府工作报告。', '湖南省'],
  ])('%s', (opening, region) => {
    expect(told(`${opening}\n${BEHIND}今年的主要预期目标是：生产总值增长5.5%左右。`).region).toBe(region);
  });
});

describe('a list of targets in news', () => {
  const rowsOf = (aims: string) => told(`${OPENED}${BEHIND}${aims}`).rows.slice(2);

  it('goes on behind a full stop, to the end of its paragraph', () => {
    expect(rowsOf('2026年全省主要预期目标：生产总值增长5.5%左右。一般公共预算收入增长4%；城镇新增就业70万人。\n全省粮食产量628亿斤。')).toEqual([
      'gdp 5.5 target 2026',
      'budget_revenue 4 target 2026',
      'new_urban_jobs 700000 target 2026',
      'grain_output 62800000000 actual 2025',
    ]);
  });

  it.each(['去年，一般公共预算收入增长3.2%。', '2025年，一般公共预算收入增长3.2%。', '一般公共预算收入已增长3.2%。'])(
    'ends where news turns back: %s',
    (back) => {
      expect(rowsOf(`2026年全省主要预期目标是：生产总值增长5.5%左右。${back}`)).toEqual(['gdp 5.5 target 2026', 'budget_revenue 3.2 actual 2025']);
    },
  );
});
