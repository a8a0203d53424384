import { describe, expect, it } from 'vitest';
import * as fc from '../fast-check';
import { decodeText } from '../../../lib/files/decode';
import { FileError } from '../../../lib/files/refusal';
import { analyse } from '../../../lib/engine/analyse';
import { gbk as encodeGbk } from './gbk';

const chinese = '澄江新市2025年地区生产总值348.2亿元，增长5.6%。';
/** `chinese` up to the figure in GBK, as an editor on Windows saves it. */
const gbk = Uint8Array.from([
  0xb3, 0xce, 0xbd, 0xad, 0xd0, 0xc2, 0xca, 0xd0, 0x32, 0x30, 0x32, 0x35, 0xc4, 0xea, 0xb5, 0xd8, 0xc7, 0xf8, 0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5,
]);

function utf16(text: string, littleEndian: boolean, mark = false): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function reasonOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    return error instanceof FileError ? error.reason : String(error);
  }
}

const REPORT = `${chinese}\n一般公共预算收入21.7亿元，增长4.2%；城镇新增就业1.3万人；粮食产量18.5万吨。\n`.repeat(6);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** With other bytes in place of those at `at`. */
const changed = (bytes: Uint8Array, at: number, by: readonly number[], gone = 0) =>
  Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + gone)]);

describe('a damaged file', () => {
  it.each([
    ['UTF-8 that begins in the middle of a character', utf8(REPORT).subarray(1), REPORT.slice(1)],
    ['UTF-8 that begins and ends so', utf8(REPORT.trim()).subarray(2, -1), REPORT.trim().slice(1, -1)],
    ['UTF-8 with a stray byte', changed(utf8(REPORT), 3, [0xff]), REPORT.slice(1)],
    ['GBK with a stray byte', changed(encodeGbk(REPORT), 2, [0xff]), REPORT.slice(1)],
    ['GBK with a byte lost', changed(encodeGbk(REPORT), encodeGbk(chinese).length - 2, [], 1), REPORT.slice(chinese.length + 1)],
    ['pieces joined in the middle of a character', changed(utf8(REPORT), 300, [0xe5, 0xb8]), REPORT.slice(160)],
    ['a page in GBK with a stray byte', changed(encodeGbk(`<meta charset="gb2312">${REPORT}`), 30, [0xff]), REPORT.slice(chinese.length + 1)],
  ])('is read but for what is broken: %s', (_, bytes, kept) => {
    const text = decodeText(bytes, { markup: true });
    expect(text).toContain(kept);
    expect(text.match(/\ufffd/g)?.length ?? 0).toBeLessThanOrEqual(4);
  });

  it('makes no number of what is left of one', () => {
    const bytes = utf8(REPORT.replace('348.2', '34#8.2'));
    const text = decodeText(changed(bytes, bytes.indexOf(0x23), [0xff], 1));
    expect(text).toContain('34\ufffd8.2');
    expect(
      analyse({ id: '', text, force: true })
        .figures.map(({ quote }) => quote)
        .slice(0, 2),
    ).toEqual(['5.6%', '21.7亿元']);
  });

  it('is refused where it is damaged throughout', () => {
    const bytes = utf8(REPORT);
    for (let at = 5; at < bytes.length; at += 40) bytes[at] = 0xff;
    expect(reasonOf(bytes)).toBe('encoding');
  });

  it('is read without the noughts that fill its last block', () => {
    const wide = [utf16(REPORT, true, true), utf16(REPORT, false, true), utf16(REPORT, true)];
    const narrow = [utf8(REPORT), utf8(`\ufeff${REPORT}`), encodeGbk(REPORT)];
    const filled = (bytes: Uint8Array, by: number) => decodeText(Uint8Array.from([...bytes, ...new Uint8Array(by)]));
    for (const bytes of [...wide, ...narrow]) for (const by of [2, 512, 4096]) expect(filled(bytes, by)).toBe(REPORT);
    for (const bytes of narrow) for (const by of [1, 3, 511]) expect(filled(bytes, by)).toBe(REPORT);
  });

  it('makes no number of one that noughts have overwritten a digit of', () => {
    const text = decodeText(utf16(REPORT.replace('348.2', '34\0.2'), true, true));
    expect(text).toContain('34\ufffd.2');
    expect(analyse({ id: '', text, force: true }).figures[0]?.quote).toBe('5.6%');
  });
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(chinese)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${chinese}`)],
    ['UTF-16 LE with a mark', utf16(chinese, true, true)],
    ['UTF-16 BE with a mark', utf16(chinese, false, true)],
    ['UTF-16 LE without', utf16(chinese, true)],
    ['UTF-16 BE without', utf16(chinese, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(chinese);
  });

  it('reads GBK', () => {
    expect(decodeText(gbk)).toBe('澄江新市2025年地区生产总值');
  });

  it('follows the charset of an HTML head, and no lie in it', () => {
    const head = new TextEncoder().encode('<meta charset="gb2312">');
    expect(decodeText(Uint8Array.from([...head, ...gbk]), { markup: true })).toContain('地区生产总值');
    const lie = new TextEncoder().encode(`<meta charset=gb2312>${chinese}`);
    expect(decodeText(Uint8Array.from([...new TextEncoder().encode('<meta charset="no-such">'), ...lie]), { markup: true })).toContain(chinese);
  });

  it('reads Big5, and does not take GBK for it', () => {
    // 政府工作報告：生產總值3482億元，增長5.6%。
    const big5 = [
      0xac, 0x46, 0xa9, 0xb2, 0xa4, 0x75, 0xa7, 0x40, 0xb3, 0xf8, 0xa7, 0x69, 0xa1, 0x47, 0xa5, 0xcd, 0xb2, 0xa3, 0xc1, 0x60, 0xad, 0xc8, 0x33, 0x34, 0x38,
      0x32, 0xbb, 0xf5, 0xa4, 0xb8, 0xa1, 0x41, 0xbc, 0x57, 0xaa, 0xf8, 0x35, 0x2e, 0x36, 0x25, 0xa1, 0x43,
    ];
    expect(decodeText(Uint8Array.from(big5))).toBe('政府工作報告：生產總值3482億元，增長5.6%。');
    expect(decodeText(gbk)).toBe('澄江新市2025年地区生产总值');
  });

  it('follows the encoding that XML declares', () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="GB18030"?><p>');
    expect(decodeText(Uint8Array.from([...head, ...gbk]), { markup: true })).toContain('地区生产总值');
  });

  it('leaves line ends alone: offsets count in the file’s own text', () => {
    expect(decodeText(new TextEncoder().encode('一\r\n二\r三\n四'))).toBe('一\r\n二\r三\n四');
  });

  it('reads an HTML file in GBK whose script is longer than its words', () => {
    const script = new TextEncoder().encode(`<script>${'var a = "letters";'.repeat(200)}</script>`);
    expect(decodeText(Uint8Array.from([...script, ...gbk]), { markup: true })).toContain('地区生产总值');
  });

  it('lets go of a character that the end of the file cuts off', () => {
    expect(decodeText(new TextEncoder().encode('青禾县').subarray(0, 8))).toBe('青禾');
  });

  it('gives an empty text for no bytes', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it('says what is binary', () => {
    expect(reasonOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff]))).toBe('binary');
    expect(reasonOf(Uint8Array.from({ length: 300 }, (_, at) => at % 7))).toBe('binary');
  });

  it('says which encodings it does not know', () => {
    // あいう in Shift_JIS.
    expect(reasonOf(Uint8Array.from([0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4]))).toBe('encoding');
    expect(reasonOf(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe('encoding');
    expect(reasonOf(Uint8Array.from([0xff, 0xfe, 0x00]))).toBe('encoding');
    const french = 'un été très doux, une année agitée, la région côtière';
    expect(reasonOf(Uint8Array.from(french, (letter) => letter.charCodeAt(0)))).toBe('encoding');
  });

  it.each([
    ['binary data', Uint8Array.from({ length: 1000 }, (_, i) => (i * 89) % 256)],
    ['Windows-1252', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0xe0, 0x20, 0xff, 0x20])],
    ['control characters', new Uint8Array(1000).fill(0x02)],
    ['UTF-8 of which every third byte is gone', new TextEncoder().encode(chinese).filter((_, at) => at % 3 !== 1)],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(FileError);
  });

  it('answers any bytes with text or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(reasonOf(bytes)).toBeTypeOf('string');
      }),
    );
  });
});
