/** Pass 6, second part: where a text names things: addresses of pages, short quotations (“3+1”, “15分钟生活圈”) and titles (《…（2021—2035年）》). */
import type { Span } from '../../model/analysis';

/** Longer quotations speak, they do not name. */
const longestName = 18;
const longestTitle = 80;
const LONGEST_ADDRESS = 2000;
/** Scanned pages close “ with 〞 or ″. */
const closing: Readonly<Record<string, { close: string; longest: number }>> = {
  '“': { close: '”〞″', longest: longestName },
  '‘': { close: '’', longest: longestName },
  '「': { close: '」', longest: longestName },
  '《': { close: '》', longest: longestTitle },
  '〈': { close: '〉', longest: longestTitle },
};
const openers = /[“‘「《〈]|https?:\/\//g;
const ADDRESS = /^[\w!#$%&'()*+,\-./:;=?@[\]~]*/;
/** A clause inside says that somebody speaks. */
const speech = /[，。；！？\n“‘「]/;

/** Spans in order, from opening to behind closing mark, not overlapping. */
export function namedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let past = 0;
  for (const { 0: open, index } of text.matchAll(openers)) {
    const pair = closing[open];
    if (index < past) continue;
    if (!pair) {
      past = index + (ADDRESS.exec(text.slice(index, index + LONGEST_ADDRESS))?.[0].length ?? 0);
      spans.push({ start: index, end: past });
      continue;
    }
    const inner = text.slice(index + 1, index + 2 + pair.longest);
    const end = indexOfAny(inner, pair.close);
    if (end < 0 || (pair.longest === longestName && speech.test(inner.slice(0, end)))) continue;
    past = index + end + 2;
    spans.push({ start: index, end: past });
  }
  return spans;
}

function indexOfAny(text: string, characters: string): number {
  for (let i = 0; i < text.length; i++) if (characters.includes(text[i] ?? '')) return i;
  return -1;
}

/** Leaves out the items that lie in one of the spans; both in order of start. */
export function outside<T extends Span>(items: readonly T[], spans: readonly Span[]): T[] {
  let next = 0;
  return items.filter((item) => {
    while (next < spans.length && (spans[next] as Span).end <= item.start) next++;
    const span = spans[next];
    return !span || item.start < span.start;
  });
}
