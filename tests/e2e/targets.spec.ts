/** Targets of every sort of document in one row, with the result as it becomes known. */
import { revenueDocuments, type CityDocument } from './city-documents';
import { choose, showView } from './compare-desk';
import { expect, test } from './extension';
import { setSettings } from './page-state';
import { extensionPage } from './probe';
import { untilStored } from './sample-reports';

// A library of its own: it holds one city.
test.use({ profile: 'targets' });

test('outline, plan, work report and budget stand side by side, and are judged once the result is known', async ({ extension, page, site }) => {
  const panel = await extensionPage(extension, 'sidepanel.html');
  await setSettings(panel, { language: 'zh-CN' });
  const [outline, plan, report, budget, communique] = revenueDocuments('松石市') as [CityDocument, CityDocument, CityDocument, CityDocument, CityDocument];
  const read = async ({ path, html }: CityDocument) => {
    const url = `http://www.yunting.gov.cn/targets${path}`;
    site.put(url, html);
    await page.goto(url);
    await untilStored(panel, url);
  };
  for (const document of [outline, plan, report, budget]) await read(document);

  await panel.bringToFront();
  await panel.getByRole('tab', { name: '比较' }).click();
  await choose(panel, '一般公共预算收入');
  await showView(panel, '目标与结果');
  const table = panel.getByRole('grid', { name: '各项目标与结果' });
  await expect(table.getByRole('columnheader')).toHaveText(['指标', '判断', '五年规划纲要', '计划报告', '政府工作报告', '预算报告', '完成']);
  const row = table.getByRole('row', { name: /松石市.*2026年/ }).filter({ hasText: '增速' });
  const cells = row.getByRole('gridcell');
  await expect(cells).toHaveText([/尚无结果/, /4\.2%.*2026—2030年均/, '4.5%', '4%', '4.1%', '–']);

  // What came of it is there as soon as the communiqué is read, and each target has its own answer.
  await read(communique);
  await panel.bringToFront();
  await expect(cells.last()).toHaveText('4.3%');
  await expect(cells.first()).toContainText('达到');
  await expect(cells.first()).toContainText('0.3');
  // The row's own, then those of plan, work report and budget.
  const outcomes = cells.locator('[data-outcome]');
  expect(await outcomes.evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')))).toEqual(['met', 'missed', 'met', 'met']);

  // Missed by the plan alone, the row is among the missed and among the met.
  for (const name of [/^未达到/, /^达到/]) {
    const chip = panel.getByRole('button', { name });
    await chip.click();
    await expect(row).toHaveCount(1);
    await chip.click();
  }
  await cells.nth(1).getByRole('button').click();
  await expect(panel.getByRole('dialog')).toContainText('一般公共预算收入年均增长4.2%');
  await panel.close();
});
