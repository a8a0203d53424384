import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { clipOfSelection, clipOfSentence } from '../../../lib/highlight/clip-draft';
import { placeClips, type KnownClip } from '../../../lib/highlight/find-clips';
import { sentenceAround, sentencesOf } from '../../../lib/text/sentences';

const page = [
  '澄浦市政府工作报告',
  '过去一年，全市生产总值3482.6亿元，增长5.6%。财政收入212.4亿元，增长5.6%。',
  '民生持续改善，农村居民人均可支配收入21840元，增长6.7%。城镇新增就业4.5万人。',
  '他说：“要干在实处。”会场响起掌声。',
].join('\n');

/** A clip of these words, as the page script makes it. */
function clipOf(words: string, nth = 0, text = page): KnownClip {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  const source = { text, url: 'http://a.cn/', title: '', reportId: null, analysis: null, publisher: null, published: null };
  const draft = clipOfSelection({ start, end: start + words.length }, source);
  if (!draft) throw new Error('nothing to clip');
  return { ...draft, id: `${words} ${nth}` };
}

const placeOf = (clip: KnownClip, text: string) => placeClips(text, [clip]).get(clip.id);

describe('a clip', () => {
  it('stands where it stood, also of two equal figures', () => {
    for (const nth of [0, 1]) {
      const clip = clipOf('5.6%', nth);
      const at = [page.indexOf('5.6%'), page.lastIndexOf('5.6%')][nth]!;
      expect(placeOf(clip, page)).toEqual({ state: 'here', span: { start: at, end: at + 4 } });
    }
  });

  it('stands though menus and neighbouring sentences are others', () => {
    const moved = `首页 > 公开\n${page.split('\n')[2]!.replace('4.5', '4.8')}\n${'新的一段。'.repeat(30)}`;
    const at = moved.indexOf('21840元');
    expect(placeOf(clipOf('21840元'), moved)).toEqual({ state: 'here', span: { start: at, end: at + 6 } });
  });

  it('has changed where its sentence has, and is told the sentence as it is now', () => {
    const now = '民生持续改善，农村居民人均可支配收入21910元，增长6.9%。';
    const changed = page.replace('21840元，增长6.7%', '21910元，增长6.9%');
    expect(placeOf(clipOf('21840元'), changed)).toEqual({ state: 'changed', now });
    expect(placeOf(clipOf('增长6.7%'), changed)).toEqual({ state: 'changed', now });
  });

  it('is gone where nothing like its sentence stands', () => {
    expect(placeOf(clipOf('21840元'), '城镇新增就业4.5万人。天气晴好。')).toEqual({ state: 'gone' });
  });

  it('is never taken for another figure', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,4}$/);
    fc.assert(
      fc.property(digits, digits, (value, other) => {
        const text = (figure: string) => `去年，粮食产量${figure}万吨，增长2%。今年，粮食产量稳定。`;
        const clip = clipOf(`${value}万吨`, 0, text(value));
        const place = placeOf(clip, text(other));
        expect(place?.state === 'here').toBe(value === other);
      }),
    );
  });

  it('that holds no context is found only where its words stand once', () => {
    const bare = { id: 'x', kind: 'selection', prefix: '', suffix: '', sentence: '', quote: '5.6%' } as const;
    expect(placeOf(bare, page)?.state).not.toBe('here');
    expect(placeOf({ ...bare, quote: '农村居民人均可支配收入21840元' }, page)?.state).toBe('here');
  });

  it('of an endless sentence is found by the part that is kept', () => {
    const text = `开头。${'长句不断，'.repeat(700)}`;
    const source = { text, url: '', title: '', reportId: null, analysis: null, publisher: null, published: null };
    const figure = { id: 0, start: 10, end: 12, quote: '', value: 1, valueMax: null, unit: '', bound: 'exact', kind: 'count' } as const;
    const draft = clipOfSentence({ kind: 'figure', start: 10, end: 12, layers: [], index: null, figure }, source);
    expect(draft.quote).toHaveLength(2000);
    expect(placeOf({ ...draft, id: 'x' }, text)?.state).toBe('here');
  });

  it('is not made of too many words', () => {
    const source = { text: '长'.repeat(3000), url: '', title: '', reportId: null, analysis: null, publisher: null, published: null };
    expect(clipOfSelection({ start: 0, end: 3000 }, source)).toBeNull();
  });
});

describe('sentences', () => {
  it('end behind the quotation marks that close after them', () => {
    const words = sentencesOf(page).map(({ start, end }) => page.slice(start, end));
    expect(words.slice(-2)).toEqual(['他说：“要干在实处。”', '会场响起掌声。']);
    expect(words.join('')).toBe(page.replaceAll('\n', ''));
  });

  it('are found around any place in them', () => {
    for (const { start, end } of sentencesOf(page)) {
      for (let at = start; at < end; at++) expect(sentenceAround(page, { start: at, end: at + 1 }, 2000)).toEqual({ start, end });
    }
  });
});

describe('the sentence of a clip', () => {
  it('goes on over lines that the page broke, and not over paragraphs', () => {
    const body =
      '一年来，面对复杂多变的外部环境和艰巨繁重的改革发展任务，广大干部群众迎难而上，全县上下同心协力攻坚克难，经济运行稳中有进，各项事业取得新的进步，群众生活不断改善，社会大局保持稳定，发展后劲持续增强，改革开放步伐继续加快，营商环境明显优化，预计完成工业投资36.2亿元，增长2.4%，高于上年同期水平，为今后一个时期的发展打下了更加坚实的基础。';
    const cut = body.indexOf('计完成');
    // Every line but the last is full, and one ends within 预计.
    const wrapped = (body.slice(cut % 46).match(/.{1,46}/gu) ?? []).join('\n');
    const text = `二、主要指标\n${wrapped}\n下一段从这里开始。`;
    const start = text.indexOf('36.2亿元');
    const source = { text, url: 'http://a.cn/', title: '', reportId: null, analysis: null, publisher: null, published: null };
    const { sentence } = clipOfSelection({ start, end: start + 6 }, source)!;
    expect(sentence).toContain('预\n计完成工业投资');
    expect(sentence.startsWith(body.slice(cut % 46, (cut % 46) + 10))).toBe(true);
    expect(sentence.endsWith('。')).toBe(true);
    expect(sentence).not.toContain('主要指标');
  });
});
