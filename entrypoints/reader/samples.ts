/** Two invented reports of an invented city, to try the extension on: `reader.html?sample`. */
import type { SourceFile } from '../../components/reader/open-document';
import { ownUrl } from '../../lib/browser/own-resources';

/** Oldest first: the last one opened is shown. */
const samples = [
  { path: '/samples/yunting-2025.txt', name: '云汀市2025年政府工作报告（样例）.txt' },
  { path: '/samples/yunting-2026.txt', name: '云汀市2026年政府工作报告（样例）.txt' },
];

/** The samples, where the page's address asks for them. */
export function wishedSamples(): (() => Promise<SourceFile[]>) | null {
  return new URLSearchParams(location.search).has('sample') ? loadSamples : null;
}

async function loadSamples(): Promise<SourceFile[]> {
  return Promise.all(
    samples.map(async ({ path, name }) => {
      const bytes = await (await fetch(ownUrl(path))).arrayBuffer();
      return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes) };
    }),
  );
}
