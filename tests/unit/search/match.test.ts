import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matches, parseQuery } from '../../../lib/search/match';
import { loadSegmenter, MAX_QUERY, WINDOW, windowsOf, type Segmenter } from '../../../lib/search/segmenter';

let segment: Segmenter;
beforeAll(async () => {
  segment = await loadSegmenter();
});
const finds = (query: string, text: string): boolean => matches(text, parseQuery(query, segment));

describe('a query', () => {
  it.each([
    ['农村收入', '农村居民人均可支配收入'],
    ['居民收入', '农村居民人均可支配收入'],
    ['工业增加值增速', '规模以上工业增加值 增速'],
    ['就业 新增', '城镇新增就业'],
    ['GDP', '人均gdp'],
    ['PM2.5', 'PM2.5平均浓度'],
  ])('%s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['农村收入', '城镇居民人均可支配收入'],
    ['粮食产量', '粮食播种面积'],
    ['进口', '出口总额'],
  ])('%s does not find %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('without the segmenter matches what is typed', () => {
    expect(matches('城镇新增就业', parseQuery('新增就业', null))).toBe(true);
    expect(matches('农村居民人均可支配收入', parseQuery('农村收入', null))).toBe(false);
  });

  it('that is empty matches everything', () => {
    expect(finds(' ，', '任何文字')).toBe(true);
  });
});

describe('windows', () => {
  it('never exceed what segmentit may see, however long the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('城', '镇', '1', '%', '，', 'a', ' '), maxLength: 400 }), (text) => {
        const windows = windowsOf(text);
        expect(windows.every((window) => window.length > 0 && window.length <= WINDOW)).toBe(true);
        expect(windows.join('').length).toBeLessThanOrEqual(MAX_QUERY);
      }),
    );
  });
});
