import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citedSource, passageLink } from '../../../lib/cite/cited-clip';
import { html, markdown, plainText } from '../../../lib/cite/copy-forms';
import { clipRows, clipTable } from '../../../lib/cite/clip-table';
import { inOneLine } from '../../../lib/text/one-line';
import { reference, referenceHtml } from '../../../lib/cite/reference';
import { tableCsv, tableMarkdown } from '../../../lib/exchange/taken-table';
import { clip } from './clips';
import { statementOf } from '../../../lib/cite/passages';
import type { Indicator } from '../../../lib/model/analysis';
import { plainIndicator } from '../../samples';

const link = 'http://www.chengpu.gov.cn/zwgk/1.html?a=1#:~:text=%E5%85%A8%E5%B8%82,5.6%25%E3%80%82';
const news = clip({ id: 'ff00ee11', pageKind: 'coverage', title: '干货来了 | 数说2026', publisher: '东岚新闻网', reportTitle: null, regionLevel: null });

/** What every form must tell. */
const facts = ['澄浦市', '2026', '2026年澄浦市政府工作报告', '澄浦市人民政府门户网站', '2026-01-20', link, '2026-03-05'];

describe('the source of a clip', () => {
  it('is the people’s government of a listed region, for its report', () => {
    expect(citedSource(clip()).author).toBe('澄浦市人民政府');
    expect(citedSource(clip({ region: '中华人民共和国', regionLevel: 'nation' })).author).toBe('国务院');
    expect(citedSource(clip({ region: '河湾街道', regionLevel: 'township' })).author).toBe('河湾街道办事处');
    expect(citedSource(clip({ region: '澄浦高新区', regionLevel: null })).author).toBe('澄浦高新区');
    expect(citedSource(news).author).toBeNull();
  });

  it('falls back on host, date of delivery and page title', () => {
    const bare = citedSource(clip({ publisher: null, published: null, reportTitle: null }));
    expect(bare).toMatchObject({ publisher: 'www.chengpu.gov.cn', date: '2026-01-16', title: '政府工作报告-澄浦市人民政府' });
  });

  it('has no address where there is no web page', () => {
    expect(passageLink(clip({ url: 'reader:report.txt' }))).toBe('');
    expect(passageLink(clip({ url: 'javascript:alert(1)' }))).toBe('');
    expect(plainText([clip({ url: 'reader:report.txt' })], 'zh-CN')).not.toContain('reader:');
  });

  it('is opened at the sentence though the clip is older than directives', () => {
    expect(passageLink(clip({ fragment: null }))).toContain('#:~:text=%E5%85%A8%E5%B8%82%E7%94%9F%E4%BA%A7');
  });
});

describe('copies', () => {
  it.each(['zh-CN', 'en'] as const)('tell the whole source in %s', (locale) => {
    for (const text of [plainText([clip()], locale), markdown([clip()], locale)]) {
      for (const fact of facts) expect(text).toContain(fact);
    }
  });

  it('set the clipped words apart', () => {
    expect(markdown([clip()], 'zh-CN')).toContain('> 全市生产总值达到**3482.6亿元**，增长5.6%。');
    expect(html([clip()], 'zh-CN')).toContain('全市生产总值达到<strong>3482.6亿元</strong>，增长5.6%。');
  });

  it('mark the right one of equal words', () => {
    const twice = clip({ quote: '5%', sentence: '工业增长5%，投资增长5%。', prefix: '工业增长5%，投资增长', suffix: '。' });
    expect(markdown([twice], 'zh-CN')).toContain('工业增长5%，投资增长**5%**。');
  });

  it('let nothing of a page be markup', () => {
    const hostile = clip({ title: '<img src=x onerror=alert(1)>', reportTitle: null, sentence: '<b>"a"</b>', quote: '*x* [y](z)', kind: 'selection' });
    expect(html([hostile], 'en')).not.toMatch(/<img|<b>/);
    expect(markdown([hostile], 'en')).toContain('\\*x\\* \\[y\\](z)');
  });
});

const five = ['3482.6亿元', '5.6%', '212.4亿元'].map((quote, at) => clip({ id: `0${at}`, quote, sentence: `第${at}句${quote}。`, fragment: `p${at}` }));

describe('references', () => {
  it('follow GB/T 7714, the edition of 2025 in full width and without a day of access for reports', () => {
    expect(reference([clip()], 'gbt2015')).toBe(
      `澄浦市人民政府. 2026年澄浦市政府工作报告[R/OL]. 澄浦市人民政府门户网站, 2026(2026-01-20)[2026-03-05]. ${link}.`,
    );
    expect(reference([clip()], 'gbt')).toBe(`澄浦市人民政府. 2026年澄浦市政府工作报告[R/OL]. 澄浦市人民政府门户网站，2026-01-20. ${link}.`);
    expect(reference([news], 'gbt')).toBe(`东岚新闻网. 干货来了 | 数说2026：澄浦市[EB/OL]. （2026-01-20）[2026-03-05]. ${link}.`);
    expect(reference([clip({ page: 7 })], 'gbt')).toContain('2026-01-20：7. ');
    expect(reference([clip({ published: null, delivered: null })], 'gbt2015')).toContain('[R/OL]. 澄浦市人民政府门户网站[2026-03-05]. ');
  });

  it('follow APA and Chicago, with what is known of the date', () => {
    expect(reference([clip()], 'apa')).toBe(
      `澄浦市人民政府. (2026, January 20). 2026年澄浦市政府工作报告 [Government work report]. 澄浦市人民政府门户网站. ${link}`,
    );
    expect(reference([clip({ published: null, delivered: null })], 'apa')).toContain('(n.d.). ');
    expect(reference([clip({ published: '2026-01' })], 'apa')).toContain('(2026, January). ');
    expect(reference([clip()], 'chicago')).toBe(`澄浦市人民政府. 2026年澄浦市政府工作报告. 澄浦市人民政府门户网站, January 20, 2026. ${link}.`);
    expect(referenceHtml([clip()], 'apa')).toContain('<i>2026年澄浦市政府工作报告</i>');
  });

  it('name a work once, with its passages beneath', () => {
    const lines = reference([...five, news], 'gbt').split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).not.toContain(':~:text');
    expect(lines[1]).toContain('“第0句3482.6亿元。” http://www.chengpu.gov.cn/zwgk/1.html?a=1#:~:text=p0');
    expect(lines[4]).toMatch(/^东岚新闻网/);
    for (const form of ['biblatex', 'bibtex'] as const) expect(reference(five, form).match(/^@/gm)).toHaveLength(1);
    expect(reference(five, 'ris').match(/^N1 {2}- /gm)).toHaveLength(3);
    expect(JSON.parse(reference(five, 'csl'))).toHaveLength(1);
  });

  it('keep every fact for programs', () => {
    for (const form of ['biblatex', 'csl'] as const) {
      const text = reference([clip()], form);
      for (const fact of ['澄浦市', '2026年澄浦市政府工作报告', '澄浦市人民政府门户网站', link]) expect(text).toContain(fact);
    }
    expect(reference([clip()], 'biblatex')).toMatch(/^@report\{chengpu-2026-ab12cd,/);
    expect(reference([clip()], 'biblatex')).toContain('type = {政府工作报告}');
    expect(reference([clip()], 'biblatex')).toContain('langid = {chinese}');
    expect(JSON.parse(reference([clip({ page: 7 })], 'csl'))).toMatchObject([
      { URL: link, page: '7', issued: { 'date-parts': [[2026, 1, 20]] }, accessed: { 'date-parts': [[2026, 3, 5]] } },
    ]);
    expect(reference([clip()], 'ris')).toMatch(/^TY {2}- RPRT\r\n[\s\S]*DA {2}- 2026\/01\/20\/\r\n[\s\S]*ER {2}- \r\n$/);
  });

  it('let no sign of a page be TeX or a field of its own', () => {
    const signs = 'a%b&c_d#e$f~g^h\\i{j}k\nER  - ';
    const hostile = clip({ reportTitle: signs, sentence: signs, quote: signs });
    for (const form of ['biblatex', 'bibtex'] as const) {
      const text = reference([hostile], form);
      expect(text).toContain('a\\%b\\&c\\_d\\#e\\$f\\textasciitilde{}g\\textasciicircum{}h\\textbackslash{}i\\textbraceleft{}j\\textbraceright{}k');
      expect(text.split('{').length).toBe(text.split('}').length);
    }
    expect(reference([hostile], 'ris').match(/^ER {2}- /gm)).toHaveLength(1);
  });

  const biber = spawnSync('biber', ['--version']).status === 0;
  it.skipIf(!biber)('are valid entries for biber, where biber is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reportlens-bib-'));
    try {
      const file = join(folder, 'clips.bib');
      writeFileSync(file, reference([...five, news, clip({ id: 'ee', url: 'reader:a.pdf', page: 3, reportTitle: '50%_&#{', title: 'x' })], 'biblatex'));
      const { stdout, status } = spawnSync('biber', ['--tool', '--validate-datamodel', '--output-file', join(folder, 'out.bib'), file], { encoding: 'utf8' });
      expect(stdout).not.toMatch(/^(?:WARN|ERROR)/m);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a table of clips', () => {
  it('says what each states, numbers as numbers, and runs nothing', async () => {
    const figure = { id: 0, start: 0, end: 8, quote: '3482.6亿元', value: 3482.6, valueMax: null, unit: '亿元', bound: 'exact', kind: 'money' } as const;
    const rows = clipRows([{ ...clip({ figure }), note: '=1+1', tags: ['甲', '乙'] }]);
    expect(rows[0]).toMatchObject({ region: '澄浦市', value: 3482.6, unit: '亿元', printed: '3482.6亿元', tags: '甲 乙' });
    const words = { column: (column: string) => column, measure: (measure: string) => measure, status: (status: string) => status };
    const table = { title: '', ...clipTable([{ ...clip({ figure }), note: '=1+1', tags: [] }], words) };
    expect(await tableCsv(table)).toContain(",'=1+1,");
    // Nothing is known of its indicator, and nobody has tagged it: columns without a word are left out.
    expect(table.head).not.toContain('indicator');
    expect(table.head).not.toContain('tags');
    expect(tableMarkdown(table).trimEnd().split('\n')).toHaveLength(3);
  });

  it('joins what the page broke', () => {
    expect(inOneLine('预\n计完成 12亿元')).toBe('预计完成 12亿元');
    expect(inOneLine('full time\nwork')).toBe('full time work');
  });
});

describe('what a clip states', () => {
  const told = (over: Partial<Indicator>, quote: string) =>
    statementOf(clip({ quote, indicator: { ...plainIndicator, name: '出口总额', period: { from: 2026, to: 2026, months: null, instant: false }, ...over } }));

  it.each([
    [{ measure: 'level', value: 3.4e10 }, '340亿元', '澄浦市 出口总额（2026年） 340亿元'],
    [{ measure: 'growth', value: -2.9 }, '2.9%', '澄浦市 出口总额增速（2026年） −2.9%'],
    [{ measure: 'growth', value: 4, status: 'target' }, '4%左右', '澄浦市 出口总额增速（2026年目标） +4%左右'],
    [{ measure: 'growth', value: 4, status: 'estimate', name: '出口总额增速' }, '4%', '澄浦市 出口总额增速（2026年预计） +4%'],
    [{ measure: 'change', value: -1.3e9 }, '13亿元', '澄浦市 出口总额增减（2026年） −13亿元'],
    [{ measure: 'growth', value: -2.9 }, '-2.9', '澄浦市 出口总额增速（2026年） -2.9'],
    [{ measure: 'rank', value: 3, period: null }, '第三', '澄浦市 出口总额 第三'],
    [{ measure: 'share', value: 61, region: { name: '澜溪省', code: null, level: 'province', parents: [] } }, '61%', '澜溪省 出口总额（2026年） 61%'],
  ] as const)('%j, printed %s, is told as %s', (over, quote, words) => {
    expect(told(over as Partial<Indicator>, quote)).toBe(words);
  });
});
