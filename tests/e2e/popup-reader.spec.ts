/** The reader page: local files and pasted words, marked and kept like a web page. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect, test } from './extension';
import { extensionPage, paintedTexts, readReport, waitForMarks } from './probe';

// Its invented city is other specs' too, and a report is kept once whatever its address.
test.use({ profile: 'reader' });

const REPORT = `澄浦新市政府工作报告
——2026年1月16日在澄浦新市第三届人民代表大会第六次会议上
澄浦新市市长 林致远
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全市地区生产总值达到3482.6亿元，比上年增长5.6%，一般公共预算收入212.4亿元，增长4.1%，社会消费品零售总额增长6.2%。我们加快发展新质生产力。
二、2026年工作安排
今年发展主要预期目标是：地区生产总值增长5%—6%，城镇新增就业4.2万人以上，粮食产量稳定在56万吨。
`;

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

async function openFiles(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chooser).setFiles(files);
}

test('opens a file, marks it, explains it and keeps it', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await openFiles(page, [file('chengjiang.txt', REPORT)]);
  await waitForMarks(page);
  await expect(page.locator('.rl-document-facts')).toContainText('已收进资料库');
  expect(await paintedTexts(page, 'reportlens-figure')).toContain('3482.6亿元');
  await expect(page.locator('h1')).toHaveText('澄浦新市政府工作报告');

  const { count, report, indicators } = await readReport(page, 'reader:chengjiang.txt');
  expect(count).toBe(1);
  expect(report).toMatchObject({ year: 2026, reviewYear: 2025, pageTitle: '澄浦新市政府工作报告' });
  expect(indicators.map((row) => row.code)).toContain('gdp');

  await page.bringToFront();
  await page.keyboard.press('Alt+j');
  const card = page.locator('reportlens-popup').getByRole('dialog');
  await expect(card).toBeFocused();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('地区生产总值');
  await page.close();
});

test('a button and a key lead through the figures that are read with doubt, and round', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  const doubtful = '常住人口城镇化率达到162.4%，城市污水处理率达到98.2%，城镇调查失业率达到151.3%。';
  await openFiles(page, [file('doubtful.txt', REPORT.replace('二、', `${doubtful}\n${'各部门要把各项工作抓紧抓实抓出成效。\n'.repeat(60)}二、`))]);
  const steps = page.getByRole('complementary', { name: '存疑的数字' });
  await expect(steps).toContainText('2 个数字存疑');
  const name = page.locator('reportlens-popup').getByRole('heading', { level: 2 });
  await page.bringToFront();
  await steps.getByRole('button', { name: '下一个存疑' }).click();
  await expect(name).toHaveText('常住人口城镇化率');
  await page.keyboard.press('Alt+n');
  await expect(name).toHaveText('城镇调查失业率');
  await page.keyboard.press('Alt+n');
  await expect(name).toHaveText('常住人口城镇化率');
  await page.keyboard.press('Alt+Shift+n');
  await expect(name).toHaveText('城镇调查失业率');
  // Further down, the steps are still at hand, and go on from the figure shown last or the first in view.
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 1500);
  await expect(steps).toBeInViewport();
  await steps.getByRole('button', { name: '上一个' }).click();
  await expect(name).toHaveText('城镇调查失业率');
  await openFiles(page, [file('sure.txt', REPORT)]);
  await expect(page.locator('.rl-document-facts')).toContainText('已收进资料库');
  await expect(steps).toHaveCount(0);
  await page.close();
});

test('says of each file that cannot be opened why not, and opens the others', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await openFiles(page, [
    file('scan.pdf', '%PDF-1.7'),
    file('empty.txt', ''),
    file('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    file('other.md', `# ${REPORT}`),
  ]);
  await waitForMarks(page);
  const refusals = page.locator('.rl-reader-refusals');
  await expect(refusals).toContainText('scan.pdf 已经损坏，读不出来');
  await expect(refusals).toContainText('empty.txt 是空的');
  await expect(refusals).toContainText('photo.txt 是图片');
  await refusals.getByRole('button', { name: '关闭' }).click();
  await expect(refusals).toBeHidden();
  await page.close();
});

test('reads pasted words and goes from one document to another', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await page.getByRole('textbox', { name: '粘贴正文' }).fill(REPORT.replaceAll('澄浦新市', '云岭县'));
  await page.getByRole('button', { name: '开始阅读' }).click();
  await expect(page.locator('h1')).toHaveText('云岭县政府工作报告');
  await waitForMarks(page);
  await openFiles(page, [file('chengjiang.html', `<title>澄浦新市</title><h1>澄浦新市政府工作报告</h1><p>粮食产量稳定在56万吨。</p>`)]);
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(['56万吨']);
  await page.getByRole('navigation').getByRole('button', { name: '云岭县政府工作报告' }).click();
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toContain('3482.6亿元');
  await page.close();
});

test('opens files that are dropped on it', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, REPORT);
  await expect(page.locator('h1')).toHaveText('澄浦新市政府工作报告');
  await page.close();
});

test('can be used by everybody', async ({ extension }) => {
  const page = await extensionPage(extension, 'reader.html');
  await expect(page.locator('h1')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await openFiles(page, [file('chengjiang.txt', REPORT), file('scan.pdf', '%PDF-1.7')]);
  await waitForMarks(page);
  await expect(page.locator('.rl-reader-refusals')).toContainText('scan.pdf');
  await expect(page.locator('.rl-document-facts')).toContainText('已收进资料库');
  await page.keyboard.press('Alt+j');
  await expect(page.locator('reportlens-popup').getByRole('dialog')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.close();
});
