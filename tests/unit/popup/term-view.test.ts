import { describe, expect, it } from 'vitest';
import { entryIdOf, isLeftOpen, sourceLine, termBody, termHead } from '../../../components/popup/term-view';
import { explanation, term } from './samples';

describe('termHead', () => {
  it('names the term in Chinese and gives the English rendering beside it', () => {
    expect(termHead(term(), explanation())).toEqual({
      title: { text: '两湖一环', lang: 'zh-CN' },
      subtitle: { text: 'two lakes and one ring', lang: 'en' },
      printed: null,
      under: null,
    });
  });

  it('puts no other name over words that the entry explains without being their name', () => {
    expect(termHead(term({ quote: '“镜湖”环线' }), { ...explanation(), covers: ['镜湖环线'] })).toEqual({
      title: { text: '“镜湖”环线', lang: 'zh-CN' },
      subtitle: null,
      printed: null,
      under: { zh: { text: '两湖一环', lang: 'zh-CN' }, en: { text: 'two lakes and one ring', lang: 'en' } },
    });
  });

  it('names a coinage as it is printed, and the entry that explains names of its shape below', () => {
    expect(termHead(term({ quote: '“三湖一环”', family: 'shuzi-gaikuo' }), explanation())).toMatchObject({
      title: { text: '三湖一环' },
      subtitle: null,
      under: { zh: { text: '两湖一环' } },
    });
  });

  it('gives the printed words only where they differ by more than quotation marks', () => {
    expect(termHead(term({ quote: '“两湖一环”' }), explanation()).printed).toBeNull();
    expect(termHead(term({ quote: '两湖和一环' }), explanation()).printed).toBe('两湖和一环');
  });

  it.each([
    ['“两湖一环”', '两湖一环'],
    ['「两湖一环」', '两湖一环'],
    ['“1+3”主导产业', '“1+3”主导产业'],
    ['“两湖”“一环”', '“两湖”“一环”'],
    ['两湖一环', '两湖一环'],
  ])('without an entry shows %s as %s', (quote, shown) => {
    expect(termHead(term({ quote }), null).title).toEqual({ text: shown, lang: 'zh-CN' });
  });
});

describe('termBody', () => {
  it('puts the report’s own definition beside the explanation', () => {
    const definition = { source: 'report', text: ' 指镜湖、雁湖和环城绿道。 ' } as const;
    expect(termBody(term({ definition }), explanation(), 'en')).toMatchObject({
      own: { text: '指镜湖、雁湖和环城绿道。', lang: 'zh-CN' },
      explanation: { text: 'Two lakes and a greenway.', lang: 'en' },
      items: [{ text: 'Mirror Lake' }, { text: 'Wild Goose Lake' }],
      state: 'complete',
    });
  });

  it('falls back on the definition that came with the mark until the glossary has answered', () => {
    const definition = { source: 'builtin', text: '两片湖区与一条绿道。' } as const;
    expect(termBody(term({ definition }), null, 'en')).toMatchObject({
      own: null,
      explanation: { text: '两片湖区与一条绿道。', lang: 'zh-CN' },
      state: 'complete',
    });
  });

  it('tells a term that only the report explains from one that nothing does', () => {
    const definition = { source: 'report', text: '指镜湖。' } as const;
    expect(termBody(term({ definition }), null, 'zh-CN').state).toBe('own-only');
    expect(termBody(term(), null, 'zh-CN').state).toBe('coinage');
    expect(termBody(term({ definition: { source: 'report', text: '  ' } }), null, 'zh-CN').state).toBe('coinage');
  });
});

describe('what a reader can check', () => {
  const sourcesOf = (url?: string) =>
    termBody(
      term(),
      explanation({ sources: [{ title: '《澄浦新市总体规划》', body: '', date: '2021', number: '澄政发〔2021〕3号', ...(url && { url }) }] }),
      'en',
    ).sources;

  it('is a source with its number, linked where it has an address of the web', () => {
    expect(sourcesOf('https://example.org/a')).toEqual([{ line: '《澄浦新市总体规划》, 2021, 澄政发〔2021〕3号', url: 'https://example.org/a' }]);
    expect(sourcesOf()[0]?.url).toBeNull();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', 'example.org'])('is never linked by %s', (url) => {
    expect(sourcesOf(url)[0]?.url).toBeNull();
  });

  it('says where the source could not be named, and what stands beside', () => {
    const body = termBody(term(), explanation({ confidence: 'medium', related: ['sanhu'], relatedNames: [{ zh: '三湖', en: 'three lakes' }] }), 'en');
    expect(body).toMatchObject({ unsure: true, related: [{ text: '三湖', lang: 'zh-CN' }] });
    expect(termBody(term(), explanation(), 'en')).toMatchObject({ unsure: false, related: [] });
  });
});

describe('sourceLine', () => {
  it('joins what is known', () => {
    const source = { title: '《澄浦新市总体规划》', body: '', date: '2021' };
    expect(sourceLine(source, 'zh-CN')).toBe('《澄浦新市总体规划》，2021');
    expect(sourceLine(source, 'en')).toBe('《澄浦新市总体规划》, 2021');
  });
});

describe('isLeftOpen', () => {
  it('asks for uses and the reader’s words where only the shape of a coinage is explained', () => {
    const definition = { source: 'builtin', text: '数字概括语。' } as const;
    const open = (words: Parameters<typeof term>[0]) => isLeftOpen(term(words), termBody(term(words), null, 'en'));
    expect(open({ definition, family: 'shuzi-gaikuo' })).toBe(true);
    expect(open({ definition })).toBe(false);
    expect(open({})).toBe(true);
  });
});

describe('entryIdOf', () => {
  it('asks nothing for the report’s own terms, and the entry of the shape where one explains it', () => {
    expect(entryIdOf(term({ id: 'report:两湖一环' }))).toBeNull();
    expect(entryIdOf(term({ id: 'report:三湖一环', family: 'shuzi-gaikuo' }))).toBe('shuzi-gaikuo');
    expect(entryIdOf(term())).toBe(term().id);
  });
});
