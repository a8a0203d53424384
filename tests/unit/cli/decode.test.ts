import { describe, expect, it } from 'vitest';
import { UnreadableError, decodeText } from '../../../scripts/extract/decode';

const text = '青禾县地区生产总值增长6.1%。\n';
/** The same words in GB18030 (青禾县地区生产总值增长6.1%。). */
const gb18030 = Uint8Array.from([
  0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8, 0xb5, 0xd8, 0xc7, 0xf8, 0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5, 0xd4, 0xf6, 0xb3, 0xa4, 0x36, 0x2e, 0x31, 0x25, 0xa1,
  0xa3, 0x0a,
]);
const utf16 = (littleEndian: boolean, mark: boolean) => {
  const source = (mark ? '\ufeff' : '') + text;
  const view = new DataView(new ArrayBuffer(source.length * 2));
  for (let i = 0; i < source.length; i++) view.setUint16(i * 2, source.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const utf8 = (source: string) => new TextEncoder().encode(source);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(true, true)],
    ['UTF-16 BE with a mark', utf16(false, true)],
    ['UTF-16 LE without a mark', utf16(true, false)],
    ['UTF-16 BE without a mark', utf16(false, false)],
    ['GB18030', gb18030],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('follows the charset that an HTML head declares', () => {
    const head = utf8('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>');
    const page = new Uint8Array([...head, ...gb18030]);
    expect(decodeText(page, { html: true })).toContain(text);
  });

  it('reads UTF-8 where the declared charset is wrong', () => {
    expect(decodeText(utf8(`<meta charset="nonsense">${text}`), { html: true })).toContain(text);
  });

  it('lets go of a character that the end of the file cuts off', () => {
    expect(decodeText(utf8('青禾县').subarray(0, 8))).toBe('青禾');
  });

  it('reads nothing from nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it.each([
    ['binary data', Uint8Array.from({ length: 1000 }, (_, i) => (i * 89) % 256)],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['Windows-1252', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0xe0, 0x20, 0xff, 0x20])],
    ['control characters', new Uint8Array(1000).fill(0x02)],
    ['half of UTF-8', utf8(text).subarray(1)],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(UnreadableError);
  });
});
