/** Writes the smallest PDF files that show one thing each. */

interface Options {
  /** Sets each page's words in a font that is not embedded and maps no characters: a character map must. */
  pages: readonly (readonly string[])[];
  /** Asks for a password that nobody knows. */
  encrypted?: boolean;
  /** Numbers of the pages, from 0, whose words nobody sees. */
  unseen?: readonly number[];
  /** Numbers of the pages, from 0, that a picture covers. */
  pictured?: readonly number[];
}

/** One grey dot, drawn as large as the page. */
const PICTURE = 'q 595 0 0 842 0 0 cm BI/W 1/H 1/BPC 8/CS/G ID x EI Q\n';

/** A file with the words of each page one below the other (ISO 32000-1, 9.7.5: UniGB-UCS2-H is UCS-2, Adobe-GB1). */
export function makePdf({ pages, encrypted = false, unseen = [], pictured = [] }: Options): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>>>',
    ...pages.flatMap((lines, at) => {
      const words =
        (pictured.includes(at) ? PICTURE : '') +
        lines.map((line, row) => `BT ${unseen.includes(at) ? 3 : 0} Tr/F 12 Tf 72 ${760 - row * 20} Td<${hex(line)}>Tj ET`).join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + at * 2} 0 R>>`,
        `<</Length ${words.length}>>stream\n${words}\nendstream`,
      ];
    }),
  ];
  return fileOf(objects, encrypted);
}

/** The objects, numbered from 1, the first of them the catalogue. */
function fileOf(objects: readonly string[], encrypted = false): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const lock = encrypted ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>/ID[<00><00>]` : '';
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function hex(text: string): string {
  return Array.from(text, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
}

/**
 * A page that draws a form, which draws the next one `fan` times, and so on: the words of the last one stand there fan^(levels - 1)
 * times. In a circle the last draws the first.
 */
export function nestedForms(levels: number, fan: number, inCircle = false): Uint8Array {
  const forms = Array.from({ length: levels }, (_, level) => {
    const isLast = level === levels - 1;
    const isWords = isLast && !inCircle;
    const body = isWords ? 'BT/F 9 Tf 10 10 Td(5.2)Tj ET' : '/X Do '.repeat(fan);
    const resources = isWords ? '/Font<</F 4 0 R>>' : `/XObject<</X ${isLast ? 6 : 7 + level} 0 R>>`;
    return `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${resources}>>/Length ${body.length}>>stream\n${body}\nendstream`;
  });
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Length 5>>stream\n/X Do\nendstream',
    ...forms,
  ]);
}
