/** The text of a page as a real browser lays it out; what the markup alone decides is tested under linkedom. */
import { addDomText, textOf } from './page-text';
import { expect, test } from './extension';

const cases: [what: string, markup: string, text: string][] = [
  ['a class that hides', '<style>.off{display:none}</style><p>348<b class=off>7</b>.2亿元</p><div class=off><p>5%</p></div>', '348.2亿元'],
  ['hidden blocks do not split a number', '<style>.off{display:none}</style><div>34<span class=off><p>x</p></span>8亿元</div>', '348亿元'],
  ['invisible text, and visible text inside it', '<style>.v{visibility:hidden}.w{visibility:visible}</style><p class=v>1%<i class=w>2%</i></p>', '2%'],
  ['an attribute that a style overrides', '<style>[hidden]{display:block}</style><p hidden>3%</p>', '3%'],
  ['a closed and an open disclosure', '<details><summary>甲</summary>1%</details><details open><summary>乙</summary>2%</details>', '甲\n乙\n2%'],
  ['inline elements that a class makes blocks', '<style>em{display:block}</style><p>收入<em>5亿元</em>增长</p>', '收入\n5亿元\n增长'],
  ['blocks that a class makes inline', '<style>.i p{display:inline}</style><div class=i><p>34</p><p>8亿元</p></div>', '348亿元'],
  ['cells made of divs', '<style>.r{display:table-row}.r div{display:table-cell}</style><div class=r><div>12</div><div>34</div></div>', '12\n34'],
  ['items of a flexible row', '<div style="display:flex"><span>12</span><span>34</span></div>', '12\n34'],
  ['elements without a box', '<style>.c{display:contents}</style><p>34<span class=c>8.<b>2</b></span>亿元</p><div class=c><p>5%</p></div>', '348.2亿元\n5%'],
  ['a hidden element around elements without a box', '<div style="display:none"><span style="display:contents">5%</span></div><p>6%</p>', '6%'],
  ['lines kept by a class', '<style>.p{white-space:pre-wrap}</style><div class=p>甲\n  乙<span>\n丙</span></div>', '甲\n  乙\n丙'],
  ['a <br> that a class hides', '<style>br.m{display:none}</style><p>34<br class=m>8<br>亿元</p>', '348\n亿元'],
  [
    'a whole page in a cell',
    '<table><tbody><tr><td><font size=3><center>政府工作报告</center><br>增长<font>5%</font>。</font></td></tr></table>',
    '政府工作报告\n增长5%。',
  ],
  ['a page of preformatted text', '<pre>一、回顾\n    增长5%。\n</pre>', '一、回顾\n    增长5%。\n'],
  ['content that is not rendered yet', '<div style="height:3000px"></div><p style="content-visibility:auto">增长5%</p>', '增长5%'],
];

test.describe('the text of', () => {
  for (const [what, markup, text] of cases) {
    test(what, async ({ page }) => {
      expect(await textOf(page, markup)).toBe(text);
    });
  }
});

test('open shadow roots are read in place, slots with what they show', async ({ page }) => {
  await page.setContent('<!doctype html><report-card><b slot=n>8.2</b>后文</report-card><p>完</p>');
  await addDomText(page);
  const [text, back] = await page.evaluate(() => {
    const host = document.querySelector('report-card')!;
    const root = host.attachShadow({ mode: 'open' });
    const line = document.createElement('p');
    const number = document.createElement('slot');
    number.name = 'n';
    line.append('前文34', number, '亿元');
    root.append(line, document.createElement('slot'));
    const read = domText.pageText(document);
    const unit = read.text.indexOf('亿元');
    const { start } = read.pointsOf({ start: unit, end: unit + 2 })!;
    return [read.text, start.node.getRootNode() === root && read.offsetOf(start.node, start.offset) === unit];
  });
  expect(text).toBe('前文348.2亿元\n后文\n完');
  expect(back).toBe(true);
});

test('10,000 nested elements', async ({ page }) => {
  // The parser nests 512 deep and goes on with siblings; deeper trees, made by script, crash Chromium's own layout.
  const opened = Array.from({ length: 10_000 }, (_, i) => `${i % 1000 === 0 ? `第${i}层` : ''}<${i % 3 ? 'span' : 'div'}>`);
  await page.setContent(`<!doctype html>${opened.join('')}增长5%`);
  await addDomText(page);
  const text = await page.evaluate(() => {
    document.body.getBoundingClientRect();
    return domText.pageText(document).text;
  });
  expect(text.split('\n').join('')).toBe(`${Array.from({ length: 10 }, (_, i) => `第${i * 1000}层`).join('')}增长5%`);
});

test('five million digits end at the limit', async ({ page }) => {
  await page.setContent('<!doctype html><p></p>');
  await addDomText(page);
  const length = await page.evaluate(() => {
    document.querySelector('p')!.textContent = '1234567890'.repeat(500_000);
    return domText.pageText(document).text.length;
  });
  expect(length).toBeGreaterThan(1_800_000);
  expect(length).toBeLessThanOrEqual(2_000_000);
});

test('every offset leads into the page and back, an element with a child index too', async ({ page }) => {
  await page.setContent('<!doctype html><div><p>甲甲 乙<i>丙</i></p><p>  丁\n  戊  </p><p><img></p><table><tr><td>1<td>2</table></div>');
  await addDomText(page);
  const wrong = await page.evaluate(() => {
    const read = domText.pageText(document);
    const failures: string[] = [];
    for (let at = 0; at < read.text.length; at++) {
      const range = read.rangeOf({ start: at, end: at + 1 });
      const unit = read.text[at]!;
      if (!range) {
        if (unit.trim() !== '') failures.push(`no range for ${unit}`);
      } else if (range.toString().replace('\n', ' ') !== unit || read.offsetOf(range.startContainer, range.startOffset) !== at) {
        failures.push(`${at}: ${unit} became ${range.toString()}`);
      }
    }
    const [div] = document.getElementsByTagName('div');
    const places = [0, 1, 2, 3, 4].map((child) => read.offsetOf(div!, child));
    const expected = [0, read.text.indexOf('丁'), read.text.indexOf('1'), read.text.indexOf('1'), null];
    if (String(places) !== String(expected)) failures.push(`children at ${String(places)}, not ${String(expected)}`);
    return failures;
  });
  expect(wrong).toEqual([]);
});
