/**
 * Who publishes a page and when, as the page itself says, for citations. Bounded, and text only.
 *
 * Government sites in China carry the fields that the State Council's guide for them prescribes (政府网站发展指引,
 * 国办发〔2017〕47号, annex on page labels: SiteName, PubDate …); others Open Graph, Dublin Core or schema.org.
 */
import type { ClipDraft } from '../model/explain';

export type PageSource = Required<Pick<ClipDraft, 'publisher' | 'published'>>;

const publisherNames = ['sitename', 'og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'publisher', 'application-name'];
const dateNames = [
  'pubdate',
  'article:published_time',
  'og:published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'publishdate',
  'publish_date',
  'date',
];

const MAX_METAS = 300;
const MAX_SCRIPTS = 10;
const MAX_SCRIPT = 60_000;
const MAX_DEPTH = 4;
const MAX_NAME = 100;
/** Where in the text a line that tells date and source is looked for, UTF-16 units from the beginning and the end. */
const HEAD = 3000;
const TAIL = 600;

const day = /(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/;
const toldDate = /(?:发布|发文|成文|公开|更新|刊发)?(?:日期|时间)[:：]?\s{0,4}(\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2})/;
const toldPublisher = /(?:信息来源|文章来源|稿件来源|来源|发布机构)[:：]\s{0,4}([^\s:：|｜丨]{2,40})/;

/** @param text the page's flat text. */
export function pageSource(document: Document, text: string): PageSource {
  const metas = metaFields(document);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const linked = linkedData(document);
  const ends = `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
  const published = dateOf(first(dateNames)) ?? dateOf(linked.published) ?? dateOf(toldDate.exec(ends)?.[1]);
  return {
    publisher: nameOf(first(publisherNames)) ?? nameOf(linked.publisher) ?? nameOf(toldPublisher.exec(ends)?.[1]),
    published,
  };
}

function metaFields(document: Document): Map<string, string> {
  const fields = new Map<string, string>();
  const metas = document.querySelectorAll('meta[content]');
  for (let index = 0; index < Math.min(metas.length, MAX_METAS); index++) {
    const meta = metas[index]!;
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = (meta.getAttribute('content') ?? '').slice(0, 300).trim();
    if (name !== '' && content !== '' && !fields.has(name)) fields.set(name, content);
  }
  return fields;
}

interface Linked {
  publisher?: string;
  published?: string;
}

/** Publisher and date of schema.org data in the page (JSON-LD). */
function linkedData(document: Document): Linked {
  const found: Linked = {};
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (let index = 0; index < Math.min(scripts.length, MAX_SCRIPTS); index++) {
    const source = scripts[index]!.textContent ?? '';
    if (source.length > MAX_SCRIPT) continue;
    try {
      gather(JSON.parse(source), found, 0);
    } catch {
      // A page's broken data tells nothing.
    }
  }
  return found;
}

function gather(data: unknown, found: Linked, depth: number): void {
  if (depth > MAX_DEPTH || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const one of data.slice(0, 20)) gather(one, found, depth + 1);
    return;
  }
  const fields = data as Record<string, unknown>;
  const publisher = Array.isArray(fields.publisher) ? (fields.publisher as unknown[])[0] : fields.publisher;
  const name = typeof publisher === 'object' && publisher !== null ? (publisher as { name?: unknown }).name : publisher;
  if (typeof name === 'string') found.publisher ??= name;
  const date = fields.datePublished ?? fields.dateCreated;
  if (typeof date === 'string') found.published ??= date;
  gather(fields['@graph'], found, depth + 1);
}

function nameOf(words: string | undefined): string | null {
  const name =
    words
      ?.replace(/\s{1,20}/g, ' ')
      .trim()
      .slice(0, MAX_NAME) ?? '';
  return name === '' || /^https?:/i.test(name) ? null : name;
}

/** ISO date; null for what is no day of the calendar. */
function dateOf(words: string | undefined): string | null {
  const [, year = '', month = '', date = ''] = day.exec((words ?? '').slice(0, 60)) ?? [];
  const compact = year === '' ? /^(\d{4})(\d{2})(\d{2})/.exec((words ?? '').trim()) : null;
  const [y, m, d] = compact ? compact.slice(1, 4).map(Number) : [Number(year), Number(month), Number(date)];
  if (!y || !m || !d || m > 12 || d > 31 || y < 1949) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
