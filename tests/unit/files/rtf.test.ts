/** Rich text of Chinese programs: characters of two bytes, wherever its writer breaks lines and switches fonts. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { gbk } from './gbk';

const WORDS = '望川县全年粮食产量41.7万吨，比上年增长2.3%。';
const FONTS = "{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\froman\\fcharset0 Times New Roman;}}";

/** Bytes of GBK as RTF writes them, with something between one and the next. */
const escaped = (text: string, between = '') =>
  Array.from(gbk(text), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}${between}`)).join('');
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = async (rtf: string | Uint8Array) => (await readFile({ name: '无题', bytes: typeof rtf === 'string' ? latin1(rtf) : rtf }, nodePlatform)).text;
const document = (body: string, head = '\\ansi\\ansicpg936\\deff0') => `{\\rtf1${head}${FONTS}\\pard\\f0 ${body}\\par}`;

describe('characters of two bytes', () => {
  it.each([
    ['one after another', document(escaped(WORDS))],
    ['with an end of line between them', document(escaped(WORDS, '\r\n'))],
    ['with an end of line of another system between them', document(escaped(WORDS, '\n'))],
    ['told by the font alone', document(escaped(WORDS), '\\ansi\\deff0')],
    ['under the font of Latin letters', document(`\\f1 ${escaped(WORDS)}`)],
    [
      'as Unicode, with GBK for those who cannot',
      document(Array.from(WORDS, (sign) => (sign < '\x80' ? sign : `\\u${sign.charCodeAt(0)}${escaped(sign)}`)).join(''), '\\ansi\\ansicpg936\\uc2'),
    ],
  ])('%s', async (_, rtf) => {
    expect(await read(rtf)).toBe(WORDS);
  });
});

describe('a file', () => {
  it.each([
    ['behind a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...latin1(document(escaped(WORDS)))])],
    ['behind empty lines', latin1(`\r\n\r\n${document(escaped(WORDS))}`)],
    ['filled up with noughts', Uint8Array.from([...latin1(document(escaped(WORDS))), ...new Uint8Array(300)])],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toBe(WORDS);
  });

  it('has a hole where noughts overwrote it', async () => {
    expect(await read(document(`${escaped('粮食产量4')}\0${escaped('.7万吨')}`))).toBe('粮食产量4\ufffd.7万吨');
  });

  it('leaves out what it hides and what was deleted', async () => {
    expect(await read(document(`${escaped('粮食')}{\\v ${escaped('99.9万吨')}}{\\deleted ${escaped('88万吨')}}${escaped('丰收。')}`))).toBe('粮食丰收。');
  });

  it.each(['strike', 'striked1'])('leaves out what is struck out: %s', async (struck) => {
    expect(await read(document(`${escaped('投资')}{\\${struck} 35}\\strike0 36${escaped('亿元')}`))).toBe('投资36亿元');
  });

  it('keeps a table in GBK cell by cell', async () => {
    const row = (cells: string[]) =>
      `\\trowd\\cellx3000\\cellx6000 ${cells.map((cell) => `\\pard\\intbl ${escaped(cell, '\r\n')}\\cell`).join('\r\n')}\\row\r\n`;
    const bytes = latin1(document(`${row(['指标', '完成'])}${row(['粮食产量', '41.7万吨'])}\\pard ${escaped('以上。')}`));
    const content = await readFile({ name: '', bytes }, nodePlatform);
    expect(content.blocks()).toContainEqual({
      kind: 'table',
      rows: [
        ['指标', '完成'],
        ['粮食产量', '41.7万吨'],
      ],
    });
  });
});
