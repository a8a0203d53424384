import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { read } from '../../../lib/text/reading';
import * as texts from './texts';

const night = (year: number) =>
  `窗外的雪下得很大，他想起${year}年前的那个夜晚，她站在站台上，什么话也没有说。火车开动的时候他才发现，自己手里还攥着她的半张车票。`;

/** Invented pages that print a report's words. */
const pages: [string, string, string?][] = [
  [
    'a template with blanks',
    '政府工作报告\n各位代表：\n现在，我代表XX县人民政府，向大会报告工作，请予审议。\n202X年，全县生产总值完成XX亿元，增长X%；财政收入XX亿元，增长X%。\n一、202X年工作回顾\n新增企业XX家。\n二、202X年工作安排\n完成投资XX亿元。',
  ],
  [
    'a template with lines to fill in',
    '____县人民政府工作报告\n各位代表：\n现在，我代表____县人民政府，向大会报告工作，请予审议。\n全年生产总值____亿元，增长____%，财政收入____亿元。\n一、工作回顾\n二、今年工作安排\n我们要完成投资____亿元。',
  ],
  ['model texts for members', `2026年市政府工作报告范文（通用8篇）\n${texts.untitledReport}\n本站会员专享，开通会员立享8折。`],
  [
    'a collection of samples',
    `县长在人代会上的讲话范文\n范文一：各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。\n${texts.reportBody}\n范文二：各位代表：受县人民政府委托。`,
  ],
  [
    'a novel that quotes a line',
    `第七百章 人代会\n他推开会议室的门，手心里全是汗。\n主席台上，市长清了清嗓子：“各位代表：现在，我代表市人民政府，向大会报告工作，请予审议。”\n“过去一年，全市地区生产总值达到八千亿元，增长9.5%，位居全省第一……”他没有听进去。\n${Array.from({ length: 40 }, (_, at) => night(at + 3)).join('\n')}`,
  ],
  [
    'a novel of officials',
    `官路\n“各位代表！”她的声音在礼堂里回荡，“现在，我代表县人民政府向大会报告工作。”\n他坐在最后一排，看着她，想起他们初见的那年。她那时还是个小科员。\n${Array.from({ length: 12 }, (_, at) => night(at + 2)).join('\n')}`,
  ],
  ['someone asking for a sample', texts.forum],
  [
    'how to write one',
    '政府工作报告怎么写\n政府工作报告是指各级政府向人民代表大会报告工作的一种公文。首先写称呼，如“各位代表”。其次写“现在，我代表某某人民政府，向大会报告工作”。最后写请予审议。',
  ],
  ['an encyclopedic article', texts.encyclopedia],
  [
    'a school',
    '青禾县第一中学2026年行政工作报告\n各位代表：\n现在，我代表学校向教职工代表大会报告工作，请予审议。\n一、2025年工作回顾\n招生1200人，高考本科上线率86.2%。\n二、2026年工作安排\n新建实验室6个。',
  ],
  ['a company', texts.companyReport],
  [
    'a hospital’s summary',
    '望川市人民医院2025年工作总结和2026年工作计划\n2025年，门诊86.2万人次，增长5.1%；手术1.2万台。\n2026年，新增床位300张，引进人才20名。',
  ],
  ['a list of communiqués', Array.from({ length: 14 }, (_, at) => `鹿鸣市${2011 + at}年国民经济和社会发展统计公报`).join('\n'), '统计公报_鹿鸣市统计局'],
  [
    'a list of plans and budgets',
    ['首页', '财政预决算', ...Array.from({ length: 12 }, (_, at) => `关于望川县${2013 + at}年预算执行情况的报告`), '下一页'].join('\n'),
    '预算报告_望川县财政局',
  ],
  [
    'the weather of many cities',
    '各地天气一览\n北京市晴，12度；上海市多云，18度；广东省广州市阴，22度；江苏省有雨，降水12毫米；浙江省局部大雾，能见度0.5公里。',
  ],
  [
    'an epidemic by provinces',
    '31个省份新增病例一览\n其中，河北省12例，北京市3例，辽宁省1例，江苏省2例，浙江省5例。截至昨日，现有确诊病例1286例，治愈出院96例。',
  ],
  ['an exam', '公务员考试申论试题\n材料一：2026年政府工作报告提出，地区生产总值增长5%左右。请结合材料，谈谈你对高质量发展的理解。要求：观点明确，字数1000字。'],
  ['a notice of recruitment', '鹿鸣市统计局关于2026年公开招聘工作人员的公告\n根据工作需要，拟招聘工作人员12名。报名时间3月1日至3月8日，笔试成绩占60%。'],
];

describe('what is no document', () => {
  it.each(pages)('%s', (_, text, title) => {
    const detection = detect(read(text), { title });
    expect(detection, detection.reasons.join()).toMatchObject({ kind: 'other' });
  });
});

describe('what is one all the same', () => {
  it.each<[string, string]>([
    [
      'a report that speaks of him and her',
      texts.countyReport.replace('各位代表！成绩', '一位老人握着我们的手，他说日子好了，她的孙女也说学校近了。各位代表！成绩'),
    ],
    [
      'a copy by a news agency with its source line',
      `政府工作报告\n来源：新华社\n发布时间：2026-01-12\n${texts.countyReport.split('\n').slice(1).join('\n')}\n${texts.reportBody.repeat(6)}`,
    ],
    ['a print in a newspaper', texts.countyReport.replace('政府工作报告\n', '政府工作报告\n（新华社望川1月9日电）\n') + `\n${texts.reportBody.repeat(6)}`],
    ['a report with two XX in quotation', texts.countyReport.replace('新建标准厂房', '建立“XX+服务”机制，新建标准厂房')],
  ])('%s', (_, text) => {
    const detection = detect(read(text), {});
    expect(detection, detection.reasons.join()).toMatchObject({ kind: 'report' });
  });

  it('a plan on a page that is called after its first chapter, and that says 目光 and 鞠躬尽瘁 here and there', () => {
    const goals = '地区生产总值年均增长5.8%，常住人口城镇化率达到66%。到2030年，粮食产量稳定在80亿斤以上，建成高标准农田120万亩，森林覆盖率达到41%。\n';
    const text =
      '鹿鸣市国民经济和社会发展第十五个五年规划纲要\n第一章 发展环境\n广大干部鞠躬尽瘁、担当作为。群众心里有底。\n' +
      `第二章 总体要求\n把目光投向未来，快步向前，建设区域中心中枢。\n${goals.repeat(24)}第三章 主要任务\n${goals.repeat(8)}第四章 保障措施\n${goals}`;
    const detection = detect(read(text), { title: '第一章 发展环境_鹿鸣市人民政府' });
    expect(detection, detection.reasons.join()).toMatchObject({ kind: 'outline' });
  });

  it.each<[string, string]>([
    [
      'the governor giving it',
      '云岭省十四届人大四次会议开幕\n1月27日上午，省长林小川作《政府工作报告》。林小川在报告中说，过去一年全省地区生产总值增长5.1%，今年目标为5%左右。大会由何平主持，应到代表612人，实到598人，符合法定人数。会议期间代表们将审议各项报告，大会将于1月31日闭幕，会期五天。',
    ],
    [
      'the national congress opening',
      '十四届全国人大四次会议在京开幕\n新华社北京3月5日电（记者何平）第十四届全国人民代表大会第四次会议5日上午开幕。国务院总理周林代表国务院，向大会作政府工作报告。报告提出，今年国内生产总值增长5%左右。会议听取了计划报告和预算报告的说明。大会还将审议多项法律草案，选举和决定任命有关人员，会期八天，于三月十二日闭幕。',
    ],
  ])('news of %s', (_, text) => {
    const detection = detect(read(text), {});
    expect(detection, detection.reasons.join()).toMatchObject({ kind: 'coverage' });
  });
});
