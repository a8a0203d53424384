import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { isTraditional, needsSimplifying, simplify } from '../../../lib/language/script';
import { read } from '../../../lib/text/reading';

const traditional = '各位代表：全縣地區生產總值增長5.7%，一般公共預算收入1256.8億元，糧食產量穩定在63萬噸以上。';

describe('simplify', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'臺灣計畫乾縣億元𠮷\ud842 a') })), (text) => {
        expect(simplify(text).length).toBe(text.length);
        expect(simplify(simplify(text))).toBe(simplify(text));
      }),
    );
  });

  it.each([
    ['五年計畫與規劃', '五年计划与规划'],
    ['油畫', '油画'],
    ['乾縣的餅乾', '乾县的饼干'],
    ['兩成', '两成'],
    ['個百分點', '个百分点'],
    ['衞生', '卫生'],
    ['説明産業綫路', '说明产业线路'],
  ])('%s is %s', (text, plain) => {
    expect(simplify(text)).toBe(plain);
  });
});

describe('isTraditional', () => {
  it.each([traditional, '1256.8億元', '施政報告'])('%s', (text) => {
    expect(isTraditional(text)).toBe(true);
  });

  it.each([
    '',
    '全县地区生产总值增长5.7%。',
    '乾县、乾安县增长5%，于右任故居接待游客。',
    'GDP 5.7%',
    `${'全市经济稳中有进，固定资产投资增长百分之五。'.repeat(4)}匾額「正大光明」。`,
  ])('%s is none', (text) => {
    expect(isTraditional(text)).toBe(false);
  });
});

describe('a reading of traditional script', () => {
  it('is simplified, its spans are the original', () => {
    const reading = read(traditional);
    expect(reading.text).toBe(simplify(traditional));
    const at = reading.text.indexOf('粮食产量');
    const span = reading.span(at, at + 4);
    expect(traditional.slice(span.start, span.end)).toBe('糧食產量');
    expect(reading.printed('粮食产量')).toBe('糧食產量');
    expect(reading.printed('万吨')).toBe('萬噸');
  });
});

describe('needsSimplifying', () => {
  const mixed =
    '这一年手工業总产值达到十七亿元，較上年增長了一成，全市农業发展很快，經济建設取得了成績，运輸、貸款、学習、衛生、灾荒救济、領導工作都有進步，還要繼續努力，實行計劃，動員群眾。';
  it('is true for print of both scripts', () => expect(needsSimplifying(mixed)).toBe(true));
  it('is true for traditional script', () => expect(needsSimplifying('政府工作報告：經濟發展')).toBe(true));
  it('is false for a simplified text that names somebody', () => expect(needsSimplifying(`${'全市经济平稳运行。'.repeat(40)}于右任題寫了門額。`)).toBe(false));
});
