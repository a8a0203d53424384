/**
 * A chart as one HTML file that opens by itself anywhere and can be embedded: drawing, words, table of all values with their
 * sentences and sources. Nothing in it asks the network: its policy forbids it, and its one script is named by its hash.
 */
import type { ChartWords } from './export-chart';
import { daylight } from './daylight';
import { prepare, type ChartRow } from './stops';

export interface HtmlWords extends ChartWords {
  /** What the chart shows, in a sentence or two. */
  alternative: string;
  /** Heading of the table of values. */
  tableTitle: string;
  columns: { region: string; period: string; kind: string; value: string; settled: string; sentence: string; source: string };
  /** How the chart is used. */
  hint: string;
  language: string;
}

/** Runs in the published file alone: what is pointed at or stopped at is told below the drawing. */
const SCRIPT = `(() => {
  const frame = document.querySelector('.drawing');
  const told = document.querySelector('.told');
  const stops = [...frame.querySelectorAll('[data-stop]')];
  const hint = told.textContent;
  const show = (stop) => {
    const region = stop && stop.getAttribute('data-region');
    for (const mark of frame.querySelectorAll('[data-region]')) mark.toggleAttribute('data-dim', Boolean(stop) && mark.getAttribute('data-region') !== region);
    const row = stop && document.getElementById('value-' + stop.getAttribute('data-row'));
    told.replaceChildren();
    if (!row) { told.textContent = hint; return; }
    const lead = document.createElement('strong');
    lead.textContent = stop.getAttribute('aria-label');
    told.append(lead, ' ', row.querySelector('.sentence').textContent);
  };
  let kept = null;
  const stopAt = (target) => target instanceof Element ? target.closest('[data-stop]') : null;
  frame.addEventListener('pointerover', (event) => show(stopAt(event.target) || kept));
  frame.addEventListener('pointerleave', () => show(kept));
  frame.addEventListener('focusin', (event) => { kept = stopAt(event.target); show(kept); });
  frame.addEventListener('focusout', () => { kept = null; show(null); });
  frame.addEventListener('click', (event) => { const stop = stopAt(event.target); if (stop) stop.focus(); });
  frame.addEventListener('keydown', (event) => {
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      document.querySelector('details').open = true;
      document.getElementById('value-' + stops[at].getAttribute('data-row')).scrollIntoView({ block: 'center' });
    }
    if (next === undefined) return;
    event.preventDefault();
    stops[at].setAttribute('tabindex', '-1');
    const stop = stops[Math.max(0, Math.min(stops.length - 1, next))];
    stop.setAttribute('tabindex', '0');
    stop.focus();
  });
})();`;

const STYLE = `:root{color-scheme:light}body{margin:0;background:#fff;color:#1e1c19;font:15px/1.5 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
main{max-width:800px;margin:0 auto;padding:20px}h1{font-size:22px;line-height:1.3;margin:0}p{margin:4px 0}.sub,.foot{color:#55504a;font-size:13px}.key{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;padding:0;list-style:none;font-size:13px}
.key li{display:flex;align-items:center;gap:6px}.drawing{margin:14px 0 6px}.drawing svg{display:block;width:100%;height:auto;overflow:visible}.told{min-height:3em;font-size:14px;border-top:1px solid #e2dccf;padding-top:8px}
[data-stop]{cursor:pointer}[data-stop]:focus{outline:none;stroke:#1e1c19;stroke-width:2.5px}[data-dim]{opacity:.2}details{margin-top:12px}summary{cursor:pointer;font-size:14px}.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:13px;margin-top:8px}th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-bottom:1px solid #e2dccf}td.value{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}a{color:#0a5c99}`;

/** @param drawing what was drawn for it; it is moved into the file. */
export async function chartHtml(drawing: Element, words: HtmlWords, rows: readonly ChartRow[]): Promise<string> {
  const page = document.implementation.createHTMLDocument(words.title);
  page.documentElement.lang = words.language;
  const [width, height] = [drawing.getAttribute('width') ?? '704', drawing.getAttribute('height') ?? '300'];
  prepare(drawing, words.alternative, rows);
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const mark of drawing.querySelectorAll('[data-point]')) mark.removeAttribute('data-point');
  const make = maker(page);
  const frame = make('div', { class: 'drawing' });
  frame.append(page.importNode(drawing, true));
  page.head.prepend(
    make('meta', { charset: 'utf-8' }),
    make('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${await hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`,
    }),
    make('meta', { name: 'viewport', content: 'width=device-width' }),
    make('meta', { name: 'generator', content: 'ReportLens' }),
    ...(words.comparison === undefined ? [] : [make('meta', { name: 'reportlens-comparison', content: words.comparison })]),
    make('meta', { name: 'description', content: words.alternative }),
  );
  page.head.append(make('style', {}, STYLE));
  const main = make('main', {});
  main.append(
    make('h1', {}, words.title),
    make('p', { class: 'sub' }, words.subtitle),
    ...(words.key.length > 0 ? [keyOf(words.key, make)] : []),
    frame,
    make('p', { class: 'told', 'aria-live': 'polite' }, words.hint),
    ...words.sources.map((line) => make('p', { class: 'foot' }, line)),
    tableOf(words, rows, make),
  );
  page.body.append(main, make('script', {}, SCRIPT));
  // eslint-disable-next-line no-restricted-properties -- read, never written: the browser itself writes out what was built of nodes (getHTML is too new)
  const markup = page.documentElement.outerHTML;
  return `<!doctype html>\n${daylight(markup)}\n`;
}

type Make = (name: string, attributes: Record<string, string>, words?: string) => HTMLElement;

function maker(page: Document): Make {
  return (name, attributes, words = '') => {
    const made = page.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.textContent = words;
    return made;
  };
}

function keyOf(key: ChartWords['key'], make: Make): HTMLElement {
  const list = make('ul', { class: 'key' });
  for (const { status, label } of key) {
    const item = make('li', {});
    const fill = status === 'actual' ? 'background:var(--rl-actual)' : `border:1px solid var(--rl-${status})`;
    item.append(make('span', { style: `display:inline-block;width:18px;height:10px;box-sizing:border-box;${fill}` }), label);
    list.append(item);
  }
  return list;
}

function tableOf({ tableTitle, columns }: HtmlWords, rows: readonly ChartRow[], make: Make): HTMLElement {
  const fields = ['region', 'period', 'kind', 'value', 'settled', 'sentence', 'source'] as const;
  const table = make('table', {});
  const head = make('tr', {});
  head.append(...fields.map((field) => make('th', { scope: 'col' }, columns[field])));
  const body = rows.map((row, index) => {
    const line = make('tr', { id: `value-${index}` });
    line.append(...fields.map((field) => (field === 'region' ? make('th', { scope: 'row' }, row.region) : make('td', { class: field }, row[field]))));
    if (/^https?:\/\//.test(row.url)) {
      const link = make('a', { href: row.url, rel: 'noopener noreferrer' }, row.source || row.url);
      line.lastElementChild?.replaceChildren(link);
    }
    return line;
  });
  table.append(head, ...body);
  const scroll = make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': tableTitle });
  scroll.append(table);
  const details = make('details', {});
  details.append(make('summary', {}, tableTitle), scroll);
  return details;
}

async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
