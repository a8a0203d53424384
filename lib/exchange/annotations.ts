/**
 * Clips as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection whose one page holds an annotation
 * a clip. The words are found by a TextQuoteSelector and, where the clip knows them, offsets by a TextPositionSelector;
 * note and tags are bodies. What the model has no word for stands under `reportlens:clip`, so that nothing is lost.
 */
import * as v from 'valibot';
import { ClipDraftSchema } from '../model/explain';
import { canonicalAddress } from '../store/address';
import { sha256 } from '../store/hash';
import type { ClipRow, FolderRow } from '../store/rows';
import { RefusedError } from './refusal';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  // What is ours alone is a JSON literal: no processor takes its names for terms.
  { reportlens: 'urn:reportlens:', 'reportlens:clip': { '@id': 'urn:reportlens:clip', '@type': '@json' } },
];
const OWN = 'reportlens:clip';
const GENERATOR = { id: 'urn:reportlens:extension', type: 'Software', name: 'ReportLens 报告镜' };
const MAX_CLIPS = 50_000;

/** The text of the file. */
export function annotationsText(clips: readonly ClipRow[], folders: readonly FolderRow[], exportedAt: Date): string {
  const names = new Map(folders.map(({ id, name }) => [id, name]));
  return (
    JSON.stringify(
      {
        '@context': CONTEXT,
        id: 'urn:reportlens:clips',
        type: 'AnnotationCollection',
        label: '报告镜 ReportLens',
        generated: exportedAt.toISOString(),
        total: clips.length,
        first: { id: 'urn:reportlens:clips:1', type: 'AnnotationPage', startIndex: 0, items: clips.map((clip) => annotationOf(clip, names)) },
      },
      null,
      1,
    ) + '\n'
  );
}

function annotationOf(clip: ClipRow, folders: ReadonlyMap<string, string>): object {
  const { quote, prefix, suffix, url, title, note, tags, createdAt } = clip;
  const span = clip.figure ?? clip.term;
  const own = (({ kind, sentence, reportId, region, year, figure, indicator, term, publisher, published, position, page }) => ({
    kind,
    sentence,
    reportId,
    region,
    year,
    figure,
    indicator,
    term,
    publisher,
    published,
    position,
    ...(page === undefined ? {} : { page }),
    folder: clip.folderId === null ? null : (folders.get(clip.folderId) ?? null),
  }))(clip);
  return {
    id: `urn:uuid:${clip.id}`,
    type: 'Annotation',
    motivation: note === '' && tags.length === 0 ? 'bookmarking' : 'commenting',
    created: new Date(createdAt).toISOString(),
    generator: GENERATOR,
    // An annotation without words of its own has no body (Web Annotation Data Model, 3.1).
    ...(note === '' && tags.length === 0
      ? {}
      : {
          body: [
            ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
            ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
          ],
        }),
    target: {
      source: { id: url, type: 'Text', 'dcterms:title': title },
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        ...(span ? [{ type: 'TextPositionSelector', start: span.start, end: span.end }] : []),
      ],
    },
    [OWN]: own,
  };
}

const many = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.optional(v.union([v.array(schema), schema]), []),
    v.transform((value) => (Array.isArray(value) ? value : [value]) as v.InferOutput<T>[]),
  );

const SelectorSchema = v.looseObject({
  type: v.string(),
  exact: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const BodySchema = v.union([
  v.string(),
  v.looseObject({ type: v.optional(v.string()), value: v.optional(v.pipe(v.string(), v.maxLength(10_000))), purpose: v.optional(v.string()) }),
]);
const AnnotationSchema = v.looseObject({
  id: v.optional(v.string(), ''),
  type: v.union([v.literal('Annotation'), v.array(v.string())]),
  created: v.optional(
    v.pipe(
      v.string(),
      v.check((value) => !Number.isNaN(Date.parse(value))),
    ),
  ),
  body: many(BodySchema),
  target: v.looseObject({
    source: v.union([v.string(), v.looseObject({ id: v.string(), 'dcterms:title': v.optional(v.string()), title: v.optional(v.string()) })]),
    selector: many(SelectorSchema),
  }),
});

const OwnSchema = v.object({
  ...v.pick(ClipDraftSchema, ['kind', 'sentence', 'reportId', 'region', 'year', 'figure', 'indicator', 'term', 'publisher', 'published']).entries,
  page: v.optional(ClipDraftSchema.entries.page),
  position: v.pipe(v.number(), v.finite()),
  folder: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});

/** Clips and the folders that they name. @throws {RefusedError} */
export async function readAnnotations(value: unknown, now: number): Promise<{ clips: ClipRow[]; folders: FolderRow[] }> {
  const items = itemsOf(value);
  if (items.length > MAX_CLIPS) throw new RefusedError('too-large', { field: `items[${MAX_CLIPS}]` });
  const folders = new Map<string, FolderRow>();
  const clips: ClipRow[] = [];
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const clip = await clipOf(item, index, now, folders);
    if (seen.has(clip.id)) throw new RefusedError('duplicate', { field: `items[${index}]` }, clip.id);
    seen.add(clip.id);
    clips.push(clip);
  }
  return { clips, folders: [...folders.values()] };
}

/** Whether a JSON file says that it is of this kind. */
export function isAnnotations(value: unknown): boolean {
  return JSON.stringify((value as Record<string, unknown> | null)?.['@context'] ?? '').includes('www.w3.org/ns/anno.jsonld');
}

/** Of a collection with its page inside, of a page, or of one annotation. */
function itemsOf(value: unknown): unknown[] {
  const file = value as { items?: unknown; first?: { items?: unknown } | string; type?: unknown };
  if (file.type === 'Annotation') return [value];
  const items = file.items ?? (typeof file.first === 'object' ? file.first.items : undefined);
  if (!Array.isArray(items)) throw new RefusedError('broken', { field: 'items' });
  return items;
}

/** An annotation that fits its schema, its quote, and what we ourselves once wrote beside them. @throws {RefusedError} */
function checkedAnnotation(item: unknown, index: number) {
  const at = (field: string | null) => ({ field: `items[${index}]${field === null ? '' : `.${field}`}` });
  const checked = v.safeParse(AnnotationSchema, item, { abortEarly: true });
  if (!checked.success) throw new RefusedError('value', at(v.getDotPath(checked.issues[0])), checked.issues[0].received.slice(0, 80));
  const quote = checked.output.target.selector.find(({ type }) => type === 'TextQuoteSelector');
  if (!quote?.exact) throw new RefusedError('value', at('target.selector'));
  const read = OWN in checked.output ? v.safeParse(OwnSchema, checked.output[OWN], { abortEarly: true }) : null;
  if (read && !read.success) throw new RefusedError('value', at(`${OWN}.${v.getDotPath(read.issues[0]) ?? ''}`), read.issues[0].received.slice(0, 80));
  return { ...checked.output, quote: { ...quote, exact: quote.exact }, own: read?.output ?? null };
}

async function clipOf(item: unknown, index: number, now: number, folders: Map<string, FolderRow>): Promise<ClipRow> {
  const { id, created, body, target, quote, own: written } = checkedAnnotation(item, index);
  const source = typeof target.source === 'string' ? { id: target.source, title: '', 'dcterms:title': undefined } : target.source;
  const createdAt = created === undefined ? now : Date.parse(created);
  const { folder, ...own } = written ?? { ...foreign(quote.exact), position: -createdAt, folder: null };
  const said = (purposes: readonly string[]) =>
    body.flatMap((each) => (typeof each === 'object' && each.value !== undefined && purposes.includes(each.purpose ?? 'commenting') ? [each.value] : []));
  return {
    ...own,
    id: /^urn:uuid:(.{1,100})$/.exec(id)?.[1] ?? (await sha256(id || JSON.stringify(item))).slice(0, 32),
    quote: quote.exact,
    prefix: quote.prefix.slice(-64),
    suffix: quote.suffix.slice(0, 64),
    url: source.id,
    title: source['dcterms:title'] ?? source.title ?? '',
    address: await canonicalAddress(source.id),
    note: said(['commenting', 'describing', 'replying']).join('\n\n').slice(0, 10_000),
    tags: said(['tagging'])
      .map((tag) => tag.slice(0, 60))
      .slice(0, 30),
    folderId: folder === null ? null : await folderId(folder, folders),
    createdAt,
    deletedAt: null,
  };
}

const foreign = (quote: string) =>
  ({ kind: 'selection', sentence: quote, reportId: null, region: null, year: null, figure: null, indicator: null, term: null }) as const;

/** The same name is the same folder, in whatever library. */
async function folderId(name: string, folders: Map<string, FolderRow>): Promise<string> {
  const id = `folder:${(await sha256(name)).slice(0, 32)}`;
  if (!folders.has(id)) folders.set(id, { id, name, position: folders.size + 1, deletedAt: null });
  return id;
}
