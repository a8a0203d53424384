import { describe, expect, it } from 'vitest';
import { printedBlocks } from '../../../lib/files/blocks/printed-blocks';

const paragraphs = ['鹿鸣市政府工作报告', '各位代表：', '过去一年，全市粮食再获丰收，城乡面貌焕然一新。', '今年，粮食产量稳定在57万吨，新增就业四万人以上。'];
const text = paragraphs.join('\n');
const at = (number: number) => paragraphs.slice(0, number).join('\n').length + (number > 0 ? 1 : 0);

describe('blocks of a printed document', () => {
  it('know their page', () => {
    expect(printedBlocks(text, [0, at(3)], []).map(({ page }) => page)).toEqual([1, 1, 1, 2]);
    expect(printedBlocks(text, [0, at(2), at(2)], []).map(({ page }) => page)).toEqual([1, 1, 3, 3]);
  });

  it('know what is doubtful in them', () => {
    const doubtful = [{ start: at(2), end: at(3) - 1, reason: 'reading-order' as const }];
    expect(printedBlocks(text, [0], doubtful).map(({ doubt }) => doubt)).toEqual([undefined, undefined, 'reading-order', undefined]);
  });
});
