/** XHTML is read by a parser of HTML, to which `<title/>` opens a title that never ends. */
import { expect, it } from 'vitest';
import { withEndTags } from '../../../lib/files/formats/xhtml';
import { readFile } from '../../../lib/files/read-file';
import { nodePlatform } from '../../../lib/node/platform';
import { epub, TITLE } from './make-files';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

it.each([
  ['<title/>', '<title></title>'],
  ['<script src="a.js" />', '<script src="a.js" ></script>'],
  ['<script type="text/javascript"\n src="a/b.js"/><p>字</p>', '<script type="text/javascript"\n src="a/b.js"></script><p>字</p>'],
  ['<a id="p1"/><iframe/><textarea/>', '<a id="p1"></a><iframe></iframe><textarea></textarea>'],
  ['<svg:path d="M0 0"/>', '<svg:path d="M0 0"></svg:path>'],
  ['<br/><img src="a"/><hr /><meta charset="utf-8"/>', '<br/><img src="a"/><hr /><meta charset="utf-8"/>'],
  ['1 < 2 /> 3', '1 < 2 /> 3'],
])('%s', (xhtml, html) => {
  expect(withEndTags(xhtml)).toBe(html);
});

const seen = async (bytes: Uint8Array) => {
  const parsed: string[] = [];
  const parseHtml = (html: string) => {
    parsed.push(html);
    return nodePlatform.parseHtml(html);
  };
  await readFile({ name: 'a.xhtml', bytes }, { ...nodePlatform, parseHtml });
  return parsed.join('\n');
};

it('pages that are XML, and chapters of a book, reach the parser with their end tags', async () => {
  const page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>粮食丰收。</p></body></html>';
  expect(await seen(strToU8(page))).toContain('<title></title>');
  const parts = unzipSync(epub());
  for (const [name, part] of Object.entries(parts)) if (name.endsWith('.xhtml')) parts[name] = strToU8(strFromU8(part).replace('<title>x</title>', '<title/>'));
  expect(await seen(zipSync(parts))).toContain(`<title></title></head><body><h1>${TITLE}`);
});

it('a page of HTML is left as it is', async () => {
  expect(await seen(strToU8('<html><head><title>x</title></head><body><p/>粮食丰收。</body></html>'))).toContain('<p/>');
});
