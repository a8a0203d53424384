import { describe, expect, it } from 'vitest';
import { deleteClips } from '../../../lib/store/bin';
import { addClip, listClips } from '../../../lib/store/clips';
import { correctIndicator } from '../../../lib/store/corrections';
import type { Library } from '../../../lib/store/library';
import { saveAnalysis } from '../../../lib/store/save';
import type { ClipDraft } from '../../../lib/model/explain';
import type { Indicator } from '../../../lib/model/analysis';
import { growth, newLibrary, reportOf, revenue } from './fixture';
import { plainClip } from '../../samples';

const draft: ClipDraft = {
  ...plainClip,
  quote: '增长5%',
  sentence: '粮食增长5%。',
  prefix: '粮食',
  suffix: '。',
  url: 'http://a.cn/1?utm_source=x',
};

it('the same words at the same place are one clip, whatever the way to the page; elsewhere they are another', async () => {
  const library = newLibrary();
  const id = await addClip(library, draft, 1);
  expect(await addClip(library, { ...draft, url: 'http://a.cn/1#:~:text=x' }, 2)).toBe(id);
  await addClip(library, { ...draft, prefix: '棉花' }, 3);
  await addClip(library, { ...draft, url: 'http://a.cn/2' }, 4);
  expect(await listClips(library)).toHaveLength(3);
});

it('what was deleted may be clipped again', async () => {
  const library = newLibrary();
  const id = await addClip(library, draft, 1);
  await deleteClips(library, [id], 2);
  expect(await addClip(library, draft, 3)).not.toBe(id);
  expect(await listClips(library)).toHaveLength(1);
});

describe('a figure that the reader has set right', () => {
  const url = 'https://www.yunling.example/report.html';
  const reportId = 'www.yunling.example/report.html';

  /** The figure of a stored report as a page would have it clipped, which knows of no correction. */
  async function draftOf(library: Library, index: number): Promise<ClipDraft> {
    const { text, analysis } = reportOf({ statements: [growth, revenue] });
    await saveAnalysis(library, { text, analysis, url, pageTitle: '', again: false, now: 1 });
    const figure = analysis.figures[index]!;
    const indicator = analysis.indicators[index]!;
    const sentence = text.slice(indicator.sentence.start, indicator.sentence.end);
    const [prefix, suffix] = [text.slice(0, figure.start).slice(-64), text.slice(figure.end, figure.end + 64)];
    return { ...draft, kind: 'figure', quote: figure.quote, sentence, prefix, suffix, url, reportId, figure, indicator };
  }

  const clipped = async (library: Library) =>
    (await listClips(library)).map(({ indicator }) => indicator && [indicator.name, indicator.value, indicator.status]);

  it('is clipped as he says, not as it was read', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 0);
    await correctIndicator(library, reportId, 0, { value: 5.4, status: 'estimate' }, 2);
    await addClip(library, figure, 3);
    expect(await clipped(library)).toEqual([[figure.indicator?.name, 5.4, 'estimate']]);
  });

  it('is one clip, however often it is pressed after its name was set right', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 0);
    await correctIndicator(library, reportId, 0, { name: '工业增加值' }, 2);
    expect(await addClip(library, figure, 3)).toBe(await addClip(library, figure, 4));
    expect((await clipped(library))[0]?.[0]).toBe('工业增加值');
  });

  it('is one clip before and after its name is set right, and taken back, and says what he says', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 0);
    const id = await addClip(library, figure, 2);
    const named = async (name: string) => {
      await correctIndicator(library, reportId, 0, { name }, 3);
      expect(await addClip(library, figure, 4)).toBe(id);
      expect((await clipped(library)).map((words) => words?.[0])).toEqual([name]);
    };
    await named('工业增加值');
    await named('服务业增加值');
    await named(figure.indicator?.name ?? '');
  });

  it('is another clip than that of the other thing that its number states', async () => {
    const library = newLibrary();
    const both = [growth, { ...growth, code: 'industry_value_added' }];
    const { text, analysis } = reportOf({ statements: both });
    const [one, other] = analysis.indicators as [Indicator, Indicator];
    // Both are read in the same words.
    const twice = { ...analysis, indicators: [one, { ...other, name: '工业增加值', figure: one.figure, sentence: one.sentence }] };
    await saveAnalysis(library, { text, analysis: twice, url, pageTitle: '', again: false, now: 1 });
    const figure = analysis.figures[one.figure]!;
    const draftFor = (indicator: Indicator): ClipDraft => ({
      ...draft,
      kind: 'figure',
      quote: figure.quote,
      sentence: text.slice(one.sentence.start, one.sentence.end),
      url,
      reportId,
      figure,
      indicator,
    });
    const first = await addClip(library, draftFor(one), 2);
    expect(await addClip(library, draftFor(twice.indicators[1]!), 3)).not.toBe(first);
    await correctIndicator(library, reportId, 0, { name: '服务业增加值' }, 4);
    expect(await addClip(library, draftFor(one), 5)).toBe(first);
    expect((await clipped(library)).map((words) => words?.[0]).sort()).toEqual(['工业增加值', '服务业增加值']);
  });

  it('is clipped as he says also while the page does not know yet where it is kept', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 0);
    await correctIndicator(library, reportId, 0, { value: 5.4 }, 2);
    await addClip(library, { ...figure, reportId: null }, 3);
    expect((await clipped(library))[0]?.[1]).toBe(5.4);
    expect((await listClips(library))[0]?.reportId).toBe(reportId);
  });

  it('is words without a value where he has said that it is no indicator', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 0);
    await correctIndicator(library, reportId, 0, { excluded: true }, 2);
    await addClip(library, figure, 3);
    expect(await clipped(library)).toEqual([null]);
  });

  it('leaves the others as they were read', async () => {
    const library = newLibrary();
    const figure = await draftOf(library, 1);
    await correctIndicator(library, reportId, 0, { value: 5.4 }, 2);
    await addClip(library, figure, 3);
    expect((await clipped(library))[0]?.[1]).toBe(8_630_000_000);
  });
});
