/** What readers do with files in Firefox: large exports and imports, a PDF in a tab, a scan that is recognised on the device. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';
import { makeScan } from '../../scripts/formats/make-scan';
import { launchBuilt } from './built';
import type { Firefox } from './marionette';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const PDF = at('../fixtures/luming-2026.pdf');
const REPORT = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
/** Copies of the report under names of other cities. */
const CITIES = 60;

let site: SampleSite;
let firefox: Firefox;
let own: string;
let folder: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-files-'));
  site = await serveSite(at('../site'));
  ({ firefox, own } = await launchBuilt(site, folder));
  await firefox.open(`moz-extension://${own}/options.html`);
  await firefox.run(async () => {
    const { storage } = (globalThis as unknown as { browser: { storage: { local: { set(items: object): Promise<void> } } } }).browser;
    await storage.local.set({ settings: { language: 'zh-CN' } });
  }, []);
});

test.afterAll(async () => {
  await firefox.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = () => firefox.run(() => document.body.innerText, []);
const painted = () => firefox.run(() => CSS.highlights.get('reportlens-figure')?.size ?? 0, []);
const shown = (what: string, within = 120_000) => firefox.until(what, async () => (await words()).includes(what), within);
const button = (label: string) => `//button[normalize-space(.)="${label}"]`;

async function openPanel(): Promise<void> {
  await firefox.newTab(`moz-extension://${own}/sidepanel.html`);
  await firefox.click('//*[@role="tab"][contains(., "资料库")]');
}

/** Exports from the panel, and waits for the whole file. */
async function exported(format: string, ending: string): Promise<string> {
  const before = new Set(readdirSync(folder));
  await firefox.click(button('导出…'));
  await firefox.click(`//label[contains(., "${format}")]`);
  await firefox.click(button('导出'));
  const name = await firefox.until(
    `a file ${ending}`,
    () => {
      const found = readdirSync(folder).find((each) => !before.has(each) && each.endsWith(ending));
      return Promise.resolve(
        found !== undefined && statSync(join(folder, found)).size > 0 && !readdirSync(folder).some((each) => each.endsWith('.part')) ? found : null,
      );
    },
    90_000,
  );
  return join(folder, name!);
}

async function imported(path: string): Promise<void> {
  await firefox.chooseFile('input[type="file"]', path);
}

interface Records {
  reports: Record<string, unknown>[];
  indicators: Record<string, unknown>[];
  terms: Record<string, unknown>[];
}

/** The same records as those of one city more. */
function ofCity(records: Records, city: number): Records {
  const renamed = (row: Record<string, unknown>) => ({
    ...row,
    report_id: `${String(row.report_id)}-${city}`,
    ...('region' in row ? { region: `望川${'甲乙丙丁戊己庚辛壬癸'[city % 10]}${'东西南北中上下左右前'[Math.floor(city / 10)]}市`, region_code: null } : {}),
    ...('url' in row ? { url: `http://www.wangchuan.gov.cn/${city}.html` } : {}),
  });
  return { reports: records.reports.map(renamed), indicators: records.indicators.map(renamed), terms: records.terms.map(renamed) };
}

test('thousands of indicators go in and out, as JSON and as a workbook', async () => {
  test.setTimeout(600_000);
  await firefox.newTab(REPORT);
  await firefox.until('marks', async () => {
    await firefox.open(REPORT);
    return firefox.until('marks', async () => (await painted()) > 40, 8000);
  });
  await openPanel();
  await shown('望川市');
  const one = JSON.parse(readFileSync(await exported('JSON', '.json'), 'utf8')) as Records & object;
  const all = Array.from({ length: CITIES }, (_, city) => ofCity(one, city));
  const large = join(folder, 'large.json');
  writeFileSync(
    large,
    JSON.stringify({
      ...one,
      reports: all.flatMap(({ reports }) => reports),
      indicators: all.flatMap(({ indicators }) => indicators),
      terms: all.flatMap(({ terms }) => terms),
    }),
  );
  const indicators = one.indicators.length * CITIES;
  expect(indicators).toBeGreaterThan(3000);

  await imported(large);
  await shown('新报告');
  await firefox.click(button('导入'));
  await shown('已导入', 120_000);
  const workbook = await exported('Excel 工作簿', '.xlsx');
  expect(statSync(workbook).size).toBeGreaterThan(100_000);
  await imported(workbook);
  await shown('文件里的内容资料库里都有了', 120_000);
  await firefox.click(button('取消'));
  await firefox.closeTab();
});

test('a PDF in a tab is offered, and what Firefox keeps closed is said', async () => {
  site.put('http://www.luming.gov.cn/report.pdf', readFileSync(PDF), 'application/pdf');
  await firefox.newTab('http://www.luming.gov.cn/report.pdf');
  await firefox.newTab(`moz-extension://${own}/sidepanel.html`);
  await firefox.click(button('用报告镜打开'));
  await firefox.until('the reader page', async () => {
    await firefox.switchTo((await firefox.tabs()).at(-1)!);
    return (await firefox.run(() => location.pathname, [])) === '/reader.html';
  });
  await shown('请先下载');
});

test('a scan is recognised on the device, and all of it is doubtful', async () => {
  test.setTimeout(360_000);
  const scan = join(folder, 'scan.pdf');
  writeFileSync(scan, await makeScan(readFileSync(PDF), 1));
  await firefox.newTab(`moz-extension://${own}/reader.html`);
  await firefox.until('the reader', async () => (await firefox.run(() => document.querySelectorAll('input[type="file"]').length, [])) > 0);
  await imported(scan);
  await firefox.click(button('在本机识别文字'), 60_000);
  await firefox.until('marks', async () => (await painted()) > 5, 120_000);
  await shown('一律存疑');
  await shown('个数字存疑');
});
