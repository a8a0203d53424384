/** Documents of each sort, two layouts of each, opened in the browser: every row is the one that the command line gives. */
import { readFileSync } from 'node:fs';
import expected from '../fixtures/documents/rows.json' with { type: 'json' };
import { kinds, type PageKind } from '../../lib/model/kinds';
import { toldBy, type Told } from '../unit/documents/told';
import { expect, test } from './extension';
import { analysisOf } from './page-state';
import { extensionPage, waitForMarks } from './probe';

test.use({ profile: 'sorts' });

const documents: Readonly<Record<string, Told>> = expected;
const sortOf = ({ is }: Told) => is.split(' | ')[0] as PageKind;
const marked = Object.entries(documents).filter(([, told]) => kinds[sortOf(told)].marked);
const host = 'http://www.luming.gov.cn/sorts/';

test('each document of a sort that is marked gives its rows, and no others', async ({ extension, page, site }) => {
  const own = await extensionPage(extension, 'sidepanel.html');
  for (const [file, told] of marked) {
    const url = `${host}${file}`;
    site.put(url, readFileSync(new URL(`../fixtures/documents/${file}`, import.meta.url), 'utf8'));
    await page.goto(url);
    await waitForMarks(page);
    await expect.poll(async () => (await analysisOf(own, url)) !== null).toBe(true);
    expect(toldBy((await analysisOf(own, url))!), file).toEqual(told);
  }
  await own.close();
});
