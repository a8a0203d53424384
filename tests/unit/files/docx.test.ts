/** What Word prints beyond plain paragraphs: automatic numbers, tracked changes, hidden words, text boxes, notes, formulas, merged cells. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { ListCounter } from '../../../lib/files/word/list-numbers';
import { nodePlatform } from '../../../lib/node/platform';
import { docx, word } from './make-docx';

const textOf = async (body: string, parts: Record<string, string> = {}) => (await readFile({ name: 'a', bytes: docx(word(body), parts) }, nodePlatform)).text;
const p = (words: string, properties = '') => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const inList = (list: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const outline = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>`;
const bullets = `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum>`;
const numbering = (nums: string) => ({ 'word/numbering.xml': `<w:numbering ${W}>${outline}${bullets}${nums}</w:numbering>` });
const num = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe('automatic numbers', () => {
  it('are words of the text, as the list prints them', async () => {
    const body =
      p('工作回顾', inList(1)) +
      p('经济', inList(1, 1)) +
      p('粮食产量56.1万吨', inList(1, 2)) +
      p('就业4.2万人', inList(1, 2)) +
      p('社会', inList(1, 1)) +
      p('工作安排', inList(1)) +
      p('目标', inList(1, 1)) +
      p('条文', inList(1, 3));
    expect((await textOf(body, numbering(num(1, 0)))).split('\n')).toEqual([
      '一、工作回顾',
      '（一）经济',
      '1.粮食产量56.1万吨',
      '2.就业4.2万人',
      '（二）社会',
      '二、工作安排',
      '（一）目标',
      '2.1条文',
    ]);
  });

  it('go on over other paragraphs, begin anew where the list says so, and are not of bullets', async () => {
    const body = p('甲', inList(1)) + p('文字') + p('乙', inList(1)) + p('点', inList(3)) + p('丙', inList(2));
    expect(
      (await textOf(body, numbering(num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') + num(3, 1)))).split('\n'),
    ).toEqual(['一、甲', '文字', '二、乙', '点', '一、丙']);
  });

  it('come from styles, with the levels that are linked to them, and may be taken out', async () => {
    const styles = {
      'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1b"><w:name w:val="own"/><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum>${num(1, 0)}</w:numbering>`,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    };
    const body =
      p('甲', '<w:pStyle w:val="H1"/>') +
      p('子', '<w:pStyle w:val="H2"/>') +
      p('无', `<w:pStyle w:val="H1"/>${inList(0)}`) +
      p('乙', '<w:pStyle w:val="H1b"/>');
    expect((await textOf(body, styles)).split('\n')).toEqual(['一、甲', '（一）子', '无', '二、乙']);
  });

  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircleChinese', 12, '⑫'],
    ['upperRoman', 9, 'IX'],
    ['lowerLetter', 28, 'bb'],
    ['decimalZero', 4, '04'],
    ['decimal', 7, '7'],
    ['unheard', 7, '7'],
  ])('in %s: %d is %s', (format, number, printed) => {
    expect(new ListCounter().next([{ start: number, format, text: '第%1条', legal: false }], 0)).toBe(`第${printed}条`);
  });

  it('of styles that are based on one another in a circle end', async () => {
    const styles = {
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
    };
    expect(await textOf(p('甲', '<w:pStyle w:val="a"/>'), { ...styles, ...numbering(num(1, 0)) })).toBe('甲');
  });
});

describe('changes that are tracked', () => {
  it('are read as accepted', async () => {
    const body =
      '<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>5.6</w:delText></w:r></w:del><w:ins><w:r><w:t>5.8</w:t></w:r></w:ins><w:r><w:t>%，</w:t></w:r><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>';
    expect(await textOf(body)).toBe('增长5.8%，新处');
  });

  it('join paragraphs whose end was deleted, and take deleted rows out', async () => {
    const joined = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>粮食产量</w:t></w:r></w:p>' + p('56.1万吨');
    expect(await textOf(joined)).toBe('粮食产量56.1万吨');
    const row = (words: string, properties = '') => `<w:tr>${properties}<w:tc>${p(words)}</w:tc><w:tc>${p('57')}</w:tc></w:tr>`;
    expect(await textOf(`<w:tbl>${row('粮食')}${row('棉花', '<w:trPr><w:del/></w:trPr>')}${row('油料')}</w:tbl>`)).toBe('粮食\n57\n油料\n57');
  });

  it('of formatting leave the present one', async () => {
    expect(await textOf(p('甲', `${inList(1)}<w:pPrChange><w:pPr>${inList(0)}</w:pPr></w:pPrChange>`), numbering(num(1, 0)))).toBe('一、甲');
  });
});

describe('words set in their own way', () => {
  const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const newBox = (words: string) =>
    `<w:drawing><wp:inline xmlns:wp="d"><a:graphic xmlns:a="a"><a:graphicData><wps:wsp xmlns:wps="s"><wps:txbx>${box(words)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const oldBox = (words: string) => `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box(words)}</v:textbox></v:shape></w:pict>`;
  const alternative = (choice: string, fallback: string) =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${choice}</mc:Choice>${fallback === '' ? '' : `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent>`;

  it.each([
    ['both forms', alternative(newBox('框内增长5.6%'), oldBox('框内增长5.6%'))],
    ['the newer form alone', alternative(newBox('框内增长5.6%'), '')],
    ['no alternative', newBox('框内增长5.6%')],
    ['the older form', oldBox('框内增长5.6%')],
    ['an alternative whose newer form is a picture', alternative('<w:drawing/>', oldBox('框内增长5.6%'))],
  ])('in a text box, in %s, stand once behind their paragraph', async (_, drawing) => {
    expect((await textOf(`<w:p><w:r><w:t>正文</w:t></w:r><w:r>${drawing}</w:r></w:p>${p('后文')}`)).split('\n')).toEqual(['正文', '框内增长5.6%', '后文']);
  });

  it('are left out where they are hidden', async () => {
    expect(
      await textOf(
        '<w:p><w:r><w:t>增长</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>5.6%</w:t></w:r></w:p>',
      ),
    ).toBe('增长5.6%');
  });

  it.each(['strike', 'dstrike', 'vanish'])('are left out where they are struck out or hidden: %s', async (unsaid) => {
    const run = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
    expect(await textOf(`<w:p>${run('投资')}${run('35', `<w:${unsaid}/>`)}${run('36', `<w:${unsaid} w:val="false"/>`)}${run('亿元')}</w:p>`)).toBe(
      '投资36亿元',
    );
    for (const off of ['0', 'off']) expect(await textOf(`<w:p>${run('36', `<w:${unsaid} w:val="${off}"/>`)}${run('亿元')}</w:p>`)).toBe('36亿元');
  });

  it('in fields, under ruby, in formulas and behind breaks are words', async () => {
    const field = '<w:fldSimple w:instr=" SEQ 表 "><w:r><w:t>3</w:t></w:r></w:fldSimple>';
    const complex =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5.6</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const ruby = '<w:r><w:ruby><w:rt><w:r><w:t>lù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>鹿</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const formula =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>26.5μg/</m:t></m:r><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>';
    expect(
      await textOf(
        `<w:p><w:r><w:t>表</w:t></w:r>${field}</w:p><w:p><w:r><w:t>增长</w:t></w:r>${complex}<w:r><w:t>%</w:t></w:r></w:p><w:p>${ruby}<w:r><w:t>鸣</w:t><w:cr/><w:t>市</w:t></w:r></w:p><w:p>${formula}</w:p>`,
      ),
    ).toBe('表3\n增长5.6%\n鹿鸣\n市\n26.5μg/m³');
  });

  it('at the foot stand behind the text, and their marks touch no figure', async () => {
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>初步核算数。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    };
    const text = await textOf('<w:p><w:r><w:t>生产总值1036.2</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>亿元</w:t></w:r></w:p>', parts);
    expect(text.replace(/[¹[\]1]{1,3}(?=亿元)/, '')).toContain('生产总值1036.2亿元');
    expect(text).toContain('初步核算数。');
    expect(text).not.toMatch(/1036\.21/);
  });
});

describe('tables', () => {
  it('have their merged cells', async () => {
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('指标', '<w:vMerge w:val="restart"/>')}${cell('2025年', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('总量')}${cell('增长')}</w:tr><w:tr>${cell('粮食')}${cell('56.1')}${cell('2.1')}</w:tr></w:tbl>`;
    const { tables, text } = await readFile({ name: 'a', bytes: docx(word(body)) }, nodePlatform);
    expect(tables[0]?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(['指标', '2025年', '总量', '增长', '粮食', '56.1', '2.1']);
    expect(tables[0]?.cells[1]).toMatchObject({ column: 1, columnSpan: 2 });
  });
});
