/** Numbers that an OpenDocument text does not hold but its writer prints: of lists, their parts and headings. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { archive } from './make-files';

const NAMES = ['office', 'text', 'style', 'table', 'loext'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const level = (at: number, format: string, more = '') => `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const STYLES = `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"')}${level(2, '1', 'style:num-suffix="．"')}${level(3, '1', 'text:display-levels="2" style:num-suffix=" "')}</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="L3">${level(1, '1', 'loext:num-list-format="第%1%条 " style:num-suffix="." text:start-value="4"')}</text:list-style>`;
const OUTLINE =
  '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>';

const p = (words: string) => `<text:p>${words}</text:p>`;
const item = (body: string, more = '') => `<text:list-item ${more}>${body}</text:list-item>`;
const list = (name: string, body: string, more = '') => `<text:list ${name && `text:style-name="${name}"`} ${more}>${body}</text:list>`;
const heading = (words: string, at = 1, more = '') => `<text:h text:outline-level="${at}" ${more}>${words}</text:h>`;

async function linesOf(body: string): Promise<string[]> {
  const bytes = archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${NAMES}><office:styles>${OUTLINE}</office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
  return (await readFile({ name: 'a.odt', bytes }, nodePlatform)).text.split('\n').filter((line) => line !== '');
}

describe('the numbers of an OpenDocument text', () => {
  it.each<[string, string, string[]]>([
    ['of a list', list('L1', item(p('稳增长')) + item(p('促就业'))), ['（一）稳增长', '（二）促就业']],
    [
      'only before the first paragraph of an item',
      list('L1', item(p('稳增长') + p('扩大内需')) + item(p('促就业'))),
      ['（一）稳增长', '扩大内需', '（二）促就业'],
    ],
    [
      'of its parts',
      list('L1', item(p('稳增长') + list('', item(p('投资')) + item(p('消费')))) + item(p('促就业') + list('', item(p('培训'))))),
      ['（一）稳增长', '1．投资', '2．消费', '（二）促就业', '1．培训'],
    ],
    ['with those above them', list('L1', item(list('', item(list('', item(p('修路')) + item(p('架桥'))))))), ['1.1 修路', '1.2 架桥']],
    ['of bullets: none', list('L2', item(p('稳增长')) + item(p('促就业'))), ['稳增长', '促就业']],
    [
      'in a form of its own, from where it says',
      list('L3', item(p('稳增长')) + item(p('促就业')) + item(p('惠民生'), 'text:start-value="9"')),
      ['第4条 稳增长', '第5条 促就业', '第9条 惠民生'],
    ],
    ['of a list that begins anew', list('L1', item(p('稳增长'))) + p('二是') + list('L1', item(p('促就业'))), ['（一）稳增长', '二是', '（一）促就业']],
    [
      'of a list that goes on',
      list('L1', item(p('稳增长'))) + p('二是') + list('L1', item(p('促就业')), 'text:continue-numbering="true"'),
      ['（一）稳增长', '二是', '（二）促就业'],
    ],
    [
      'of a list that another one goes on',
      list('L1', item(p('稳增长')), 'xml:id="a"') + list('L3', item(p('其他'))) + list('L1', item(p('促就业')), 'text:continue-list="a"'),
      ['（一）稳增长', '第4条 其他', '（二）促就业'],
    ],
    ['of its head: none', list('L1', `<text:list-header>${p('重点工作')}</text:list-header>${item(p('稳增长'))}`), ['重点工作', '（一）稳增长']],
    [
      'of headings',
      heading('工作回顾') + heading('工业', 2) + heading('重要说明', 1, 'text:is-list-header="true"') + heading('工作安排'),
      ['一、工作回顾', '工业', '重要说明', '二、工作安排'],
    ],
    [
      'in cells of a table',
      `<table:table><table:table-row><table:table-cell>${list('L1', item(p('粮食')) + item(p('油料')))}</table:table-cell><table:table-cell>${p('56万吨')}</table:table-cell></table:table-row></table:table>`,
      ['（一）粮食', '（二）油料', '56万吨'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });
});
