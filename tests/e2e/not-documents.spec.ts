/** Pages that print a report's words and are none keep no mark of this extension, whether the first look or the engine says no. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { expect, test } from './extension';
import { report } from './invented-report';
import { traces } from './page-state';
import { extensionPage, readReport, waitForMarks } from './probe';

const folder = fileURLToPath(new URL('../specs/not-documents/', import.meta.url));
const wanted: Record<string, string> = {
  'templates.yaml': 'a work report with brackets to fill in',
  'stories.yaml': 'a chapter with the whole opening of a report',
  'talk.yaml': 'an exam paper in essay writing',
  'bodies.yaml': 'a company to its shareholders',
  'offers.yaml': "results of a site's search",
};

const pages = Object.entries(wanted).map(([file, what]) => {
  const { cases } = parse(readFileSync(`${folder}${file}`, 'utf8')) as { cases: { what: string; text: string }[] };
  return { what, text: cases.find((one) => one.what === what)!.text };
});

test('pages that only sound like documents keep no mark and no row', async ({ extension, site, page }) => {
  const own = await extensionPage(extension);
  for (const [at, { what, text }] of pages.entries()) {
    const url = `http://www.sounds.gov.cn/${at}.html`;
    const [title = '', ...lines] = text.trim().split('\n');
    site.put(url, `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`);
    await page.goto(url);
    // A report that is opened afterwards is marked: by then the page before has had its look, too.
    const after = await extension.context.newPage();
    site.put(`http://www.sounds.gov.cn/after-${at}.html`, report());
    await after.goto(`http://www.sounds.gov.cn/after-${at}.html`);
    await waitForMarks(after);
    await after.close();
    await expect.poll(() => traces(page), { message: what }).toEqual([]);
    expect((await readReport(own, url)).count, what).toBe(0);
  }
  await own.close();
});
