/** Running heads, feet and page numbers: what stands on page after page at the same height. */
import type { Piece, PrintedSide } from './pieces';
import { joinRow, rowsOf } from './rows';

/** Heads and feet stand in the outer sixth of a page, at most so many rows of them. */
const MARGIN = 1 / 6;
const ROWS = 3;
/** A head is one on so many pages; a page's number already on two. */
const PAGES = 3;
const PAGES_OF_NUMBERS = 2;
/** Points that heads of different pages may differ in height. */
const TOLERANCE = 4;
/** Words of a head that are closer (em) are read as one. */
const JOINED = 1.5;

interface Candidate {
  page: number;
  baseline: number;
  row: Piece[];
}

/** The pages' pieces without those that repeat at their upper and lower edge; numbers may count on from page to page. */
export function withoutRunningHeads(pages: readonly PrintedSide[]): Piece[][] {
  const candidates = new Map<string, Candidate[]>();
  pages.forEach(({ height, pieces }, page) => {
    const rows = rowsOf(pieces);
    for (const row of [...rows.slice(0, ROWS), ...rows.slice(Math.max(ROWS, rows.length - ROWS))]) {
      const baseline = row[0]?.baseline ?? 0;
      if (baseline > height * MARGIN && baseline < height * (1 - MARGIN)) continue;
      const key = patternOf(row);
      candidates.set(key, [...(candidates.get(key) ?? []), { page, baseline, row }]);
    }
  });
  const dropped = new Set<Piece>();
  for (const [pattern, found] of candidates) {
    // A document of two pages has no third one to show what is a head.
    const needed = isPageNumber(pattern) ? PAGES_OF_NUMBERS : Math.max(PAGES_OF_NUMBERS, Math.min(PAGES, pages.length));
    for (const run of runsAtOneHeight(found)) {
      if (isOwnNumber(pattern, run, pages) || new Set(run.map(({ page }) => page)).size >= needed)
        for (const { row } of run) for (const piece of row) dropped.add(piece);
    }
  }
  return pages.map(({ pieces }) => pieces.filter((piece) => !dropped.has(piece)));
}

/** The number of a document's only page, alone at its edge. */
function isOwnNumber(pattern: string, run: readonly Candidate[], pages: readonly PrintedSide[]): boolean {
  return (
    pages.length === 1 &&
    isPageNumber(pattern) &&
    run.every(({ page, row }) => {
      const numbers = row.flatMap(({ text }) => text.match(/\d{1,4}/g) ?? []);
      const edge = rowsOf(pages[page]?.pieces ?? []);
      const isOutermost = [edge[0], edge.at(-1)].some((outer) => outer?.[0] === row[0]);
      return isOutermost && numbers[0] === '1';
    })
  );
}

/** Candidates in groups whose heights follow closely on one another. */
function runsAtOneHeight(found: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const candidate of [...found].sort((a, b) => a.baseline - b.baseline)) {
    const run = runs.at(-1);
    if (run && candidate.baseline - (run.at(-1)?.baseline ?? 0) <= TOLERANCE) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

function patternOf(row: readonly Piece[]): string {
  return joinRow(row, JOINED)
    .map(({ text }) => text.replace(/\s/g, '').replace(/[\d\uff10-\uff19]{1,9}/g, '#'))
    .join(' ');
}

/** — # —, 第#页 共#页, # / # */
function isPageNumber(pattern: string): boolean {
  return pattern.includes('#') && pattern.replace(/[#第页共/\s—–―·~,，-]/g, '') === '';
}
