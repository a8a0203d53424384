/** Whose document stands: every decision of placement and authority by itself, beside what save.test.ts and documents.test.ts show of it. */
import { describe, expect, it } from 'vitest';
import { admit, LEAST_FRAME, MOST_OF_HOST, WINDOW, type Asking } from '../../../lib/store/admission';
import { authorityOf, byAuthority, isWeb, owns, type Authority } from '../../../lib/store/authority';
import { bestTwin, placementOf, type Incoming } from '../../../lib/store/placement';
import type { PartRow, ReportRow } from '../../../lib/store/rows';

const HOST = 'www.luming.gov.cn';
const at = (path: string) => `${HOST}/${path}`;

const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  address: at('a.html'),
  base: at('a.html'),
  identity: 'report|鹿鸣市|2031',
  part: null,
  authority: 'official',
  indicatorCount: 10,
  fingerprint: 'new',
  textHash: 'new',
  again: false,
  ...more,
});

const row = (more: Partial<ReportRow> = {}): ReportRow => {
  const address = more.address ?? at('a.html');
  return {
    id: address,
    address,
    addresses: [address],
    base: address,
    identity: 'report|鹿鸣市|2031',
    authority: 'official',
    indicatorCount: 10,
    fingerprint: 'old',
    textHash: 'old',
    deletedAt: null,
    savedAt: 1,
    ...more,
  } as ReportRow;
};

const part = (number: number, address: string, more: Partial<PartRow> = {}): PartRow => ({
  number,
  url: address,
  address,
  fingerprint: `f${number}`,
  textHash: `t${number}`,
  length: 100,
  figureCount: 1,
  ...more,
});

/** A document in three pages: a.html, a_2.html, a_3.html. */
const inParts = (more: Partial<ReportRow> = {}): ReportRow => {
  const parts = [part(1, at('a.html')), part(2, at('a_2.html')), part(3, at('a_3.html'))];
  return row({ parts, addresses: parts.map(({ address }) => address), ...more });
};

describe('whose page it is', () => {
  it.each([
    ['https://www.luming.gov.cn/x', 'official'],
    ['http://www.luming.gov.cn/x', 'official'],
    ['https://gov.cn/x', 'official'],
    ['https://gov.cn./x', 'official'],
    ['https://www.gov.cn./x', 'official'],
    ['https://WWW.GOV.CN/x', 'official'],
    ['https://www.gov.cn:8443/x', 'official'],
    ['https://notgov.cn/x', 'other'],
    ['https://www.gov.cn.example/x', 'other'],
    ['https://gov.cn.example/x', 'other'],
    ['https://gov.cn@evil.example/x', 'other'],
    ['https://gov.cn..example/x', 'other'],
    ['https://www.govxcn/x', 'other'],
    ['ftp://www.gov.cn/x', 'other'],
    ['file:///www.gov.cn/x', 'other'],
    ['moz-extension://www.gov.cn/x', 'other'],
    ['望川.txt', 'other'],
    ['', 'other'],
  ] as const)('%s: %s', (url, authority) => {
    expect(authorityOf(url, false)).toBe(authority);
    expect(authorityOf(url, true)).toBe(authority === 'official' ? 'official' : 'reader');
  });

  it('counts in this order, and only a copy owns nothing', () => {
    const order: Authority[] = ['other', 'reader', 'official'];
    for (const [a, one] of order.entries()) for (const [b, two] of order.entries()) expect(Math.sign(byAuthority(one, two))).toBe(Math.sign(a - b));
    expect(order.map(owns)).toEqual([false, true, true]);
  });

  it.each([
    ['http://a.example/', true],
    ['https://a.example/', true],
    ['file:///a', false],
    ['xhttp://a.example/', false],
    ['httpsx://a.example/', false],
    ['httpx://a.example/', false],
    ['a.txt', false],
    ['', false],
  ])('is of the web: %s %s', (url, web) => {
    expect(isWeb(url)).toBe(web);
  });
});

describe('the best of several rows of one document', () => {
  it('is not in the bin, then speaks with most authority, then was there first', () => {
    const official = row({ id: 'official', savedAt: 9 });
    const binned = row({ id: 'binned', deletedAt: 5, savedAt: 0 });
    const copy = row({ id: 'copy', authority: 'other', savedAt: 1 });
    const later = row({ id: 'later', savedAt: 10 });
    const orders = [
      [official, binned, copy, later],
      [later, copy, binned, official],
      [binned, later, official, copy],
      [copy, official, later, binned],
    ];
    for (const rows of orders) expect(bestTwin(rows)?.id).toBe('official');
    for (const rows of [
      [binned, copy],
      [copy, binned],
    ])
      expect(bestTwin(rows)?.id).toBe('copy');
    for (const rows of [
      [binned, row({ id: 'older', deletedAt: 1, authority: 'other', savedAt: 0 })],
      [row({ id: 'older', deletedAt: 1, authority: 'other', savedAt: 0 }), binned],
    ])
      expect(bestTwin(rows)?.id).toBe('binned');
    expect(bestTwin([])).toBeUndefined();
  });
});

describe('a page that nothing is known of', () => {
  it('makes a row, and no other loses one', () => {
    expect(placementOf(incoming(), {})).toEqual({ id: null, action: 'add', remove: null, release: null });
  });
});

describe('a page read again', () => {
  it('replaces what it wrote, or keeps it where nothing has changed', () => {
    expect(placementOf(incoming(), { holder: row() })).toEqual({ id: row().id, action: 'replace', remove: null, release: null });
    expect(placementOf(incoming({ fingerprint: 'old' }), { holder: row() })).toMatchObject({ action: 'keep' });
  });

  it('that shows another document makes a row of its own, and the earlier one loses the address alone', () => {
    expect(placementOf(incoming({ identity: 'report|鹿鸣市|2032' }), { holder: row() })).toEqual({ id: null, action: 'add', remove: null, release: row().id });
  });

  it.each([
    ['it has only changed since', { again: true }, {}],
    ['its text is the very same', { textHash: 'old' }, {}],
    ['it says nothing of region or year any more', { identity: undefined }, {}],
    ['it did not say so before', {}, { identity: undefined }],
  ] as const)('is the same document where %s', (_why, page, before) => {
    const holder = row(before);
    if ('identity' in before) delete holder.identity;
    expect(placementOf(incoming({ identity: 'report|鹿鸣市|2032', ...page }), { holder })).toMatchObject({
      id: holder.id,
      action: 'replace',
      remove: null,
      release: null,
    });
  });

  it('stays deleted while it is open, and comes back when it is opened anew', () => {
    const holder = row({ deletedAt: 5 });
    expect(placementOf(incoming({ again: true }), { holder })).toEqual({ id: holder.id, action: 'binned', remove: null, release: null });
    expect(placementOf(incoming(), { holder })).toMatchObject({ action: 'replace' });
  });

  it('does not bring back a text that the reader has put aside', () => {
    expect(placementOf(incoming(), { holder: row({ refused: ['x', 'new'] }) })).toMatchObject({ action: 'keep' });
    expect(placementOf(incoming(), { holder: row({ refused: ['x'] }) })).toMatchObject({ action: 'replace' });
  });
});

describe('the row that a page wrote before it was known to be of another one', () => {
  const twin = row({ id: 'twin', address: at('first.html'), addresses: [at('first.html')] });

  it('goes', () => {
    expect(placementOf(incoming(), { holder: row({ id: 'mine' }), twin })).toMatchObject({ id: 'twin', remove: 'mine', release: null });
  });

  it('only loses the address where it is another document', () => {
    const holder = row({ id: 'mine', identity: 'report|鹿鸣市|2030' });
    expect(placementOf(incoming(), { holder, twin })).toMatchObject({ id: 'twin', remove: null, release: 'mine' });
  });

  it('only loses the address where other pages stand in it, and goes where the page is all of it', () => {
    const page = incoming({ again: true });
    expect(placementOf(page, { holder: inParts({ id: 'mine' }), twin })).toMatchObject({ remove: null, release: 'mine' });
    expect(placementOf(page, { holder: inParts({ id: 'mine', parts: [part(1, at('a.html'))] }), twin })).toMatchObject({ remove: 'mine', release: null });
  });

  it('stays where the reader has deleted the other one', () => {
    expect(placementOf(incoming({ again: true }), { holder: row({ id: 'mine' }), twin: { ...twin, deletedAt: 3 } })).toEqual({
      id: 'twin',
      action: 'binned',
      remove: null,
      release: null,
    });
  });

  it('stays where it only knows the address, which then leads to the other one', () => {
    const holder = row({ id: 'mine', address: at('z.html'), addresses: [at('z.html'), at('a.html')] });
    expect(placementOf(incoming(), { holder, twin })).toMatchObject({ id: 'twin', remove: null, release: 'mine' });
    expect(placementOf(incoming(), { holder })).toEqual({ id: null, action: 'add', remove: null, release: 'mine' });
  });
});

describe('a document at another address', () => {
  const other = (authority: Authority, indicatorCount: number, more: Partial<Incoming> = {}) =>
    incoming({ address: 'news.example/1', base: 'news.example/1', authority, indicatorCount, ...more });
  const act = (page: Incoming, twin: ReportRow) => placementOf(page, { twin }).action;

  it.each([
    ['other', 'official', 99, 'note'],
    ['other', 'reader', 99, 'note'],
    ['reader', 'official', 99, 'note'],
    ['official', 'other', 1, 'replace'],
    ['reader', 'other', 1, 'replace'],
    ['official', 'reader', 9, 'note'],
    ['official', 'reader', 10, 'replace'],
    ['official', 'reader', 11, 'replace'],
    ['official', 'official', 10, 'note'],
    ['official', 'official', 11, 'replace'],
    ['other', 'other', 10, 'note'],
    ['other', 'other', 11, 'replace'],
  ] as const)('%s against %s with %i of 10 indicators: %s', (theirs, mine, count, action) => {
    expect(act(other(theirs, count), row({ authority: mine }))).toBe(action);
  });

  it('that is known already is kept', () => {
    expect(act(other('other', 99), row({ addresses: [at('a.html'), 'news.example/1'] }))).toBe('keep');
  });

  it('takes no place with one of several pages, but that of a copy', () => {
    const piece = { part: { number: 2, of: 3 } };
    expect(act(other('official', 99, piece), row({ authority: 'reader' }))).toBe('note');
    expect(act(other('official', 99, piece), row())).toBe('note');
    expect(act(other('official', 1, piece), row({ authority: 'other' }))).toBe('replace');
  });
});

describe('a page of a document in parts', () => {
  const page = (number: number, more: Partial<Incoming> = {}) =>
    incoming({
      address: at(number === 1 ? 'a.html' : `a_${number}.html`),
      base: at('a.html'),
      part: { number, of: 3 },
      fingerprint: `f${number}`,
      textHash: `t${number}`,
      ...more,
    });
  const act = (read: Incoming, sibling: ReportRow) => placementOf(read, { sibling }).action;

  it('joins the others, and is kept where it stands among them unchanged', () => {
    expect(act(page(4), inParts())).toBe('join');
    expect(act(page(2), inParts())).toBe('keep');
    expect(act(page(2, { fingerprint: 'changed' }), inParts())).toBe('join');
    // The same page under another number: the document was paged anew.
    expect(act(page(2, { part: { number: 3, of: 3 } }), inParts())).toBe('join');
    expect(act(page(2, { part: null }), inParts())).toBe('keep');
  });

  it('belongs where it does not say its number but stands among them, or is their base', () => {
    expect(act(page(2, { part: null, fingerprint: 'changed' }), inParts())).toBe('join');
    expect(act(incoming({ fingerprint: 'whole' }), inParts({ address: at('a_2.html'), base: at('a.html'), parts: [part(2, at('a_2.html'))] }))).toBe('join');
    // Another page of the site that says nothing of parts is none of them.
    expect(act(incoming({ address: at('b.html'), base: at('b.html'), indicatorCount: 1 }), inParts())).toBe('note');
  });

  it('finds a first page that did not say that others follow', () => {
    expect(act(page(2), row())).toBe('join');
    expect(act(page(1, { fingerprint: 'new' }), row())).toBe('join');
    // A page that calls itself the first, elsewhere, is a document of its own; so is one of another base.
    expect(act(page(1, { address: at('b.html'), base: at('a.html'), indicatorCount: 1 }), row())).toBe('note');
    expect(act(page(2, { base: at('c.html'), indicatorCount: 1 }), row())).toBe('note');
  });

  it('joins no document of another site', () => {
    const elsewhere = page(2, { address: 'news.example/a_2.html', base: at('a.html'), authority: 'other' });
    expect(act(elsewhere, inParts())).toBe('note');
    expect(act(elsewhere, row())).toBe('note');
  });

  it('joins again a document that waits in the bin, and replaces one that is whole', () => {
    expect(act(page(2), inParts({ deletedAt: 5 }))).toBe('join');
    expect(act(page(2), row({ deletedAt: 5 }))).toBe('replace');
    expect(act(incoming({ address: 'news.example/1', base: 'news.example/1' }), inParts({ deletedAt: 5 }))).toBe('replace');
    expect(act(page(2, { again: true }), inParts({ deletedAt: 5 }))).toBe('binned');
  });

  it('is another document’s where its text is not the one that stood there', () => {
    const elsewhere = { identity: 'report|鹿鸣市|2032', fingerprint: 'x' };
    expect(placementOf(page(2, { ...elsewhere, textHash: 'x' }), { holder: inParts({ id: 'doc' }) })).toMatchObject({
      id: null,
      action: 'add',
      release: 'doc',
    });
    // The very text of this page, not that of another page or of the document.
    expect(placementOf(page(2, elsewhere), { holder: inParts({ id: 'doc' }) })).toMatchObject({ id: 'doc' });
    expect(placementOf(page(2, { ...elsewhere, textHash: 't1' }), { holder: inParts({ id: 'doc' }) })).toMatchObject({ id: null });
  });
});

describe('the bounds of what is kept unasked', () => {
  const asking = (more: Partial<Asking> = {}): Asking => ({
    address: 'a.example/1',
    host: 'a.example',
    page: '1 a',
    at: 10 * WINDOW,
    asked: false,
    frame: null,
    ...more,
  });
  const before = (count: number, time: number) =>
    Array.from({ length: count }, (_, index) => ({ address: `a.example/${index + 2}`, host: 'a.example', page: `${index} b`, at: time }));

  it('let a frame in that is just large enough', () => {
    const { width, height } = LEAST_FRAME;
    const refusal = (frame: { width: number; height: number }) => admit([], asking({ frame: { ...frame, visible: true } })).refusal;
    expect(refusal({ width, height })).toBeNull();
    expect(refusal({ width: width - 1, height })).toBe('hidden-frame');
    expect(refusal({ width, height: height - 1 })).toBe('hidden-frame');
  });

  it('forget a visit when its hour is over, and one from a clock that was ahead', () => {
    const { at: now } = asking();
    expect(admit(before(MOST_OF_HOST, now - WINDOW + 1), asking()).refusal).toBe('many-of-host');
    expect(admit(before(MOST_OF_HOST, now - WINDOW), asking()).refusal).toBeNull();
    expect(admit(before(MOST_OF_HOST, now), asking()).refusal).toBe('many-of-host');
    expect(admit(before(MOST_OF_HOST, now + 1), asking()).refusal).toBeNull();
  });

  it('remember no more than so many visits, the latest', () => {
    const { at: now } = asking();
    const many = Array.from({ length: 6000 }, (_, index) => ({ address: `${index}.example/1`, host: `${index}.example`, page: `${index}`, at: now }));
    const { visits } = admit(many, asking());
    expect(visits).toHaveLength(5000);
    expect(visits.at(-1)).toEqual({ address: 'a.example/1', host: 'a.example', page: '1 a', at: now });
  });
});
