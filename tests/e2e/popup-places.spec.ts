/** The popup is at its mark, inside the window and of use, however the page is laid out and whatever lies on top. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { OPENING, PLAN, REVIEW, report } from './invented-report';
import { restingBox, waitForMarks } from './probe';

const words = OPENING + REVIEW + PLAN;
const full = (style: string) => report({ head: `<style>${style}</style>` });

/** The middle of the first line of a mark, in the window. */
async function markAt(page: Page, text: string) {
  const box = await page.evaluate((wanted) => {
    const range = ([...CSS.highlights.get('reportlens-figure')!] as Range[]).find((one) => one.toString() === wanted)!;
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = range.getClientRects()[0]!;
    return { left, top, right, bottom };
  }, text);
  return { ...box, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

async function hover(page: Page, text: string) {
  const mark = await markAt(page, text);
  await page.mouse.move(3, 3);
  await page.mouse.move(mark.x - 2, mark.y);
  await page.mouse.move(mark.x, mark.y);
  return mark;
}

const boxOf = (page: Page) => page.locator('reportlens-popup .rl-popup-card').evaluate((card) => card.getBoundingClientRect().toJSON() as DOMRect);

const vertical = `<div style="writing-mode:vertical-rl;height:380px">${words}</div>`;

const layouts: [what: string, html: string, window?: { width: number; height: number }][] = [
  ['html{zoom:1.25}', full('html{zoom:1.25}')],
  ['html{zoom:1.5}', full('html{zoom:1.5}')],
  ['html{zoom:0.8}', full('html{zoom:0.8}')],
  ['body{zoom:1.5}', full('body{zoom:1.5}')],
  ['a scaled body', full('body{transform:scale(1.3);transform-origin:0 0}')],
  ['a scaled root', full('html{transform:scale(1.2);transform-origin:0 0}')],
  ['a filtered root', full('html{filter:grayscale(1)}')],
  ['a page that runs from the right', report().replace('<html', '<html dir="rtl"')],
  ['vertical text', report({ wrap: (body) => `<div style="writing-mode:vertical-rl;height:560px">${body}</div>` })],
  ['a page whose body is vertical', full('body{writing-mode:vertical-rl}')],
  ['a page whose root is vertical', full('html{writing-mode:vertical-rl}')],
  ['vertical columns from the left', full('html{writing-mode:vertical-lr}')],
  ['vertical text in large print', report({ head: '<style>body{zoom:1.5}</style>', wrap: () => vertical })],
  [
    'vertical text in a modal dialog',
    report({ wrap: () => `<dialog id="d" style="width:900px;height:600px">${vertical}</dialog><script>d.showModal()</script>` }),
  ],
  ['vertical text in a window of 640 × 430 (200 %)', report({ wrap: () => vertical }), { width: 640, height: 430 }],
  ['a window of 320 × 256 (400 %)', full('body{margin:8px}'), { width: 320, height: 256 }],
  ['a telephone', report({ head: '<meta name="viewport" content="width=device-width">' }), { width: 375, height: 667 }],
  ['a figure broken over two lines', report({ wrap: (body) => `<div style="width:251px">${body}</div>` })],
  ['a faint layer that takes the pointer', report({ wrap: (body) => `<div style="position:fixed;inset:0;z-index:99;opacity:.1">水印</div>${body}` })],
  ['an empty layer that takes the pointer', report({ wrap: (body) => `<div style="position:fixed;inset:0;z-index:99"></div>${body}` })],
  [
    'a transparent picture over all',
    report({
      wrap: (body) =>
        `${body}<img style="position:fixed;inset:0;width:100vw;height:100vh;z-index:99" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text x="9" y="40" opacity=".2">水印</text></svg>')}">`,
    }),
  ],
  [
    'a watermark painted over all',
    report({
      wrap: (body) =>
        `${body}<canvas width="1280" height="860" style="position:fixed;inset:0"></canvas><script>const pen = document.querySelector('canvas').getContext('2d'); pen.globalAlpha = 0.1; for (let at = 0; at < 9; at++) pen.fillText('内部资料', at * 120, at * 90);</script>`,
    }),
  ],
  [
    'a page that styles the popup’s host',
    full('reportlens-popup{display:none!important;opacity:0!important;transform:translate(300px,0)!important;pointer-events:none!important;zoom:3!important}'),
  ],
];

for (const [what, html, window] of layouts) {
  test(`the popup is at its mark and in the window: ${what}`, async ({ site, page }) => {
    const url = 'http://www.layouts.gov.cn/report.html';
    site.put(url, html);
    if (window) await page.setViewportSize(window);
    await page.goto(url);
    await waitForMarks(page);
    for (const text of ['3482.6亿元', '212.4亿元', '2%左右']) {
      const mark = await hover(page, text);
      await expect(page.locator('reportlens-popup .rl-popup-card')).toContainText(text.replace('3482', '3,482').replace(/亿元|左右/, ''));
      await expect
        .poll(async () => {
          const card = await boxOf(page);
          const away = Math.hypot(Math.max(0, card.left - mark.right, mark.left - card.right), Math.max(0, card.top - mark.bottom, mark.top - card.bottom));
          const inside = card.left >= 0 && card.top >= 0 && card.right <= innerWidthOf(page) && card.bottom <= innerHeightOf(page);
          const covers = card.left < mark.right - 1 && card.right > mark.left + 1 && card.top < mark.bottom - 1 && card.bottom > mark.top + 1;
          return away < 45 && inside && !covers ? 'at its mark' : `${away.toFixed(0)} px away, ${JSON.stringify(card)}`;
        })
        .toBe('at its mark');
      await page.keyboard.press('Escape');
    }
  });
}

const innerWidthOf = (page: Page) => page.viewportSize()!.width;
const innerHeightOf = (page: Page) => page.viewportSize()!.height;

const tops: [what: string, html: string][] = [
  [
    'a modal dialog',
    `<dialog id="x" style="width:800px;max-height:80vh;overflow:auto">${words}</dialog><button onclick="document.getElementById('x').showModal()">全文</button>`,
  ],
  [
    'a fullscreen element',
    `<div id="x" style="background:#fff;overflow:auto">${words}</div><button onclick="document.getElementById('x').requestFullscreen()">全文</button>`,
  ],
  [
    'a popover that closes at a click outside',
    `<div id="x" popover style="width:800px;height:600px;overflow:auto">${words}</div><button popovertarget="x">全文</button>`,
  ],
];

for (const [what, html] of tops) {
  test(`the popup can be used in ${what}`, async ({ site, page }) => {
    const url = 'http://www.tops.gov.cn/report.html';
    site.put(url, report({ wrap: () => html }));
    await page.goto(url);
    await page.click('button');
    await waitForMarks(page);
    await hover(page, '212.4亿元');
    const clip = page.locator('reportlens-popup [data-action="clip"]');
    await expect(clip).toBeVisible();
    const box = await restingBox(clip);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(clip).toHaveAttribute('data-clip', 'done');
    await page.keyboard.press('Alt+KeyJ');
    await expect(page.locator('reportlens-popup .rl-popup-card')).toHaveCount(1);
  });
}
