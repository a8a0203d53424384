import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { nationalSessionYear } from '../../../lib/detect/head/session';
import type { PageHints } from '../../../lib/detect/hints';
import { reportMeta } from '../../../lib/detect/report-meta';
import { read } from '../../../lib/text/reading';
import { reportBody } from './texts';

function metaOf(text: string, hints: PageHints = {}) {
  const reading = read(text);
  return reportMeta(reading, hints, detect(reading, hints).kind);
}
const speech = '各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议，并请全国政协各位委员提出意见。\n';

describe('the nation’s reports', () => {
  it.each<[string, string, object]>([
    [
      'a title in full',
      `2006年中华人民共和国国务院政府工作报告\n${speech}一、2005年工作回顾\n推进县乡财政管理体制改革，和县级财力保障。`,
      { year: 2006, reviewYear: 2005 },
    ],
    [
      'chairmen of regions in its text',
      `1985年中华人民共和国国务院政府工作报告\n${speech}各省省长、自治区主席和直辖市市长要负起责任，自治区主席和直辖市市长都要过问。`,
      { year: 1985 },
    ],
    [
      'a government’s first year',
      `2003年中华人民共和国国务院政府工作报告\n${speech}本届政府1998年3月就职以来的五年，上海市、北京市等地变化很大。上海市浦东开发。`,
      { year: 2003, reviewYear: 2002 },
    ],
    [
      'no year but its session',
      `政府工作报告\n——在第九届全国人民代表大会第三次会议上\n国务院总理\n\u3000何 平\n${speech}`,
      { year: 2000, speaker: '何平', session: '第九届全国人民代表大会第三次会议' },
    ],
    [
      'an early session',
      `政府工作报告\n一九五七年六月二十六日在第一届全国人民代表大会第四次会议上\n何平\n各位代表：\n国务院决定由我向第一届全国人民代表大会第四次会议作报告。`,
      { year: 1957, date: '1957-06-26', speaker: '何平' },
    ],
    [
      'traditional script',
      `2013年中華人民共和國國務院政府工作報告\n各位代表：\n現在，我代表國務院，向大會報告政府工作，請予審議。\n國內生產總值增長7.8%。`,
      { year: 2013 },
    ],
  ])('%s', (_, text, expected) => {
    expect(metaOf(text)).toMatchObject({ region: { name: '全国', code: null, level: 'nation' }, ...expected });
  });

  it.each([
    ['第一届全国人民代表大会第一次会议', 1954],
    ['第三届全国人民代表大会第一次会议', 1964],
    ['第五届全国人民代表大会第五次会议', 1982],
    ['六届全国人大一次会议', 1983],
    ['第十四届全国人民代表大会第四次会议', 2026],
    ['第十届全国人民代表大会第六次会议', null],
    ['第三届人民代表大会第二次会议', null],
  ])('%s met in %s', (session, year) => {
    expect(nationalSessionYear(session)).toBe(year);
  });
});

describe('speakers and dates', () => {
  const head = (lines: string) => metaOf(`${lines}\n各位代表：\n现在，我代表望川市人民政府，向大会报告工作，请予审议。\n${reportBody}`);
  it.each<[string, string, object]>([
    ['office and name on two lines', '政府工作报告\n望川市市长\n\u3000\u3000林小川', { speaker: '林小川' }],
    ['a comrade', '政府工作报告\n市长 林川同志', { speaker: '林川' }],
    [
      'a speech at a session',
      '政府工作报告\n——2026年1月14日望川市市长 林小川在望川市第六届人民代表大会第四次会议上的讲话',
      { speaker: '林小川', date: '2026-01-14', region: { name: '望川市' } },
    ],
    ['who reports', '政府工作报告\n报告人：林小川\n2026年1月14日', { speaker: '林小川', date: '2026-01-14' }],
    ['a name outside the basic plane', '政府工作报告\n市长 林㛃', { speaker: '林㛃' }],
    ['no name among page words', '政府工作报告\n首页\n下载', { speaker: null }],
  ])('%s', (_, lines, expected) => {
    expect(head(lines)).toMatchObject(expected);
  });
});

describe('regions', () => {
  const region = (place: string, body = reportBody) =>
    metaOf(
      `${place}2026年政府工作报告\n——2026年1月8日在${place}第三届人民代表大会第五次会议上\n各位代表：\n现在，我代表${place}人民政府，向大会报告工作，请予审议。\n${body}`,
    ).region;
  it.each<[string, object]>([
    ['东莞市', { code: '441900', level: 'prefecture' }],
    ['嘉峪关市', { code: '620200', level: 'prefecture' }],
    ['和康县', { code: '653228', level: 'county' }],
    ['𬒈溪市', { name: '𬒈溪市', code: null, level: 'prefecture' }],
    ['苏州工业园区', { code: null, level: 'county' }],
    ['恩施土家族苗族自治州', { code: '422800', level: 'prefecture' }],
  ])('%s', (place, expected) => {
    expect(region(place)).toMatchObject({ name: place, ...expected });
  });

  it.each<[string, string, string]>([
    [
      'a policy address of Hong Kong',
      '行政长官2025年施政报告\n2025年9月17日\n主席先生：\n香港特别行政区政府今年全力拼经济，本地生产总值增长3.2%，失业率维持在3.7%。特区政府会继续推进北部都会区，兴建公营房屋18万伙。' +
        '我们会继续努力，为市民谋福祉。'.repeat(20),
      '香港特别行政区',
    ],
    [
      'one of Macau in traditional script',
      '二〇二六年財政年度施政報告\n澳門特別行政區行政長官\n主席、各位議員：\n澳門特別行政區政府繼續推進經濟適度多元，本地生產總值增長4.1%，接待旅客3500萬人次。' +
        '我們會繼續努力，為居民謀福祉。'.repeat(20),
      '澳门特别行政区',
    ],
    [
      'one that only calls its speaker chief executive',
      '行政長官二零一四年施政報告\n61. 政府會在三年內新增15所幼兒中心，提供約1500個名額，特區政府會繼續努力。\n62. 學位增加300個至2400個。\n' +
        '我們會繼續努力，為市民謀福祉。'.repeat(20),
      '香港特别行政区',
    ],
  ])('%s', (_, text, name) => {
    const reading = read(text);
    const detection = detect(reading, {});
    expect(detection, detection.reasons.join()).toMatchObject({ kind: 'report' });
    expect(reportMeta(reading, {}, detection.kind).region).toMatchObject({ name, level: 'province' });
  });

  it.each([
    ['a rank that stands behind a comma', '增速位居全省、位居全省、位居全省前列。全省上下努力。全省一心。我省发展。', ''],
    ['chairmen and mayors', '自治区主席和直辖市市长都来了。自治区主席和直辖市市长走了。', ''],
  ])('takes %s for no name', (_, text, name) => {
    expect(metaOf(text).region.name).toBe(name);
  });
});

describe('pages of one document', () => {
  const page = (body: string, pager: string) => `政府工作报告\n${body}\n${pager}`;
  const opening = '各位代表：\n现在，我代表望川市人民政府，向大会报告工作，请予审议。\n一、2025年工作回顾\n新增企业43家。';
  const middle = '二、2026年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。我们要开工项目65个。';
  const closing = '（三）保障民生。新建学校3所。\n各位代表！让我们同心协力，为建设美好望川而努力奋斗！';
  const title = '2026年望川市政府工作报告';
  it.each<[string, string, PageHints, object | null]>([
    ['the first by its head', page(opening, '1 2 3 下一页'), { title }, { number: 1, of: 3 }],
    ['the middle one of three', page(middle, '上一页 1 2 3 下一页'), { title }, { number: 2, of: 3 }],
    ['the last by its closing words', page(closing, '上一页 1 2 3 4 下一页'), { title }, { number: 4, of: 4 }],
    ['what the page prints', page(middle, '第2页/共5页'), { title }, { number: 2, of: 5 }],
    ['what the page prints, the other way round', page(middle, '共 5 页 当前第 3 页'), { title }, { number: 3, of: 5 }],
    ['a number behind the title', middle, { title: `${title}（二）` }, { number: 2, of: null }],
    ['the address', page(middle, '1 2 3 4 5 下一页'), { title, url: 'https://www.wangchuan.gov.cn/c/t2026_2.htm' }, { number: 3, of: 5 }],
    ['traditional script', page(middle, '第2頁/共5頁'), { title }, { number: 2, of: 5 }],
    ['a whole text', page(opening, '打印 关闭'), { title }, null],
  ])('%s', (_, text, hints, part) => {
    expect(metaOf(text, hints).part).toEqual(part);
  });

  it.each([opening, middle, closing])('are reports each: %s', (body) => {
    expect(detect(read(page(body, '上一页 1 2 3 下一页')), { title })).toMatchObject({ kind: 'report' });
  });
});
