/** Roundups: a date of its own opens another statement of the same region, and what is said of others is nobody's here. */
import { expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const rowsOf = (lines: string[]): string[] => {
  const text = [
    '多省份公布2025年增长目标',
    '2025年1月21日',
    ...lines,
    '江苏省2024年地区生产总值增长5.8%，2025年预期目标增长5%以上。浙江省2025年目标为5.5%左右。山东省地区生产总值增长目标为5%以上。广东省2025年地区生产总值增长目标为5%左右，四川省为5.5%左右，河南省为5.5%左右，福建省为5%—5.5%。',
  ].join('\n');
  const { detection, indicators } = analyse({ id: 'roundup', text });
  expect(detection.kind).toBe('roundup');
  return indicators
    .map(({ region, name, value, status, period }) => `${region?.name ?? '–'} ${name} ${value} ${status} ${period?.to}`)
    .filter((row) => !/^(?:江苏|浙江|山东|广东|四川|河南|福建)省/.test(row));
};

it.each<[string, string[]]>([
  [
    '比如，2024年广西地区生产总值增长4.2%左右，今年预期目标增长5%左右。',
    ['广西壮族自治区 地区生产总值 4.2 actual 2024', '广西壮族自治区 地区生产总值 5 target 2025'],
  ],
  ['辽宁2024年地区生产总值增长5.1%，今年提出增长5%以上。', ['辽宁省 地区生产总值 5.1 actual 2024', '辽宁省 地区生产总值 5 target 2025']],
  ['湖南去年地区生产总值增长4.8%；今年目标为5.5%左右。', ['湖南省 地区生产总值 4.8 actual 2024', '湖南省 地区生产总值 5.5 target 2025']],
  ['除了青海省的目标在4.5%左右，其他省份都在5%左右或者5%以上。', ['青海省 地区生产总值 4.5 target 2025']],
  ['1月20日，全国31个省份人代会均已召开。多个经济大省将目标定在5.5%左右，各地普遍确定在5%以上。', []],
  ['海南、重庆、新疆、湖北和内蒙古则定在6%以上或者6%左右。', []],
])('%s', (line, expected) => {
  expect(rowsOf(['湖北省2024年地区生产总值增长5.8%。', line]).filter((row) => !row.startsWith('湖北省 地区生产总值 5.8'))).toEqual(expected);
});
