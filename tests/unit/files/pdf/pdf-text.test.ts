import fc from '../../fast-check';
import { describe, expect, it } from 'vitest';
import { printedText, type PdfPage } from '../../../../lib/files/pdf/printed-text';
import { HEIGHT, item, lines, page, paragraph } from './set-page';

const pdfText = (pages: readonly PdfPage[]): string => printedText(pages).text;

const FIRST = '全市上下团结奋斗，粮食产量稳定在五十六万吨，群众生活持续改善，重点工程全面开工，营商环境明显优化，各项事业稳步向前。';
const SECOND = '新的一年，要扎实办好民生实事，改造老旧小区四十个，新建农村公路二百六十公里，新增普惠托位一千二百个，让发展更有温度。';
const THIRD = '要加快培育新兴产业，推动传统产业焕新，支持企业加大研发投入，完善人才服务体系，建设高水平创新平台，增强发展动能。';
const INDENT = '\u3000\u3000';
const EM = 30;

const prose = (...texts: string[]) => texts.flatMap((text) => paragraph(text, EM));
const printed = (...texts: string[]) => texts.map((text) => INDENT + text).join('\n');

describe('paragraphs', () => {
  it('are told by the indentation of their first lines', () => {
    expect(pdfText([page(...lines(prose(FIRST, SECOND)))])).toBe(printed(FIRST, SECOND));
  });

  it('are told by the space between them', () => {
    const body = [FIRST, SECOND].map((text) => [text.slice(0, 30), text.slice(30)]);
    const [one = [], two = []] = body;
    expect(pdfText([page(...lines(one), ...lines(two, { y: 160 }), ...lines([THIRD.slice(0, 30), THIRD.slice(30)], { y: 220 }))])).toBe(
      [FIRST, SECOND, THIRD].join('\n'),
    );
  });

  it.each([1.5, 2, 3])('are told from a heading that is indented as they are, by %d em', (indent) => {
    const set = (texts: readonly string[]) =>
      lines(texts).map((one, at) =>
        texts[at]?.startsWith('\u3000') ? { ...one, transform: [...one.transform.slice(0, 4), 90 + indent * 12, one.transform[5] ?? 0] } : one,
      );
    // A heading as wide as its column: where it ends says nothing.
    const heading = `\u3000\u3000二、${'今后五年的主要目标和重点任务'.repeat(2)}`.slice(0, EM - 1);
    const wide = heading.padEnd(EM, '说');
    expect(
      pdfText([page(...set([...prose(FIRST, SECOND, THIRD, FIRST, SECOND), wide, ...prose(THIRD)]))])
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([FIRST, SECOND, THIRD, FIRST, SECOND, wide.trim(), THIRD]);
  });

  it('begin anew below the many short lines of a document’s head', () => {
    const head = ['下载', '打印', '收藏', '鹿鸣市政府工作报告', '二〇二六年一月十六日', '来源：鹿鸣日报', '市长叶知秋', '各位代表：', '一、工作回顾'].map(
      (text) => INDENT + text,
    );
    // Stops hang behind the first line's end, one sign of the second goes over: full lines end at two places.
    const body = [INDENT + FIRST.slice(0, 28), FIRST.slice(28), INDENT + SECOND.slice(0, 27), SECOND.slice(27)];
    expect(pdfText([page(...lines([...head, ...body]))])).toBe([...head, printed(FIRST, SECOND)].join('\n'));
  });

  it('go on over the end of a page', () => {
    const [one, two] = [prose(FIRST, SECOND), prose(THIRD, FIRST)];
    const all = [...one, ...two];
    expect(pdfText([page(...lines(all.slice(0, 4))), page(...lines(all.slice(4)))])).toBe(printed(FIRST, SECOND, THIRD, FIRST));
    expect(pdfText([page(...lines(all.slice(0, 3))), page(...lines(all.slice(3)))])).toBe(printed(FIRST, SECOND, THIRD, FIRST));
  });

  it('end where the next line’s first word would have fitted', () => {
    const heading = '一、做强做优特色产业';
    const short = '全市上下团结奋斗，粮食产量稳定在五十六万吨，群众生活持续改善，重点工程全面开工。';
    expect(pdfText([page(...lines([INDENT + heading, ...prose(short), '以上是今年的任务', ...prose(SECOND, THIRD)]))])).toBe(
      [INDENT + heading, INDENT + short, '以上是今年的任务', printed(SECOND, THIRD)].join('\n'),
    );
  });

  it('go on where a number did not fit on the line', () => {
    const broken = [FIRST.slice(0, 26), '123456.78亿元，增长百分之五，'.padEnd(34, '好'), SECOND.slice(0, 30), SECOND.slice(30)];
    expect(pdfText([page(...lines(broken))])).toBe(broken.join(''));
  });

  it('part headings in other type from the text', () => {
    const title = item('云岭省澄浦新市二〇二六年政府工作报告全文公开发布版', { x: 90, y: 60, size: 18 });
    expect(pdfText([page(title, ...lines(prose(FIRST, SECOND)))])).toBe(
      ['云岭省澄浦新市二〇二六年政府工作报告全文公开发布版', printed(FIRST, SECOND)].join('\n'),
    );
  });

  it('are not cut by footnotes, which follow them', () => {
    const all = prose(FIRST, SECOND);
    const note = lines(['¹ 老旧小区：建成二十年以上的住宅小区。'], { y: 760, size: 9 });
    expect(pdfText([page(...lines(all.slice(0, 3)), ...note), page(...lines([...all.slice(3), ...prose(THIRD)]))])).toBe(
      [printed(FIRST, SECOND), '¹ 老旧小区：建成二十年以上的住宅小区。', INDENT + THIRD].join('\n'),
    );
  });
});

describe('pieces', () => {
  it('are read from left to right whatever their order in the file', () => {
    expect(pdfText([page(item('增长5.6%', { x: 162, y: 100 }), item('生产总值', { x: 114, y: 100 }), item('地区', { x: 90, y: 100 }))])).toBe(
      '地区生产总值增长5.6%',
    );
  });

  it('print the ideograph where the file names its radical', () => {
    expect(pdfText([page(item('⼯作⽤⼾⻓⻅⿅', { x: 90, y: 100 }))])).toBe('工作用户长见鹿');
  });

  it('keep raised numbers apart from figures', () => {
    expect(pdfText([page(item('新增573', { x: 90, y: 100 }), item('3', { x: 132, y: 95, size: 7 }), item('家', { x: 136, y: 100 }))])).toBe('新增573³家');
  });

  it('are printed once where bold is imitated by printing twice', () => {
    const words = { x: 90, y: 100 };
    expect(pdfText([page(item('工作回顾', words), item('工作回顾', { ...words, x: 90.4 }))])).toBe('工作回顾');
  });

  it('leave out watermarks across the page and what lies off it', () => {
    const slanted = { str: '内部资料', transform: [8, 8, -8, 8, 200, 400], width: 60 };
    expect(pdfText([page(slanted, item('裁切标记', { x: 90, y: HEIGHT + 60 }), item('粮食丰收', { x: 90, y: 100 }))])).toBe('粮食丰收');
  });

  it('stand upright on a turned page', () => {
    const turned = { width: HEIGHT, height: 595, transform: [0, 1, 1, 0, 0, 0], items: [{ str: '粮食丰收', transform: [0, 12, -12, 0, 100, 90], width: 48 }] };
    expect(pdfText([turned])).toBe('粮食丰收');
  });
});

describe('pages', () => {
  const numbered = (number: number, ...texts: string[]) =>
    page(item('澄浦新市人民政府文件', { x: 240, y: 40, size: 9 }), ...lines(texts), item(`— ${number} —`, { x: 280, y: 800, size: 9 }));

  it('leave out running heads and page numbers', () => {
    expect(pdfText([FIRST, SECOND, THIRD].map((text, at) => numbered(at + 1, ...prose(text))))).toBe(printed(FIRST, SECOND, THIRD));
  });

  it('leave out the heads of a document of two pages, and the number of an only one', () => {
    expect(pdfText([FIRST, SECOND].map((text, at) => numbered(at + 1, ...prose(text))))).toBe(printed(FIRST, SECOND));
    expect(pdfText([page(...lines(prose(FIRST)), item('1', { x: 295, y: 800, size: 9 }))])).toBe(printed(FIRST));
    expect(pdfText([page(...lines(prose(FIRST)), item('7', { x: 295, y: 800, size: 9 }))])).toBe([printed(FIRST), '7'].join('\n'));
  });

  it('keep what stands at the edge of one page only', () => {
    const text = pdfText([numbered(1, ...prose(FIRST)), page(...lines(prose(SECOND)))]);
    expect(text.split('\n')[0]).toBe('澄浦新市人民政府文件');
    expect(text).toContain(FIRST);
  });

  it('are read column by column, with the title above both', () => {
    const narrow = (text: string) => paragraph(text, 16);
    const left = lines([...narrow(FIRST), ...narrow(SECOND)], { x: 80, y: 120 });
    const right = lines([...narrow(THIRD), ...narrow(FIRST)], { x: 310, y: 120 });
    const title = item('澄浦新市政府工作报告解读', { x: 190, y: 80, size: 18 });
    expect(pdfText([page(title, ...left, ...right)])).toBe(['澄浦新市政府工作报告解读', printed(FIRST, SECOND, THIRD, FIRST)].join('\n'));
  });

  it('give a table cell by cell', () => {
    const row = (y: number, ...cells: string[]) => cells.map((cell, at) => item(cell, { x: 90 + at * 150, y }));
    expect(pdfText([page(...row(100, '指标', '完成', '预期'), ...row(120, '粮食产量', '56', '57'), ...row(140, '新增就业', '4.1', '4.2'))])).toBe(
      ['指标', '完成', '预期', '粮食产量', '56', '57', '新增就业', '4.1', '4.2'].join('\n'),
    );
  });

  it('without words give nothing', () => {
    expect(pdfText([])).toBe('');
    expect(pdfText([page(), page(item(' ', { x: 1, y: 1 }))])).toBe('');
  });
});

it('keeps every word of a hostile page', () => {
  const many = 60_000;
  const row = Array.from({ length: many }, (_, at) => item('一', { x: (at * 590) / many, y: 100 + (at % 2) * 20, size: 0.001 }));
  const column = Array.from({ length: many }, (_, at) => item('一', { x: 90, y: 1 + (at * (HEIGHT - 2)) / many, size: 0.001 }));
  expect(pdfText([page(...row), page(...column)]).replaceAll(/[^一]/g, '')).toHaveLength(2 * many);
});

it('keeps every word of any page and never fails', () => {
  const number = fc.oneof(fc.double({ min: 0, max: 600, noNaN: true }), fc.constantFrom(NaN, Infinity, -1, 0));
  const any = fc.record({ str: fc.string({ maxLength: 6 }), transform: fc.array(number, { maxLength: 7 }), width: number });
  fc.assert(fc.property(fc.array(any, { maxLength: 40 }), (items) => typeof pdfText([page(...items), page(...items)]) === 'string'));
  const word = fc.record({ text: fc.constantFrom('粮食', '增长', '工业'), x: fc.integer({ min: 20, max: 500 }), y: fc.integer({ min: 160, max: 680 }) });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30, selector: ({ text }) => text }), (words) => {
      const text = pdfText([page(...words.map(({ text: str, ...place }) => item(str, place)))]);
      for (const { text: str } of words) expect(text).toContain(str);
    }),
  );
});

describe('words in several fonts', () => {
  it('stand in order although one font’s item reaches over another’s', () => {
    // PDF.js gives one item for all words in one font, with a blank where the other font prints.
    const spanning = { ...item('降至26.5微克 立方米', { x: 90, y: 100 }), width: 24 + 24 + 24 + 4 + 36 };
    expect(pdfText([page(spanning, item('/', { x: 162, y: 100 }))])).toBe('降至26.5微克/立方米');
    const ratio = { ...item('2.9 1', { x: 90, y: 140 }), width: 24.5 };
    expect(pdfText([page(ratio, item('∶', { x: 107, y: 140 }))])).toContain('2.9∶1');
  });

  it('keep the blanks between Latin words', () => {
    expect(pdfText([page({ ...item('GDP per capita', { x: 90, y: 100 }), width: 80 })])).toBe('GDP per capita');
  });

  it('print a dash where the file names a horizontal bar', () => {
    expect(pdfText([page(item('增长5%―5.5%', { x: 90, y: 100 }))])).toBe('增长5%—5.5%');
  });
});

describe('columns', () => {
  const narrow = (text: string, em: number) => paragraph(text, em);
  const texts = [FIRST, SECOND, THIRD];
  const column = (em: number, at: number, gap: number, ...parts: string[]) =>
    lines(
      parts.flatMap((text) => narrow(text, em)),
      { x: 60 + at * (em + gap) * 12, y: 120 },
    );

  it.each([1, 1.5, 2, 3])('with a gutter of %d em are read one after the other', (gap) => {
    const pages = [page(...column(16, 0, gap, FIRST, SECOND), ...column(16, 1, gap, THIRD, FIRST))];
    expect(pdfText(pages)).toBe(printed(FIRST, SECOND, THIRD, FIRST));
    // A file may print row by row.
    const [only] = pages;
    const byRow = { ...only!, items: [...only!.items].sort((a, b) => (b.transform[5] ?? 0) - (a.transform[5] ?? 0)) };
    expect(pdfText([byRow])).toBe(printed(FIRST, SECOND, THIRD, FIRST));
  });

  it('may be three', () => {
    const three = [0, 1, 2].flatMap((at) => column(12, at, 1, texts[at]!, texts[(at + 1) % 3]!));
    expect(pdfText([page(...three)])).toBe(printed(FIRST, SECOND, SECOND, THIRD, THIRD, FIRST));
  });

  it('stand below a title that is no wider than the middle one', () => {
    const three = [0, 1, 2].flatMap((at) => column(12, at, 1, texts[at]!, texts[(at + 1) % 3]!));
    expect(pdfText([page(item('澄浦新市公报', { x: 235, y: 80, size: 18 }), ...three)])).toBe(
      ['澄浦新市公报', printed(FIRST, SECOND, SECOND, THIRD, THIRD, FIRST)].join('\n'),
    );
  });

  it('keep a large heading of their own where it stands', () => {
    const left = [...lines(narrow(FIRST, 16), { x: 60, y: 120 }), item('民生', { x: 60, y: 230, size: 18 }), ...lines(narrow(SECOND, 16), { x: 60, y: 260 })];
    const text = pdfText([page(...left, ...column(16, 1, 1, THIRD, FIRST, SECOND))]);
    expect(text.split('\n').map((line) => line.trim())).toEqual([FIRST, '民生', SECOND, THIRD, FIRST, SECOND]);
  });

  it('of different widths are told to be doubtful: which goes on where no place tells', () => {
    const unlike = page(...column(10, 0, 2, FIRST, SECOND), ...lines(narrow(THIRD + FIRST + SECOND, 24), { x: 60 + 12 * 12, y: 120 }));
    const { text, doubtful } = printedText([unlike]);
    expect(doubtful.map(({ start, end, reason }) => [text.slice(start, end).trim().slice(0, 4), reason])).toEqual(
      [FIRST, SECOND, THIRD].map((words) => [words.slice(0, 4), 'reading-order']),
    );
  });

  it('whose last page holds a few lines are known from the pages before', () => {
    const full = page(...column(16, 0, 1, FIRST, SECOND), ...column(16, 1, 1, THIRD, FIRST));
    const last = page(...lines(narrow(SECOND, 16), { x: 60, y: 120 }), ...lines(narrow(THIRD, 16), { x: 60 + 17 * 12, y: 120 }));
    expect(pdfText([full, last])).toBe(printed(FIRST, SECOND, THIRD, FIRST, SECOND, THIRD));
  });

  it('are told to be doubtful where they are ragged prose, or cells of words', () => {
    const ragged = (x: number, text: string) =>
      text.match(/.{1,16}/g)!.map((words, at) => item(words.slice(0, at % 5 === 0 ? 16 : 9 + (at % 4)), { x, y: 120 + at * 20 }));
    const both = page(...ragged(60, FIRST + SECOND), ...ragged(60 + 17.5 * 12, THIRD + FIRST));
    const { text, doubtful } = printedText([both]);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const { start, end } of doubtful) expect(text.slice(start, end).trim()).not.toBe('');
    expect(printedText([page(...lines(prose(FIRST, SECOND)))]).doubtful).toEqual([]);
  });

  it('are none where a table’s numbers stand below one another', () => {
    const rows = ['粮食产量', '城镇新增就业', '固定资产投资', '社会消费品零售总额', '进出口总额', '居民消费价格', '研发投入'].map((label, at) => [
      item(label, { x: 90, y: 100 + at * 20 }),
      item(String(1000 + at), { x: 270, y: 100 + at * 20 }),
      item(String(2000 + at), { x: 360, y: 100 + at * 20 }),
    ]);
    const { text, doubtful } = printedText([page(...rows.flat())]);
    expect(text.split('\n').slice(0, 6)).toEqual(['粮食产量', '1000', '2000', '城镇新增就业', '1001', '2001']);
    expect(doubtful).toEqual([]);
  });
});

describe('tables', () => {
  it('have cells however near they stand, where the rows around have them', () => {
    const row = (y: number, ...cells: [string, number][]) => cells.map(([cell, x]) => item(cell, { x, y }));
    const head = row(100, ['指标', 58], ['单位', 136], ['2025年完成', 165.5], ['2026年预期', 228]);
    const table = [
      ...head,
      ...row(134, ['粮食产量', 58], ['万吨', 136], ['56.1', 165.5], ['57', 228]),
      ...row(168, ['城镇新增就业', 58], ['万人', 136], ['4.2', 165.5], ['4.3', 228]),
    ];
    expect(pdfText([page(...table)]).split('\n')).toEqual([
      '指标',
      '单位',
      '2025年完成',
      '2026年预期',
      '粮食产量',
      '万吨',
      '56.1',
      '57',
      '城镇新增就业',
      '万人',
      '4.2',
      '4.3',
    ]);
  });
});

describe('turned and vertical pages', () => {
  it.each([1, 2, 3])('by %d quarters are read upright', (turns) => {
    const upright = lines(prose(FIRST, SECOND));
    const turn = ({ str, width, transform: [a = 1, , , , x = 0, y = 0] }: (typeof upright)[number]) => {
      const transforms = [[], [0, -a, a, 0, y, 842 - x], [-a, 0, 0, -a, 595 - x, 842 - y], [0, a, -a, 0, 595 - y, x]];
      return { str, width, transform: transforms[turns]! };
    };
    const size = turns % 2 === 1 ? { width: 842, height: 842 } : {};
    expect(pdfText([{ ...page(...upright.map(turn)), ...size }])).toBe(printed(FIRST, SECOND));
  });

  it('set from top to bottom are read by their lines from right to left', () => {
    const set = (text: string, number: number) => Array.from(text, (sign, at) => item(sign, { x: 480 - number * 20, y: 110 + at * 12 }));
    const all = prose(FIRST, SECOND);
    const falling = all.flatMap((text, number) =>
      set(text.replace(/^\u3000+/, ''), number).map((one) =>
        text.startsWith('\u3000') ? { ...one, transform: [...one.transform.slice(0, 5), (one.transform[5] ?? 0) - 24] } : one,
      ),
    );
    expect(pdfText([page(...falling)])).toBe(printed(FIRST, SECOND));
  });

  it.each([
    ['simplified', '要落实『十五五』规划，建设『无废』城区、办好『一件事』。', '要落实“十五五”规划，建设“无废”城区、办好“一件事”。'],
    ['traditional', '要落實「十五五」規劃，建設「無廢」城區、辦好『一件事』。', '要落實「十五五」規劃，建設「無廢」城區、辦好『一件事』。'],
  ])('print the quotation marks of %s script as its texts have them', (_, set, read) => {
    expect(pdfText([page(...Array.from(set, (sign, at) => item(sign, { x: 480, y: 110 + at * 12 })))])).toBe(read);
  });

  it('set latin words on their side and stops in vertical form', () => {
    const falling = [
      ...Array.from('全市生产总值达到', (sign, at) => item(sign, { x: 480, y: 110 + at * 12 })),
      { str: '1036.2', transform: [0, -12, 12, 0, 481, HEIGHT - 196], width: 35 },
      ...Array.from('亿元︐比上年稳步增长︒', (sign, at) => item(sign, { x: 480, y: 243 + at * 12 })),
    ];
    expect(pdfText([page(...falling)])).toBe('全市生产总值达到1036.2亿元，比上年稳步增长。');
  });
});
