/**
 * One invented report in every format. report.doc, .docx, .odt and .rtf in tests/fixtures/files were written by LibreOffice 7.4
 * from `html()`; the others are made here.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { PARAGRAPHS, TABLE, TITLE, epub, html, mhtml, ofd, xlsx } from './make-files';

const fixture = (name: string) => new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/files/${name}`, import.meta.url))));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Names say nothing: each is read under one that lies. */
const opened = (bytes: Uint8Array, name = '无题') => readFile({ name, bytes }, nodePlatform);

const readings = (text: string) => {
  const { figures, headline } = analyse({ id: '', text });
  return {
    figures: figures.map(({ quote }) => quote).sort(),
    headline: headline.map(({ code, measure, status, year, value }) => `${code} ${measure} ${status} ${year} ${value}`).sort(),
  };
};
const plain = [TITLE, ...PARAGRAPHS.slice(0, 7), ...TABLE.flat(), ...PARAGRAPHS.slice(7)].join('\n');

describe.each([
  ['docx', () => fixture('report.docx')],
  ['doc', () => fixture('report.doc')],
  ['odt', () => fixture('report.odt')],
  ['rtf', () => fixture('report.rtf')],
  ['html', () => utf8(html())],
  ['mhtml', () => mhtml(utf8(html()))],
  ['epub', () => epub()],
  ['ofd', () => ofd()],
] as const)('%s', (format, make) => {
  it('gives the figures and rows of its plain text', async () => {
    const content = await opened(make());
    expect(content.format).toBe(format);
    expect(readings(content.text)).toEqual(readings(plain));
  });

  it('gives its title and its table', async () => {
    const blocks = (await opened(make())).blocks();
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, text: TITLE });
    if (format !== 'ofd') expect(blocks).toContainEqual({ kind: 'table', rows: TABLE });
  });
});

describe('text', () => {
  it('keeps its line ends: offsets count in the file’s own text', async () => {
    const text = PARAGRAPHS.join('\r\n');
    const content = await opened(utf8(text), 'a.txt');
    expect(content.text).toBe(text);
    expect(JSON.stringify(content.blocks())).not.toContain('\\r');
  });

  it.each(['utf-16le', 'utf-16be'])('of HTML in %s is HTML', async (encoding) => {
    const units = `\ufeff${html()}`;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), encoding === 'utf-16le');
    const content = await opened(new Uint8Array(view.buffer), 'a.doc');
    expect(content.format).toBe('html');
    expect(content.title).toBe(TITLE);
  });

  it('with tags in it stays text where its name says so', async () => {
    const text = '<div align="center">\n\n# 报告\n\n</div>';
    expect(await opened(utf8(text), 'README.md')).toMatchObject({ format: 'text', text });
  });

  it('that begins with the letters of a signature stays text', async () => {
    expect(await opened(utf8('HNS公司年报说明：全年营业收入增长5.6%。'), 'a.txt')).toMatchObject({ format: 'text' });
  });
});

describe('saved pages', () => {
  it('have the address that they were saved from', async () => {
    expect(await opened(mhtml(utf8(html())))).toMatchObject({ address: 'https://www.luming.gov.cn/ghjh/2026.html', title: TITLE });
    const chromium = html().replace('<html>', '<!-- saved from url=(0039)https://www.luming.gov.cn/ghjh/2026.html -->\n<html>');
    expect(await opened(utf8(chromium))).toMatchObject({ address: 'https://www.luming.gov.cn/ghjh/2026.html' });
  });

  it('in a web archive follow the charset that the page itself states', async () => {
    // 生产总值5.6亿元 in GBK.
    const gbk = [0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5, 0x35, 0x2e, 0x36, 0xd2, 0xda, 0xd4, 0xaa];
    const page = Uint8Array.from([...utf8('<html><head><meta charset="gb2312"></head><body><p>'), ...gbk, ...utf8('</p></body></html>')]);
    expect((await opened(mhtml(page))).text).toBe('生产总值5.6亿元');
  });

  it('give the words of shadow trees that were saved as templates', async () => {
    const page = '<html><body><x-page><template shadowrootmode="open"><p>全市粮食丰收。</p></template></x-page></body></html>';
    expect((await opened(utf8(page))).text).toContain('全市粮食丰收。');
  });
});

describe('workbooks', () => {
  it('show numbers as their cells do and leave out what is hidden', async () => {
    const content = await opened(xlsx());
    expect(content.format).toBe('xlsx');
    expect(content.text).toBe('综合\n1-1 主要指标\n单位：亿元\n指标\n2024年\n2025年\n增长\n地区生产总值\n981.3\n1036.2\n5.60%');
    expect(content.blocks()).toContainEqual({
      kind: 'table',
      rows: [
        ['指标', '2024年', '2025年', '增长'],
        ['地区生产总值', '981.3', '1036.2', '5.60%'],
      ],
    });
  });
});
