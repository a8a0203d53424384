/** Where a page can keep its text: frames that it writes itself, shadow roots, drawings, plain text, copies out of sight. */
import { expect, test } from './extension';
import { OPENING, PLAN, REVIEW, report } from './invented-report';
import { analysisOf } from './page-state';
import { extensionPage, paintedTexts } from './probe';

const ALL = 9;
const words = OPENING + REVIEW + PLAN;
const inScript = JSON.stringify(words).replaceAll('<', '\\u003c');
const whole = JSON.stringify(report()).replaceAll('<', '\\u003c');
const shell = (body: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>澄浦新市人民政府</title></head><body><p>政务公开</p>${body}</body></html>`;
const titled = (body: string) => shell(body).replace('澄浦新市人民政府', '2026年澄浦新市政府工作报告');
const plain = words.replaceAll(/<\/(?:p|h\d)>/g, '\n').replaceAll(/<[^>]{1,20}>/g, '');

const places: [what: string, html: string, type?: string][] = [
  ['a srcdoc frame', shell(`<iframe width="900" height="600" srcdoc="${report().replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`)],
  ['a blank frame that a script writes', shell(`<iframe id="f" width="900" height="600"></iframe><script>const d = document.getElementById('f').contentDocument; d.open(); d.write(${whole}); d.close();</script>`)],
  ['a frame of a blob', shell(`<iframe id="f" width="900" height="600"></iframe><script>document.getElementById('f').src = URL.createObjectURL(new Blob([${whole}], { type: 'text/html' }));</script>`)],
  ['a frame of the same site', shell('<iframe width="900" height="600" src="http://static.places.gov.cn/in.html"></iframe>')],
  ['an open shadow root', titled(`<article-body></article-body><script>document.querySelector('article-body').attachShadow({ mode: 'open' }).innerHTML = ${inScript};</script>`)],
  ['a closed shadow root', titled(`<article-body></article-body><script>document.querySelector('article-body').attachShadow({ mode: 'closed' }).innerHTML = ${inScript};</script>`)],
  ['a shadow root over a placeholder', titled(`<div id="x"><p>正在加载</p></div><script>document.getElementById('x').attachShadow({ mode: 'open' }).innerHTML = ${inScript};</script>`)],
  ['a foreign object of a drawing', titled(`<svg width="900" height="900"><foreignObject width="900" height="900"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></foreignObject></svg>`)],
  ['plain text', plain, 'text/plain; charset=utf-8'],
  ['a report behind a menu of thousands', shell(`<ul>${'\n<li>\n<a href="#">栏目</a>\n</li>\n'.repeat(3000)}</ul>${words}`)],
  ['a report and a copy off the page', titled(`<div>${words}</div><div style="position:absolute;left:-9999px;top:0;width:700px">${words}</div>`)],
  ['a report and a copy clipped to nothing', titled(`<div>${words}</div><div style="position:absolute;width:1px;height:1px;overflow:hidden">${words}</div>`)],
  ['a report and a copy clipped by a path', titled(`<div>${words}</div><div style="position:absolute;clip-path:inset(50%)">${words}</div>`)],
  ['a report and a copy in a rectangle of nothing', titled(`<div>${words}</div><div style="position:absolute;clip:rect(0 0 0 0)">${words}</div>`)],
  ['a report and a copy scaled to nothing', titled(`<div>${words}</div><div style="transform:scale(0)">${words}</div>`)],
  ['a report and a transparent copy', titled(`<div>${words}</div><div style="color:transparent">${words}</div>`)],
  ['a report and a hidden copy in one piece', titled(`<div>${words}</div><div style="position:absolute;left:-9999px">${plain.replaceAll('\n', '')}</div>`)],
  ['the transparent text over a picture of a page', titled(plain.replaceAll(/(.{26})/g, '$1\n').split('\n').map((line, at) => `<span style="position:absolute;left:40px;top:${at * 28}px;white-space:pre;color:transparent">${line}</span><br>`).join(''))],
  ['a report under a watermark with numbers', titled(words.replaceAll('。', '。<span style="position:absolute;opacity:.05">内部1.2万</span>'))],
  ['a report with words for screen readers between number and unit', titled(words.replaceAll('亿元', '<span style="position:absolute;width:1px;height:1px;overflow:hidden">单位</span>亿元'))],
  ['a report whose numbers another program has wrapped', titled(words.replaceAll(/(\d)\.(\d)/g, '<mark>$1</mark><span>.</span><font>$2</font>'))],
  ['a report beside the page’s own numbers', titled(`<p>发布日期：2026-01-18 09:20 来源：澄浦日报 浏览量：3,521次</p><div>${words}</div><p>责任编辑：办公室 阅读 1.2万次</p>`)],
];

for (const [what, html, type] of places) {
  test(`marks every figure of ${what}, once`, async ({ site, page }) => {
    const url = 'http://www.places.gov.cn/report.html';
    site.put(url, html, type);
    site.put('http://static.places.gov.cn/in.html', report());
    await page.goto(url);
    const marks = async () => (await Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.get('reportlens-figure')?.size ?? 0)))).reduce((sum, one) => sum + one, 0);
    await expect.poll(marks, { timeout: 15_000 }).toBe(ALL);
  });
}

test('what another site shows in a frame is not read by itself, nor what nobody can see', async ({ extension, site, page }) => {
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
    Promise.all(page.frames().filter((frame) => frame.url() === url).map((frame) => frame.evaluate(() => CSS.highlights.get('reportlens-figure')?.size ?? 0)));
  await expect.poll(() => marksIn('http://www.holder.gov.cn/seen.html')).toEqual([ALL]);
  expect(await marksIn(inner)).toEqual([0]);
  expect(await marksIn('http://www.holder.gov.cn/own.html')).toEqual([0, 0, 0]);
  const own = await extensionPage(extension);
  expect(await analysisOf(own, outer)).not.toBeNull();
  await own.close();
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
  await expect.poll(async () => (await paintedTexts(page, 'reportlens-figure')).length, { timeout: 15_000 }).toBeGreaterThan(ALL);
  const found = (await paintedTexts(page, 'reportlens-figure')).map((text) => text.replaceAll(/\s/g, ''));
  expect(found.filter((text) => /公里|座|码头|条|机场|个$/.test(text))).toEqual([]);
  expect(found.filter((text) => /所|家/.test(text))).toHaveLength(2);
});
