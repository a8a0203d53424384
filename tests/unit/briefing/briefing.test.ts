import { describe, expect, it } from 'vitest';
import { briefingHtml, briefingMarkdown } from '../../../lib/briefing/as-text';
import { briefingOf } from '../../../lib/briefing/briefing';
import { claimsIn } from '../../../lib/briefing/claims';
import { contradictionsIn } from '../../../lib/briefing/contradictions';
import { briefingSections } from '../../../components/panel/briefing/briefing-words';
import { analyse } from '../../../lib/engine/analyse';
import { locales } from '../../../lib/i18n';
import { translation } from '../i18n/translation';

const TEXT = `2026年政府工作报告
——2026年1月15日在鹿鸣市第六届人民代表大会第五次会议上
鹿鸣市市长 温亭

各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2025年工作回顾
2025年，全市地区生产总值512.6亿元、增长5.3%，一般公共预算收入31.4亿元、增长4.1%。粮食产量88.6万吨。
建成全国首个竹纤维中试基地，民宿数量居全省第一，外贸规模创历史新高。
城镇新增就业1.26万人，城镇新增就业1.31万人的说法已经核实。
二、2026年工作安排
2026年主要预期目标是：地区生产总值增长5.5%左右。力争建成全省首个零碳园区。
各位代表，让我们一起努力！`;

const analysis = analyse({ id: 'a', text: TEXT });

describe('claims of a text', () => {
  const told = (text: string) => claimsIn(text).map(({ reach, words }) => [reach, text.slice(words.start, words.end)]);

  it('come by reach, one a sentence', () => {
    expect(told(TEXT)).toEqual([['nation', '全国首个']]);
    expect(told('外贸规模创历史新高。民宿数量居全省第一。轴承产量居全国首位。建成全球首座潮汐塔。')).toEqual([
      ['world', '全球首'],
      ['nation', '居全国首位'],
      ['province', '居全省第一'],
      ['record', '创历史新高'],
    ]);
  });

  it.each([
    '力争建成全省首个零碳园区。',
    '争取亩均效益居全省首位。',
    '全国第一、二、三产业普查。',
    '第一产业增长4%。',
    '全省首要任务是稳就业。',
    '打造科技创新高地。',
    '实施创新高地建设。',
    '今年要打造全国最大的茶叶市场。',
    '营商环境居全国第14位。',
    '综合排名居全国第１５位。',
    '竞争力全国排名第11。',
    '居全省第12名。',
    '居全市第10位。',
    '跻身全国第一方阵。',
    '进入全省第一梯队。',
    '获评全国第一批试点。',
    '入选全国首批试点。',
    '全省第一季度增长5%。',
    '召开全市第一书记会议。',
    '全区第一产业增长4%。',
    '全国第一时间响应。',
    '全省第一、三产业增加。',
    '迈出全国第一步。',
    '人才是全国第一资源。',
    '全省第一轮督察完成。',
    '列全国第一百位。',
    '全国第一至第三名均在本市。',
    '全市第一人民医院开诊。',
    '城市首位度全省首位度提高。',
    '并列全省第一。',
    '居全国并列第一。',
    '产量仅次于全国第一的云亭市。',
    '是全国最大的茶叶市场之一。',
    '与全国最高水平还有差距。',
    '面对前所未有的困难挑战。',
    '与历史最高水平持平。',
    '接近历史新高。',
    '登上历史新高度。',
    '推动创新高质量发展。',
    '全国最高人民法院发布。',
    '有史以来的难题。',
  ])('%s claims nothing', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['产值居全国第一。', 'nation', '居全国第一'],
    ['产值居全国第1位。', 'nation', '居全国第1'],
    ['销量全国排名第一。', 'nation', '全国排名第一'],
    ['产量居全国第一、全省第一。', 'nation', '居全国第一'],
    ['成为全国第一大竹港。', 'nation', '全国第一'],
    ['建成全国第一个潮汐站。', 'nation', '全国第一'],
    ['出口额居全省首位，争取明年居全国首位。', 'province', '居全省首位'],
    ['发电量居全市第一。', 'city', '居全市第一'],
    ['建成全区首个花市。', 'region', '全区首个'],
    ['力争居全国首位，出口额居全省首位。', 'province', '居全省首位'],
    ['游客量再创新高。', 'record', '创新高'],
    ['空气质量创历史最好水平。', 'record', '历史最好'],
    ['降水为建市以来最多。', 'record', '建市以来最'],
  ])('%s reaches as far as its own word', (text, reach, words) => {
    expect(told(text)).toEqual([[reach, words]]);
  });

  it('are bounded', () => {
    expect(claimsIn('创历史新高。'.repeat(500))).toHaveLength(8);
  });
});

describe('contradictions', () => {
  const both = (second: string) => {
    const text = TEXT.replace('粮食产量88.6万吨。', `粮食产量88.6万吨。${second}`);
    const found = analyse({ id: 'a', text });
    return contradictionsIn(found, text).map((pair) => found.indicators[pair.second]!.code);
  };

  it('tell one figure given twice with other values', () => {
    expect(both('全市地区生产总值521.6亿元。')).toEqual(['gdp']);
  });

  it.each(['全市地区生产总值512.6亿元。', '全市地区生产总值513亿元。', '全市地区生产总值超过500亿元。', '2024年全市地区生产总值486.1亿元。'])(
    'but not %s',
    (sentence) => {
      expect(both(sentence)).not.toContain('gdp');
    },
  );

  it.each([
    '一般公共预算收入完成33.9亿元（同口径），增长7%。',
    '按自然口径，一般公共预算收入完成30.2亿元，增长1.6%。',
    '剔除一次性因素后，一般公共预算收入完成30.1亿元。',
    '还原增值税留抵退税后，一般公共预算收入33.1亿元，增长9.7%。',
  ])('nor values that the text itself tells apart by what they take in: %s', (sentences) => {
    expect(both(sentences).filter((code) => code === 'budget_revenue')).toEqual([]);
  });

  it.each([
    ['全国一般公共预算收入', '地方一般公共预算收入'],
    ['全市一般公共预算收入', '市本级一般公共预算收入'],
    ['中央一般公共预算支出', '地方一般公共预算支出'],
  ])('nor %s and %s', (one, other) => {
    const place = one.startsWith('全市') ? '鹿鸣市' : '';
    const text = `关于${place}2025年中央和地方预算执行情况与2026年中央和地方预算草案的报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n财政部\n各位代表：\n一、2025年预算执行情况\n${one}1831.2亿元，增长6.2%。\n${other}675.4亿元，增长4.1%。`;
    const found = analyse({ id: 'a', text, force: true });
    expect(found.indicators.filter(({ measure }) => measure === 'level')).toHaveLength(2);
    expect(contradictionsIn(found, text)).toEqual([]);
  });
});

describe('a briefing', () => {
  const targets = [{ code: 'gdp', measure: 'growth', unit: '%', year: 2025, value: 5.6, valueMax: null, bound: 'exact', basis: null, kind: 'report' }] as const;
  const briefing = briefingOf({ analysis, text: TEXT, reference: [], targets });

  it('sets the target of last year beside its result', () => {
    expect(briefing.targets).toHaveLength(1);
    expect(briefing.targets[0]).toMatchObject({ met: false, difference: -0.3, from: 'library' });
    expect(analysis.indicators[briefing.targets[0]!.result]).toMatchObject({ code: 'gdp', measure: 'growth', status: 'actual', value: 5.3 });
  });

  it('tells headline values once, with their growth', () => {
    const codes = briefing.headline.map(({ indicator, growth }) => [analysis.indicators[indicator]!.code, growth?.value ?? null]);
    expect(codes).toContainEqual(['gdp', 5.3]);
    expect(codes).toContainEqual(['budget_revenue', 4.1]);
    expect(new Set(codes.map(([code]) => code)).size).toBe(codes.length);
  });

  it.each([...locales])('is told in %s, each line with its sentence', (locale) => {
    const wording = { t: translation(locale).t, locale, nameOf: () => null };
    const sections = briefingSections({ ...briefing, text: TEXT, terms: null }, analysis, wording);
    expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining(['targets', 'headline', 'claims']));
    for (const line of sections.flatMap(({ lines }) => lines)) {
      expect(line.text).not.toMatch(/\{\{|panel\./u);
      expect(line.sentences).not.toHaveLength(0);
      for (const sentence of line.sentences) expect(TEXT).toContain(sentence);
      expect(line.place).not.toBeNull();
    }
  });
});

describe('a briefing as text', () => {
  const told = {
    title: '鹿鸣市<b>',
    note: '参考数据。',
    reference: '鹿鸣市人民政府. https://a.b/?x=1&y=2',
    sections: [
      {
        id: 'a',
        heading: '目标',
        lines: [
          { text: 'GDP *5.3%*', sentences: ['增长\n5.3%。', '又说5.4%。'] },
          { text: 'x', sentences: [] },
        ],
      },
    ],
  };

  it('is Markdown whose words stand as they are', () => {
    expect(briefingMarkdown(told)).toBe(
      '# 鹿鸣市\\<b\\>\n\n## 目标\n- GDP \\*5.3%\\*\n  > 增长5.3%。\n  > 又说5.4%。\n- x\n\n参考数据。\n\n鹿鸣市人民政府. https://a.b/?x=1&y=2\n',
    );
  });

  it('is HTML without markup of the page', () => {
    const html = briefingHtml(told);
    expect(html).toContain('<h1>鹿鸣市&lt;b&gt;</h1>');
    expect(html).toContain('<li>GDP *5.3%*<br><q lang="zh-CN">增长5.3%。</q><br><q lang="zh-CN">又说5.4%。</q></li>');
    expect(html).toContain('x=1&amp;y=2');
  });
});
