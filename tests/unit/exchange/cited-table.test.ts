import { describe, expect, it } from 'vitest';
import type { TabledClip } from '../../../lib/cite/clip-table';
import { citedTable } from '../../../lib/exchange/cited-table';

const words = { column: (column: string) => column, measure: (measure: string) => measure, status: (status: string) => status };

function clip(id: string, quote: string, value: number, of: { url: string; title: string }): TabledClip {
  return {
    id,
    kind: 'figure',
    quote,
    sentence: `粮食总产量${quote}。`,
    prefix: '粮食总产量',
    suffix: '。',
    url: of.url,
    title: of.title,
    region: '鹿鸣市',
    year: 2026,
    pageKind: 'government-report',
    createdAt: Date.UTC(2026, 1, 3),
    indicator: null,
    figure: { id: 0, start: 5, end: 5 + quote.length, quote, value, valueMax: null, unit: '万吨', bound: 'exact', kind: 'weight' },
    term: null,
    note: '',
    tags: [],
  } as unknown as TabledClip;
}

const luming = { url: 'http://www.luming.gov.cn/2026.html', title: '2026年鹿鸣市政府工作报告' };
const yunting = { url: 'http://www.yunting.gov.cn/2026.html', title: '2026年云亭区政府工作报告' };
const clips = [clip('a', '37.4万吨', 37.4, luming), clip('b', '12万吨', 12, yunting), clip('c', '=9万吨', 9, luming)];

describe('citedTable', () => {
  const { plain, html } = citedTable(clips, '摘录', words);

  it('has a row a clip in their order, then one reference a work', () => {
    const [table = '', references = ''] = plain.split('\n\n');
    const [head = '', ...rows] = table.split('\n');
    expect(rows.map((row) => row.split('\t')[head.split('\t').indexOf('value')])).toEqual(['37.4', '12', '9']);
    expect(references.match(/鹿鸣市政府工作报告/g)).toHaveLength(1);
    expect(references.indexOf('鹿鸣市')).toBeLessThan(references.indexOf('云亭区'));
  });

  it('says the same to word processors, and runs no formula', () => {
    expect(html.match(/<tr>/g)).toHaveLength(4);
    expect(html.indexOf('</table>')).toBeLessThan(html.lastIndexOf('云亭区政府工作报告'));
    expect(`${plain}${html}`).not.toMatch(/(?:^|[\t>])=9/m);
  });
});
