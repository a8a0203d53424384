import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, directiveInContext, directiveText, resolveDirective, textDirective } from '../../../lib/text/text-fragment';

const page = [
  '政府工作报告',
  '一、回顾',
  '全市生产总值达到3482.6亿元，增长5.6%。一般公共预算收入212.4亿元，增长5.6%。',
  '二、安排',
  '生产总值增长5.6%。新增就业4.2万人以上。',
  '附：生产总值增长5.6%。',
].join('\n');

const spanOf = (words: string, nth = 0) => {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = page.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

describe('textDirective', () => {
  it('names a passage that stands once by its words alone', () => {
    const span = spanOf('新增就业4.2万人以上。');
    expect(textDirective(page, span)).toEqual({ prefix: '', start: '新增就业4.2万人以上。', end: '', suffix: '' });
  });

  it('tells equal sentences apart by what stands around them', () => {
    for (const nth of [0, 1]) {
      const span = spanOf('生产总值增长5.6%。', nth);
      const directive = textDirective(page, span);
      expect(directive && resolveDirective(page, directive)).toEqual(span);
    }
  });

  it('takes the context of a line’s first words from the line before', () => {
    expect(textDirective(page, spanOf('生产总值增长5.6%。'))?.prefix).toBe('二、安排');
  });

  it('names a long passage by its ends', () => {
    const long = '甲'.repeat(20) + page.slice(page.indexOf('全市')).replaceAll('\n', '') + '乙'.repeat(40);
    const text = `开头\n${long}\n结尾`;
    const directive = textDirective(text, { start: 3, end: 3 + long.length });
    expect(directive?.end).not.toBe('');
    expect(directive && resolveDirective(text, directive)).toEqual({ start: 3, end: 3 + long.length });
  });

  it('names a selection over several lines by its first and last words', () => {
    const start = page.indexOf('一般公共');
    const end = page.indexOf('新增就业');
    const directive = textDirective(page, { start, end });
    expect(directive?.start).not.toContain('\n');
    expect(directive && resolveDirective(page, directive)).toEqual({ start, end });
  });

  it('leaves out characters that stand otherwise in the page’s nodes', () => {
    const text = '前文。绿地面积12万m²，公园³数量稳步增加，城市面貌持续改善，居民生活更加便利，各项事业全面进步。后文。';
    const start = text.indexOf('绿地');
    const directive = textDirective(text, { start, end: text.indexOf('后文') });
    expect(directiveText(directive!)).not.toMatch(/%C2%B2|%C2%B3/);
  });

  it('has nothing to say of white space', () => {
    expect(textDirective(' \n ', { start: 0, end: 3 })).toBeNull();
  });

  it('leads to the passage, or to an equal one, in any text', () => {
    const piece = fc.constantFrom('增长5%', '，', '。', '\n', '生产总值', '-', '&', 'a,b', ' ', '3.2亿元', '²', 'Ａ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('');
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const directive = textDirective(text, { start, end });
        const passage = text.slice(start, end).trim();
        if (passage === '') {
          expect(directive).toBeNull();
          return;
        }
        if (!directive || /[²\n]/.test(passage)) return;
        const found = resolveDirective(text, directive);
        expect(found && text.slice(found.start, found.end).toLowerCase()).toBeTruthy();
        expect(directiveText(directive)).toMatch(/^[\w.!~*'()%,-]+$/);
      }),
    );
  });
});

describe('directiveInContext', () => {
  it('takes all the context that there is', () => {
    const directive = directiveInContext('去年，全市', '增长5.6%', '，高于预期。');
    expect(directive).toEqual({ prefix: '去年，全市', start: '增长5.6%', end: '', suffix: '，高于预期。' });
  });
});

describe('addressAt', () => {
  const directive = directiveText({ prefix: '甲-乙', start: 'a,b&c', end: '', suffix: '丁' });

  it('encodes what would be read as part of the directive', () => {
    expect(addressAt('http://www.a.gov.cn/x?y=1', directive)).toBe('http://www.a.gov.cn/x?y=1#:~:text=%E7%94%B2%2D%E4%B9%99-,a%2Cb%26c,-%E4%B8%81');
  });

  it('keeps the page’s own fragment and drops an old directive', () => {
    expect(addressAt('http://a.cn/#/art/1:~:text=old', directive)).toMatch(/^http:\/\/a\.cn\/#\/art\/1:~:text=%E7/);
    expect(addressAt('http://a.cn/#:~:text=old', null)).toBe('http://a.cn/');
  });

  it('stands up to halves of characters', () => {
    expect(directiveText({ prefix: '', start: '\ud83d', end: '', suffix: '' })).toBe('%EF%BF%BD');
  });
});
