/** Files that cannot be read: each gives its reason, soon, and nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from '../fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError, refusalReasons } from '../../../lib/files/refusal';
import { MAX_BYTES } from '../../../lib/files/limits';
import { readFile } from '../../../lib/files/read-file';
import en from '../../../lib/i18n/locales/en.json';
import zhHans from '../../../lib/i18n/locales/zh-CN.json';
import zhHant from '../../../lib/i18n/locales/zh-Hant.json';
import { nodePlatform } from '../../../lib/node/platform';
import { docx, word } from './make-docx';
import { archive, epub, html, mhtml, ofd, xlsx } from './make-files';
import { makePdf, nestedForms } from './pdf/make-pdf';

const fixture = (name: string) => new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/files/${name}`, import.meta.url))));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function reasonOf(bytes: Uint8Array, name = 'a'): Promise<string> {
  try {
    await readFile({ name, bytes }, nodePlatform);
    return 'read';
  } catch (error) {
    return error instanceof FileError ? error.reason : String(error);
  }
}

/** The archive with the same part many times as large as it says: sizes in both headers are made small. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
  }
  return bytes;
}

function withFlag(bytes: Uint8Array, flag: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | flag, true);
  return bytes;
}

const BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const deep = (name: string) => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);

let bomb: Uint8Array | undefined;
/** A document of one part that unpacks to 200 MB; packed once, which takes seconds. */
const unpacksTo200 = (): Uint8Array => (bomb ??= docx(new Uint8Array(200 * 1024 * 1024))).slice();

describe('broken', () => {
  const cut = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length * 0.6));
  it.each([
    ['docx', () => cut(fixture('report.docx'))],
    ['doc', () => cut(fixture('report.doc'))],
    ['odt', () => cut(fixture('report.odt'))],
    ['rtf', () => cut(fixture('report.rtf'))],
    ['ofd', () => cut(ofd())],
    ['epub', () => cut(epub())],
    ['xlsx', () => cut(xlsx())],
    ['mhtml', () => cut(mhtml(utf8(html())))],
    ['pdf', () => utf8('%PDF-1.7\nnothing else')],
    ['a .pdf of other bytes', () => utf8('全市粮食丰收。'), '报告.pdf'],
    ['docx whose XML ends in the middle', () => docx(word('<w:p>').slice(0, -20))],
    ['OFD without a document', () => archive({ 'OFD.xml': '<OFD><DocBody><DocRoot>gone.xml</DocRoot></DocBody></OFD>' })],
    [
      'EPUB without chapters',
      () =>
        archive({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container><rootfile full-path="a.opf"/></container>', 'a.opf': '<package/>' }),
    ],
  ])('%s', async (_, make, name?: string) => {
    expect(await reasonOf(make(), name)).toBe('broken');
  });
});

describe('encrypted', () => {
  it.each([
    ['zip', () => withFlag(docx(word('')), 1)],
    [
      'odt',
      () =>
        archive({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'META-INF/manifest.xml':
            '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          'content.xml': new Uint8Array(50),
        }),
    ],
    [
      'epub',
      () =>
        epub(
          '<encryption xmlns:enc="e"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></enc:EncryptedData></encryption>',
        ),
    ],
    ['ofd', () => ofd({ root: '<ofd:Encryptions/>' })],
    ['pdf', () => makePdf({ pages: [['粮食']], encrypted: true })],
    [
      'doc',
      () => {
        const bytes = fixture('report.doc');
        // The flags of the file information block, right behind its number A5EC.
        for (let at = 512; at < bytes.length; at += 512) if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) bytes[at + 11] = (bytes[at + 11] ?? 0) | 1;
        return bytes;
      },
    ],
  ])('%s', async (_, make) => {
    expect(await reasonOf(make())).toBe('encrypted');
  });

  it('is no book whose fonts alone are veiled', async () => {
    expect(await reasonOf(epub('<encryption xmlns:enc="e"><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'))).toBe('read');
  });
});

describe('hostile', () => {
  it.each([
    ['a part that unpacks to 200 MB', unpacksTo200],
    ['one that says it is small', () => lying(unpacksTo200())],
    ['an entity bomb in .docx', () => docx(BOMB + word('&c;'))],
    ['an entity bomb in .odt', () => archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `${BOMB}<a>&c;</a>` })],
    ['an entity bomb in .xlsx', () => archive({ 'xl/workbook.xml': `${BOMB}<a>&c;</a>`, 'xl/_rels/workbook.xml.rels': '<a/>' })],
    ['an entity bomb in OFD', () => archive({ 'OFD.xml': `${BOMB}<a>&c;</a>` })],
    ['100,000 elements in one another', () => docx(word(deep('w:p')))],
    ['a page of 1,000,000 elements in one another', () => utf8(`<html><body>${'<div>'.repeat(1_000_000)}`)],
    ['100,000 groups in one another', () => utf8(`{\\rtf1${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`)],
    ['more parts than a document has', () => archive(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`${at}`, 'a'])))],
    [
      'mails in mails',
      () =>
        utf8(
          Array.from({ length: 40 }, (_, at) => `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${at}b"\r\n\r\n--${at}b\r\n`).join('') +
            Array.from({ length: 40 }, (_, at) => `--${39 - at}b--\r\n`).join(''),
        ),
    ],
  ])('%s', async (_, make) => {
    expect(await reasonOf(make())).toBe('hostile');
  });

  it.each([
    ['for more words than there is time for', nestedForms(9, 10)],
    ['in a circle', nestedForms(3, 300, true)],
  ])('forms of a PDF that are drawn inside one another %s are given up, and the next file is read', async (_, bytes) => {
    const platform = { ...nodePlatform, patience: 1500 };
    const next = makePdf({ pages: [['粮食总产量21万吨']] });
    await expect(readFile({ name: 'a.pdf', bytes }, platform)).rejects.toMatchObject({ reason: 'hostile' });
    expect((await readFile({ name: 'b.pdf', bytes: next }, nodePlatform)).text).toContain('粮食总产量21万吨');
  });

  it('an entity from outside is not fetched', async () => {
    expect(await reasonOf(docx('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + word('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')))).toBe('hostile');
  });

  it('circles in a compound file end', async () => {
    const bytes = fixture('report.doc');
    const view = new DataView(bytes.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    for (let at = 0; at < 128; at++) view.setUint32(fat + at * 4, at === 5 ? 4 : 5, true);
    expect(await reasonOf(bytes)).toBe('broken');
  });
});

describe('enormous', () => {
  const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');
  const LONG = '全市粮食丰收。'.repeat(100);
  const opf = (items: number) =>
    `<package><manifest>${many(items, (at) => `<item id="i${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`)}</manifest><spine>${many(items, (at) => `<itemref idref="i${at}"/>`)}</spine></package>`;
  const odf = (body: string) =>
    archive({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });
  it.each([
    ['a PDF of more pages than are read', () => makePdf({ pages: Array.from({ length: 1001 }, () => []) })],
    [
      'an OFD of more pages than are read',
      () =>
        archive({
          'OFD.xml': '<OFD><DocBody><DocRoot>d.xml</DocRoot></DocBody></OFD>',
          'd.xml': `<Document><Pages>${many(1001, (at) => `<Page ID="${at}" BaseLoc="p.xml"/>`)}</Pages></Document>`,
          'p.xml': '<Page/>',
        }),
    ],
    ['a .docx', () => docx(word(many(3000, () => `<w:p><w:r><w:t>${LONG}</w:t></w:r></w:p>`)))],
    ['a .docx of little text in very many pieces', () => docx(word(`<w:p>${many(300_000, () => '<w:r><w:t>5</w:t></w:r>')}</w:p>`))],
    ['an .odt', () => odf(many(3000, () => `<text:p>${LONG}</text:p>`))],
    [
      'an .odt of repeated cells',
      () =>
        odf(
          `<table:table>${many(200, () => `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>${LONG}</text:p></table:table-cell></table:table-row>`)}</table:table>`,
        ),
    ],
    ['an .rtf', () => utf8(`{\\rtf1 ${many(100_000, () => 'aaaaaaaaaaaaaaaaaaaaaaaaa\\par ')}}`)],
    [
      'a book',
      () =>
        archive({
          mimetype: 'application/epub+zip',
          'META-INF/container.xml': '<container><rootfile full-path="a.opf"/></container>',
          'a.opf': opf(300),
          ...Object.fromEntries(Array.from({ length: 300 }, (__, at) => [`c${at}.xhtml`, `<html><body><p>${LONG.repeat(10)}</p></body></html>`])),
        }),
    ],
    ['a web archive', () => mhtml(utf8(`<html><body>${many(3000, () => `<p>${LONG}</p>`)}</body></html>`))],
  ])('%s', async (_, make) => {
    expect(await reasonOf(make())).toBe('too-large');
  });
});

describe('never fetches or runs', () => {
  const called: string[] = [];
  const before = { fetch: globalThis.fetch };
  beforeAll(() => {
    globalThis.fetch = (address) => {
      called.push(address instanceof Request ? address.url : String(address));
      return Promise.reject(new Error('no network'));
    };
  });
  afterAll(() => {
    globalThis.fetch = before.fetch;
  });

  it('scripts, pictures, frames and links of a page', async () => {
    const page = `<html><body><script>globalThis.ran = 1</script><img src="https://a.example/x.png" onerror="globalThis.ran = 1"><iframe src="https://a.example/"></iframe><link rel="stylesheet" href="https://a.example/"><p>全市粮食丰收。</p></body></html>`;
    const { text } = await readFile({ name: 'a', bytes: utf8(page) }, nodePlatform);
    expect(text).toBe('全市粮食丰收。');
    expect('ran' in globalThis).toBe(false);
    expect(called).toEqual([]);
  });

  it('a picture that a .docx links to', async () => {
    const rels = {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://a.example/x.png" TargetMode="External"/></Relationships>',
    };
    const picture =
      '<w:p><w:r><w:t>全市粮食丰收。</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const { text } = await readFile({ name: 'a', bytes: docx(word(picture), rels) }, nodePlatform);
    expect(text).toBe('全市粮食丰收。');
    expect(called).toEqual([]);
  });
});

describe('known and not read', () => {
  it.each([
    ['archive', archive({ 'report.docx': fixture('report.docx') })],
    ['archive', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0])],
    ['archive', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['presentation', archive({ 'ppt/presentation.xml': '<a/>' })],
    ['old-workbook', archive({ 'xl/workbook.bin': 'x' })],
    ['picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['old-word', Uint8Array.from([0xdb, 0xa5, 0x2d, 0, 0, 0])],
    [
      'old-word',
      utf8(
        '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
      ),
    ],
    ['old-word', utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>')],
    ['old-workbook', utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['web-archive', utf8('bplist00\u0001\u0002')],
    ['proprietary', Uint8Array.from([0x43, 0x41, 0x4a, 0, 0, 1])],
    ['no-text', docx(word('<w:p/>'))],
    ['no-text', makePdf({ pages: [[]] })],
    ['empty', utf8('<html><body><script>1</script></body></html>')],
    ['binary', Uint8Array.from({ length: 5000 }, (_, at) => (at * 89) % 256)],
  ])('%s', async (reason, bytes) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('too large', async () => {
    expect(await reasonOf(new Uint8Array(MAX_BYTES + 1))).toBe('too-large');
    expect(await reasonOf(utf8(`<html><body>${'全市粮食丰收。'.repeat(300_000)}</body></html>`))).toBe('too-large');
  });

  it('each reason has its sentence in every language', () => {
    for (const { reader } of [en, zhHans, zhHant]) {
      expect(Object.keys(reader.refusal).sort()).toEqual([...refusalReasons].sort());
      expect(new Set(Object.values(reader.refusal)).size).toBe(refusalReasons.length);
    }
  });
});

it('answers any change of a file with a text or a reason', async () => {
  const files = [fixture('report.docx'), fixture('report.doc'), fixture('report.odt'), fixture('report.rtf'), ofd(), epub(), xlsx(), mhtml(utf8(html()))];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      async (file, changes) => {
        const bytes = file.slice();
        for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
        const reason = await reasonOf(bytes);
        expect(['read', ...refusalReasons]).toContain(reason);
      },
    ),
    { numRuns: 150 },
  );
});
