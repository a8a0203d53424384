import { describe, expect, it } from 'vitest';
import { LineMap } from '../../../lib/highlight/line-map';

const a = '全市生产总值达到812.6亿元，增长5.4%。';
const b = '固定资产投资增长6.1%，新开工项目86个。';
const c = '城镇新增就业2.1万人，调查失业率5.1%。';
const placed = (before: string, after: string, words: string) => {
  const start = before.indexOf(words);
  const span = new LineMap(before, after).placeOf({ start, end: start + words.length });
  return span && after.slice(span.start, span.end);
};

describe('a span of another version of the text', () => {
  it('stands where its line stands, whatever came, went and moved around it', () => {
    const before = [a, b, c].join('\n');
    expect(placed(before, before, '86个')).toBe('86个');
    expect(placed(before, [c, '新的一行，与前文无关。', b].join('\n'), '86个')).toBe('86个');
    expect(placed(before, [c, '新的一行，与前文无关。', b].join('\n'), '2.1万人')).toBe('2.1万人');
    expect(placed(before, [c, b].join('\n'), '812.6亿元')).toBeNull();
  });

  it('stands nowhere where its line was changed or stands twice', () => {
    const before = [a, b, c].join('\n');
    expect(placed(before, [c, b.replace('86', '87'), a].join('\n'), '6.1%')).toBeNull();
    expect(placed(before, ['前言一行，各位代表。', b, '间隔', b, '结尾一行，谢谢大家。'].join('\n'), '86个')).toBeNull();
  });
});
