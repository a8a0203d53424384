/** What is known of a page while it is read in turns, analysed and kept. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PageModel } from '../../../lib/highlight/page-model';
import type { Analysis } from '../../../lib/model/analysis';
import type { PageText } from '../../../lib/text/dom-text';
import type { Steps } from '../../../lib/text/steps';

let clock = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('document', {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pageOf = (text: string) => ({ text, tables: [], shadowRoots: [] }) as unknown as PageText;
const analysis = { figures: [], terms: [] } as unknown as Analysis;
const at = (url: string) => ({ url, title: '', text: '鹿鸣市', tables: [], force: false });

/** A reading that takes so many ms. */
function* reading(text: string, took: number): Steps<PageText> {
  clock += took;
  yield;
  return pageOf(text);
}

function modelOf(...readings: Steps<PageText>[]): PageModel {
  return new PageModel(
    () => [],
    () => readings.shift()!,
    pageOf('鹿鸣市'),
  );
}

it('does not take a long reading for the present page that a short one begun later has overtaken', async () => {
  const model = modelOf(reading('望川县', 100), reading('云亭区', 0));
  const long = model.reread();
  expect(long).toBeInstanceOf(Promise);
  expect(model.reread()).toBe(true);
  expect(await long).toBe(false);
  expect(model.page.text).toBe('云亭区');
});

it('takes a long reading where none has overtaken it, and the next after it', async () => {
  const model = modelOf(reading('望川县', 100), reading('云亭区', 100));
  expect(await model.reread()).toBe(true);
  expect(model.page.text).toBe('望川县');
  expect(await model.reread()).toBe(true);
  expect(model.page.text).toBe('云亭区');
});

it('keeps where it is kept while it is analysed again, and forgets that with the address', () => {
  const model = modelOf();
  model.setAnalysis(analysis, at('https://a.example/1'));
  model.setKept({ reportId: 'a.example/1', notKept: null });
  model.setAnalysis(analysis, at('https://a.example/1'));
  expect(model.reportId).toBe('a.example/1');
  model.setAnalysis(analysis, at('https://a.example/2'));
  expect(model.reportId).toBeNull();
  model.setKept({ reportId: null, notKept: 'off' });
  model.setAnalysis(analysis, at('https://a.example/3'));
  expect(model.notKept).toBeNull();
});
