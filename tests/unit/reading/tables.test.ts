/** Tables of a reading, as grids, tabs, bars, aligned columns and loose cells give them. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/text/reading';
import { readTables } from '../../../lib/text/tables';

const found = (source: string) => readTables(read(source)).map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? null)));

const expected = [
  [
    ['指标', '单位', '2025年完成', '增长（%）'],
    ['地区生产总值', '亿元', '612.3', '7.1'],
    ['粮食产量', '万吨', '120.5', '-1.2'],
  ],
];

describe('tables', () => {
  it('are read from rows between tabs', () => {
    expect(
      found(
        '情况如下。\n指标\t单位\t2025年完成\t增长（%）\n地区生产总值\t亿元\t612.3\t7.1\n粮食产量\t万吨\t120.5\t-1.2\n以上指标，均为初步核算数，最终以核定为准。',
      ),
    ).toEqual(expected);
  });

  it('are read from Markdown', () => {
    expect(
      found(
        '情况如下。\n\n| 指标 | 单位 | 2025年完成 | 增长（%） |\n| --- | :---: | --- | --- |\n| 地区生产总值 | 亿元 | 612.3 | 7.1 |\n| 粮食产量 | 万吨 | 120.5 | -1.2 |\n',
      ),
    ).toEqual(expected);
  });

  it('are read from columns aligned with blanks, empty cells below their head', () => {
    const rows = [
      '指标            单位      2025年完成    增长（%）',
      '地区生产总值    亿元      612.3         7.1',
      '企业户数        户                      4.2',
    ];
    const [table] = found(`情况如下。\n${rows.join('\n')}\n`);
    expect(table?.[2]).toEqual(['企业户数', '户', null, '4.2']);
    expect(table?.[1]).toEqual(['地区生产总值', '亿元', '612.3', '7.1']);
  });

  it('are read from even rows set with single blanks, and prose set so is not', () => {
    expect(found('专栏1 主要指标\n指标 2025年 2030年 属性\n森林覆盖率（%） 41.0 45 约束性\n粮食产量（万吨） 162 ＞160 约束性\n')).toEqual([
      [
        ['指标', '2025年', '2030年', '属性'],
        ['森林覆盖率（%）', '41.0', '45', '约束性'],
        ['粮食产量（万吨）', '162', '>160', '约束性'],
      ],
    ]);
    expect(found('鹿鸣市 政府 工作报告\n第一章 工作 回顾\n第二章 目标 任务\n')).toEqual([]);
  });

  it('keep an empty cell between tabs in its column', () => {
    expect(found('指标\t2024年\t2025年\n企业\t\t705\n学校\t31\t32\n')[0]?.[1]).toEqual(['企业', '', '705']);
  });

  it('are read from cells on lines of their own', () => {
    expect(found('情况如下。\n指标\n单位\n2025年完成\n增长（%）\n地区生产总值\n亿元\n612.3\n7.1\n粮食产量\n万吨\n120.5\n-1.2\n')).toEqual([
      [
        ['指标', null, '2025年完成', '增长（%）'],
        ['地区生产总值', '亿元', '612.3', '7.1'],
        ['粮食产量', '万吨', '120.5', '-1.2'],
      ],
    ]);
  });

  it('leave out loose rows that have fewer values than the header has columns', () => {
    expect(
      found('指标\n单位\n2025年\n2026年\n企业\n家\n612\n705\n学校\n所\n31\n水库\n座\n9.5\n10.5')[0]
        ?.slice(1)
        .map(([label]) => label),
    ).toEqual(['企业', '水库']);
  });

  it('know their caption, their unit and the notes below', () => {
    const [table] = readTables(
      read('一、综合\n表2 2025年主要产品产量\n单位：万吨\n产品\t产量\n水泥\t486.5\n钢材\t120.3\n注：1.钢材含外购钢坯加工。\n2.其余为规模以上。\n二、工业'),
    );
    expect(table?.caption).toBe('表2 2025年主要产品产量\n单位：万吨');
    expect(table?.notes).toMatch(/^注/);
  });

  it('are not seen in prose and lists of headings', () => {
    expect(found('一、工作回顾\n（一）产业发展\n全县新增企业9家。\n（二）民生改善\n新建学校3所。\n3\n4\n5')).toEqual([]);
    expect(found('他说：\t去年\t新增企业9家。\n这是一段话。')).toEqual([]);
  });
});
