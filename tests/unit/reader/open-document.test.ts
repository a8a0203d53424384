import { describe, expect, it } from 'vitest';
import { openFile as open, openPasted } from '../../../components/reader/open-document';
import type { SourceFile } from '../../../components/reader/reader-document';
import { MAX_BYTES } from '../../../lib/files/limits';
import { readFile } from '../../../lib/files/read-file';
import { FileError } from '../../../lib/files/refusal';
import { nodePlatform } from '../../../lib/node/platform';

function file(name: string, content: string | number[]) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}

const openFile = (source: SourceFile) =>
  open(
    source,
    (name, bytes) => readFile({ name, bytes }, nodePlatform),
    () => Promise.resolve([]),
  );

async function reasonOf(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
    return 'opened';
  } catch (error) {
    return error instanceof FileError ? error.reason : String(error);
  }
}

describe('openFile', () => {
  it('names the document after its title and the library’s address after the file', async () => {
    const document = await openFile(file('工作报告.txt', '澄浦新市政府工作报告\n各位代表：\n现在向大会报告工作。'));
    expect(document).toMatchObject({
      title: '澄浦新市政府工作报告',
      url: 'reader:%E5%B7%A5%E4%BD%9C%E6%8A%A5%E5%91%8A.txt',
    });
    expect(URL.canParse(document.url)).toBe(true);
  });

  it('falls back on the file’s name', async () => {
    expect(await openFile(file('a.txt', '现在，我代表市人民政府向大会报告工作。'))).toMatchObject({ title: 'a.txt' });
  });

  it('gives a saved page the address that it was saved from', async () => {
    const page =
      '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://www.chengpu.gov.cn/2026/report.html \n saved date: Fri Jan 16 2026\n--><body><p>全市粮食丰收。</p></body></html>';
    expect(await openFile(file('报告.html', page))).toMatchObject({ url: 'https://www.chengpu.gov.cn/2026/report.html' });
    const script = page.replace('https://www.chengpu.gov.cn/2026/report.html', 'javascript:alert(1)');
    expect(await openFile(file('a.html', script))).toMatchObject({ url: 'reader:a.html' });
  });

  it('leaves no gaps between levels of headings', async () => {
    const { blocks } = await openFile(file('a.md', '# 报告\n\n### 成绩\n\n##### 工业\n\n### 安排\n'));
    expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 3, 2]);
  });

  it.each([
    ['empty.txt', '', 'empty'],
    ['blank.md', ' \n　\n', 'empty'],
    ['broken.pdf', '%PDF-1.7', 'broken'],
    ['renamed.txt', '%PDF-1.7', 'broken'],
    ['report.docx', [0x50, 0x4b, 0x03, 0x04, 20, 0], 'broken'],
    ['report.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'broken'],
    ['report.rtf', '{\\rtf1\\ansi}', 'no-text'],
    ['photo.txt', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'picture'],
    ['noise.txt', [0x89, 0x51, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8], 'binary'],
    ['latin.txt', [0x63, 0x61, 0x66, 0xe9], 'encoding'],
  ])('says why %s is not opened', async (name, content, reason) => {
    expect(await reasonOf(openFile(file(name, content)))).toBe(reason);
  });

  it('refuses what is too large before reading it', async () => {
    const huge = { name: 'huge.txt', size: MAX_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await reasonOf(openFile(huge))).toBe('too-large');
  });

  it('refuses a text that no message could carry', async () => {
    expect(await reasonOf(openFile(file('long.txt', `${'全市粮食丰收。'.repeat(300_000)}`)))).toBe('too-large');
  });

  it('says so where the browser does not give the bytes', async () => {
    const gone = {
      name: 'gone.txt',
      size: 9,
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    expect(await reasonOf(openFile(gone))).toBe('unreadable');
  });
});

describe('openPasted', () => {
  it('gives the same words the same address, other words another', async () => {
    const [one, again, other] = await Promise.all([openPasted('全市粮食丰收。'), openPasted('全市粮食丰收。'), openPasted('全市林草茂盛。')]);
    expect(one.url).toMatch(/^reader:paste-[0-9a-f]{8}$/);
    expect(again.url).toBe(one.url);
    expect(other.url).not.toBe(one.url);
  });

  it('refuses blanks', async () => {
    expect(await reasonOf(openPasted(' \r\n '))).toBe('empty');
  });
});
