import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { alignPassages, type AlignedRow } from '../../../lib/passages/align';
import { MOST_PASSAGES, passagesOf } from '../../../lib/passages/passages';

const earlier = `鹿鸣市政府工作报告

一、2024年工作回顾

（一）产业发展。新建智能车间26个，培育专精特新企业41家，工业投资增长9.2%。鹿鸣港二期码头建成投用，货物吞吐量突破3200万吨。

二、2025年工作任务

（一）做强产业。实施链长制，推动纺织产业向高端升级。新建智能车间30个，引进重点项目50个。

（二）改善民生。新建公办幼儿园8所，增加学位2400个。开展农村公路提升行动，改造乡村道路260公里。
`;
const later = `鹿鸣市政府工作报告

一、2025年工作回顾

（一）产业发展。新建智能车间33个，培育专精特新企业52家，工业投资增长7.8%。

二、2026年工作任务

（一）改善民生。开展农村公路提升行动，改造乡村道路310公里。新建公办幼儿园8所，增加学位2400个。设立托育服务中心，每个镇街至少一处。

（二）做强产业。实施链长制，推动纺织产业向高端升级。
`;

const rowsOf = (first: string, second: string): AlignedRow[] =>
  alignPassages(passagesOf(first).passages, passagesOf(second).passages).flatMap(({ rows }) => rows);
const told = ({ change, moved, first, second }: AlignedRow) => `${change}${moved ? ' moved' : ''}: ${(second ?? first)?.words.slice(0, 9)}`;

describe('two reports of one place', () => {
  it('tells what is new, dropped, changed, moved and the same', () => {
    expect(rowsOf(earlier, later).map(told)).toEqual([
      'changed: 新建智能车间33个',
      'dropped: 鹿鸣港二期码头建成',
      'dropped: 新建智能车间30个',
      'changed: 开展农村公路提升行',
      'same moved: 新建公办幼儿园8所',
      'new: 设立托育服务中心，',
      'same moved: 实施链长制，推动纺',
    ]);
  });

  it('puts passages below the headings of the later report', () => {
    const sections = alignPassages(passagesOf(earlier).passages, passagesOf(later).passages);
    expect(sections.map(({ title }) => title.join(' › '))).toEqual([
      '2025年工作回顾 › 产业发展',
      '2026年工作任务 › 做强产业',
      '2026年工作任务 › 改善民生',
      '2026年工作任务 › 做强产业',
    ]);
  });

  it('gives places in the text as it was kept, line breaks of the page included', () => {
    const lines = [
      '鹿鸣市去年新建和改造乡村道路共计三百一十公里，',
      '开通镇村公交线路十二条，群众出行更加方便，物流',
      '成本继续下降，农产品进城更快，乡村旅游人数增加',
      '。今年还将继续推进。',
    ];
    const broken = lines.join('\n');
    const [passage] = passagesOf(broken).passages;
    expect(passage?.words).toContain('物流成本继续下降');
    expect(passage && broken.slice(passage.span.start, passage.span.end)).toContain('物流\n成本继续下降');
  });
});

describe('any two texts', () => {
  const sentence = fc.constantFrom(
    ...'设立托育服务中心。|建设鹿鸣港二期码头。|改造乡村道路260公里。|改造乡村道路310公里。|培育特色产业园区三个。|推进海绵城市试点建设。'.split('|'),
  );
  const text = fc.array(sentence, { maxLength: 12 }).map((all) => all.join('\n'));

  it('are shown whole: every passage of both once', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const rows = rowsOf(first, second);
        const words = (side: 'first' | 'second') => rows.flatMap((row) => row[side]?.words ?? []).sort();
        expect(words('first')).toEqual(
          passagesOf(first)
            .passages.map((passage) => passage.words)
            .sort(),
        );
        expect(words('second')).toEqual(
          passagesOf(second)
            .passages.map((passage) => passage.words)
            .sort(),
        );
      }),
    );
  });

  it('are all the same where they are one text', () => {
    fc.assert(fc.property(text, (one) => rowsOf(one, one).every(({ change }) => change === 'same')));
  });

  it('keep the order of the second', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const starts = rowsOf(first, second).flatMap((row) => row.second?.span.start ?? []);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a text beyond measure', () => {
  it('is compared as far as is stated, and says so', () => {
    const long = '改造乡村道路260公里。\n'.repeat(MOST_PASSAGES + 10);
    expect(passagesOf(long)).toMatchObject({ cut: true, passages: { length: MOST_PASSAGES } });
  });
});

describe('the same words', () => {
  const passage = (words: string, at: number) => ({ span: { start: at, end: at + 1 }, words, section: [] });
  const changes = (first: string[], second: string[]) =>
    alignPassages(first.map(passage), second.map(passage)).flatMap(({ rows }) => rows.map(({ change }) => change));

  it('are the same however often they stand, and where they have no two letters side by side', () => {
    const many = Array.from({ length: 70 }, () => '单位：万元，下同。');
    expect(new Set(changes(many, many))).toEqual(new Set(['same']));
    expect(changes([...many, '附表'], many.slice(1)).sort()).toEqual([...many.slice(1).map(() => 'same'), 'dropped', 'dropped'].sort());
    expect(changes(['1、2、3、4、5。'], ['1、2、3、4、5。'])).toEqual(['same']);
    expect(changes(['123456789。'], ['123456789。'])).toEqual(['same']);
  });
});

describe('documents of chance letters', () => {
  // Each passage with few others: with all of them it would take minutes.
  it('are compared to the end', () => {
    let seed = 7;
    const letter = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return String.fromCharCode(0x4e00 + ((seed >>> 8) % 90));
    };
    const passages = Array.from({ length: 600 }, (_, at) => ({
      span: { start: at, end: at + 1 },
      words: Array.from({ length: 600 }, letter).join(''),
      section: [],
    }));
    const rows = alignPassages(passages, passages.toReversed()).flatMap((section) => section.rows);
    expect(rows.filter(({ change }) => change === 'same')).toHaveLength(600);
  });
});
