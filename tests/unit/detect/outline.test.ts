import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { outline, type Section } from '../../../lib/detect/outline';
import { reportMeta } from '../../../lib/detect/report-meta';
import type { PageKind } from '../../../lib/model/kinds';
import { read } from '../../../lib/text/reading';
import { countyReport, deputiesDiscuss } from './texts';

interface Piece extends Section {
  text: string;
}

function sectionsOf(source: string, kind: PageKind = 'report'): Piece[] {
  const reading = read(source);
  return outline(reading, reportMeta(reading, {}, kind)).map((section) => ({ ...section, text: reading.text.slice(section.start, section.end) }));
}

/** `phase from–to` of the section in which a phrase stands. */
function at(sections: Piece[], phrase: string): string {
  const found = sections.find(({ text }) => text.includes(phrase));
  if (!found) return 'missing';
  const { from, to } = found.period ?? { from: null, to: null };
  return from === null ? found.phase : `${found.phase} ${from === to ? from : `${from}–${to}`}`;
}

const pathAt = (sections: Piece[], phrase: string) => sections.find(({ text }) => text.includes(phrase))?.path;
const delivered = (date: string) => `——${date}在青禾县第三届人民代表大会第五次会议上\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n`;

describe('a part that looks back on a year and on several', () => {
  const sections = sectionsOf(
    `政府工作报告\n${delivered('2026年1月12日')}一、2025年及“十四五”工作回顾\n过去一年，经济稳中有进。\n“十四五”以来，累计新建农田12万亩。\n新修道路30公里。\n全年接待游客500万人次。\n新发展企业420家。\n二、2026年工作安排\n新建学校3所。\n`,
  );

  it('comes back to the year where a paragraph says 全年', () => {
    expect(at(sections, '经济稳中有进')).toBe('review 2025');
    expect(at(sections, '新修道路')).toBe('review 2021–2025');
    expect(at(sections, '接待游客')).toBe('review 2025');
    expect(at(sections, '新发展企业')).toBe('review 2025');
    expect(at(sections, '新建学校')).toBe('plan 2026');
  });
});

describe('a link of the page', () => {
  it.each([
    '（点击查看更多2026年各地政府工作报告）',
    '返回首页 2026年目标任务',
    '【相关链接：2026年重点工作】',
    '阅读更多：2026年工作安排',
    '延伸阅读 2026年工作思路',
  ])('is no heading, whatever year it names: %s', (link) => {
    const body = `过去的五年，是我市阔步前进的五年。\n——综合实力跃上新台阶。人均生产总值达到7140元。\n`;
    expect(at(sectionsOf(`${link}\n（2026年2月8日 林和）\n${body}`), '7140元')).toBe('review 2021–2025');
    const inside = sectionsOf(`政府工作报告\n${delivered('2026年1月12日')}一、2025年工作回顾\n新修道路30公里。\n${link}\n新发展企业420家。\n`);
    expect(at(inside, '新发展企业')).toBe('review 2025');
  });
});

describe('a report of one year', () => {
  const sections = sectionsOf(`下载\n打印\n政府工作报告\n${countyReport}\n相关报道：\n扫一扫在手机打开当前页`);

  it('covers the text without gaps', () => {
    expect(sections[0]?.start).toBe(0);
    sections.slice(1).forEach((section, i) => expect(section.start).toBe(sections[i]?.end));
  });

  it('tells furniture, head, review and plan', () => {
    expect(at(sections, '打印')).toBe('other');
    expect(at(sections, '现在，我代表')).toBe('preface');
    expect(at(sections, '到位资金27.5亿元')).toBe('review 2025');
    expect(at(sections, '新建充电桩600个')).toBe('plan 2026');
    expect(at(sections, '扫一扫')).toBe('other');
  });

  it('leads to a sentence through its headings, numbering off', () => {
    expect(pathAt(sections, '到位资金27.5亿元')).toEqual(['2025年工作回顾', '产业基础不断夯实']);
    expect(pathAt(sections, '完成造林2.6万亩')).toEqual(['2026年主要任务', '守好生态底色']);
    expect(pathAt(sections, '让我们同心协力')).toEqual(['2026年主要任务']);
  });
});

describe('headings over several years', () => {
  it.each([
    ['一、2023年以来的工作回顾', 'review 2023–2025'],
    ['一、经济社会取得巨大成就的五年', 'review 2021–2025'],
    ['一、2021年以来工作情况', 'review 2021–2025'],
    ['二、今后的五年', 'plan 2026–2030'],
    ['一、极不平凡的五年', 'review 2021–2025'],
  ])('%s', (heading, told) => {
    expect(at(sectionsOf(`政府工作报告\n${delivered('2026年1月16日')}${heading}\n粮食总产稳定在30万吨以上。`), '粮食总产')).toBe(told);
  });
});

describe('years that headings print in Chinese numerals', () => {
  it.each([
    '一九九五年的主要任务',
    '一九九五年经济和社会发展的目标',
    '关于一九九五年的工作',
    '一九九五年计划的主要指标',
    '二、一九九五年展望',
    '今后一年的任务',
    '新年度工作意见',
  ])('opens the coming year under %s', (heading) => {
    const sections = sectionsOf(
      `政府工作报告\n${delivered('一九九五年二月二十日')}一、一九九四年工作的基本情况\n造林九万亩。\n二、${heading.replace('二、', '')}\n修渠四十公里。`,
    );
    expect(at(sections, '造林九万亩')).toBe('review 1994');
    expect(at(sections, '修渠四十公里')).toBe('plan 1995');
  });

  it('knows them in the opening of a paragraph and in a span', () => {
    const sections = sectionsOf(
      `政府工作报告\n${delivered('二〇一一年一月九日')}一、过去五年的工作\n二〇一〇年，建成桥梁三座。\n二、二〇一一年的工作\n修渠四十公里。`,
    );
    expect(at(sections, '建成桥梁三座')).toBe('review 2010');
    expect(at(sections, '修渠四十公里')).toBe('plan 2011');
  });
});

describe('years that a heading counts back', () => {
  it.each([
    ['四年来工作的回顾', '2003–2006'],
    ['近三年工作回顾', '2004–2006'],
    ['两年来的主要成就', '2005–2006'],
    ['届内工作回顾', '2002–2006'],
    ['上届政府工作回顾', '2002–2006'],
    ['2006年工作回顾', '2006'],
  ])('%s', (heading, years) => {
    const sections = sectionsOf(`政府工作报告\n${delivered('2007年3月2日')}一、${heading}\n全县团结奋进。造林九万亩。\n二、2007年的工作\n修渠四十公里。`);
    expect(at(sections, '造林九万亩')).toBe(`review ${years}`);
    expect(at(sections, '修渠四十公里')).toBe('plan 2007');
  });

  it('leaves to its own subject what a sentence so counts', () => {
    const sections = sectionsOf(
      `政府工作报告\n${delivered('2007年3月2日')}一、2006年工作回顾\n三年来，移民搬迁扎实推进。\n造林九万亩。\n二、2007年的工作\n修渠四十公里。`,
    );
    expect(at(sections, '造林九万亩')).toBe('review 2006');
  });
});

describe("a department's account of its year", () => {
  const account = (heading: string) =>
    sectionsOf(
      `鹿鸣市水务局2025年工作总结\n鹿鸣市水务局\n2026年1月12日\n一、主要工作\n全年整治河道46公里，群众反映良好。\n${heading}\n新建水库2座，继续抓好河道整治。`,
      'document',
    );

  it.each(['二、2026年工作安排', '二、下一步工作打算', '二、2026年重点工作', '二、下一阶段工作'])('ends with the next year under %s', (heading) => {
    expect(at(account(heading), '整治河道46公里')).toBe('review 2025');
    expect(at(account(heading), '新建水库2座')).toBe('plan 2026');
  });

  it.each(['二、2025年重点工作完成情况', '二、存在的问题', '二、附注（2026年1月12日）'])('goes on with its year under %s', (heading) => {
    expect(at(account(heading), '新建水库2座')).toBe('review 2025');
  });
});

describe('numbering and headings', () => {
  it('nests 一、 （一） 1. and run-in headings', () => {
    const sections = sectionsOf(
      `${delivered('2026年1月8日')}一、2025年工作回顾\n（一）产业发展\n1.工业\n新增企业12家，完成投资5亿元，带动就业三千余人。\n（2）农业\n粮食总产12万吨，比上年又有增长。\n（二）城乡建设\n改造道路9公里，惠及群众两万余人。\n二、2026年工作安排\n今年工作很多。`,
    );
    expect(pathAt(sections, '新增企业12家')).toEqual(['2025年工作回顾', '产业发展', '工业']);
    expect(pathAt(sections, '粮食总产12万吨')).toEqual(['2025年工作回顾', '产业发展', '工业', '农业']);
    expect(pathAt(sections, '改造道路9公里')).toEqual(['2025年工作回顾', '城乡建设']);
  });

  it('puts an unnumbered part above its numbered points', () => {
    const sections = sectionsOf(`${delivered('2026年1月8日')}2025年工作回顾\n一、产业更强\n新增企业12家。\n2026年工作安排\n一、做强产业\n再增企业9家。`);
    expect(pathAt(sections, '新增企业12家')).toEqual(['2025年工作回顾', '产业更强']);
    expect(at(sections, '新增企业12家')).toBe('review 2025');
    expect(pathAt(sections, '再增企业9家')).toEqual(['2026年工作安排', '做强产业']);
    expect(at(sections, '再增企业9家')).toBe('plan 2026');
  });

  it('takes a bold or dashed opening for a heading, a plain sentence with figures not', () => {
    const sections = sectionsOf(
      '## 2025年工作回顾\n\n**开放取得新进步。**组织企业参展，新增外贸主体，口岸货运量增长9%，跨境电商蓬勃发展，开放平台提质。\n\n——**民生持续改善。**新建学校3所，改造医院两家，城乡低保标准稳步提高，群众得实惠，幸福感更强。\n\n新建厂房12万平方米。招商成效明显，签约项目多个，引进资金充足，发展后劲更强，企业信心更足，前景更好。',
    );
    expect(pathAt(sections, '口岸货运量')).toEqual(['2025年工作回顾', '开放取得新进步']);
    expect(pathAt(sections, '新建学校3所')).toEqual(['2025年工作回顾', '民生持续改善']);
    expect(sections.flatMap(({ path }) => path).join()).not.toContain('12万平方米');
  });

  it('keeps a glossary to the end apart', () => {
    const sections = sectionsOf(`${countyReport}\n名词解释\n1.“三链”：产业链、供应链、创新链。\n2.“两园”：北园和南园，规划面积12平方公里。`);
    expect(at(sections, '12平方公里')).toBe('glossary');
    expect(at(sections, '新建充电桩600个')).toBe('plan 2026');
  });
});

describe('periods side by side', () => {
  it('tells five years and one year in one part', () => {
    const sections = sectionsOf(
      `${delivered('2023年1月8日')}一、过去五年及2022年工作回顾\n本届政府任期的五年，我们实现了跨越。公路通车里程增加300公里。\n这五年，我们建成水库12座。\n刚刚过去的2022年，我们克服困难。粮食总产达到30万吨。\n（一）稳住经济。工业投资增长11%，新增企业43家，带动就业三千余人，成效明显。\n二、今后五年的目标任务\n今后五年，经济总量再上台阶。城镇化率达到65%。\n三、2023年重点工作\n2023年，要开好局。新增就业9000人。\n四、加强政府自身建设\n精简会议两成，办件时限压缩三成，办好实事10件。`,
    );
    expect(at(sections, '公路通车里程')).toBe('review 2018–2022');
    expect(at(sections, '水库12座')).toBe('review 2018–2022');
    expect(at(sections, '粮食总产')).toBe('review 2022');
    expect(at(sections, '工业投资增长11%')).toBe('review 2022');
    expect(at(sections, '城镇化率')).toBe('plan 2023–2027');
    expect(at(sections, '新增就业9000人')).toBe('plan 2023');
    expect(at(sections, '办好实事10件')).toBe('plan 2023');
  });

  it('reads plan numbers by formula', () => {
    const sections = sectionsOf(
      `${delivered('2026年1月8日')}一、2025年工作和“十四五”发展回顾\n过去一年，全县新增企业43家。\n各位代表！“十四五”时期，是不平凡的五年。累计改造农田9万亩。\n五年来，我们新建学校21所。\n二、“十五五”时期主要目标任务\n“十五五”时期，新增城镇人口6万人。\n三、2026年重点工作\n今年，新建公园3个。`,
    );
    expect(at(sections, '新增企业43家')).toBe('review 2025');
    expect(at(sections, '农田9万亩')).toBe('review 2021–2025');
    expect(at(sections, '学校21所')).toBe('review 2021–2025');
    expect(at(sections, '城镇人口6万人')).toBe('plan 2026–2030');
    expect(at(sections, '公园3个')).toBe('plan 2026');
  });

  it('has the plan ahead in the report that opens it, in years to come too', () => {
    const sections = sectionsOf(
      `${delivered('2031年1月8日')}一、“十五五”时期和2030年工作回顾\n“十五五”时期，全县建成道路90公里。\n2030年，新增企业8家。\n二、“十六五”时期目标任务和2031年工作安排\n“十六五”时期，建成水库4座。\n今年是开局之年，建成公园5个。`,
    );
    expect(at(sections, '道路90公里')).toBe('review 2026–2030');
    expect(at(sections, '新增企业8家')).toBe('review 2030');
    expect(at(sections, '水库4座')).toBe('plan 2031–2035');
    expect(at(sections, '公园5个')).toBe('plan 2031');
  });

  it.each(['一年来，我们推进依法行政，做了一些工作。', '过去一年，政府自身改革取得进展。', '五年来，我们坚持把纪律挺在前面。'])(
    'stays ahead in a chapter behind the plan that opens by looking back: %s',
    (opening) => {
      const sections = sectionsOf(
        `政府工作报告\n${delivered('2026年1月9日')}一、2025年工作回顾\n工业稳步增长。\n二、2026年工作总体部署\n扩大内需。\n三、加强行政能力建设\n${opening}\n第一，深化机构改革。\n按照精简统一的要求，精简编制1200名。\n各位代表！\n圆满完成精简人员3600名的任务。\n`,
      );
      expect(at(sections, opening)).toMatch(/^review/);
      expect(at(sections, '精简编制1200名')).toBe('plan 2026');
      expect(at(sections, '精简人员3600名')).toBe('plan 2026');
    },
  );

  it('looks back again under a heading of its own', () => {
    const sections = sectionsOf(
      `政府工作报告\n${delivered('2026年1月9日')}今年是开局之年。\n一、奋进的足迹\n过去一年，工业增长5%。\n城市更新加快，改造小区30个。\n二、2026年工作安排\n新建公园8个。\n`,
    );
    expect(at(sections, '改造小区30个')).toBe('review 2025');
    expect(at(sections, '新建公园8个')).toBe('plan 2026');
  });

  it('turns inside a paragraph', () => {
    const sections = sectionsOf(
      `${delivered('2026年1月8日')}一、2025年工作回顾\n过去一年，新增企业43家。各位代表，目标任务圆满完成。五年来，改造农田9万亩。\n新建公园2个，受益群众一万余人。\n二、“十五五”时期目标任务和2026年工作安排\n未来五年，建成水库4座。今年经济社会发展的主要预期目标是：地区生产总值增长6%。`,
    );
    expect(at(sections, '新增企业43家')).toBe('review 2025');
    expect(at(sections, '农田9万亩')).toBe('review 2021–2025');
    expect(at(sections, '新建公园2个')).toBe('review 2025');
    expect(at(sections, '水库4座')).toBe('plan 2026–2030');
    expect(at(sections, '地区生产总值增长6%')).toBe('plan 2026');
  });

  it('turns for good where a part is introduced inside a paragraph', () => {
    const sections = sectionsOf(
      `${delivered('2023年1月8日')}一、过去五年及2022年工作回顾\n这五年，我们建成水库12座。刚刚过去的2022年，我们克服困难。\n粮食总产达到30万吨，改造道路9公里。\n二、2023年重点工作\n新增就业9000人。`,
    );
    expect(at(sections, '水库12座')).toBe('review 2018–2022');
    expect(at(sections, '粮食总产')).toBe('review 2022');
  });

  it('takes 今年 for the year under review in a report of December', () => {
    const sections = sectionsOf(`${delivered('2025年12月28日')}一、2025年工作回顾\n今年，面对困难，新增企业43家。\n二、2026年工作安排\n2026年，新增企业50家。`);
    expect(at(sections, '新增企业43家')).toBe('review 2025');
    expect(at(sections, '新增企业50家')).toBe('plan 2026');
  });

  it('does not let a mention turn the text', () => {
    const sections = sectionsOf(
      `${delivered('2026年1月8日')}一、2025年工作回顾\n我们编制了“十五五”规划，面向未来五年谋划项目120个。\n二、2026年工作安排\n我们要巩固去年成果，新建公园3个。`,
    );
    expect(at(sections, '项目120个')).toBe('review 2025');
    expect(at(sections, '公园3个')).toBe('plan 2026');
  });
});

describe('other texts', () => {
  it('has one section for text without headings', () => {
    expect(sectionsOf('今天天气很好，气温12度。')).toMatchObject([{ phase: 'preface', path: [], period: null }]);
  });

  it('has none for nothing', () => {
    expect(sectionsOf('')).toEqual([]);
  });

  it('covers news, and anything else, without gaps', () => {
    const piece = fc.constantFrom(
      '一、',
      '（一）',
      '2025年工作回顾',
      '“十四五”时期，',
      '今年，',
      '\n',
      '。',
      '名词解释',
      '各位代表！',
      '下载',
      '五年来，',
      '第三章',
      '增长5%',
      '**',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(deputiesDiscuss),
          fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (source) => {
          const reading = read(source);
          const sections = outline(reading, reportMeta(reading, {}));
          expect(sections.length === 0).toBe(reading.text === '');
          if (sections.length === 0) return;
          expect(sections[0]?.start).toBe(0);
          expect(sections[sections.length - 1]?.end).toBe(reading.text.length);
          sections.forEach((section, i) => {
            expect(section.end).toBeGreaterThan(section.start);
            if (i > 0) expect(section.start).toBe(sections[i - 1]?.end);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a report that addresses nobody', () => {
  it('keeps its title out of the path, and the words of asking for review', () => {
    const sections = sectionsOf(
      '临湾经济技术开发区2025年政府工作报告\n一、2024年工作总结\n去年，全区新增企业9家，道路更加畅通，学校更加明亮，医院更加便捷，群众的日子一天比一天好，园区面貌焕然一新。\n二、2025年工作思路\n今年，全区新增企业12家，新建学校3所。',
    );
    expect(pathAt(sections, '企业9家')).toEqual(['2024年工作总结']);
    expect(pathAt(sections, '企业12家')).toEqual(['2025年工作思路']);
  });

  it('does not take the opening words for a heading', () => {
    const sections = sectionsOf(
      `${delivered('2026年1月8日')}过去一年，我们稳步前行。新增企业9家，道路更加畅通，学校更加明亮，医院更加便捷，群众的日子一天比一天好。`,
    );
    expect(pathAt(sections, '企业9家')).toEqual([]);
  });
});

describe('news', () => {
  it.each(['本报记者 林小川 文/图', '记者 林小川 报道', '通讯员 吴梅', '来源：青禾日报'])('keeps the byline %s out of the path', (byline) => {
    const sections = sectionsOf(
      `青禾县人大会议讨论政府工作报告\n${byline}\n1月8日，代表们分组审议政府工作报告，去年全县新增企业9家，道路更加畅通，学校更加明亮。`,
    );
    expect(pathAt(sections, '企业9家')?.join()).not.toContain('林小川');
    expect(pathAt(sections, '企业9家')?.join()).not.toMatch(/吴梅|来源/);
  });
});
