/** A roundup beside the library, as a reader meets it: its regions in a table, each figure checked against its own document. */
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, waitForMarks } from './probe';
import { untilStored } from './sample-reports';

test.use({ profile: 'region-table' });

const communique = (region: string, growth: string) =>
  `<title>${region}2025年国民经济和社会发展统计公报</title><h1>${region}2025年国民经济和社会发展统计公报</h1><p>${region}统计局</p><p>2026年3月20日</p><p>一、综合</p><p>初步核算，全年全省地区生产总值49123.6亿元，比上年增长${growth}。</p><p>二、农业</p><p>粮食产量386.4万吨，比上年增长1.2%。</p><p>三、工业和建筑业</p><p>规模以上工业增加值比上年增长6.1%。</p>`;
const roundup =
  '<title>多省公布2025年经济数据和2026年增长目标</title><h1>多省公布2025年经济数据和2026年增长目标</h1><p>2026年1月30日 来源：望川新闻</p><p>各地政府工作报告陆续公布，十余个省份的GDP增长目标已经明确。</p><p>2025年，河北省地区生产总值4.9万亿元，增长5.6%；山西省地区生产总值2.6万亿元，增长4%；贵州省地区生产总值2.3万亿元，增长4.9%。</p><p>2026年，河北省地区生产总值增长目标为5.5%左右，山西省为5%左右，贵州省为5.5%左右，云南省为5%左右，四川省为5.5%左右。</p>';

test('shows the regions of a roundup in a table, each figure checked against the region’s own document', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  for (const [url, html] of [
    ['http://www.hebei.gov.cn/tj/2025.html', communique('河北省', '5.6%')],
    ['http://www.shanxi.gov.cn/tj/2025.html', communique('山西省', '5.1%')],
  ] as const) {
    site.put(url, html);
    await page.goto(url);
    await untilStored(panel, url);
  }
  const url = 'http://www.wangchuan.gov.cn/news/roundup.html';
  site.put(url, roundup);
  await page.goto(url);
  await waitForMarks(page);
  await page.bringToFront();
  await panel.bringToFront();

  const table = panel.getByRole('region', { name: '各地数据' }).first();
  await expect(table.getByRole('row')).toHaveCount(6);
  const row = (region: string) => table.getByRole('row').filter({ hasText: region });
  await expect(row('河北省')).toContainText('与当地文件一致：+5.6%');
  await expect(row('山西省')).toContainText('当地文件：+5.1%');
  await expect(row('贵州省')).toContainText('库中无当地文件');

  await row('山西省').getByRole('button', { name: '+4%', exact: true }).click();
  await expect.poll(() => paintedTexts(page, 'reportlens-focus')).toEqual(['4%']);

  await panel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await table.getByRole('button', { name: '复制表格' }).click();
  await expect.poll(() => panel.evaluate(() => navigator.clipboard.readText())).toMatch(/山西省[^\n]*\t4%\t5\.1%/);

  expect(await faultsOf(panel, { within: '.rl-region-table-root' })).toEqual([]);

  const opened = panel.context().waitForEvent('page');
  await row('山西省')
    .getByRole('button', { name: /当地文件/ })
    .first()
    .click();
  expect((await opened).url()).toContain('www.shanxi.gov.cn/tj/2025.html');
  await panel.close();
});
