/** The texts of ../shared/corpus as files of every format, made by LibreOffice and Chromium: what users' files come from. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../browser/find-chromium';
import { textAsPage, type CorpusText } from '../corpus/shared-corpus';
import { makeOfd } from './make-ofd';
import { makeScan } from './make-scan';

export const FORMATS = ['docx', 'doc', 'odt', 'rtf', 'epub', 'mhtml', 'pdf', 'columns.pdf', 'office.pdf', 'ofd', 'scan.pdf'] as const;
export type MadeFormat = (typeof FORMATS)[number];

/** What LibreOffice calls its filters. */
const OFFICE: Partial<Record<MadeFormat, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  odt: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  'office.pdf': 'pdf',
};

const STYLE = {
  pdf: 'body{font:12pt/1.8 "Noto Serif CJK SC"} p{margin:0;text-indent:2em;text-align:justify} @page{size:A4;margin:25mm}',
  'columns.pdf':
    'body{font:10.5pt/1.6 "Noto Serif CJK SC";columns:2;column-gap:1.5em} p{margin:0;text-indent:2em;text-align:justify} @page{size:A4;margin:20mm}',
};

export interface Maker {
  /** Path of the file, made where it is not there yet. */
  file(text: CorpusText, format: MadeFormat): Promise<string>;
  close(): Promise<void>;
}

/** @param folder where the files are kept from run to run. */
export function openMaker(folder: string): Maker {
  mkdirSync(folder, { recursive: true });
  let browser: Browser | null = null;

  const pageOf = async (text: CorpusText, style: string) => {
    browser ??= await chromium.launch({ executablePath: findChromium() });
    const page = await browser.newPage();
    await page.setContent(textAsPage(text.name, text.text).replace('</head>', `<style>${style}</style></head>`));
    return page;
  };

  const makers: Record<MadeFormat, (text: CorpusText, path: string) => Promise<void>> = {
    ...(Object.fromEntries(
      Object.entries(OFFICE).map(([format, filter]) => [format, (text: CorpusText, path: string) => Promise.resolve(convert(text, path, filter))]),
    ) as Record<'docx' | 'doc' | 'odt' | 'rtf' | 'epub' | 'office.pdf', (text: CorpusText, path: string) => Promise<void>>),
    pdf: print('pdf'),
    'columns.pdf': print('columns.pdf'),
    async mhtml(text, path) {
      const page = await pageOf(text, '');
      const { data } = await (await page.context().newCDPSession(page)).send('Page.captureSnapshot', { format: 'mhtml' });
      writeFileSync(path, data);
      await page.close();
    },
    ofd: (text, path) => Promise.resolve(writeFileSync(path, makeOfd(text.text))),
    async 'scan.pdf'(text, path) {
      writeFileSync(path, await makeScan(readFileSync(await file(text, 'pdf'))));
    },
  };

  function print(format: 'pdf' | 'columns.pdf') {
    return async (text: CorpusText, path: string) => {
      const page = await pageOf(text, STYLE[format]);
      await page.pdf({ path, preferCSSPageSize: true });
      await page.close();
    };
  }

  function convert(text: CorpusText, path: string, filter: string): void {
    const source = join(folder, `${text.name}.html`);
    writeFileSync(source, textAsPage(text.name, text.text));
    const out = join(folder, 'office');
    // Writer, not Writer/Web, and a profile of its own: another LibreOffice may be running.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', filter, '--outdir', out, source], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    const ending = filter.split(':')[0] ?? '';
    execFileSync('mv', [join(out, `${text.name}.${ending}`), path]);
  }

  async function file(text: CorpusText, format: MadeFormat): Promise<string> {
    const path = join(folder, `${text.name}.${format}`);
    if (!existsSync(path)) await makers[format](text, path);
    return path;
  }

  return { file, close: async () => browser?.close() };
}
