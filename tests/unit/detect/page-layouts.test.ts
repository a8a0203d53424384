/** Reports as sites print them: the quick look lets them pass, and the whole look knows them. Layouts of real systems, invented words. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/detect';
import { quickLook } from '../../../lib/detect/quick';
import { kinds, type PageKind } from '../../../lib/model/kinds';
import { pageText } from '../../../lib/text/dom-text';
import { read } from '../../../lib/text/reading';
import * as texts from './texts';

const lines = (text: string, wrap: (line: string) => string) => text.split('\n').map(wrap).join('\n');
const paragraphs = (text: string) => lines(text, (line) => `<p>${line}</p>`);
const links = (text: string) => lines(text, (line) => `<li><a href="#">${line}</a></li>`);

function look(head: string, body: string, url = 'https://www.qinghe.gov.cn/art/2026/1/12/art_1_2.html') {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const { maybe } = quickLook(document);
  const { kind, score, reasons } = detect(read(pageText(document.body).text), { url, title: document.title });
  return { maybe, kind, score, reasons: reasons.join('; ') };
}

const communique = [
  '青禾县2025年国民经济和社会发展统计公报',
  '青禾县统计局\u30002026年3月20日',
  '2025年，全县上下攻坚克难，经济运行稳中有进。',
  '一、综合',
  '初步核算，全年地区生产总值156.8亿元，比上年增长6.1%。其中，第一产业增加值21.3亿元，增长4.0%；第二产业增加值62.4亿元，增长7.2%；第三产业增加值73.1亿元，增长5.8%。',
  '二、农业',
  '全年粮食产量21.4万吨，增长1.8%；油料产量3.2万吨，下降0.6%；肉类总产量4.8万吨，增长2.3%。',
  '三、人民生活',
  '全年城镇居民人均可支配收入38216元，增长5.5%；农村居民人均可支配收入19863元，增长6.8%。',
].join('\n');

const releases = [
  '上半年全县经济运行稳中有进',
  '根据地区生产总值统一核算结果，上半年全县地区生产总值76.2亿元，按不变价格计算，同比增长6.0%。',
  '规模以上工业增加值同比增长7.1%，固定资产投资同比增长5.6%，社会消费品零售总额31.2亿元，同比增长6.3%。',
  '全县一般公共预算收入4.9亿元，同比增长4.8%。居民人均可支配收入13862元，同比增长5.9%。',
].join('\n');

const [first = '', ...rest] = texts.countyReport.split('\n');
const half = Math.floor(rest.length / 2);

const layouts: [what: string, kind: PageKind, head: string, body: string, url?: string][] = [
  [
    'an article of a chat service: words in spans and sections, the title in an h1, an account’s name and a bar below',
    'report',
    '<title></title><meta property="og:title" content="政府工作报告（全文）">',
    `<div id="page-content"><h1 id="activity-name">政府工作报告（全文）</h1><div id="meta"><span>青禾发布</span><a>青禾发布</a><em>2026年1月12日 18:06</em><em>澜溪</em></div>
     <div id="js_content">${lines(texts.countyReport, (line) => `<section><section style="text-indent:2em"><span style="font-size:16px"><span>${line}</span></span></section></section><section><br></section>`)}</div>
     <p>来源：青禾县人民政府办公室</p><p>编辑：小何&emsp;审核：老林</p><p>阅读 1.2万</p><p>分享 收藏 在看 86 赞 126</p></div>`,
    'https://news.qinghe.example.org/s/abc',
  ],
  [
    'a news site for telephones: a bar to open the app, a line of tags, words folded behind a button, comments',
    'report',
    '<title>青禾县政府工作报告（全文）_手机青禾新闻网</title>',
    `<div class="open">打开APP，阅读体验更佳</div><header><h1>青禾县政府工作报告（全文）</h1><span>青禾新闻网</span><time>01-12 08:30</time><button>关注</button></header>
     <article>${paragraphs(texts.countyReport)}</article><div class="more">展开全文</div><ul>${links('相关阅读\n全县教育大会召开\n春运返乡提示')}</ul>
     <section class="comments"><h3>热门评论 126</h3><p>网友A：为家乡点赞！</p><p>网友B：希望教育再好点 赞 36</p></section>`,
  ],
  [
    'a viewer of PDF files: each line its own box, numbers of pages between them',
    'report',
    '<title>zfgzbg2026.pdf</title>',
    `<div id="viewer">${[first, ...rest]
      .flatMap((line) => line.match(/.{1,28}/gu) ?? [])
      .map(
        (line, at) =>
          `<span role="presentation" style="left:10%;top:${at}%">${line}</span><br role="presentation">${at % 24 === 23 ? `<div>— ${Math.ceil(at / 24)} —</div>` : ''}`,
      )
      .join('')}</div>`,
    'https://www.qinghe.gov.cn/files/zfgzbg2026.pdf',
  ],
  [
    'an old system of a county: tables in tables, a table of facts above, words broken by <br> and blanks',
    'report',
    '<title>青禾县人民政府门户网站 政府工作报告</title>',
    `<table><tr><td><table><tr><td>您的位置：</td><td><a>首页</a> &gt; <a>政务公开</a> &gt; <a>政府工作报告</a></td></tr></table></td></tr>
     <tr><td><table border=1><tr><td>索引号</td><td>QH0001-2026-00012</td><td>发布机构</td><td>青禾县人民政府办公室</td></tr><tr><td>公开日期</td><td>2026-01-12</td><td>文号</td><td>无</td></tr></table></td></tr>
     <tr><td align=center><font size=5><b>政府工作报告</b></font></td></tr><tr><td><font face=宋体>${rest.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br><br>')}</font></td></tr>
     <tr><td>【<a>打印本页</a>】【<a>关闭窗口</a>】</td></tr></table>`,
  ],
  [
    'a live blog: each paragraph with its minute, the newest above',
    'coverage',
    '<title>直播｜青禾县第三届人大五次会议开幕 县长作政府工作报告</title>',
    `<h1>直播｜青禾县第三届人大五次会议开幕 县长作政府工作报告</h1><ol>${texts.congressOpens
      .split('\n')
      .slice(1)
      .reverse()
      .map((line, at) => `<li><time>09:${50 - at * 6}</time><p>${line}</p></li>`)
      .join('')}</ol>`,
  ],
  [
    'the second of three pages, with the numbers of the others below',
    'report',
    '<title>2026年青禾县政府工作报告（2）_青禾县人民政府</title>',
    `<h1>2026年青禾县政府工作报告</h1><div class="content">${paragraphs(texts.reportBody)}</div><div class="pages">上一页 <a>1</a> <b>2</b> <a>3</a> 下一页 共3页</div>`,
  ],
  [
    'a page for printing: no head, the address below',
    'report',
    '<title>打印 - 政府工作报告</title>',
    `<div><button onclick="print()">打印</button></div><div>${paragraphs(texts.countyReport)}</div><hr><p>打印自：https://www.qinghe.gov.cn/art/2026/1/12/art_1_2.html</p><p>打印时间：2026-02-03 10:22:31</p>`,
  ],
  [
    'one block of words without paragraphs',
    'report',
    '<title>政府工作报告</title>',
    `<div class="zoom">${texts.countyReport.replaceAll('\n', '\u3000\u3000')}</div>`,
  ],
  [
    'a communiqué behind tabs, a box for its letters’ size, notes at its foot',
    'communique',
    '<title>青禾县2025年国民经济和社会发展统计公报-统计公报-青禾县统计局</title>',
    `<ul>${links('首页\n统计公报\n统计数据\n统计分析\n统计年鉴')}</ul><h2>青禾县2025年国民经济和社会发展统计公报</h2><div>发布时间：2026-03-20 09:00 来源：县统计局 浏览次数：326 字号：[大] [中] [小]</div>
     <div class="TRS_Editor"><div class="Custom_UnionStyle">${paragraphs(communique)}</div></div><p>注：[1]本公报中数据均为初步统计数。</p><p>[2]部分数据因四舍五入，存在总计与分项合计不等的情况。</p>`,
  ],
  [
    'a release in a box that a system for telephones fills, between cards of numbers',
    'release',
    '<title>数据发布</title><meta name="ArticleTitle" content="上半年全县经济运行稳中有进">',
    `<div id="app"><div class="card"><b>76.2</b><i>亿元</i><span>地区生产总值</span></div><h1>上半年全县经济运行稳中有进</h1><p>青禾县统计局 2026-07-20</p><div class="rich">${paragraphs(releases)}</div></div>`,
  ],
  [
    'a report read by a blind-friendly mode: each sentence an element of its own',
    'report',
    '<title>政府工作报告_青禾县人民政府_无障碍浏览</title>',
    `<div id="bar">声音 语速 阅读方式 配色 放大 缩小 鼠标样式 十字线 大字幕 重置 老年服务 退出服务</div><h1><ins tabindex=0>政府工作报告</ins></h1>${lines(
      rest.join('\n'),
      (line) => `<p>${line.replace(/[^。；！，]+[。；！，]?/gu, '<ins tabindex=0>$&</ins>')}</p>`,
    )}`,
  ],
  [
    'a report with its contents as links before it',
    'report',
    '<title>政府工作报告</title>',
    `<nav>目录 ${links('一、2025年工作回顾\n二、2026年主要任务')}</nav><main>${paragraphs(texts.countyReport)}</main><aside>${links('图解政府工作报告\n解读：报告里的民生\n往年报告')}</aside>`,
  ],
  [
    'a report whose head stands behind half of it, as two columns are taken out of a paper',
    'report',
    '<title>青禾日报数字报-政府工作报告</title>',
    `<div>第02版：要闻</div><h1>政府工作报告</h1><div class="col">${paragraphs(rest.slice(0, half).join('\n'))}</div><div>上一篇 下一篇 放大 缩小 默认</div><div class="col">${paragraphs(rest.slice(half).join('\n'))}</div>`,
  ],
];

describe('a report as sites print it', () => {
  it.each(layouts)('%s', (_, kind, head, body, url) => {
    const told = look(head, body, url);
    expect(told).toMatchObject({ maybe: true, kind });
    expect(kinds[told.kind].marked).toBe(true);
  });
});
