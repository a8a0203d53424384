import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/text/reading';

const textOf = (source: string) => read(source).text;

describe('numbers and blanks', () => {
  it.each([
    ['full-width digits, percent and stop', '增长８．５％，共１２个', '增长8.5%，共12个'],
    ['thousands in full width', '产值１，２３４亿元', '产值1,234亿元'],
    ['a comma between two numbers is no separator', '新增１２，３４５６个', '新增12，3456个'],
    ['blanks inside and after a number', '总产值 348.2 亿元，增长 0.6 %', '总产值348.2亿元，增长0.6%'],
    ['a blank after the decimal stop', '增长 12. 5%', '增长12.5%'],
    ['the number of a list keeps its distance', '1. 2025年建成', '1. 2025年建成'],
    ['blanks between Han', '区 长　林 小 川', '区长林小川'],
    ['no-break and narrow blanks', '投资\u00a05\u202f亿元', '投资5亿元'],
    ['blanks between Latin words stay', 'Open Data 与 Smart City', 'Open Data与Smart City'],
    ['two numbers stay apart', '2026-02-03 09:02', '2026-02-03 09:02'],
    ['zero-width marks', '增\u200b长5\u2060.2\ufeff%', '增长5.2%'],
    ['Latin and signs in full width', 'ＧＤＰ＋Ｒ＆Ｄ', 'GDP+R&D'],
    ['Kangxi radicals', '⼈民⽣活⽔平', '人民生活水平'],
    ['CJK radicals of simplified characters', '⻓江⻩河⻋间', '长江黄河车间'],
    ['name dots of all kinds', '阿依·古丽 买买提•江', '阿依·古丽买买提·江'],
  ])('%s', (_, source, expected) => {
    expect(textOf(source)).toBe(expected);
  });

  it('replaces half a surrogate pair and keeps whole ones', () => {
    expect(textOf('甲\ud840乙')).toBe('甲\ufffd乙');
    expect(textOf('甲\ud840\udc00乙')).toBe('甲\ud840\udc00乙');
    expect(textOf('\udc00')).toBe('\ufffd');
  });
});

describe('Markdown', () => {
  it('drops marks and keeps the headings apart', () => {
    expect(textOf('# 工作报告\n\n**工业稳步增长。**新建厂房 3 座。\n\n- 第一项\n- 第二项')).toBe('工作报告\n工业稳步增长。新建厂房3座。\n第一项\n第二项');
  });

  it('leaves a minus sign and a dash alone', () => {
    expect(textOf('-5.2%')).toBe('-5.2%');
    expect(textOf('——加强建设。')).toBe('——加强建设。');
  });

  it('drops bold marks in mid-sentence', () => {
    expect(textOf('完成**12.5 亿元**投资。')).toBe('完成12.5亿元投资。');
  });
});

describe('paragraphs', () => {
  it('separates them by one line feed whatever the source uses', () => {
    expect(textOf('甲。\r\n\r\n乙。\r丙。\u2028丁。\n\n\n\n戊。\n')).toBe('甲。\n乙。\n丙。\n丁。\n戊。');
  });

  it('is empty for nothing and for blanks', () => {
    for (const source of ['', ' \n\u3000\n\t', '\u200b\n\ufeff']) expect(textOf(source)).toBe('');
  });

  it.each(['二、2026年经济社会发展总体要求和政策取向', '三、青禾县未来五年的发展方向', '（二）各项指标在全省的占比'])(
    'keeps a heading that ends in %s',
    (heading) => {
      const source = `一、2025年工作回顾\n过去一年，全县新增企业9家，道路更加畅通，学校更加明亮。\n${heading}\n今年，全县将新增企业12家，新建学校3所，让群众的日子越过越好。`;
      expect(textOf(source).split('\n')[2]).toBe(heading);
    },
  );

  it('joins uneven lines of a scan where a figure was told before the break', () => {
    expect(textOf('全县生产总值增长7.1%，其中工业增\n长8.4%；固定资产投资\n增长11.3%，农村居民收入增\n长9.4%。')).toBe(
      '全县生产总值增长7.1%，其中工业增长8.4%；固定资产投资增长11.3%，农村居民收入增长9.4%。',
    );
  });

  it('keeps short headings without a stop', () => {
    expect(textOf('2025年工作回顾\n过去一年，全市稳中有进。\n二、主要任务\n今年要做好三件事。')).toBe(
      '2025年工作回顾\n过去一年，全市稳中有进。\n二、主要任务\n今年要做好三件事。',
    );
  });

  it('keeps a toolbar of short lines', () => {
    expect(textOf('下载\n打印\n收藏\n来源：青禾日报\n市长 林小川\n各位代表：')).toBe('下载\n打印\n收藏\n来源：青禾日报\n市长林小川\n各位代表：');
  });

  it('never takes the salutation for the end of a caption', () => {
    expect(textOf('林小川作报告。本报记者 何 平摄\n各位代表：\n现在开始。')).toContain('\n各位代表：\n');
  });
});

describe('broken lines', () => {
  const columns = [
    '1月9日，青禾县第三届人',
    '',
    '民代表大会在县会堂召开。',
    '',
    '代表们听取了报告，认为去',
    '',
    '年全县粮食总产达到12.6万',
    '',
    '吨，增长3.',
    '',
    '5%，成绩来之不易。',
  ].join('\n');

  it('joins a newspaper column with blank lines between its lines', () => {
    expect(textOf(columns)).toBe('1月9日，青禾县第三届人民代表大会在县会堂召开。代表们听取了报告，认为去年全县粮食总产达到12.6万吨，增长3.5%，成绩来之不易。');
  });

  it('finds paragraphs whose indentation copying lost', () => {
    const source = [
      '　　全县新增企业二十六家，新建厂房',
      '十二万平方米，工业用电量增长百分之',
      '九，产业园区二期全面建成投入使用。',
      '乡村建设扎实推进，改造农村公路',
      '八十六公里，整治村庄五十七个，粮食',
      '总产稳定在二十一万吨，农民得实惠。',
      '二、今后打算',
      '壮大实体经济，开工项目六十五个',
      '，完成投资四十八亿元，盘活土地八百',
      '亩。',
    ]
      .join('\n')
      .replaceAll('\u3000', '');
    expect(
      textOf(source)
        .split('\n')
        .map((paragraph) => paragraph.slice(0, 6)),
    ).toEqual(['全县新增企业', '乡村建设扎实', '二、今后打算', '壮大实体经济']);
  });

  const long = '全市规模以上工业企业新增二十六家，产业园区二期全面建成投用，工业用电量同比增长百分之九，固定资产投资完成';
  it('joins across a page break with a page number between', () => {
    expect(textOf(`${long}\n\n— 12 —\n\n125.7 亿元，增长 6%。\n\n下一段。`)).toBe(`${long}125.7亿元，增长6%。\n下一段。`);
  });

  it('joins inside a word and before a closing sign', () => {
    expect(textOf(`${long.slice(0, -2)}完\n成120亿元（含续建\n）。`)).toBe(`${long}120亿元（含续建）。`);
  });

  it('breaks before numbering, after a heading and after a stop', () => {
    const source = `${long}120亿元。\n（二）扩大开放\n${long}130亿元。\n一是稳外贸。`;
    expect(textOf(source)).toBe(source);
  });

  it('does not take a wrapped enumeration for numbering', () => {
    expect(textOf(`${long}120亿元，其中第\n一、二、三产业都有增长。`)).toBe(`${long}120亿元，其中第一、二、三产业都有增长。`);
  });

  it('lets the proved habit of a text decide short lines', () => {
    const wrapped = `${long}120亿元，新\n建学校三所。\n${long}130亿元，改\n建医院两家。\n`;
    expect(textOf(`${wrapped}坚持实体为本。聚焦“三链”\n产业，补齐短板。`)).toContain('聚焦“三链”产业');
    expect(textOf('坚持实体为本，聚焦“三链”\n产业补齐短板。')).toContain('聚焦“三链”\n产业');
  });

  it('drops page numbers only where they count on', () => {
    expect(textOf('甲乙。\n3\n丙丁。\n4\n戊己。')).toBe('甲乙。\n丙丁。\n戊己。');
    expect(textOf('地区生产总值\n45\n亿元\n72\n个')).toContain('45');
  });

  it('puts a blank between the Latin words of two lines', () => {
    const latin = `${long}（Essential\nScience Indicators）。`;
    expect(textOf(latin)).toContain('（Essential Science Indicators）');
  });
});

describe('short texts', () => {
  it.each([
    '鹿鸣市政府工作报告\n2026年1月12日\n各位代表：\n一、2025年工作回顾\n新增经营主体2.1万户、增长12%。',
    '鹿鸣市政府工作报告\n一、2025年工作回顾\n（一）经济运行\n粮食产量12万吨，增长3%。',
    '二、2026年工作安排\n今年增加赤字后，赤字率在2%左右。',
  ])('keep a heading apart from the sentence below it, as wide as it may be: %s', (text) => expect(textOf(text)).toBe(text));
});

describe('span', () => {
  it('quotes as printed, blanks and breaks included', () => {
    const source = '投资 348.\n2 亿 元，增长５％。';
    const reading = read(`${source}`);
    const start = reading.text.indexOf('348');
    const { start: from, end } = reading.span(start, reading.text.indexOf('元') + 1);
    expect(source.slice(from, end)).toBe('348.\n2 亿 元');
  });

  it('is empty where the piece is', () => {
    const reading = read('甲 乙');
    expect(reading.span(1, 1)).toEqual({ start: 2, end: 2 });
    expect(reading.span(2, 2)).toEqual({ start: 3, end: 3 });
  });
});
