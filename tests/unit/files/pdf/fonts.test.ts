/** Fonts that say nothing of their signs, or something else than they print: their numbers are unreadable, never others. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/engine/analyse';
import { readFile } from '../../../../lib/files/read-file';
import { nodePlatform } from '../../../../lib/node/platform';

const GB = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>>>',
];
const DESCRIPTOR =
  '<</Type/FontDescriptor/FontName/ABCDEF+Own/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>';
/** A character map that says what codes stand for (ISO 32000-1, 9.10.3). */
const cmap = (pairs: [string, string][]) => {
  const digits = pairs[0]?.[0].length ?? 2;
  const text = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def /CMapType 2 def 1 begincodespacerange <${'0'.repeat(digits)}> <${'f'.repeat(digits)}> endcodespacerange ${pairs.length} beginbfchar ${pairs.map(([code, sign]) => `<${code}> <${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}>`).join(' ')} endbfchar endcmap end end`;
  return `<</Length ${text.length}>>stream\n${text}\nendstream`;
};
const hex = (text: string, width = 4) => Array.from(text, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(width, '0')).join('');

/** 全市粮食产量达到, the digits in the font `own`, 万吨，增长 and so on. */
function made(own: string, extra: string[], digits: string, before = hex('全市粮食产量达到'), more = ''): Uint8Array {
  const words = `BT/F 12 Tf 72 760 Td<${before}>Tj/G 12 Tf<${digits}>Tj/F 12 Tf<${hex('万吨，城镇新增就业平稳增加。')}>Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[5 0 R]>>',
    GB[0]!.replace('>>', `${more}>>`),
    GB[1]!,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/G 7 0 R>>>>/Contents 6 0 R>>',
    `<</Length ${words.length}>>stream\n${words}\nendstream`,
    own,
    ...extra,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length === 0 ? 0 : file.indexOf('xref\n')}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const simple = (more: string) => `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${more}>>`;
const NAMED = '/Encoding<</Type/Encoding/Differences[48/zero/one/two/three/four/five/six/seven/eight/nine]>>';
const composite = (more: string) => `<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Own/Encoding/Identity-H/DescendantFonts[8 0 R]${more}>>`;
const own = `<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${DESCRIPTOR}>>`;
const bytes = (text: string) => hex(text, 2);
const every = (shift: number): [string, string][] => Array.from('0123456789', (digit, at) => [bytes(digit), String((at + shift) % 10)]);

async function read(pdf: Uint8Array) {
  const { text } = await readFile({ name: 'a.pdf', bytes: pdf }, nodePlatform);
  return { text, figures: analyse({ id: 'a', text, force: true }).figures.map(({ quote }) => quote) };
}

describe('digits of a PDF', () => {
  it.each([
    ['of a plain font', made(simple(''), [], bytes('57'))],
    ['of a font that names its glyphs', made(simple(NAMED), [], bytes('57'))],
    ['of one that says the same of them', made(simple(`${NAMED}/ToUnicode 8 0 R`), [cmap(every(0))], bytes('57'))],
    [
      'of a font of glyphs that says what they are',
      made(
        composite('/ToUnicode 9 0 R'),
        [
          own,
          cmap([
            ['0018', '5'],
            ['001a', '7'],
          ]),
        ],
        '0018001a',
      ),
    ],
  ])('%s are read', async (_, pdf) => {
    expect(await read(pdf)).toMatchObject({ figures: ['57万吨'] });
  });

  it.each([
    ['that are said to be others', made(simple(`${NAMED}/ToUnicode 8 0 R`), [cmap(every(3))], bytes('57'))],
    [
      'that are said to be letters',
      made(
        simple(`${NAMED}/ToUnicode 8 0 R`),
        [
          cmap([
            [bytes('5'), 'a'],
            [bytes('7'), 'b'],
          ]),
        ],
        bytes('57'),
      ),
    ],
    ['of a standard font that are said to be others', made(simple('/ToUnicode 8 0 R'), [cmap(every(1))], bytes('57'))],
    ['in a font of glyphs that says nothing', made(composite(''), [own], '00350037')],
    ['in a font of glyphs that says nothing of these', made(composite('/ToUnicode 9 0 R'), [own, cmap([['0018', 'a']])], '00350037')],
    [
      'in a font of Unicode codes that says they are others',
      made(
        simple(''),
        [cmap([['0035', '8'], ['0037', '1'], ...Array.from('全市粮食产量达到万吨，城镇新增就业平稳加。', (sign): [string, string] => [hex(sign), sign])])],
        '',
        hex('全市粮食产量达到57万吨。'),
        '/ToUnicode 8 0 R',
      ),
    ],
  ])('%s are unreadable', async (_, pdf) => {
    const { text, figures } = await read(pdf);
    expect(figures).toEqual([]);
    expect(text).toContain('万吨');
    expect(text).not.toMatch(/\d/);
  });
});
