/** More pages that work against the extension: against its marks, its popup's element, and the document that it reads. */
import type { Page } from 'playwright-core';
import { at, pages, read, report, times, type HostilePage } from './hostile-pages';

/** After the words of a report. */
const afterwards = (script: string) => report({ wrap: (body) => `${body}<script>${script}</script>` });

/** The reader's pointer goes to the first figure that is in sight, as often as told: a page may move it away. */
const point =
  (often: number) =>
  async (page: Page): Promise<void> => {
    for (let time = 0; time < often; time++) {
      const spot = await page.evaluate(() => {
        for (const range of (CSS.highlights.get('reportlens-figure') ?? []) as Iterable<Range>) {
          const { left, top, width, height } = range.getBoundingClientRect();
          if (width > 0 && top > 0 && top < innerHeight) return { x: left + width / 2, y: top + height / 2 };
        }
        return null;
      });
      if (spot) {
        await page.mouse.move(spot.x - 30, spot.y);
        await page.mouse.move(spot.x, spot.y, { steps: 4 });
        await page.mouse.click(spot.x, spot.y);
      }
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  };

const harmless = (seen: Parameters<typeof read>[0]): boolean => read(seen) && seen.clips === 0;

export const pagesAgainstMarks: HostilePage[] = [
  {
    what: 'the popup’s element defined by the page, shadow roots refused',
    site: pages(
      'element',
      report({
        script: `customElements.define('reportlens-popup', class extends HTMLElement {
  static observedAttributes = ['style', 'class', 'hidden', 'popover'];
  constructor() { super(); this.attachShadow({ mode: 'closed' }); }
  connectedCallback() { this.remove(); } attributeChangedCallback() { throw new Error('mine'); } });
Element.prototype.attachShadow = function () { throw new Error('no shadow'); };`,
      }),
    ),
    act: point(5),
    held: harmless,
  },
  {
    what: 'foreign elements removed in every frame and at every change',
    site: pages(
      'removed',
      afterwards(`const sweep = () => { for (const one of [...document.documentElement.children, ...document.body.children])
  if (!/^(HEAD|BODY|H1|H2|P|SCRIPT)$/.test(one.tagName)) one.remove(); };
new MutationObserver(sweep).observe(document, { childList: true, subtree: true, attributes: true });
(function frame() { sweep(); requestAnimationFrame(frame); })();`),
    ),
    act: point(10),
    held: harmless,
  },
  {
    what: 'ranges of the marks emptied, moved and multiplied',
    site: pages(
      'ranges',
      afterwards(`let blows = 0; const blow = setInterval(() => { if (++blows > 200) clearInterval(blow);
  for (const [name, highlight] of CSS.highlights) { highlight.priority = -blows;
    for (const range of highlight) range instanceof Range && (blows % 2 ? range.collapse() : range.selectNode(document.body));
    for (let n = 0; n < 50; n++) { const own = new Range(); own.selectNodeContents(document.body); highlight.add(own); } } }, 20);`),
    ),
    held: harmless,
  },
  {
    what: 'text nodes split and joined 60 times a second',
    site: pages(
      'split',
      afterwards(`let on = true; setTimeout(() => { on = false; document.body.normalize(); }, 4000);
(function frame() { for (const p of document.querySelectorAll('p')) { const text = p.firstChild; if (text?.length > 9) text.splitText(7); else p.normalize(); }
if (on) requestAnimationFrame(frame); })();`),
    ),
    held: read,
  },
  {
    what: '10,000 open shadow roots',
    site: pages('roots', report({ extra: times(10_000, () => '<div><template shadowrootmode="open"><b>字</b><slot></slot></template></div>') })),
    held: read,
  },
  {
    what: '200 frames inside one another and beside',
    site: {
      ...pages(
        'nest',
        report({ extra: `<iframe src="/n1.html"></iframe>${times(170, (n) => `<iframe srcdoc="<p>第${n}框，完成投资${n}亿元。</p>"></iframe>`)}` }),
      ),
      ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => [at(`n${n + 1}`), `<!doctype html><p>第${n}层</p><iframe src="/n${n + 2}.html"></iframe>`])),
    },
    held: read,
  },
  {
    what: 'the document opened and written anew 20 times',
    site: pages(
      'write',
      report({
        wrap: (body) =>
          `${body}<script>const words = document.documentElement.outerHTML.replace(/<script[^]*/, ''); let n = 0;
const again = setInterval(() => { if (++n > 20) return clearInterval(again); document.open(); document.write(words); document.close(); }, 150);</script>`,
      }),
    ),
    held: read,
  },
  {
    what: 'modal windows over everything, popovers that do not open',
    site: pages(
      'modal',
      afterwards(`const over = document.createElement('dialog'); over.style.cssText = 'inset:0;width:100vw;height:100vh;opacity:0.01'; document.body.append(over);
addEventListener('beforetoggle', (event) => event.preventDefault(), true);
let n = 0; const again = setInterval(() => { if (++n > 150) { over.close(); return clearInterval(again); } over.close(); over.showModal(); }, 20);`),
    ),
    act: point(10),
    held: harmless,
  },
  {
    what: 'rules that hide, cover and move whatever the page does not know',
    site: pages(
      'rules',
      report({
        wrap: (body) =>
          `<style>:not(html, head, body, h1, h2, p) { all: initial !important; display: none !important; position: fixed !important; z-index: -1 !important }
* { animation: turn 16ms infinite; transition: all 1ms } @keyframes turn { to { transform: rotate(1turn); content-visibility: auto } }
::highlight(reportlens-figure) { color: transparent !important; background: none !important; text-decoration: none !important }</style>${body}`,
      }),
    ),
    act: point(5),
    held: harmless,
  },
  {
    what: 'paragraphs with content-visibility, sized anew in every frame',
    site: pages(
      'visibility',
      afterwards(`document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { content-visibility: auto; contain-intrinsic-size: 1px 9000px }' }));
let n = 0; (function frame() { document.body.style.fontSize = 12 + (n++ % 9) + 'px'; scrollTo(0, (n * 997) % 20000); if (n < 600) requestAnimationFrame(frame); })();`),
    ),
    held: read,
  },
  {
    what: 'events and selections made 1,000 times a second in closed roots',
    site: pages(
      'closed',
      afterwards(`const host = document.body.appendChild(document.createElement('div')); const root = host.attachShadow({ mode: 'closed' });
const spot = root.appendChild(document.createElement('p')); spot.textContent = '完成投资812.5亿元。'; let n = 0;
setInterval(() => { for (let i = 0; i < 4; i++) { getSelection().selectAllChildren(n++ % 2 ? spot : document.querySelector('p'));
  for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'selectionchange', 'scroll', 'resize', 'toggle', 'beforetoggle', 'keydown'])
    spot.dispatchEvent(new (type === 'keydown' ? KeyboardEvent : Event)(type, { bubbles: true, composed: true, altKey: true, code: 'KeyC' })); } }, 4);`),
    ),
    held: (seen) => harmless(seen) && seen.cards === 0,
  },
  {
    what: 'an address of 1,890,000 characters, built-ins that lie',
    site: pages(
      'lies',
      report({
        script: `history.replaceState(null, '', '#' + '长'.repeat(210000));
Object.defineProperty(Array, Symbol.species, { get() { throw new Error('species'); } });
Array.prototype[Symbol.iterator] = String.prototype[Symbol.iterator] = function* () { yield 1; };
Object.defineProperty(Object.prototype, 'then', { get() { return undefined; }, set() { throw new Error('then'); } });
Object.defineProperty(Object.prototype, '__proto__', { value: null }); Map.prototype.get = Set.prototype.has = () => true; Date.now = performance.now = () => NaN; Math.random = () => 0;`,
      }),
    ),
    held: read,
  },
  {
    what: 'a page that loads itself anew every second',
    site: pages(
      'again',
      report({
        wrap: (body) =>
          `${body}<script>if (Number(sessionStorage.times ?? 0) < 6) setTimeout(() => { sessionStorage.times = Number(sessionStorage.times ?? 0) + 1; location.reload(); }, 1000)</script>`,
      }),
    ),
    held: read,
  },
];
