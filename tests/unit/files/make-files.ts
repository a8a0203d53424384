/** Writes small files of formats that are ZIP archives or mails: the same invented report in each. */
import { strToU8, zipSync } from 'fflate';

export const TITLE = '鹿鸣市2026年政府工作报告';
export const PARAGRAPHS = [
  '——2026年1月16日在鹿鸣市第五届人民代表大会第六次会议上',
  '鹿鸣市市长　叶知秋',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议。',
  '一、2025年工作回顾',
  '过去一年，全市地区生产总值达到1036.2亿元，比上年增长5.6%；一般公共预算收入82.4亿元，增长4.1%；社会消费品零售总额增长6.2%。“四上”企业净增126家，PM2.5平均浓度降至26.5微克/立方米。',
  '城镇居民人均可支配收入41620元，增长4.9%；农村居民人均可支配收入22250元，增长6.8%。',
  '二、2026年工作安排',
  '今年发展主要预期目标是：地区生产总值增长5%—6%，城镇新增就业4.3万人以上，粮食产量稳定在57万吨。',
];
export const TABLE = [
  ['指标', '单位', '2025年完成', '2026年预期'],
  ['粮食产量', '万吨', '56.1', '57'],
  ['城镇新增就业', '万人', '4.2', '4.3'],
];

export function archive(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

export function html(charset = 'utf-8'): string {
  const cells = TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${TITLE}</title></head><body><h1>${TITLE}</h1>\n${paragraphs}\n<table>${cells}</table></body></html>`;
}

/** A page as Chromium archives it; `charset` is stated in the page alone. */
export function mhtml(body: Uint8Array): Uint8Array {
  const quoted = Array.from(body, (byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  ).join('');
  const lines = quoted.match(/(?:=[\dA-F]{2}|[^=]){1,24}/g)?.join('=\r\n') ?? '';
  return strToU8(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.luming.gov.cn/ghjh/2026.html',
      'Subject: =?utf-8?Q?report?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--x----"',
      '',
      '',
      '------MultipartBoundary--x----',
      'Content-Type: text/html',
      'Content-ID: <frame-0@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://www.luming.gov.cn/ghjh/2026.html',
      '',
      lines,
      '------MultipartBoundary--x----',
      'Content-Type: text/css',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'p { color: red }',
      '------MultipartBoundary--x------',
      '',
    ].join('\r\n'),
  );
}

export function epub(encryption?: string): Uint8Array {
  const chapter = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
  const half = 4;
  return archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${TITLE}</dc:title></metadata><manifest><item id="b" href="text/%E4%BA%8C.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="c" href="style.css" media-type="text/css"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'OEBPS/text/one.xhtml': chapter(
      `<h1>${TITLE}</h1>${PARAGRAPHS.slice(0, half)
        .map((text) => `<p>${text}</p>`)
        .join('')}`,
    ),
    'OEBPS/text/二.xhtml': chapter(
      `${PARAGRAPHS.slice(half)
        .map((text) => `<p>${text}</p>`)
        .join('')}<table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
    ...(encryption === undefined ? {} : { 'META-INF/encryption.xml': encryption }),
  });
}

/** An OFD page sets every line by itself, in millimetres; `column` characters to the line. */
export function ofd({ root = '', column = 30 } = {}): Uint8Array {
  const size = 4.9;
  const pages: string[] = [''];
  let y = 30;
  const line = (text: string, x: number) => {
    const signs = [...text];
    const widths = signs.map((sign) => (sign < '\u2000' ? size / 2 : size));
    const deltas = widths.slice(0, -1).join(' ');
    pages[pages.length - 1] +=
      `<ofd:TextObject ID="${pages.length}${Math.round(y * 10)}${Math.round(x)}" Boundary="${x} ${y} ${widths.reduce((sum, width) => sum + width, 0)} ${size}" Font="4" Size="${size}"><ofd:TextCode X="0" Y="${size * 0.86}" DeltaX="${deltas}">${text}</ofd:TextCode></ofd:TextObject>`;
  };
  const next = () => {
    y += 8;
    if (y <= 270) return;
    pages.push('');
    y = 30;
  };
  const paragraph = (text: string) => {
    const signs = [...`\u3000\u3000${text}`];
    for (let at = 0; at < signs.length; at += column) {
      const words = signs.slice(at, at + column).join('');
      const indent = words.length - words.trimStart().length;
      line(words.trimStart(), 28 + indent * size);
      next();
    }
  };
  line(TITLE, 70);
  next();
  next();
  for (const text of PARAGRAPHS) paragraph(text);
  for (const row of TABLE) {
    row.forEach((cell, at) => line(cell, 28 + at * 40));
    next();
  }
  const content = (objects: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="2" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
  return archive({
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0">${root}<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((objects, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, content(objects)])),
  });
}

/** A workbook whose numbers stand as numbers with formats, as statistical yearbooks have them. */
export function xlsx(): Uint8Array {
  const strings = ['1-1 主要指标', '单位：亿元', '指标', '2024年', '2025年', '增长', '地区生产总值', '密件'];
  return archive({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="综合" sheetId="1" r:id="rId1"/><sheet name="底稿" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r><rPh><t>注音</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="5" max="5" hidden="1"/></cols><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c><c r="C3" t="s"><v>4</v></c><c r="D3" t="s"><v>5</v></c><c r="E3" t="inlineStr"><is><t>藏</t></is></c></row>
<row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4" s="1"><v>981.25000000000011</v></c><c r="C4"><v>1036.2000000000001</v></c><c r="D4" s="2"><v>0.056</v></c></row>
<row r="5" hidden="1"><c r="A5"><v>7</v></c><c r="B5"><v>8</v></c></row>
</sheetData><mergeCells><mergeCell ref="A1:D1"/></mergeCells></worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
  });
}
