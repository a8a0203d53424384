import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { undoingOf, type ClipEntry } from '../../../components/panel/clips/clip-entry';
import { filterClips, noFilter, parseTags, searchClips, searchable, tagsOf } from '../../../components/panel/clips/clip-filter';
import { positionsAfterMove } from '../../../components/panel/clips/clip-order';
import { pinyinOf } from '../../../lib/compare/indicator-search';
import { plainClip } from '../../samples';

const clip = (id: string, over: Partial<ClipEntry> = {}): ClipEntry => ({
  ...plainClip,
  id,
  quote: `摘录${id}`,
  url: 'http://a.cn/',
  title: '政府工作报告',
  region: '澄浦市',
  year: 2026,
  note: '',
  tags: [],
  folderId: null,
  position: 0,
  createdAt: 0,
  ...over,
});

const clips = [clip('a', { tags: ['就业', '待核'], folderId: 'f', note: '与公报核对' }), clip('b', { tags: ['就业'], quote: '新增就业4.5万人' }), clip('c')];
const ids = (found: readonly ClipEntry[]) => found.map(({ id }) => id).join('');
const states = new Map([['b', { state: 'here' as const, now: null }]]);

describe('clips', () => {
  it('are narrowed by folder, tags and page', () => {
    expect(ids(filterClips(clips, noFilter, states))).toBe('abc');
    expect(ids(filterClips(clips, { ...noFilter, folder: 'f' }, states))).toBe('a');
    expect(ids(filterClips(clips, { ...noFilter, folder: 'none' }, states))).toBe('bc');
    expect(ids(filterClips(clips, { ...noFilter, tags: new Set(['就业']) }, states))).toBe('ab');
    expect(ids(filterClips(clips, { ...noFilter, tags: new Set(['就业', '待核']) }, states))).toBe('a');
    expect(ids(filterClips(clips, { ...noFilter, thisPage: true }, states))).toBe('b');
    expect(tagsOf(clips)).toEqual([
      { tag: '就业', count: 2 },
      { tag: '待核', count: 1 },
    ]);
  });

  it('are found by words, notes, tags and pinyin', async () => {
    const all = searchable(clips);
    const names = ['就业', '待核', '澄浦市'];
    const spelled = new Map((await pinyinOf(names)).map((pinyin, index) => [names[index]!, pinyin]));
    expect(ids(searchClips(all, '公报', null))).toBe('a');
    expect(ids(searchClips(all, '就业 ４.5', null))).toBe('b');
    expect(ids(searchClips(all, 'daihe', spelled))).toBe('a');
    expect(ids(searchClips(all, 'jy', spelled))).toBe('ab');
    expect(ids(searchClips(all, 'jy', null))).toBe('');
    expect(ids(searchClips(all, '  ', null))).toBe('');
  });
});

it('tags are what stands between blanks and commas, each once', () => {
  expect(parseTags(' #总量，待核  总量、a ')).toEqual(['总量', '待核', 'a']);
});

describe('moving clips', () => {
  it('leaves the order that the reader sees', () => {
    const shown = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(shown, fc.nat(), fc.nat(), fc.boolean(), (positions, from, to, ahead) => {
        const rows = positions.sort((a, b) => a - b).map((position, index) => ({ id: String(index), position }));
        const moved = rows[from % rows.length]!;
        const target = rows[to % rows.length]!;
        if (moved === target) return;
        const changes = positionsAfterMove(rows, new Set([moved.id]), { id: target.id, side: ahead ? 'before' : 'after' });
        const wanted = rows.filter((row) => row !== moved);
        wanted.splice(wanted.indexOf(target) + (ahead ? 0 : 1), 0, moved);
        const placed = rows.map((row) => ({ id: row.id, position: changes.get(row.id) ?? row.position }));
        expect(placed.sort((a, b) => a.position - b.position).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        expect(changes.size).toBe(1);
      }),
    );
  });

  it('numbers all anew where two stand on one place', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ id, position: 5 }));
    const changes = positionsAfterMove(rows, new Set(['c']), { id: 'b', side: 'before' });
    expect([...changes].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual(['a', 'c', 'b']);
  });
});

describe('undoing that several were kept', () => {
  it('takes out only what was no clip before, and puts the others back where they were', () => {
    const before = [
      { id: 'a', folderId: null },
      { id: 'b', folderId: 'f' },
      { id: 'c', folderId: 'f' },
    ];
    expect(undoingOf(['new', 'a', 'b', 'b', 'other'], before)).toEqual({
      out: ['new', 'other'],
      back: [
        { id: 'a', folderId: null },
        { id: 'b', folderId: 'f' },
      ],
    });
    expect(undoingOf(['new'], [])).toEqual({ out: ['new'], back: [] });
  });
});
