import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import indicators from '../../../lib/glossary/data/indicators.json';
import reviews from '../../../lib/glossary/data/english-reviews.json';
import { checkGlossary, countProblems } from '../../../lib/glossary/check-glossary';
import { englishFingerprint } from '../../../lib/glossary/english-review';
import { glossaryEntries, termExplanation } from '../../../lib/glossary/entries';
import { indicatorMeaning } from '../../../lib/glossary/indicator-entries';
import { TermEntrySchema, categories, type Category } from '../../../lib/glossary/schema';
import { termData } from '../../../lib/glossary/term-data';
import { TermExplanationSchema } from '../../../lib/model/explain';
import * as v from 'valibot';

/** Codes of the indicators that the engine resolves; each must be explained. */
const engineCodes = (JSON.parse(readFileSync(new URL('../../../lib/language/data/indicator-codes.json', import.meta.url), 'utf8')) as { code: string }[]).map(
  ({ code }) => code,
);

describe('the data files', () => {
  it('have no problems', () => {
    expect(checkGlossary({ terms: termData, indicators, reviews })).toEqual([]);
  });

  it('hold enough entries', () => {
    expect(countProblems({ terms: termData, indicators })).toEqual([]);
    const none = Object.fromEntries(categories.map((category) => [category, []])) as unknown as Record<Category, object[]>;
    expect(countProblems({ terms: none, indicators: [] })).toEqual(['0 terms, fewer than 1600', '0 indicators, fewer than 80']);
  });

  it('hold every category with at least one entry', () => {
    expect(categories.filter((category) => termData[category].length === 0)).toEqual([]);
  });

  it('explain every indicator that the engine resolves', () => {
    expect(engineCodes.length).toBeGreaterThan(30);
    expect(engineCodes.filter((code) => !indicatorMeaning(code))).toEqual([]);
  });
});

describe('explanations', () => {
  it('have the shape that the popup gets', () => {
    for (const { id } of glossaryEntries) expect(() => v.parse(TermExplanationSchema, termExplanation(id))).not.toThrow();
  });

  it('are null for what has no entry', () => {
    expect(termExplanation('report:两港三带')).toBeNull();
    expect(indicatorMeaning('no_such_code')).toBeNull();
  });
});

describe('checkGlossary', () => {
  const sound = {
    id: 'lianggang',
    zh: '两港三带',
    en: 'two ports and three belts',
    explanation: { zh: '云岭省虚构的区域布局，'.repeat(6), en: 'An invented layout of the invented province of Yunling, '.repeat(3) },
    sources: [{ title: '云岭省规划', body: '云岭省', date: '2024-03' }],
    related: [],
    confidence: 'high',
  };
  const checkWith = (seen: Record<string, string>, ...entries: object[]) => {
    const terms = Object.fromEntries(categories.map((category) => [category, category === 'regional' ? entries : []])) as Record<Category, object[]>;
    return checkGlossary({ terms, indicators: [], reviews: seen });
  };
  /** As if the English of every sound entry had been looked at. */
  const check = (...entries: object[]) =>
    checkWith(
      Object.fromEntries(
        entries.flatMap((entry) => {
          const parsed = v.safeParse(TermEntrySchema, entry);
          return parsed.success ? [[parsed.output.id, englishFingerprint(parsed.output)]] : [];
        }),
      ),
      ...entries,
    );

  it('accepts a sound entry', () => {
    expect(check(sound)).toEqual([]);
  });

  it.each([
    ['two entries of one id', [sound, { ...sound, zh: '四港五带' }], /given twice/],
    ['a form of two entries', [sound, { ...sound, id: 'other', zh: '另一布局', sameAs: { '“两港”三带': 'other-words' } }], /form of both/],
    [
      'another entry’s headword',
      [sound, { ...sound, id: 'other', zh: '另一布局', sameAs: { 两港三带: 'other-words' }, near: ['港口'] }],
      /other: its variant 两港三带 is the headword of lianggang/,
    ],
    ['one text twice', [sound, { ...sound, id: 'other', zh: '另一布局' }], /explanation given twice/],
    ['a short form without a test of fit', [{ ...sound, variants: ['两港'] }], /两港 has no test of fit/],
    ['a bare year', [{ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024' }] }], /bare year/],
    ['an event for a title', [{ ...sound, sources: [{ title: '云岭省委全会新闻稿', body: '云岭日报', date: '2024-03-02' }] }], /an event and no title/],
    ['a meeting for a title', [{ ...sound, sources: [{ title: '云岭省委经济工作会议', body: '云岭日报', date: '2024-03-02' }] }], /an event and no title/],
    [
      'the issuer said twice',
      [{ ...sound, sources: [{ title: '云岭省人民政府关于建设两港三带的意见', body: '云岭省人民政府', date: '2024-03-02' }] }],
      /repeats who issued it/,
    ],
    [
      'one document cited in two ways',
      [
        sound,
        {
          ...sound,
          id: 'other',
          zh: '另一布局',
          explanation: { zh: '另一处虚构的区域布局，'.repeat(6), en: 'Another invented layout of the invented province, '.repeat(3) },
          sources: sound.sources.map((source) => ({ ...source, date: '2024-03-05' })),
        },
      ],
      /other: sources: .* is cited otherwise in lianggang/,
    ],
    [
      'one number under two titles',
      [
        { ...sound, sources: [{ title: '云岭省规划', body: '云岭省', date: '2024-03', number: '云政发〔2024〕3号' }] },
        {
          ...sound,
          id: 'other',
          zh: '另一布局',
          explanation: { zh: '另一处虚构的区域布局，'.repeat(6), en: 'Another invented layout of the invented province, '.repeat(3) },
          sources: [{ title: '关于云岭省规划的通知', body: '云岭省', date: '2024-03', number: '云政发〔2024〕3号' }],
        },
      ],
      /other: sources: .* is cited otherwise in lianggang/,
    ],
    [
      'one document with and without what follows its title',
      [
        { ...sound, sources: [{ title: '奋力建设两港三带', body: '云岭省委', date: '2024-03' }] },
        {
          ...sound,
          id: 'other',
          zh: '另一布局',
          explanation: { zh: '另一处虚构的区域布局，'.repeat(6), en: 'Another invented layout of the invented province, '.repeat(3) },
          sources: [{ title: '奋力建设两港三带——在云岭省第九次党代会上的报告', body: '云岭省委', date: '2024-03' }],
        },
      ],
      /other: sources: .* is cited otherwise in lianggang/,
    ],
    [
      'a repealed law without its successor',
      [{ ...sound, sources: [{ title: '中华人民共和国清洁生产促进法（2012年修正）', body: '全国人大常委会', date: '2012-02-29' }] }],
      /was replaced by 生态环境法典/,
    ],
    ['a work report that merely uses it', [{ ...sound, sources: [{ title: '云岭省政府工作报告（2024年）', body: '云岭省', date: '2024-01' }] }], /work report/],
    ['an address that is none', [{ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024', url: 'yunling' }] }], /url/],
    ['a form given twice', [{ ...sound, variants: ['“两港三带”'] }], /given twice/],
    ['a neighbour among the variants', [{ ...sound, variants: ['三港三带'] }], /variant 三港三带 is another thing than 两港三带/],
    ['a spelling among the covered words', [{ ...sound, covers: ['两港三带布局'] }], /covers 两港三带布局, which is a variant/],
    ['covered words that the text leaves out', [{ ...sound, covers: ['云亭渡口'] }], /covers 云亭渡口, of which its text says nothing/],
    ['covered words of which the text has next to nothing', [{ ...sound, covers: ['云岭以外各地相距甚远的别的事物'] }], /covers 云岭以外/],
    ['a reason that is not needed', [{ ...sound, sameAs: { 两港三带布局: 'full-name' } }], /sameAs gives a reason/],
    [
      'a former id that is an entry',
      [sound, { ...sound, id: 'other', zh: '另一布局', formerIds: ['lianggang'] }],
      /other: former id lianggang is that of an entry/,
    ],
    ['a contested subject without a dispute', [{ ...sound, zh: '两岸三港带' }], /disputed: says nothing, and 两岸 is a contested subject/],
    ['a dispute that is nobody’s', [{ ...sound, disputed: { zh: '存在争议。', en: 'It is disputed by some.' } }], /disputed\.zh: does not say whose word/],
    [
      'a claim that nobody disputes',
      [{ ...sound, disputed: { zh: '官方称其惠及各方，学者批评其作用。', en: 'Officials say that it serves all.' } }],
      /disputed\.en: does not say that or by whom/,
    ],
    ['a dead relation', [{ ...sound, related: ['gone'] }], /does not exist/],
    ['a relation to itself', [{ ...sound, related: ['lianggang'] }], /related to itself/],
    ['no source', [{ ...sound, sources: [] }], /sources: none/],
    ['a missing language', [{ ...sound, explanation: { zh: sound.explanation.zh } }], /explanation\.en/],
    ['Chinese in the English', [{ ...sound, introduced: { zh: '二〇二四年', en: '二〇二四年提出' } }], /not English/],
    ['English in the Chinese', [{ ...sound, introduced: { zh: 'in 2024', en: 'in 2024' } }], /no Chinese/],
    [
      'a word rendered in two ways',
      [{ ...sound, figures: { zh: '以专项债投入。', en: 'Paid by special bonds.' } }],
      /figures\.en: 专项债 is “special-purpose bonds”/,
    ],
    ['American spelling', [{ ...sound, en: 'urbanization of two ports' }], /urbanization is spelled …isation/],
    ['a short explanation', [{ ...sound, explanation: { ...sound.explanation, zh: '太短' } }], /fewer than/],
    ['a long explanation', [{ ...sound, explanation: { ...sound.explanation, zh: '长'.repeat(161) } }], /more than/],
    ['a wrong date', [{ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024年' }] }], /date/],
    ['an unknown field', [{ ...sound, note: 'x' }], /note/],
    ['quotedOnly of an unknown form', [{ ...sound, quotedOnly: ['四港'] }], /not one of its forms/],
  ])('reports %s', (_name, entries, message) => {
    expect(check(...entries).join('\n')).toMatch(message);
  });

  it('accepts words that only look American, and names as they are written', () => {
    expect(check({ ...sound, en: 'a prize of some size, seized by the World Trade Organization' })).toEqual([]);
  });

  it('accepts what says how it is known', () => {
    // A part of the headword is another thing than the whole; letters alone cannot tell it from an abbreviation.
    expect(check({ ...sound, covers: ['两港三'], explanation: { ...sound.explanation, zh: '云岭省虚构的两港三带，'.repeat(6) } })).toEqual([]);
    expect(check({ ...sound, sources: [], confidence: 'medium' })).toEqual([]);
    expect(check({ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024', number: '云政发〔2024〕3号' }] })).toEqual([]);
    expect(check({ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024', url: 'https://www.example.org/plan' }] })).toEqual([]);
    const report = [{ title: '云岭省政府工作报告（2024年）', body: '云岭省', date: '2024-01' }];
    expect(check({ ...sound, sources: report, introduced: { zh: '2024年云岭省政府工作报告', en: 'Work report of 2024' } })).toEqual([]);
    expect(check({ ...sound, variants: ['两港'], notAfter: ['口'] })).toEqual([]);
    expect(check({ ...sound, variants: ['“两港”'], quotedOnly: ['两港'] })).toEqual([]);
  });

  it('wants a second look at the English, and a new one after a change', () => {
    const seen = { lianggang: englishFingerprint(v.parse(TermEntrySchema, sound)) };
    expect(checkWith(seen, sound)).toEqual([]);
    expect(checkWith({}, sound)).toEqual(['lianggang: English without a second look']);
    expect(checkWith(seen, { ...sound, en: 'two ports and three areas' })).toEqual(['lianggang: English without a second look']);
    expect(checkWith(seen, { ...sound, figures: { zh: '为合计数', en: 'A total' } })).toEqual(['lianggang: English without a second look']);
    expect(checkWith({ ...seen, gone: '00000000' }, sound)).toEqual(['gone: a second look at an entry that does not exist']);
  });

  it('allows one form beside different words', () => {
    const other = {
      ...sound,
      id: 'other',
      explanation: { zh: '另一处虚构的布局，'.repeat(6), en: 'Another invented layout of another invented province, '.repeat(3) },
    };
    expect(check({ ...sound, near: ['能耗'] }, { ...other, near: ['安全'] })).toEqual([]);
    expect(check({ ...sound, near: ['能耗'] }, { ...sound, id: 'other', near: ['能耗', '安全'] }).join()).toMatch(/form of both/);
  });

  it('sees a clash through 、', () => {
    expect(check({ ...sound, zh: '两港、三带' }, { ...sound, id: 'other' }).join()).toMatch(/form of both/);
  });

  it('allows one form in two regions', () => {
    const other = {
      ...sound,
      id: 'other',
      explanation: { zh: '另一处虚构的布局，'.repeat(6), en: 'Another invented layout of another invented province, '.repeat(3) },
    };
    expect(check({ ...sound, regions: ['云岭省'] }, { ...other, regions: ['海陵省'] })).toEqual([]);
  });
});
