/** The sentence around a span in a text whose page breaks lines in mid-sentence: 预\n计完成 is one sentence with 预. */
import type { Span } from '../model/analysis';
import { joinLines } from './line-joins';
import { splitLines } from './lines';
import { sentenceAround } from './sentences';

/** Sentences longer than this in units either way are cut, as `sentenceAround` cuts them. */
export function joinedSentence(text: string, span: Span, reach: number): Span {
  const from = text.lastIndexOf('\n', Math.max(0, span.start - reach)) + 1;
  const newline = text.indexOf('\n', Math.min(text.length, span.end + reach));
  const to = newline < 0 ? text.length : newline;
  const start = Math.max(from, span.start - 2 * reach);
  const window = text.slice(start, Math.min(to, span.end + 2 * reach));
  const inside = { start: span.start - start, end: span.end - start };
  const found = sentenceAround(withoutSoftBreaks(window), inside, reach);
  return { start: found.start + start, end: found.end + start };
}

/** The same text, as long, with a blank in place of every line feed that breaks a sentence. */
function withoutSoftBreaks(window: string): string {
  const lines = splitLines(window);
  const kept = lines.filter((line) => !line.isPageNumber && !line.isPageLine);
  const joins = joinLines(window, kept);
  const soft: number[] = [];
  kept.forEach((line, at) => {
    const before = kept[at - 1];
    // A page's number or head between the two would become part of the words.
    const beside = before && lines[lines.indexOf(before) + 1] === line;
    if (before && beside && joins[at]) {
      for (let place = before.end; place < line.start; place++) if (window.charAt(place) === '\n') soft.push(place);
    }
  });
  if (soft.length === 0) return window;
  const units = [...Array(window.length).keys()].map((at) => window.charAt(at));
  for (const at of soft) units[at] = ' ';
  return units.join('');
}
