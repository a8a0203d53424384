import { expect, it } from 'vitest';
import { pageTextInSteps, pageText } from '../../../lib/text/dom-text';
import { bodyOf } from './page-of';

it('reads a page of many nodes in many steps, and the same in one go', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `<p>全市<b>完成</b>投资<i>${at + 1}.5</i>亿元，<span>增长</span>${at % 9}.6%。</p>`).join('');
  const body = bodyOf(`<nav><a href="#">首页</a></nav>${lines}<footer>版权所有</footer>`);
  const steps = pageTextInSteps(body);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBeGreaterThan(50);
  expect(step.value.text).toBe(pageText(body).text);
  expect(step.value.tables).toEqual(pageText(body).tables);
});
