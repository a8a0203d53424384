import { describe, expect, it } from 'vitest';
import type { PageHints } from '../../../lib/detect/report-head';
import { reportMeta } from '../../../lib/detect/report-meta';
import { read } from '../../../lib/text/reading';
import { reportBody, untitledReport } from './texts';

const metaOf = (source: string, hints: PageHints = {}) => reportMeta(read(source), hints);
const opening = '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n';

describe('head', () => {
  const heads: [string, string, Partial<ReturnType<typeof metaOf>>][] = [
    [
      'title, session and speaker on lines of their own',
      '政府工作报告\n——2026年1月8日在青禾县第三届人民代表大会第五次会议上\n青禾县人民政府县长　林 小川',
      { title: '政府工作报告', session: '青禾县第三届人民代表大会第五次会议', date: '2026-01-08', speaker: '林小川' },
    ],
    [
      'session in brackets, acting mayor',
      '2026年望川市政府工作报告\n（2026年1月20日在望川市第九届人民代表大会第一次会议上）\n代市长 吴 梅',
      { title: '2026年望川市政府工作报告', session: '望川市第九届人民代表大会第一次会议', date: '2026-01-20', speaker: '吴梅' },
    ],
    [
      'session and speaker in one line',
      '望川市2026年政府工作报告\n2026年1月20日在望川市第九届人民代表大会第一次会议上 望川市市长 吴梅',
      { date: '2026-01-20', speaker: '吴梅' },
    ],
    [
      'the date in Chinese numerals',
      '政府工作报告\n二〇二六年一月二十一日在望川市第十二届人民代表大会第三次会议上\n市长 吴梅',
      { session: '望川市第十二届人民代表大会第三次会议', date: '2026-01-21' },
    ],
    [
      'the date on its own line and a name of a minority people',
      '政府工作报告\n青禾县人民政府县长 阿依·古丽买买提\n（2025年12月28日）',
      { date: '2025-12-28', speaker: '阿依·古丽买买提' },
    ],
    ['the name before the office', '政府工作报告\n林小川，青禾县人民政府县长', { speaker: '林小川' }],
    ['the speaker only in a caption', '政府工作报告\n1月8日，县长林小川作政府工作报告。', { speaker: '林小川' }],
    [
      'the short name of the session',
      '青禾县三届人大五次会议文件\n政府工作报告',
      { session: '青禾县第三届人民代表大会第五次会议', date: null, speaker: null, publisher: null, months: null, part: null },
    ],
    ['an impossible date', '政府工作报告\n2026年13月8日在青禾县第三届人民代表大会第五次会议上', { date: null }],
    ['no head at all', '', { title: null, session: null, date: null, speaker: null, publisher: null, months: null, part: null }],
  ];
  it.each(heads)('%s', (_, head, expected) => {
    expect(metaOf(`${head}\n${opening}${reportBody}`)).toMatchObject(expected);
  });

  it('takes the title from the page where the text has none', () => {
    expect(metaOf(untitledReport, { title: '2026年青禾县政府工作报告_青禾县人民政府' }).title).toBe('2026年青禾县政府工作报告');
  });

  it('does not take a headline about a report for its title', () => {
    expect(metaOf('代表热议政府工作报告\n本报讯 1月8日，县第三届人大五次会议审议政府工作报告。').title).toBeNull();
  });
});

describe('years', () => {
  const yearsOf = (source: string, hints: PageHints = {}) => {
    const { year, reviewYear } = metaOf(source, hints);
    return [year, reviewYear];
  };

  it.each<[string, string, [number | null, number | null]]>([
    ['headings', '2025年工作回顾\n去年有成绩。\n2026年工作安排\n今年有任务。', [2026, 2025]],
    ['one heading', '一、2024年政府工作总结\n去年有成绩。\n二、今年工作\n今年有任务。', [2025, 2024]],
    ['a heading with two periods', '一、“十四五”时期和2025年工作回顾\n过去五年，成绩很多。\n二、主要目标\n目标如下。', [2026, 2025]],
    ['the sentence of targets', '过去一年，我们努力工作。\n2027年经济社会发展的主要预期目标是：地区生产总值增长5%。', [2027, 2026]],
    ['the year looked back on', '刚刚过去的2022年，我们努力工作。\n今年要更加努力。', [2023, 2022]],
    ['a session in January', '——2026年1月8日在青禾县第三届人民代表大会第五次会议上\n各位代表：\n请予审议。', [2026, 2025]],
    ['a session in December', '——2025年12月28日在青禾县第三届人民代表大会第五次会议上\n各位代表：\n请予审议。', [2026, 2025]],
    ['a title alone', '2019年青禾县政府工作报告\n各位代表：\n请予审议。', [2019, 2018]],
    ['the years that the text speaks of', '2030年底前，建成道路。2026年，建成厂房。2025年，新增企业。2026年，再建两座。2025年，又有增长。', [2026, 2025]],
    ['a heading that may head either half', '一、2025年主要工作\n新增企业9家。\n二、2026年主要工作\n新增企业12家。', [2026, 2025]],
    ['nothing', '各位代表：\n请予审议。', [null, null]],
    ['numbers that are no years', '共9999年，又有1234年。', [null, null]],
  ])('%s', (_, source, expected) => {
    expect(yearsOf(source)).toEqual(expected);
  });

  it('trusts the headings more than a title that names the year of delivery', () => {
    const source = `2025年青禾县政府工作报告\n——2025年12月28日在青禾县第三届人民代表大会第五次会议上\n${opening}${reportBody}`;
    expect(yearsOf(source)).toEqual([2026, 2025]);
  });

  it.each(['（2026年1月）', '——2026年1月在青禾县第三届人民代表大会第五次会议上', '2026年1月·青禾县'])(
    'takes the month of a head that leaves out the day: %s',
    (line) => {
      const source = `政府工作报告\n${line}\n各位代表：\n今后五年的目标是：生产总值年均增长6%；2028年底城镇化率达到60%，2028年建成6个园区。`;
      expect(yearsOf(source)).toEqual([2026, 2025]);
    },
  );

  it('takes the publication date where nothing else tells', () => {
    expect(yearsOf('政府工作报告\n来源：青禾日报\n时间：2024-02-11\n各位代表：\n请予审议。')).toEqual([2024, 2023]);
  });
});

describe('region', () => {
  const regionOf = (source: string, hints: PageHints = {}) => metaOf(source, hints).region;
  const head = (place: string, government = place) =>
    `政府工作报告\n——2026年1月8日在${place}第三届人民代表大会第五次会议上\n各位代表：\n现在，我代表${government}人民政府，向大会报告工作，请予审议。\n`;

  it.each<[string, string, object]>([
    ['a province', head('湖南省', '省'), { name: '湖南省', code: '430000', level: 'province', parents: [] }],
    ['an autonomous region', head('广西壮族自治区', '自治区'), { name: '广西壮族自治区', code: '450000', level: 'province' }],
    ['a municipality’s district', head('重庆市渝中区', '渝中区'), { name: '渝中区', code: '500103', level: 'county', parents: ['重庆市'] }],
    ['a prefecture', head('阿坝藏族羌族自治州', '自治州'), { name: '阿坝藏族羌族自治州', code: '513200', level: 'prefecture' }],
    ['a city that begins with 于', head('于都县'), { name: '于都县', code: '360731', level: 'county' }],
    ['a town with its parents', head('于都县贡江镇', '贡江镇'), { name: '贡江镇', code: '360731100', level: 'township' }],
    ['a county that the list lacks', head('云岭省望川市青禾县', '青禾县'), { name: '青禾县', code: null, level: 'county', parents: ['云岭省', '望川市'] }],
    ['a new district that the list lacks', head('望川新区'), { name: '望川新区', code: null, level: 'county', parents: [] }],
    ['a place whose name ends with a listed one', head('青禾东城区'), { name: '青禾东城区', code: null }],
    ['a city under another', head('云岭自治州望川市', '望川市'), { name: '望川市', code: null, level: 'county', parents: ['云岭自治州'] }],
    ['two names of one district', head('东丘区（新市区）'), { name: '新市区', code: '650104' }],
    [
      'the nation',
      '政府工作报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n国务院总理 何平\n各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。',
      { name: '全国', code: null, level: 'nation' },
    ],
  ])('%s', (_, source, expected) => {
    expect(regionOf(source)).toMatchObject(expected);
  });

  const shared = head('新华区', '区');
  it('settles a shared name by the parent in the text', () => {
    expect(regionOf(`${shared}加快融入沧州市中心城区，建设沧州门户。`)).toMatchObject({ code: '130902', parents: ['河北省', '沧州市'] });
    expect(regionOf(`${shared}加快融入平顶山市中心城区。`)).toMatchObject({ code: '410402' });
  });

  it('settles a shared name by the page’s title', () => {
    expect(regionOf(shared, { title: '2026年新华区政府工作报告_石家庄市人民政府' })).toMatchObject({ code: '130105' });
  });

  it('leaves a shared name open where nothing tells', () => {
    expect(regionOf(shared)).toMatchObject({ name: '新华区', code: null, level: 'county' });
    expect(regionOf(`${shared}学习沧州经验、石家庄经验。`)).toMatchObject({ code: null });
  });

  it('finds the region in the text where the head does not name it', () => {
    const source =
      '各位代表：\n现在，我代表市人民政府，向大会报告工作。\n健康洛阳加快建设，洛阳都市圈扩容提质，洛阳品牌走向全国。全市新增企业43家。学习郑州经验。';
    expect(regionOf(source)).toMatchObject({ name: '洛阳市', code: '410300' });
  });

  it('has none for news about many regions', () => {
    const source = ['湖南省', '湖北省', '河南省', '江西省', '安徽省'].map((name) => `${name}政府工作报告提出，2026年地区生产总值增长5%左右。`).join('\n');
    expect(regionOf(source)).toMatchObject({ name: '', code: null });
  });

  it.each([
    ['认真执行市十一届人大二次会议的各项决议，生产总值增长5%。'],
    ['全县围绕工作安排和县十六届人大一次会议确定的目标，完成生产总值24亿元。'],
    ['全面落实区第九届人大四次会议精神，财政收入增长4%。'],
    ['按照州十届人民代表大会三次会议的要求，粮食产量增长2%。'],
    ['贯彻镇第五届人大一次会议部署，新修道路12公里。'],
  ])('takes no words before a congress for a place: %s', (sentence) => {
    expect(regionOf(`政府工作报告\n各位代表：\n现在，我向大会报告工作。\n一、2025年工作回顾\n${sentence}\n`)).toMatchObject({ name: '' });
    const named = `白鹭县2026年政府工作报告\n各位代表：\n现在，我向大会报告工作。\n一、2025年工作回顾\n${sentence}\n`;
    expect(regionOf(named)).toMatchObject({ name: '白鹭县' });
  });

  it('has no name where nothing names it', () => {
    expect(regionOf('今天天气很好。')).toEqual({ name: '', code: null, level: null, parents: [] });
  });
});

describe('governments without a plain title', () => {
  const regionIn = (source: string) => {
    const { name, level } = metaOf(source).region;
    return [name, level];
  };

  it.each<[string, string, [string, string | null]]>([
    ['a league', '哈尔图盟行政公署工作报告\n——2019年1月16日\n盟长 白音\n同志们：\n我代表盟行政公署向大会报告工作。', ['哈尔图盟', 'prefecture']],
    [
      'a development zone, the year in its title',
      '临湾经济技术开发区2025年政府工作报告\n一、2024年工作总结\n全区新增企业9家。',
      ['临湾经济技术开发区', 'county'],
    ],
    ['a zone whose committee reports', '各位代表：\n现在，我代表临湾经济技术开发区管委会，向大会报告工作，请予审议。', ['临湾经济技术开发区', 'county']],
    ['a banner, the date in Chinese numerals', '政府工作报告\n——二〇二一年十二月二十七日在呼勒图旗第十七届人民代表大会第一次会议上', ['呼勒图旗', 'county']],
    [
      'a township that signs at the end',
      '各位代表：\n受镇人民政府委托，我向大会作政府工作报告，请予审议。\n全镇新增大棚9座。\n青岫镇人民政府 2022年12月28日',
      ['青岫镇', 'township'],
    ],
    ['a street office', '东泊街道办事处工作报告\n各位代表：\n我代表街道办事处向大会报告工作。', ['东泊街道', 'township']],
    [
      'a county that the text alone names',
      '过去一年，苍屏县稳步前行。\n全县新增企业9家，全县道路畅通，我县学校增多。\n苍屏县白果香飘四方，为苍屏县增添了名片。',
      ['苍屏县', 'county'],
    ],
    ['a verb before the rank', '我们较好完成了市第三届人民代表大会确定的任务。', ['', null]],
  ])('%s', (_, source, expected) => {
    expect(regionIn(source)).toEqual(expected);
  });

  it('tells a district from an autonomous region by its committees', () => {
    const district = '全区上下同心，全区新增企业9家，我区道路畅通。在区委领导下，区政协支持，栖霞湖区起步，栖霞湖区提速，栖霞湖区前行。';
    expect(regionIn(`${district}云湖壮族自治区关心我们，云湖壮族自治区支持我们。`)).toEqual(['栖霞湖区', 'county']);
  });

  it('prints the title of a league or a street', () => {
    expect(metaOf('哈尔图盟行政公署工作报告\n同志们：\n我代表盟行政公署向大会报告工作。').title).toBe('哈尔图盟行政公署工作报告');
  });
});
