import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { quickLook } from '../../../lib/detect/quick';
import { foldQuick, PAIRS } from '../../../lib/detect/quick-script';
import { simplify } from '../../../lib/language/script';
import { kinds, PageKindSchema, type PageKind } from '../../../lib/model/kinds';
import * as texts from './texts';

interface Page {
  title?: string;
  h1?: string;
  meta?: string;
  body: string;
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
const links = (text: string) =>
  text
    .split('\n')
    .map((line) => `<li><a href="#">${line}</a></li>`)
    .join('');

function look({ title = '', h1 = '', meta = '', body }: Page) {
  const { document } = parseHTML(`<!doctype html><html><head><title>${title}</title>${meta}</head><body>${h1 && `<h1>${h1}</h1>`}${body}</body></html>`);
  return quickLook(document);
}

const menu = `<nav>${links('首页\n政务公开\n政府工作报告\n办事服务\n互动交流')}</nav>`;

describe('quickLook says maybe to', () => {
  it.each<[string, Page]>([
    ['a report', { title: '政府工作报告', body: menu + paragraphs(texts.countyReport) }],
    ['a report without any title', { body: paragraphs(texts.untitledReport) }],
    ['a report whose title is set with blanks', { h1: '政　府　工　作　报　告', body: paragraphs(texts.reportBody) }],
    ['the second page of a report', { title: '2026年青禾县政府工作报告（2）_青禾县人民政府', body: menu + paragraphs(texts.reportBody) }],
    ['a report named only in a meta element', { meta: '<meta name="ArticleTitle" content="2026年政府工作报告">', body: paragraphs(texts.reportBody) }],
    ['a report in inline pieces', { body: '<div>各位代<b>表</b>：现在，我代<span>表青</span>禾县人民<i>政府</i>，向大会报告工作，请予审议。</div>' }],
    ['deputies discussing it', { title: '代表热议政府工作报告', body: paragraphs(texts.deputiesDiscuss) }],
    ['the opening of the congress', { title: '青禾县人大会议开幕', body: paragraphs(texts.congressOpens) }],
    [
      'a report in traditional script',
      {
        title: '政府工作報告',
        body: paragraphs('各位代表：\n現在，我代表嵐溪市人民政府，向大會報告政府工作，請予審議。\n全市地區生產總值達到1256.8億元，增長5.6%。'),
      },
    ],
    ['an interpretation', { title: '一图读懂2026年青禾县政府工作报告', body: paragraphs(texts.interpretation) }],
  ])('%s', (_, page) => {
    expect(look(page)).toMatchObject({ maybe: true });
  });
});

/** One page of each sort that is marked by itself, in both scripts where its title has characters that differ. */
const official: [PageKind, string, string][] = [
  ['communique', '鹿鸣市2025年国民经济和社会发展统计公报', '初步核算，全年地区生产总值156.8亿元，比上年增长6.1%。年末常住人口412.6万人。'],
  ['communique', '鹿鳴市2025年國民經濟和社會發展統計公報', '初步核算，全年地區生產總值156.8億元，比上年增長6.1%。年末常住人口412.6萬人。'],
  ['census', '鹿鸣市第七次全国人口普查公报（第一号）', '全市常住人口412.6万人，与2010年相比增加12.3万人，增长3.1%。'],
  ['plan', '关于鹿鸣市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告', '地区生产总值增长5.5%左右，固定资产投资增长3%以上，城镇新增就业3万人。'],
  ['budget', '關於鹿鳴市2025年預算執行情況和2026年預算草案的報告', '一般公共預算收入完成98.6億元，為預算的101.2%，增長3.2%。'],
  ['outline', '鹿鸣市国民经济和社会发展第十五个五年规划纲要', '到2030年，地区生产总值突破2400亿元，城镇化率达到70%，研发投入强度达到2.8%。'],
  ['judicial', '鹿鸣市人民检察院工作报告', '批准逮捕972人，提起公诉1835人，同比分别下降4.1%和上升2.6%。'],
  ['report', '行政長官二零二六年施政報告', '本地生產總值增長3.2%，失業率3.1%，儲備達7300億元，各位代表。'],
  ['release', '2026年上半年鹿鸣市经济运行情况', '全市地区生产总值782.4亿元，同比增长5.3%，工业增长6.0%。'],
  ['release', '2026年5月份居民消费价格同比上涨0.3%', '其中，城市上涨0.3%，农村上涨0.2%；食品价格下降0.4%。'],
  ['coverage', '一图读懂2026年鹿鸣市政府工作报告', texts.interpretation],
  ['roundup', '31个省份2026年GDP目标一览', '广东4.5%—5%，江苏5%，浙江5%—5.5%，四川5.5%左右，各省差别不大。'],
];

describe('quickLook says maybe to every sort that is marked by itself', () => {
  const filler = '全市上下认真贯彻落实各项决策部署，经济运行总体平稳，民生保障有力有效，社会大局和谐稳定。'.repeat(3);

  it.each(official)('%s: %s', (_, title, text) => {
    expect(look({ title: `${title}_鹿鸣市人民政府`, body: menu + paragraphs(`${text}\n${filler}`) })).toMatchObject({ maybe: true });
    expect(look({ h1: title, body: paragraphs(`${text}\n${filler}`) })).toMatchObject({ maybe: true });
  });

  it('has a page for each', () => {
    const marked = PageKindSchema.options.filter((kind) => kinds[kind].marked);
    expect([...new Set(official.map(([kind]) => kind))].sort()).toEqual(marked.sort());
  });

  it.each(official.filter(([kind]) => kind !== 'coverage'))('no list of titles of %s: %s', (_, title) => {
    expect(
      look({
        title: `${title}_鹿鸣市人民政府`,
        body:
          menu +
          links(Array.from({ length: 20 }, (__, at) => `${title}（${at}）`).join('\n')) +
          paragraphs('共 3 页 2026-03-18 下一页 版权所有：鹿鸣市人民政府办公室，未经许可不得转载。'.repeat(3)),
      }),
    ).toMatchObject({ maybe: false });
  });

  it('knows a budget report without a title by its opening', () => {
    const body = paragraphs('各位代表：\n受县人民政府委托，现将2025年预算执行情况和2026年预算草案提请大会审查。一般公共预算收入9.6亿元。');
    expect(look({ body })).toMatchObject({ maybe: true, reason: 'formula' });
  });
});

describe('quickLook says no to', () => {
  it.each<[string, Page]>([
    ['a list of reports', { title: '政府工作报告_青禾县人民政府', h1: '<a href="#">政府工作报告</a>', body: menu + links(texts.linkList) }],
    ['a page with a report in its menu', { title: '青禾县天气', body: menu + paragraphs(texts.weather.repeat(20)) }],
    ['news that mentions it once', { title: '城北快速路通车', body: menu + paragraphs(texts.newsFlash) }],
    [
      'a page with links to reports beside other news',
      { title: '青禾要闻', body: paragraphs(texts.newsFlash.replace('政府工作报告', '年度计划')) + links(texts.linkList.repeat(5)) },
    ],
    [
      'the word in a script',
      { title: '青禾要闻', body: `<script>var a = "${texts.untitledReport.replaceAll('\n', ' ')}"</script>` + paragraphs(texts.weather) },
    ],
    ['an empty page', { body: '' }],
    ['English', { title: 'Report on the Work of the Government', body: paragraphs('The premier delivered a report. '.repeat(100)) }],
  ])('%s', (_, page) => {
    expect(look(page)).toMatchObject({ maybe: false, reason: 'nothing' });
  });
});

describe('quickLook', () => {
  it('reads a bounded amount of a huge page', () => {
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${'<p>青禾</p>'.repeat(20_000)}${paragraphs(texts.countyReport)}</body></html>`);
    expect(quickLook(document)).toMatchObject({ maybe: false, length: 10_000 });
  });

  it('is not starved by white space and links of a menu', () => {
    const menu = '\n<li>\n<a href="#">栏目</a>\n</li>\n'.repeat(6000);
    const { document } = parseHTML(`<!doctype html><html><head></head><body><ul>${menu}</ul>${paragraphs(texts.untitledReport)}</body></html>`);
    expect(quickLook(document).maybe).toBe(true);
  });

  it('reads what shadow roots hold', () => {
    const { document } = parseHTML(
      '<!doctype html><html><head><title>政府工作报告</title></head><body><p>政务公开</p><article-body></article-body></body></html>',
    );
    const host = document.querySelector('article-body')!;
    const shadow = host.attachShadow({ mode: 'open' });
    for (const line of texts.untitledReport.split('\n')) shadow.append(line);
    const looked = quickLook(document);
    expect(looked.maybe).toBe(true);
    expect(looked.shadowRoots).toHaveLength(1);
  });

  it('says no while the words are hidden, and names what hides them', () => {
    const { document } = parseHTML(
      `<!doctype html><html><head><title>政府工作报告</title></head><body><p>一图读懂</p><div id="full"><div>${paragraphs(texts.countyReport)}</div></div></body></html>`,
    );
    const full = document.getElementById('full')!;
    let shown = false;
    const shows = (element: Element) => shown || !full.contains(element);
    const before = quickLook(document, { shows });
    expect(before).toMatchObject({ maybe: false, hidden: [full] });
    shown = true;
    expect(quickLook(document, { shows })).toMatchObject({ maybe: true, hidden: [] });
  });

  it('knows a report in the other script', () => {
    const body = paragraphs('各位代表：\n現在，我代表青禾縣人民政府，向大會報告政府工作，請予審議。\n地區生產總值120億元。');
    expect(look({ title: '政府工作報告', body }).maybe).toBe(true);
  });

  it('does without a body', () => {
    const { document } = parseHTML('<!doctype html><html></html>');
    expect(quickLook(document)).toMatchObject({ maybe: false, score: 0, reason: 'nothing' });
  });
});

describe('the script of the quick look', () => {
  it('agrees with the whole table', () => {
    for (let at = 0; at < PAIRS.length; at += 2) expect(simplify(PAIRS[at] ?? '')).toBe(PAIRS[at + 1]);
  });

  it('reads its own words in traditional script', () => {
    const words =
      '政府工作報告 代表國務院向大會作報告 現向大會報告 各位代表 審議 聽取 討論 解讀 熱議 提出 指出 明確 強調 顯示 總結 回顧 全面 安排 部署 屆人民代表大會 屆人大 會議 個百分點 億萬';
    expect(foldQuick(words)).toBe(simplify(words));
    for (const [, title] of official) expect(foldQuick(title).replace(/[鳴於]/g, (sign) => simplify(sign))).toBe(simplify(title));
  });
});
