import { describe, expect, it } from 'vitest';
import { pageText } from '../../../lib/text/dom-text';
import { bodyOf, textNode, textOf } from './page-of';

describe('what the text of a page is', () => {
  const cases: [what: string, markup: string, text: string][] = [
    ['blocks stand on lines of their own', '<h1>工作回顾</h1><p>增长6.1%。</p><div>完成投资<p>5亿元</p></div>', '工作回顾\n增长6.1%。\n完成投资\n5亿元'],
    ['a number split by elements is whole', '<p>收入<b>3</b>48<span>.2</span> 亿元</p>', '收入348.2 亿元'],
    ['a comment does not split a number', '<p>34<!-- x -->8.2亿元</p>', '348.2亿元'],
    ['entities are characters', '<p>增长&nbsp;5&#46;5&#37;&ensp;左右</p>', '增长\u00a05.5%\u2002左右'],
    ['<br> breaks the line once', '<p>一是稳增长<br><br/>二是惠民生</p>', '一是稳增长\n二是惠民生'],
    ['cells do not touch', '<table><tr><td>120</td><td>个体户</td></tr><tr><td>3.5</td><td>%</td></tr></table>', '120\n个体户\n3.5\n%'],
    ['white space collapses', '<p>\n  增长\n   5%\t以上 </p>\n<p> x  y </p>', '增长 5% 以上\nx y'],
    ['white space between inline elements is one blank', '<p><i>12</i> <b>万人</b></p>', '12 万人'],
    ['preformatted text keeps its lines', '<pre>第一行\n  增长5%\n</pre>', '第一行\n  增长5%\n'],
    ['… also where the style attribute says so', '<div style="white-space: pre-line">甲\n乙</div>', '甲\n乙'],
    [
      'scripts, styles and controls are left out',
      '<p>a<script>1%</script><style>2%</style><button>3%</button><select><option>4%</select><textarea>5%</textarea><noscript>6%</noscript><svg><text>7%</text></svg>b</p>',
      'ab',
    ],
    ['hidden nodes are left out', '<p>348<span hidden>x</span><span style="display: none">y</span>.2<i style="visibility:hidden">9</i>亿元</p>', '348.2亿元'],
    ['the popup is left out', '<p>5%</p><reportlens-popup>6%</reportlens-popup>', '5%'],
    ['ruby annotations are left out', '<p><ruby>霍<rp>(</rp><rt>huò</rt><rp>)</rp></ruby>城</p>', '霍城'],
    ['a footnote number does not lengthen the number before it', '<p>新增573<sup><a href="#n3">3</a></sup>家，10万m<sup>2</sup></p>', '新增573³家，10万m²'],
    ['a bracketed footnote mark stays', '<p>三区三线<sup>[1]</sup>落地</p>', '三区三线[1]落地'],
    ['a raised span is a superscript', '<p>573<span style="vertical-align: super">12</span>家</p>', '573¹²家'],
    ['an inline style can break the line', '<p>收入<span style="display:block">5亿元</span></p>', '收入\n5亿元'],
    ['an inline block element does not', '<div><p style="display:inline">34</p><p style="display:inline">8亿元</p></div>', '348亿元'],
    ['a closed disclosure shows its summary', '<details><summary>甲</summary>1%<p>2%</p></details>', '甲'],
    ['nothing is nothing', '', ''],
  ];
  it.each(cases)('%s', (_what, markup, text) => {
    expect(textOf(markup).text).toBe(text);
  });

  it('takes a whole document', () => {
    const body = bodyOf('<p>增长5%</p>');
    expect(pageText(body.ownerDocument).text).toBe('增长5%');
  });

  it('ends at the limit', () => {
    const { text } = textOf('<p>一二三四</p><p>五六七八</p><p>九十</p>', { limit: 8 });
    expect(text.length).toBeLessThanOrEqual(8);
    expect('一二三四\n五六七八'.startsWith(text)).toBe(true);
  });
});

describe('page furniture', () => {
  const prose = '<p>全市生产总值增长5.2%。</p><p>财政收入增长4%。</p><p>就业稳定。</p>';

  it.each([
    ['a menu', `<nav><a href="/">首页</a> <a href="/zw">政务公开 12</a></nav>${prose}`],
    ['a breadcrumb by class', `<div class="crumb-nav breadcrumb">您的位置：首页 &gt; 报告</div>${prose}`],
    ['a footer', `${prose}<footer>主办：澄浦市人民政府。网站标识码 5300000001</footer>`],
    ['a banner by role', `<div role="banner">澄浦市人民政府 12345 热线</div>${prose}`],
    [
      'a list of links',
      `${prose}<ul><li><a href="1">上半年增长5%</a></li><li><a href="2">投资增长6%</a></li><li><a href="3">出口增长7%</a></li><li><a href="4">更多</a></li></ul>`,
    ],
  ])('%s is left out', (_what, markup) => {
    expect(textOf(markup).text).toBe('全市生产总值增长5.2%。\n财政收入增长4%。\n就业稳定。');
  });

  it.each([
    ['<header>', `<header>${prose}</header>`],
    ['<footer>', `<footer>${prose}</footer><p>分享</p>`],
    ['a cell of class nav', `<table><tr><td class="nav">${prose}</td></tr></table>`],
    ['<aside>', `<aside>${prose}</aside>`],
    ['<nav> that is all there is', '<nav>增长5%</nav>'],
    ['the header of an article', `<article><header><h1>政府工作报告</h1></header>${prose}</article>`],
  ])('prose in %s is read', (_what, markup) => {
    expect(textOf(markup).text).toContain('增长5');
  });

  it('keeps the title that heads an article', () => {
    const { text } = textOf(`<article><header><h1>政府工作报告</h1></header>${prose}</article>`);
    expect(text.startsWith('政府工作报告\n')).toBe(true);
  });
});

describe('positions', () => {
  it('finds a number that elements split', () => {
    const body = bodyOf('<p>收入 348<span>.2</span> 亿元。</p>');
    const page = pageText(body);
    const start = page.text.indexOf('348.2 亿元');
    expect(page.pointsOf({ start, end: start + '348.2 亿元'.length })).toEqual({
      start: { node: textNode(body, '348'), offset: 3 },
      end: { node: textNode(body, '亿元'), offset: 3 },
    });
  });

  it('knows which text was left out', () => {
    const body = bodyOf('<p>a<button>按钮</button><span hidden>藏</span></p>');
    const page = pageText(body);
    expect(page.offsetOf(textNode(body, '按钮'), 0)).toBeNull();
    expect(page.offsetOf(textNode(body, '藏'), 0)).toBeNull();
  });

  it('finds nothing for an empty span, a span past the end, or nodes that have gone', () => {
    const body = bodyOf('<p>增长</p><p>5%</p>');
    const page = pageText(body);
    expect(page.pointsOf({ start: 1, end: 1 })).toBeNull();
    expect(page.pointsOf({ start: 90, end: 95 })).toBeNull();
    expect(page.pointsOf({ start: 2, end: 3 })).toBeNull();
    body.lastElementChild!.remove();
    expect(page.pointsOf({ start: 3, end: 5 })).toBeNull();
  });
});

it('walks 10,000 nested elements', () => {
  const body = bodyOf('');
  let inner: Element = body;
  for (let i = 0; i < 10_000; i++) {
    const child = body.ownerDocument.createElement(i % 2 ? 'div' : 'span');
    inner.append(child);
    inner = child;
  }
  inner.append('增长5%');
  expect(pageText(body).text).toBe('增长5%');
});
