import { describe, expect, it } from 'vitest';
import { isSameThing } from '../../../lib/glossary/same-thing';

describe('isSameThing', () => {
  it.each([
    ['跨境电商', '跨境电子商务', 'in full'],
    ['党和国家机构改革', '机构改革', 'part of the words'],
    ['放心消费创建', '放心消费', 'part of the words'],
    ['四港联动', '联动四港', 'the words in another order'],
    ['云岭行动', '“云岭行动”', 'quotation marks'],
    ['云岭行动', '深入推进云岭行动方案', 'neutral words around it'],
    ['早发现、早报告、早处置', '三早', 'a number and what is counted'],
    ['大众创业、万众创新', '双创', 'a number and what is counted'],
  ])('%s: %s (%s)', (headword, form) => {
    expect(isSameThing(headword, form)).toBe(true);
  });

  it.each([
    ['因地制宜发展新质生产力', '加快发展新质生产力', 'what differs is the point'],
    ['公共租赁住房', '保障性租赁住房', 'a neighbour'],
    ['“零碳园区”', '近零碳园区', 'less than it'],
    ['240小时过境免签', '144小时过境免签', 'another number'],
    ['第五次全国经济普查', '四经普', 'another one'],
    ['小升规', '个转企', 'another step'],
    ['储能', '储能电站', 'narrower'],
    ['商业保险', '', 'nothing'],
    ['精准扶贫', '产业扶贫', 'what differs is the point'],
    ['一网通办', '跨省通办', 'a neighbour'],
    ['止跌回稳', '推动市场止跌回稳', 'of something'],
    ['四港联动', '两港', 'a number that is not counted there'],
  ])('%s is not %s (%s)', (headword, form) => {
    expect(isSameThing(headword, form)).toBe(false);
  });
});
