import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/text/reading';
import { findTerms } from '../../../lib/glossary/find-terms';
import { quotesOf, regionNamed, termsOf } from './terms-of';

const yunling = regionNamed('澄浦口市', '云岭省');

describe('built-in terms', () => {
  it('marks every occurrence, quoted or not, under one id', () => {
    const terms = termsOf('落实三区三线管控，以“三区三线”为依据，守住“三区三线”。');
    expect(terms.map(({ id, quote }) => [id, quote])).toEqual([
      ['sanqu-sanxian', '三区三线'],
      ['sanqu-sanxian', '三区三线'],
      ['sanqu-sanxian', '三区三线'],
    ]);
    expect(terms[0]?.definition?.source).toBe('builtin');
  });

  it('prefers the longest form', () => {
    expect(quotesOf('启动国资国企改革三年行动')).toEqual(['国资国企改革三年行动']);
  });

  it('finds a term printed with and without 、', () => {
    expect(quotesOf('教育不忘初心、牢记使命')).toEqual(['不忘初心、牢记使命']);
    expect(quotesOf('教育不忘初心牢记使命')).toEqual(['不忘初心牢记使命']);
  });

  it('finds a term across a line break of the page', () => {
    const page = [
      '全市各级各部门认真学习领会习近平新时代中国特',
      '色社会主义思想，自觉用以指导各项工作，奋力推',
      '动云岭各项事业迈上新的台阶，开创崭新的局面。',
    ].join('\n');
    expect(quotesOf(page)).toEqual(['习近平新时代中国特色社会主义思想']);
  });

  it.each([
    ['双减速机产量增长', '双减'],
    ['实现污染物双减排', '双减'],
    ['第三支队伍', '三支队伍'],
    ['新建“五大中心城市”展厅', '五大中心'],
    ['十五大中心', '五大中心'],
    ['乡村振兴局挂牌', '乡村振兴'],
    ['千万工程款', '千万工程'],
    ['云岭海外仓储中心开工', '海外仓'],
    ['三农场合并', '三农'],
    ['翠绿电网改造', '绿电'],
    ['专项债务限额30亿元', '专项债'],
    ['按不变价格计算，增长5%', '按不变价'],
    ['外贸保持平稳增长', '稳增长'],
    ['推进海绵城市重点项目建设', '市重点项目'],
  ])('does not find a term inside a longer word: %s', (text, term) => {
    expect(quotesOf(text, regionNamed('新疆维吾尔自治区'))).not.toContain(term);
  });

  it.each([
    ['办好“双减”政策落实', '“双减”政策'],
    ['新建海外仓三个', '海外仓'],
    ['做好“三农”业务培训', '三农'],
    ['发展绿电产业', '绿电'],
    ['发行专项债12亿元', '专项债'],
    ['全力稳增长', '稳增长'],
  ])('finds a short term that ends where a word begins: %s', (text, term) => {
    expect(quotesOf(text)).toContain(term);
  });

  it('takes an ordinary word for a term only in quotation marks', () => {
    expect(quotesOf('推进两新融合')).toEqual([]);
    expect(quotesOf('用好“两新”政策')).toEqual(['“两新”政策']);
    expect(quotesOf('用好“两新”')).toEqual(['两新']);
  });

  it('chooses the sense of the report’s region and of the regions above it', () => {
    const id = (region: Parameters<typeof termsOf>[1]) => termsOf('加快“五个中心”建设', region)[0]?.id;
    expect(id(regionNamed('上海市'))).toBe('shanghai-wuge-zhongxin');
    expect(id(regionNamed('静安区', '上海市'))).toBe('shanghai-wuge-zhongxin');
    expect(id(yunling)).toBe('report:五个中心');
    expect(id(null)).toBe('report:五个中心');
  });
});

describe('senses', () => {
  it('takes the sense of a region that is named straight before, wherever the report is from', () => {
    expect(termsOf('主动对接上海“五个中心”建设', yunling)[0]?.id).toBe('shanghai-wuge-zhongxin');
    expect(termsOf('赴上海招商，建设“五个中心”', yunling)[0]?.id).toBe('report:五个中心');
  });

  it('tells the category of what has an entry', () => {
    expect(termsOf('落实三区三线，打造“两港三带”').map(({ category }) => category)).toEqual(['governance', undefined]);
  });
});

describe('overlapping places', () => {
  it('gives a quotation to the entry that nearly fills it, else to the quotation', () => {
    expect(termsOf('坚持“新发展理念”')[0]?.id).toBe('xin-fazhan-linian');
    const [term] = termsOf('推行“乡村振兴+数字云岭+红旗渠”模式');
    expect(term).toMatchObject({ quote: '乡村振兴+数字云岭+红旗渠', definition: null });
  });

  it('never overlaps, stays in order and quotes what stands there', () => {
    const pieces = fc.constantFrom(
      '三区三线',
      '“',
      '”',
      '（',
      '）',
      '两山',
      '高质量发展',
      '是指',
      '1+4+N',
      '、',
      '。',
      '\n',
      '云岭',
      '名词解释',
      '1.',
      '：',
      '双碳',
      '十四五',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const reading = read(parts.join(''));
        let end = 0;
        for (const term of findTerms(reading, { region: null })) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          expect(reading.text.slice(term.start, term.end)).toBe(term.quote);
          end = term.end;
        }
      }),
    );
  });
});

describe('a report that means something else by the words of an entry', () => {
  it('shows its own words alone, under an id of its own', () => {
    const own = '“双百行动”：选派一百名医师、一百名教师到乡镇巡回坐诊和支教。';
    const [first] = termsOf(`开展“双百行动”。\n名词解释\n1.${own}`).filter(({ quote }) => quote.includes('双百行动'));
    expect(first).toMatchObject({ id: 'report:双百行动', definition: { source: 'report' } });
  });

  it('keeps the entry where the report only words it otherwise', () => {
    const [first] = termsOf('坚持“三区三线”。\n名词解释\n1.“三区三线”：城镇空间、农业空间、生态空间和永久基本农田、生态保护红线、城镇开发边界。').filter(
      ({ quote }) => quote.includes('三区三线'),
    );
    expect(first).toMatchObject({ id: 'sanqu-sanxian', definition: { source: 'report' } });
  });
});
