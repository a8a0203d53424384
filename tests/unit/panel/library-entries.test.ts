import { describe, expect, it } from 'vitest';
import { hostOf, librarySections, titleOf, type LibraryEntry } from '../../../components/panel/library-entries';
import { unknownReport } from '../../../lib/model/unknown-report';

let made = 0;
const entry = (rest: Partial<LibraryEntry> & { name?: string; code?: string | null }): LibraryEntry => {
  made += 1;
  const { name = '澄浦市', code = '539900', ...fields } = rest;
  return {
    ...unknownReport,
    id: `r${made}`,
    url: `https://www.chengjiang.gov.cn/${made}`,
    pageTitle: '网页标题',
    detection: { kind: 'report' },
    title: `${name}政府工作报告`,
    region: { name, code, level: 'prefecture', parents: ['云岭省'] },
    year: 2026,
    reviewYear: 2025,
    savedAt: Date.UTC(2026, 0, 5),
    figureCount: 1,
    indicatorCount: 1,
    authority: 'official',
    ...fields,
  };
};

const words = {
  unknownRegion: '?',
  unknownYear: 'no year',
  place: (name: string) => name,
  year: (year: number) => `Y${year}`,
  month: (time: number) => new Date(time).toISOString().slice(0, 7),
};
const province: LibraryEntry['region'] = { name: '云岭省', code: '530000', level: 'province', parents: [] };
const entries = [
  entry({ id: 'c25', year: 2025 }),
  entry({ id: 'c26', savedAt: Date.UTC(2026, 2, 1) }),
  entry({ id: 'p26', region: province, title: null }),
  entry({ id: 'none', region: { name: '', code: null, level: null, parents: [] }, year: null, title: '无名文件' }),
];
const sections = (order: 'region' | 'year' | 'saved', wanted = '') =>
  librarySections(entries, order, wanted, words, 'zh-CN').map(({ title, rows }) => [title, rows.map(({ id }) => id)]);

describe('librarySections', () => {
  it('by region: higher levels first, latest year first', () => {
    expect(sections('region')).toEqual([
      ['云岭省', ['p26']],
      ['澄浦市', ['c26', 'c25']],
      ['?', ['none']],
    ]);
  });

  it('by year: latest first, unknown last', () => {
    expect(sections('year')).toEqual([
      ['Y2026', ['p26', 'c26']],
      ['Y2025', ['c25']],
      ['no year', ['none']],
    ]);
  });

  it('by date added, newest first', () => {
    expect(sections('saved').map(([title]) => title)).toEqual(['2026-03', '2026-01']);
  });

  it('finds by region, region above, title, host and year', () => {
    expect(sections('region', '云岭').flatMap(([, ids]) => ids)).toEqual(['p26', 'c26', 'c25']);
    expect(sections('region', '无名').flatMap(([, ids]) => ids)).toEqual(['none']);
    expect(sections('region', '2025').flatMap(([, ids]) => ids)).toEqual(['c25']);
    expect(sections('region', 'CHENGJIANG').flatMap(([, ids]) => ids)).toHaveLength(4);
  });

  it('keeps two regions of one name apart by their codes', () => {
    const twins = [entry({ name: '新华区', code: '530101' }), entry({ name: '新华区', code: '530202' })];
    expect(librarySections(twins, 'region', '', words, 'zh-CN')).toHaveLength(2);
  });
});

describe('titleOf', () => {
  it('falls back to the page’s title, then to its address', () => {
    expect(titleOf(entry({ title: null }))).toBe('网页标题');
    expect(titleOf(entry({ title: null, pageTitle: '', url: 'https://a.example/b' }))).toBe('https://a.example/b');
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.chengjiang.gov.cn/a?b', 'www.chengjiang.gov.cn'],
    ['http://127.0.0.1:8000/', '127.0.0.1:8000'],
    ['file:///home/a.html', ''],
    ['not an address', ''],
  ])('%s → %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
