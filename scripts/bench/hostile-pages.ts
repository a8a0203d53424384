/** Pages that work against the extension, each around the same short report of a city that does not exist. */
import type { Page } from 'playwright-core';

const HOST = 'http://www.hostile.gov.cn';

const OPENING = `<h1>2026年澄浦新市政府工作报告</h1><p>——2026年1月16日在澄浦新市第三届人民代表大会第六次会议上</p><p>澄浦新市市长 林致远</p><p>各位代表：</p>
<p>现在，我代表市人民政府，向大会报告工作，请予审议。</p><h2>一、2025年工作回顾</h2>
<p>过去一年，全市地区生产总值达到3482.6亿元，比上年增长5.6%。一般公共预算收入212.4亿元，增长4.1%。</p>`;
const PLAN = `<h2>二、2026年工作安排</h2><p>今年发展的主要预期目标是：地区生产总值增长5.5%左右，城镇新增就业4.2万人以上，居民消费价格涨幅2%左右。</p>`;
/** Figures of the report itself. */
export const OWN_FIGURES = 7;

export function report({ extra = '', script = '', wrap = (body: string) => body, city = '澄浦新市' } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>2026年${city}政府工作报告</title>${script && `<script>${script}</script>`}</head>
<body>${wrap(OPENING + extra + PLAN).replaceAll('澄浦新市', city)}</body></html>`;
}

/** What the extension is seen to have: painted figures and open cards in the page, rows of the library. */
export interface Seen {
  figures: number;
  cards: number;
  reports: number;
  clips: number;
}

export interface HostilePage {
  what: string;
  /** Addresses and what stands there; the first is opened. */
  site: Record<string, string>;
  /** After the page has been read, or after a while where nothing is. */
  act?: (page: Page) => Promise<unknown>;
  /** What has to be so in the end; the library held nothing before. */
  held: (seen: Seen) => boolean;
}

export const at = (name: string): string => `${HOST}/${name}.html`;
export const pages = (name: string, html: string): Record<string, string> => ({ [at(name)]: html });
export const read = ({ figures, reports }: Seen): boolean => figures >= OWN_FIGURES && reports === 1;
export const times = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, index) => of(index + 1)).join('');

const PATCHES = `
const broken = () => { throw new Error('patched'); };
for (const [owner, names] of [[Node, ['contains', 'compareDocumentPosition', 'appendChild', 'insertBefore']], [Element, ['getBoundingClientRect', 'attachShadow', 'matches', 'closest', 'getAttribute', 'querySelector', 'append']],
  [Document, ['createTreeWalker', 'createRange', 'createElement', 'querySelector', 'querySelectorAll', 'elementFromPoint', 'caretPositionFromPoint']], [Range, ['setStart', 'setEnd', 'getClientRects', 'toString']],
  [EventTarget, ['addEventListener', 'dispatchEvent']], [MutationObserver, ['observe']], [HighlightRegistry, ['set', 'get', 'delete']], [Highlight, ['add']]])
  for (const name of names) owner.prototype[name] = broken;
for (const name of ['nodeValue', 'textContent', 'parentNode', 'childNodes', 'isConnected', 'nodeType'])
  Object.defineProperty(Node.prototype, name, { get: broken });
for (const name of ['map', 'filter', 'push', 'forEach', 'sort']) Array.prototype[name] = broken;
JSON.stringify = JSON.parse = window.requestIdleCallback = window.setTimeout = window.getComputedStyle = Promise.prototype.then = String.prototype.replace = RegExp.prototype.exec = broken;
Object.prototype.reportlens = 'polluted'; Object.prototype.kind = 'report'; Object.prototype.ok = true;`;

/** Names under which a form or a document answers with an element instead of its own property. */
const NAMES =
  `body head documentElement title location defaultView contentType querySelector querySelectorAll createElement createRange createTreeWalker elementFromPoint getSelection fonts readyState visibilityState
hasFocus addEventListener childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement ownerDocument nodeType nodeName nodeValue textContent innerText isConnected getRootNode contains compareDocumentPosition
attributes getAttribute hasAttribute matches closest tagName localName namespaceURI className classList id style hidden shadowRoot attachShadow getBoundingClientRect getClientRects checkVisibility children append remove dispatchEvent
offsetParent offsetWidth scrollIntoView assignedNodes dataset lang dir slot constructor length`.split(/\s+/);

export const hostilePages: HostilePage[] = [
  { what: 'none: a plain report', site: pages('plain', report()), held: read },
  {
    what: 'keys, clicks and pointer events that the page makes up',
    site: pages('events', report()),
    act: (page) =>
      page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelectorAll('p')[3]!);
        for (const code of ['KeyJ', 'KeyK', 'KeyC'])
          document.body.dispatchEvent(new KeyboardEvent('keydown', { altKey: true, code, bubbles: true, composed: true }));
        const range = ([...(CSS.highlights.get('reportlens-figure') ?? [])] as Range[])[0];
        const { left = 0, top = 0 } = range?.getBoundingClientRect() ?? {};
        const spot = { bubbles: true, composed: true, clientX: left + 4, clientY: top + 4 };
        getSelection()?.removeAllRanges();
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
          range?.startContainer.parentElement?.dispatchEvent(new PointerEvent(type, spot));
      }),
    held: (seen) => read(seen) && seen.cards === 0 && seen.clips === 0,
  },
  {
    what: '40 hidden frames with reports of 40 cities',
    site: {
      ...pages('frames', report({ extra: times(40, (frame) => `<iframe width="1" height="1" style="opacity:0" src="/f${frame}.html"></iframe>`) })),
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, frame) => [at(`f${frame + 1}`), report({ city: `澄浦${String.fromCodePoint(0x4e00 + 60 * (frame + 1))}市` })]),
      ),
    },
    held: read,
  },
  {
    what: '1,000,000 characters of figures',
    site: pages(
      'flood',
      report({ extra: times(25_000, (line) => `<p>全市完成投资${line}.5亿元，增长${line % 9}.6%，新增企业${line}家，财政收入${line}万元。</p>`) }),
    ),
    held: ({ figures, reports }) => figures > 1000 && reports <= 1,
  },
  { what: 'a paragraph of 300,000 digits', site: pages('digits', report({ extra: `<p>${'7'.repeat(300_000)}</p>` })), held: read },
  { what: '200,000 nodes', site: pages('nodes', report({ extra: times(100_000, () => '<i>字</i>') })), held: read },
  { what: '20,000 elements inside one another', site: pages('deep', report({ extra: `${'<b>'.repeat(20_000)}深${'</b>'.repeat(20_000)}` })), held: read },
  {
    what: '1,000 changes a second',
    site: pages(
      'changes',
      report({
        extra: '<p id="k">0</p>',
        wrap: (body) => `${body}<script>let n = 0; setInterval(() => { for (let i = 0; i < 4; i++) k.textContent = ++n; }, 4)</script>`,
      }),
    ),
    held: read,
  },
  {
    what: 'the words written anew 20 times a second',
    site: pages(
      'anew',
      report({ wrap: (body) => `<div id="a">${body}</div><script>setInterval(() => a.replaceChildren(...a.cloneNode(true).childNodes), 50)</script>` }),
    ),
    held: read,
  },
  {
    what: 'highlights cleared 100 times a second',
    site: pages(
      'clear',
      report({
        wrap: (body) => `${body}<script>const blows = setInterval(() => CSS.highlights.clear(), 10); setTimeout(() => clearInterval(blows), 4000)</script>`,
      }),
    ),
    held: read,
  },
  {
    what: 'addresses changed 100 times a second',
    site: pages(
      'routes',
      report({ wrap: (body) => `${body}<script>let n = 0; setInterval(() => n < 150 && history.replaceState(null, '', '#' + ++n), 10)</script>` }),
    ),
    held: read,
  },
  { what: 'patched prototypes', site: pages('patched', report({ script: PATCHES })), held: read },
  {
    what: 'clobbered names',
    site: pages(
      'clobbered',
      report({
        wrap: (body) =>
          `${NAMES.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')}<form>${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}${body}</form>`,
      }),
    ),
    held: read,
  },
  {
    what: 'the extension’s own events and elements',
    site: pages(
      'own',
      report({
        extra: '<reportlens-popup></reportlens-popup>',
        wrap: (body) =>
          `${body}<script>setInterval(() => { for (const name of ['reportlens:takeover', 'reportlens-takeover', 'takeover']) { dispatchEvent(new CustomEvent(name)); document.dispatchEvent(new CustomEvent(name)); } }, 50)</script>`,
      }),
    ),
    held: read,
  },
  { what: 'a title of 100,000 characters', site: pages('title', report().replace('<title>', `<title>${'长'.repeat(100_000)}`)), held: read },
];
