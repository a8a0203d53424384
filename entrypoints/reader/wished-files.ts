/**
 * What the page's address asks for: two invented reports of an invented city (`reader.html?sample`), or the PDF of a tab
 * (`reader.html?tab=12`).
 */
import type { SourceFile } from '../../components/reader/reader-document';
import { pdfOfTab } from '../../lib/browser/pdf-tab';
import { ownUrl } from '../../lib/browser/own-resources';

/** Oldest first: the last one opened is shown. */
const samples = [
  { path: '/samples/yunting-2025.txt', name: '云汀市2025年政府工作报告（样例）.txt' },
  { path: '/samples/yunting-2026.txt', name: '云汀市2026年政府工作报告（样例）.txt' },
];

/** The files that the page's address asks for; null where it asks for none. */
export function wishedFiles(): (() => Promise<SourceFile[]>) | null {
  const wishes = new URLSearchParams(location.search);
  const tab = Number(wishes.get('tab') ?? NaN);
  if (Number.isInteger(tab)) return async () => [await pdfOfTab(tab)];
  return wishes.has('sample') ? loadSamples : null;
}

async function loadSamples(): Promise<SourceFile[]> {
  return Promise.all(
    samples.map(async ({ path, name }) => {
      const bytes = await (await fetch(ownUrl(path))).arrayBuffer();
      return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes) };
    }),
  );
}
