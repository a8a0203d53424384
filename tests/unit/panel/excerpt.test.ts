/** What is shown of the words kept from around a term. */
import { expect, test } from 'vitest';
import { excerpt } from '../../../components/panel/terms/excerpt';

test.each([
  ['　　持续深化“放管服”改革。', '持续深化“放管服”改革。'],
  ['他说：“改革永远在路上。”', '他说：“改革永远在路上。”'],
  ['全市上下克难奋进，全年地区生产总值预', '全市上下克难奋进，全年地区生产总值预…'],
  ['新建“四好农村路”', '新建“四好农村路”…'],
  ['　', ''],
])('%s', (context, shown) => {
  expect(excerpt(context)).toBe(shown);
});
