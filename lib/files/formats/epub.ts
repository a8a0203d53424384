/** EPUB (2 and 3): the chapters in the order of the book's spine. */
import { Archive } from '../container/archive';
import { readXml } from '../container/xml';
import { decodeText } from '../decode';
import { refuse } from '../refusal';
import { withEndTags } from './xhtml';
import type { FormatReader } from './format';

const CHAPTER = /^(?:application\/xhtml\+xml|text\/html)$/i;
const MAX_CHAPTERS = 2000;
/** What fonts are veiled with, which keeps no text from anyone (EPUB 3.3, 4.5; Adobe's older way). */
const VEILS = /(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

export const readEpub: FormatReader = async ({ bytes }, { parseHtml }) => {
  const archive = Archive.open(bytes);
  refuseEncrypted(archive);
  const book = bookOf(archive);
  const bodies: Element[] = [];
  for (const path of book.chapters.slice(0, MAX_CHAPTERS)) {
    const chapter = archive.part(path);
    if (chapter) bodies.push((await parseHtml(withEndTags(decodeText(chapter, { markup: true })))).body);
  }
  if (bodies.length === 0) refuse('broken');
  return { title: book.title, bodies };
};

function refuseEncrypted(archive: Archive): void {
  const part = archive.part('META-INF/encryption.xml');
  if (!part) return;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'EncryptionMethod' && !VEILS.test(attributes().Algorithm ?? '')) refuse('encrypted');
    },
  });
}

function bookOf(archive: Archive): { title: string; chapters: string[] } {
  let place = '';
  readXml(archive.part('META-INF/container.xml') ?? refuse('broken'), {
    open: (name, attributes) => {
      if (name === 'rootfile' && place === '') place = attributes()['full-path'] ?? '';
    },
  });
  const files = new Map<string, string>();
  const spine: string[] = [];
  let title = '';
  let inTitle = false;
  readXml(archive.part(place) ?? refuse('broken'), {
    open: (name, attributes) => {
      inTitle = name === 'title';
      if (name === 'item') {
        const { id = '', href = '', 'media-type': type = '' } = attributes();
        if (CHAPTER.test(type)) files.set(id, href);
      } else if (name === 'itemref') spine.push(attributes().idref ?? '');
    },
    text: (text) => {
      if (inTitle) title += text;
    },
    close: () => {
      inTitle = false;
    },
  });
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  return { title: title.trim(), chapters: spine.flatMap((id) => (files.has(id) ? [pathOf(folder, files.get(id) ?? '')] : [])) };
}

/** Addresses in a book are relative and escaped. */
function pathOf(folder: string, href: string): string {
  const base = new URL(encodeURI(folder), 'epub://book/');
  if (!URL.canParse(href, base)) return '';
  try {
    return decodeURIComponent(new URL(href, base).pathname).slice(1);
  } catch {
    return '';
  }
}
