/** Where a page can keep its text: frames that it writes itself, shadow roots, drawings, plain text, copies out of sight. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { OPENING, PLAN, REVIEW, report } from './invented-report';
import { analysisOf } from './page-state';
import { permuted } from './permuted-font';
import { paintedTexts } from './probe';

const ALL = 9;
const words = OPENING + REVIEW + PLAN;
const inScript = JSON.stringify(words).replaceAll('<', '\\u003c');
const whole = JSON.stringify(report()).replaceAll('<', '\\u003c');
const shell = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>澄浦新市人民政府</title></head><body><p>政务公开</p>${body}</body></html>`;
const titled = (body: string) => shell(body).replace('澄浦新市人民政府', '2026年澄浦新市政府工作报告');
const plain = words.replaceAll(/<\/(?:p|h\d)>/g, '\n').replaceAll(/<[^>]{1,20}>/g, '');

const places: [what: string, html: string, type?: string][] = [
  ['a srcdoc frame', shell(`<iframe width="900" height="600" srcdoc="${report().replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)],
  [
    'a srcdoc frame in a sandbox',
    shell(`<iframe sandbox width="900" height="600" srcdoc="${report().replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`),
  ],
  ['a page of the same site in a sandbox', shell('<iframe sandbox="allow-scripts" width="900" height="600" src="/grows.html"></iframe>')],
  [
    'a blank frame that a script writes',
    shell(
      `<iframe id="f" width="900" height="600"></iframe><script>const d = document.getElementById('f').contentDocument; d.open(); d.write(${whole}); d.close();</script>`,
    ),
  ],
  [
    'a frame of a blob',
    shell(
      `<iframe id="f" width="900" height="600"></iframe><script>document.getElementById('f').src = URL.createObjectURL(new Blob([${whole}], { type: 'text/html' }));</script>`,
    ),
  ],
  ['a frame of the same site', shell('<iframe width="900" height="600" src="http://static.places.gov.cn/in.html"></iframe>')],
  [
    'an open shadow root',
    titled(`<article-body></article-body><script>document.querySelector('article-body').attachShadow({ mode: 'open' }).innerHTML = ${inScript};</script>`),
  ],
  [
    'a closed shadow root',
    titled(`<article-body></article-body><script>document.querySelector('article-body').attachShadow({ mode: 'closed' }).innerHTML = ${inScript};</script>`),
  ],
  [
    'a shadow root over a placeholder',
    titled(`<div id="x"><p>正在加载</p></div><script>document.getElementById('x').attachShadow({ mode: 'open' }).innerHTML = ${inScript};</script>`),
  ],
  [
    'a foreign object of a drawing',
    titled(
      `<svg width="900" height="900"><foreignObject width="900" height="900"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></foreignObject></svg>`,
    ),
  ],
  ['plain text', plain, 'text/plain; charset=utf-8'],
  ['a report behind a menu of thousands', shell(`<ul>${'\n<li>\n<a href="#">栏目</a>\n</li>\n'.repeat(3000)}</ul>${words}`)],
  ['a report and a copy off the page', titled(`<div>${words}</div><div style="position:absolute;left:-9999px;top:0;width:700px">${words}</div>`)],
  ['a report and a copy clipped to nothing', titled(`<div>${words}</div><div style="position:absolute;width:1px;height:1px;overflow:hidden">${words}</div>`)],
  ['a report and a copy clipped by a path', titled(`<div>${words}</div><div style="position:absolute;clip-path:inset(50%)">${words}</div>`)],
  ['a report and a copy in a rectangle of nothing', titled(`<div>${words}</div><div style="position:absolute;clip:rect(0 0 0 0)">${words}</div>`)],
  ['a report and a copy scaled to nothing', titled(`<div>${words}</div><div style="transform:scale(0)">${words}</div>`)],
  ['a report and a transparent copy', titled(`<div>${words}</div><div style="color:transparent">${words}</div>`)],
  ['a report and a copy indented out of its box', titled(`<div>${words}</div><div style="text-indent:100%;white-space:nowrap;overflow:hidden">${words}</div>`)],
  [
    'a report and a copy behind the page',
    titled(`<div style="background:#fff">${words}</div><div style="position:absolute;top:0;left:0;z-index:-1">${words}</div>`),
  ],
  ['a report and a copy in the colour of its ground', titled(`<div>${words}</div><div style="color:#fff">${words}</div>`)],
  ['a report and a copy in the colour of a dark ground', titled(`<div>${words}</div><div style="color:#123;background:#123">${words}</div>`)],
  ['a report and a copy that a filter takes away', titled(`<div>${words}</div><div style="filter:opacity(0)">${words}</div>`)],
  [
    'a report and a copy in the next slide of a carousel',
    titled(
      `<div>${words}</div><div style="width:600px;overflow:hidden"><div style="display:flex;width:1200px"><p style="width:600px">图片新闻</p><div style="width:600px">${words}</div></div></div>`,
    ),
  ],
  ['a report and a copy that a property scales to nothing', titled(`<div>${words}</div><div style="scale:0">${words}</div>`)],
  ['a report and a copy that a property turns on its edge', titled(`<div>${words}</div><div style="rotate:y 90deg">${words}</div>`)],
  [
    'a report and a copy whose back a property turns to the reader',
    titled(`<div>${words}</div><div style="rotate:y 180deg;backface-visibility:hidden">${words}</div>`),
  ],
  ['a report and a copy in hardly any ink', titled(`<div>${words}</div><div style="color:rgb(0 0 0 / 1%)">${words}</div>`)],
  ['a report and a copy in a mixed colour of none', titled(`<div>${words}</div><div style="color:color-mix(in srgb,black 0%,transparent)">${words}</div>`)],
  ['a report and a copy in letters of a pixel', titled(`<div>${words}</div><div style="font-size:1px">${words}</div>`)],
  ['a report and a copy in a thousandth of its size', titled(`<div>${words}</div><div style="zoom:.001">${words}</div>`)],
  [
    'a report and a copy of which the whole height is clipped',
    titled(`<div>${words}</div><div style="position:absolute;clip-path:inset(0 0 100% 0)">${words}</div>`),
  ],
  [
    'a report and a copy behind a mask of nothing',
    titled(`<div>${words}</div><div style="mask-image:linear-gradient(transparent,transparent)">${words}</div>`),
  ],
  ['a report and a copy in a box that contains its paint', titled(`<div>${words}</div><div style="contain:strict;width:1px;height:1px">${words}</div>`)],
  ['a report and a copy to the right of the window', titled(`<div>${words}</div><div style="position:absolute;left:200vw;top:0;width:600px">${words}</div>`)],
  ['a report and a copy seen from its edge', titled(`<div>${words}</div><div style="transform:rotateX(90deg)">${words}</div>`)],
  ['a report and a copy seen from behind', titled(`<div>${words}</div><div style="transform:rotateY(180deg);backface-visibility:hidden">${words}</div>`)],
  ['a report and a copy whose paragraphs are flat one by one', titled(`<div>${words}</div>${words.replaceAll('<p>', '<p style="height:0;overflow:hidden">')}`)],
  [
    'a report and a copy in a shadow root off the page',
    titled(
      `<div>${words}</div><x-copy style="position:absolute;left:-9999px"></x-copy><script>document.querySelector('x-copy').attachShadow({ mode: 'open' }).innerHTML = ${inScript};</script>`,
    ),
  ],
  ['a report in the second of two hidden copies', titled(`<div style="color:#fff">${words}</div><div style="color:#fff">${words}</div>`)],
  [
    'numbers and units in boxes of their own in the line',
    titled(words.replaceAll(/\b(\d{1,4}(?:\.\d)?)(亿元|%)/g, '<span style="display:inline-flex"><span>$1</span><span>$2</span></span>')),
  ],
  [
    'a frame that grows with its content',
    shell(
      '<iframe id="f" width="900" height="0" src="/grows.html" onload="setTimeout(() => (f.height = f.contentDocument.body.scrollHeight), 1000)"></iframe>',
    ),
  ],
  ['a report and a hidden copy in one piece', titled(`<div>${words}</div><div style="position:absolute;left:-9999px">${plain.replaceAll('\n', '')}</div>`)],
  [
    'the transparent text over a picture of a page',
    titled(
      plain
        .replaceAll(/(.{26})/g, '$1\n')
        .split('\n')
        .map((line, at) => `<span style="position:absolute;left:40px;top:${at * 28}px;white-space:pre;color:transparent">${line}</span><br>`)
        .join(''),
    ),
  ],
  ['a report under a watermark with numbers', titled(words.replaceAll('。', '。<span style="position:absolute;opacity:.05">内部1.2万</span>'))],
  [
    'a report with words for screen readers between number and unit',
    titled(words.replaceAll('亿元', '<span style="position:absolute;width:1px;height:1px;overflow:hidden">单位</span>亿元')),
  ],
  ['a report whose numbers another program has wrapped', titled(words.replaceAll(/(\d)\.(\d)/g, '<mark>$1</mark><span>.</span><font>$2</font>'))],
  [
    'a report beside a menu of the page’s own numbers',
    titled(`<p>今天是2026年1月18日 星期日</p><p>澄浦 多云 3℃~12℃ 东北风3级</p><p>浏览量</p><p>3.5万次</p><div>${words}</div>
<p>附件：2026年政府工作报告.pdf（2.3MB，下载次数：356次）</p><p>您是第 123,456 位访客 今日访问 3,521 人次</p><p>上一篇：2025年一季度全市生产总值增长5.2%</p><p>网友评论（128条）</p><p>山里人 3小时前 赞 56</p><p>共235条 每页20条 首页 上一页 下一页 尾页</p>`),
  ],
  [
    'a report beside the page’s own numbers',
    titled(`<p>发布日期：2026-01-18 09:20 来源：澄浦日报 浏览量：3,521次</p><div>${words}</div><p>责任编辑：办公室 阅读 1.2万次</p>`),
  ],
];

for (const [what, html, type] of places) {
  test(`marks every figure of ${what}, once`, async ({ site, page }) => {
    const url = 'http://www.places.gov.cn/report.html';
    site.put(url, html, type);
    site.put('http://static.places.gov.cn/in.html', report());
    site.put('http://www.places.gov.cn/grows.html', report());
    await page.goto(url);
    const marks = async () =>
      (await Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.get('reportlens-figure')?.size ?? 0)))).reduce(
        (sum, one) => sum + one,
        0,
      );
    await expect.poll(marks).toBe(ALL);
  });
}

test('what another site shows in a frame is not read by itself, nor what nobody can see', async ({ ownPage, site, page }) => {
  const outer = 'http://www.holder.gov.cn/page.html';
  const inner = 'http://www.held.gov.cn/report.html';
  site.put(inner, report());
  site.put(
    outer,
    shell(`<iframe width="900" height="600" src="${inner}"></iframe><iframe width="1" height="1" src="http://www.holder.gov.cn/own.html"></iframe>
<iframe style="display:none" src="http://www.holder.gov.cn/own.html"></iframe><iframe style="position:absolute;left:-4000px" width="900" height="600" src="http://www.holder.gov.cn/own.html"></iframe>
<iframe width="900" height="600" src="http://www.holder.gov.cn/seen.html"></iframe>`),
  );
  site.put('http://www.holder.gov.cn/own.html', report());
  site.put('http://www.holder.gov.cn/seen.html', report());
  await page.setViewportSize({ width: 1280, height: 1700 });
  await page.goto(outer);
  const marksIn = (url: string) =>
    Promise.all(
      page
        .frames()
        .filter((frame) => frame.url() === url)
        .map((frame) => frame.evaluate(() => CSS.highlights.get('reportlens-figure')?.size ?? 0)),
    );
  await expect.poll(() => marksIn('http://www.holder.gov.cn/seen.html')).toEqual([ALL]);
  expect(await marksIn(inner)).toEqual([0]);
  expect(await marksIn('http://www.holder.gov.cn/own.html')).toEqual([0, 0, 0]);
  await expect.poll(() => analysisOf(ownPage, outer)).not.toBeNull();
});

const torn = report({
  head: '<style>.n{display:inline-block;width:9px;height:14px;background:#333}.w::before{content:"6"}.z{font-size:0}.r{display:inline-flex;flex-direction:row-reverse}</style>',
  extra: `<p>公路里程<img alt="1" src="d.gif">20公里，桥梁35<img alt="" src="d.gif">座，隧道<i class="n"></i>86座，码头4<i class="n"></i>7个。</p>
<p>铁路<span class="w">83</span>公里，航线\ue0117条，机场<span class="r"><b>2</b><b>4</b></span>个。</p>
<p>水渠<span style="unicode-bidi:bidi-override;direction:rtl">54.3</span>公里，茶园<span style="unicode-bidi:bidi-override;direction:rtl"><b>68</b></span>座。</p>
<p>新建学校1<span class="z">9</span>2所，<span style="position:absolute;left:-900px">77</span>医院5<b style="opacity:0">3</b>家。</p>`,
});

test('a number with a part that cannot be read is no number, and noise that nobody sees is not in it', async ({ site, page }) => {
  const url = 'http://www.torn.gov.cn/report.html';
  site.put(url, torn);
  await page.goto(url);
  await expect.poll(async () => (await paintedTexts(page, 'reportlens-figure')).length).toBeGreaterThan(ALL);
  const found = (await paintedTexts(page, 'reportlens-figure')).map((text) => text.replaceAll(/\s/g, ''));
  expect(found.filter((text) => /公里|座|码头|条|机场|个$/.test(text))).toEqual([]);
  expect(found.filter((text) => /所|家/.test(text))).toHaveLength(2);
});

const absent = null;
/** What is set in the sentence 公路里程…公里。, and the figure that is read there; null for none. */
const numbers: [what: string, html: string, read: string | null, style?: string][] = [
  ['a picture behind a blank', '3<i class="p">&nbsp;</i>5', absent, '.p{background:url(7.gif)}'],
  [
    'a picture in place of a digit',
    '3<i class="p">7</i>5',
    absent,
    '.p{display:inline-block;width:9px;text-indent:-999px;overflow:hidden;background:url(7.gif)}',
  ],
  ['an element replaced by a picture', '<i class="p">35</i>', absent, '.p{content:url(35.gif)}'],
  ['dots as in a box for passwords', '3<i class="p">7</i>5', absent, '.p{-webkit-text-security:disc}'],
  ['a mirror', '<i class="p">35</i>', absent, '.p{display:inline-block;transform:scaleX(-1)}'],
  ['half a turn', '<i class="p">96</i>', absent, '.p{display:inline-block;transform:rotate(180deg)}'],
  ['an override of the direction', '\u202e53\u202c', absent],
  ['a stroke through a digit', '3\u03365', absent],
  ['a key cap', '3\ufe0f\u20e35', absent],
  ['a number struck out before another', '<s>35</s>36', absent],
  ['a number struck out, and a new one', '<del>35公里</del><ins>36</ins>', '36公里'],
  ['half a turn by a property', '<i class="p">96</i>', absent, '.p{display:inline-block;rotate:180deg}'],
  ['a mirror by a property', '<i class="p">35</i>', absent, '.p{display:inline-block;scale:-1 1}'],
  ['digits piled on one another', '<i class="p">35</i>', absent, '.p{letter-spacing:-1ch}'],
  ['a first digit that a style takes away', '<b class="p">735</b>', absent, '.p{display:inline-block}.p::first-letter{font-size:0}'],
  ['a box that cuts the last digit', '<b class="p">357</b>', absent, '.p{display:inline-block;width:2ch;overflow:hidden;vertical-align:bottom}'],
  ['a digit of which half is clipped', '<i class="p">3</i>5', absent, '.p{display:inline-block;clip-path:inset(0 50% 0 0)}'],
  ['a box that is wide enough', '<b class="p">35</b>', '35公里', '.p{display:inline-block;width:4ch;overflow:hidden;vertical-align:bottom}'],
  ['letters set a little closer', '<b class="p">35</b>', '35公里', '.p{letter-spacing:-.05em}'],
  [
    'boxes set one by one',
    '<b class="p"><i style="left:1ch">3</i><i style="left:0">5</i></b>',
    absent,
    '.p{position:relative;display:inline-block;width:2ch;height:1em}.p i{position:absolute}',
  ],
  ['noise in the colour of its ground', '3<i class="p">7</i>5', '35公里', '.p{color:#fff}'],
  ['noise in a box without width', '3<i class="p">7</i>5', '35公里', '.p{display:inline-block;width:0;overflow:hidden}'],
  ['noise scaled to nothing', '3<i class="p">7</i>5', '35公里', '.p{display:inline-block;transform:scale(0)}'],
  ['noise of a pixel', '3<i class="p">7</i>5', '35公里', '.p{font-size:1px}'],
  ['noise off the page', '3<i class="p">7</i>5', '35公里', '.p{position:absolute;top:-999px}'],
  ['noise clipped away', '3<i class="p">7</i>5', '35公里', '.p{position:absolute;clip:rect(0,0,0,0)}'],
  ['noise clipped by a path', '3<i class="p">7</i>5', '35公里', '.p{position:absolute;clip-path:inset(100%)}'],
];

/** The figures of the road sentence as the analysis has them. */
async function roadsOf(own: Page, url: string): Promise<string[]> {
  const analysis = await analysisOf(own, url);
  return (analysis?.figures ?? []).filter(({ unit }) => unit === '公里').map(({ value, unit }) => `${value}${unit}`);
}

const road = (html: string) => `<p>公路里程${html}公里。</p>`;

for (const [what, html, read, style = ''] of numbers) {
  test(`${what}: ${read ?? 'no number'}`, async ({ ownPage, site, page }) => {
    const url = 'http://www.numbers.gov.cn/report.html';
    site.put(url, report({ extra: road(html), head: `<style>body{background:#fff}${style}</style>` }));
    await page.goto(url);
    await expect.poll(() => analysisOf(ownPage, url)).not.toBeNull();
    expect(await roadsOf(ownPage, url)).toEqual(read === null ? [] : [read]);
  });
}

const typeface = readFileSync(fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf', import.meta.url)));
/** A font of the page's, the sentence set in it, and what is read. */
const fonts: [what: string, font: Buffer, html: string, read: string | null][] = [
  ['as the system has them', permuted(typeface, '0123456789'), '3512', '3512公里'],
  ['in another order', permuted(typeface, '3012456789'), '3512', absent],
  ['two of them exchanged', permuted(typeface, '0213456789'), '3512', absent],
  ['backwards', permuted(typeface, '9876543210'), '3512', absent],
  ['for letters beside them', permuted(typeface, '0123456789', 'abcdefghij'), '3f1', absent],
  ['for rare characters beside them', permuted(typeface, '0123456789', '龒龥閏鸺麣餼鑶龤驋齤'), '龒5', absent],
];

for (const [what, font, html, read] of fonts) {
  test(`a font of the page with its digits ${what}: ${read ?? 'no number'}`, async ({ ownPage, site, page }) => {
    const url = 'http://www.fonts.gov.cn/report.html';
    site.put('http://www.fonts.gov.cn/own.ttf', font, 'font/ttf');
    site.put(
      url,
      report({ extra: road(`<span class="f">${html}</span>`), head: '<style>@font-face{font-family:own;src:url(/own.ttf)}.f{font-family:own,serif}</style>' }),
    );
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => analysisOf(ownPage, url)).not.toBeNull();
    await expect.poll(() => roadsOf(ownPage, url)).toEqual(read === null ? [] : [read]);
  });
}
