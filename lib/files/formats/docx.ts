/** .docx through mammoth, which is given only the parts that hold text, checked beforehand. */
import { zipSync } from 'fflate';
import { Archive } from '../container/archive';
import { readXml } from '../container/xml';
import { settledBody } from '../word/docx-body';
import { DocxLists } from '../word/docx-lists';
import { FileError, refuse } from '../refusal';
import type { FormatReader } from './format';

/** The text, how it is set, numbered and what stands at its foot; no pictures, fonts, objects, comments. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d*|styles\d*|numbering\d*|footnotes\d*|endnotes\d*)\.xml(?:\.rels)?)$/i;
/** Mammoth keeps all of it as a tree: a report of 100 pages has 3 MB. */
const MAX_XML = 24 * 1024 * 1024;
/** Elements of all parts together, each of which takes a kilobyte and more there: a report of 100 pages has 100,000. */
const MAX_ELEMENTS = 600_000;

/** Word's own names of headings, in English inside the file whatever the language; WPS writes some in Chinese. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

export const readDocx: FormatReader = async ({ bytes }, { parseHtml }) => {
  const parts = textParts(Archive.open(bytes));
  const { default: mammoth } = await import('mammoth');
  // Stored, not packed: it is unpacked again at once.
  const packed = zipSync(parts, { level: 0 });
  const buffer = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
  let html: string;
  try {
    // Node's build of mammoth takes `buffer`, the browsers' `arrayBuffer`.
    const input = { arrayBuffer: buffer, buffer } as unknown as { arrayBuffer: ArrayBuffer };
    const picture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await mammoth.convertToHtml(input, { styleMap: STYLES, includeEmbeddedStyleMap: false, convertImage: picture })).value;
  } catch (error) {
    throw new FileError('broken', error);
  }
  const { body } = await parseHtml(html);
  // Arrows that lead from a note back to its place.
  for (const link of body.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove();
  return { bodies: [body] };
};

function textParts(archive: Archive): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let elements = 0;
  const open = () => {
    if (++elements > MAX_ELEMENTS) refuse('too-large');
  };
  for (const name of archive.names) {
    if (!WANTED.test(name)) continue;
    const part = archive.part(name);
    if (!part) continue;
    if (part.length > MAX_XML) refuse('too-large');
    // Mammoth's parser forgives what is not well-formed and knows no bounds.
    readXml(part, { open });
    parts[name] = part;
  }
  return settled(parts);
}

/** Numbered paragraphs carry their numbers as words then, and need no lists. */
function settled(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const named = (name: RegExp) => Object.keys(parts).find((part) => name.test(part));
  const [numbering, styles] = [named(/^word\/numbering\d*\.xml$/i), named(/^word\/styles\d*\.xml$/i)];
  const lists = new DocxLists(numbering === undefined ? null : (parts[numbering] ?? null), styles === undefined ? null : (parts[styles] ?? null));
  const kept = Object.entries(parts).filter(([name]) => name !== numbering);
  return Object.fromEntries(kept.map(([name, part]) => [name, BODY.test(name) ? settledBody(part, lists) : part]));
}

/** Parts that hold paragraphs. */
const BODY = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/i;
