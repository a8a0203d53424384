/** A page script learns and changes what the reader wrote of the terms on its own page, and of no other. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../../lib/browser/sender';
import { putNote, readNotes } from '../../../lib/store/notes';
import { saveAnalysis } from '../../../lib/store/save';
import type { Analysis } from '../../../lib/model/analysis';
import { reportOf } from '../store/fixture';

vi.mock('../../../entrypoints/background/library', async () => ({ library: (await import('../store/fixture')).newLibrary() }));
vi.mock('../../../entrypoints/background/search-index', () => ({ indexSoon: () => undefined }));
const { library } = await import('../../../entrypoints/background/library');
const { rememberRead } = await import('../../../entrypoints/background/analysed-here');
const { termHandlers } = await import('../../../entrypoints/background/terms');
const { keepingHandlers } = await import('../../../entrypoints/background/keeping');

const url = 'https://www.luming.gov.cn/report.html';
const page = (change: Partial<Sender> = {}): Sender => ({
  class: 'page',
  tabId: 1,
  windowId: 1,
  frameId: 0,
  url,
  origin: 'https://www.luming.gov.cn',
  tabUrl: url,
  ...change,
});
const elsewhere = page({
  tabId: 2,
  url: 'https://www.wangchuan.gov.cn/a.html',
  origin: 'https://www.wangchuan.gov.cn',
  tabUrl: 'https://www.wangchuan.gov.cn/a.html',
});
const own = page({ class: 'extension', tabId: null, url: 'chrome-extension://x/sidepanel.html' });

function withTerm(id: string): { text: string; analysis: Analysis } {
  const { text, analysis } = reportOf();
  return { text, analysis: { ...analysis, terms: [{ start: 0, end: 2, quote: text.slice(0, 2), id, definition: null }] } };
}
const noteOf = async (id: string) => (await readNotes(library, [id]))[0]?.text ?? null;
const uses = async (termId: string, sender: Sender) => (await termHandlers['page/uses']({ termId, reportId: null, region: null }, sender)).note;

beforeEach(async () => {
  await putNote(library, { id: 'here', form: '六链', text: '本地说法' }, 1);
  await putNote(library, { id: 'there', form: '三带', text: '别处说法' }, 1);
  rememberRead(page(), withTerm('here').analysis);
  rememberRead(elsewhere, withTerm('there').analysis);
});

describe('a note is told and written', () => {
  it('to the page whose term it is on', async () => {
    expect(await uses('here', page())).toBe('本地说法');
    expect(await termHandlers['page/notes']({ termIds: ['here', 'there'] }, page())).toEqual({ ids: ['here'] });
    await keepingHandlers['page/note']({ id: 'here', form: '六链', text: '新说法', read: '本地说法' }, page());
    expect(await noteOf('here')).toBe('新说法');
  });

  it('where it was written before two entries became one', async () => {
    await putNote(library, { id: 'xiong-an', form: '雄安', text: '旧说法' }, 1);
    rememberRead(page(), withTerm('xiongan').analysis);
    expect(await uses('xiongan', page())).toBe('旧说法');
    expect(await termHandlers['page/notes']({ termIds: ['xiongan'] }, page())).toEqual({ ids: ['xiongan'] });
    await keepingHandlers['page/note']({ id: 'xiongan', form: '雄安新区', text: '新说法', read: '旧说法' }, page());
    expect(await uses('xiongan', page())).toBe('新说法');
    expect((await readNotes(library)).filter(({ id }) => id.startsWith('xiong'))).toHaveLength(1);
  });

  it('to no page that does not show the term, even where it knows the note', async () => {
    expect(await uses('there', page())).toBeNull();
    await expect(keepingHandlers['page/note']({ id: 'there', form: '三带', text: '', read: '别处说法' }, page())).rejects.toThrow('not stand on this page');
    await expect(keepingHandlers['page/note']({ id: 'unwritten', form: '新词', text: '伪造', read: '' }, page())).rejects.toThrow();
    expect([await noteOf('there'), await noteOf('unwritten')]).toEqual(['别处说法', null]);
  });

  it('to no other frame or tab of that address that was not read', async () => {
    expect(await uses('here', page({ frameId: 4 }))).toBeNull();
    expect(await uses('here', page({ tabId: 9 }))).toBeNull();
  });

  it('no more once the page was read without the term', async () => {
    rememberRead(page(), reportOf().analysis);
    expect(await uses('here', page())).toBeNull();
  });

  it('to our own pages of all terms', async () => {
    expect(await uses('there', own)).toBe('别处说法');
  });

  it('to a stored page after the worker was stopped', async () => {
    const { text, analysis } = withTerm('here');
    await saveAnalysis(library, { url, pageTitle: '', text, analysis, now: 1 });
    const later = page({ tabId: 30 });
    expect(await uses('here', later)).toBe('本地说法');
    expect(await uses('there', later)).toBeNull();
  });
});
