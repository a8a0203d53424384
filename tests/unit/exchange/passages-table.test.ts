import { expect, it } from 'vitest';
import { passagesTable } from '../../../lib/exchange/passages-table';
import type { AlignedSection } from '../../../lib/passages/align';

it('gives a row a passage, with what one document alone has left empty on the other side', () => {
  const words = (text: string) => ({ words: text });
  const sections = [
    {
      title: ['工作回顾', '农业'],
      rows: [
        { change: 'changed', moved: true, first: words('粮食增产。'), second: words('粮食丰收。') },
        { change: 'new', moved: false, first: null, second: words('新建粮仓。') },
      ],
    },
  ] as unknown as AlignedSection[];
  expect(passagesTable(sections, ['去年', '今年'])).toEqual({
    title: '去年 – 今年',
    head: ['section', 'change', 'moved', '去年', '今年'],
    rows: [
      ['工作回顾 › 农业', 'changed', 'yes', '粮食增产。', '粮食丰收。'],
      ['工作回顾 › 农业', 'new', 'no', '', '新建粮仓。'],
    ],
  });
});
