/** Finds every one of many fixed forms in a text in one pass: a trie walked from each position. */
import { foldCode, foldForm, isClosingQuote, isOpeningQuote, isQuote } from './fold';

/** Offsets of one hit (UTF-16, half open, quotation marks around it left out) and what its form stands for. */
export interface FormHit<T> {
  start: number;
  end: number;
  values: readonly T[];
}

interface Node<T> {
  next: Map<number, Node<T>>;
  values: T[] | null;
}

/** More marks than this between two letters of a term are not a way of printing it. */
const maxMarksInside = 2;

export interface FormMatcher<T> {
  /** All hits whose quotation marks pair up, in order of start, the longer first; they may overlap. */
  find(text: string): FormHit<T>[];
  /** What the form itself stands for, printed in any of its ways. */
  lookUp(form: string): readonly T[];
}

/**
 * A matcher over forms; a form with 、 is also found without it.
 *
 * Takes time in proportion to the text and to the longest form, whatever the text.
 */
export function formMatcher<T>(forms: Iterable<readonly [form: string, value: T]>): FormMatcher<T> {
  const root: Node<T> = { next: new Map(), values: null };
  const insert = (folded: string, value: T): void => {
    let node = root;
    for (let index = 0; index < folded.length; index += 1) {
      const code = folded.charCodeAt(index);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map(), values: null }));
      node = next;
    }
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  };
  for (const [form, value] of forms) {
    const folded = foldForm(form);
    if (folded === '') continue;
    insert(folded, value);
    if (folded.includes('、')) insert(folded.replaceAll('、', ''), value);
  }

  return {
    find(text) {
      const hits: FormHit<T>[] = [];
      for (let start = 0; start < text.length; start += 1) {
        let node = root.next.get(foldCode(text.charCodeAt(start)));
        if (!node) continue;
        const here: FormHit<T>[] = [];
        let end = start + 1;
        let marks = 0;
        for (;;) {
          if (node.values) {
            const span = withPairedQuotes(text, start, end);
            if (span) here.push({ ...span, values: node.values });
          }
          while (end < text.length && isQuote(text.charCodeAt(end)) && marks <= maxMarksInside) {
            end += 1;
            marks += 1;
          }
          if (end >= text.length) break;
          node = node.next.get(foldCode(text.charCodeAt(end)));
          if (!node) break;
          end += 1;
          marks = 0;
        }
        hits.push(...here.reverse());
      }
      return hits;
    },
    lookUp(form) {
      let node: Node<T> | undefined = root;
      for (const unit of foldForm(form)) {
        for (let index = 0; index < unit.length; index += 1) node = node?.next.get(unit.charCodeAt(index));
      }
      return node?.values ?? [];
    },
  };
}

/**
 * The span with the quotation mark that its inside lacks, or null where the marks cannot pair up:
 * in “1+3”主导产业 the hit begins inside the quotation and takes in the opening mark.
 */
function withPairedQuotes(text: string, start: number, end: number): { start: number; end: number } | null {
  let open = 0;
  let unopened = 0;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (isOpeningQuote(code)) open += 1;
    else if (isClosingQuote(code)) {
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  if (open > 1 || unopened > 1) return null;
  if (unopened === 1) {
    if (!isOpeningQuote(text.charCodeAt(start - 1))) return null;
    start -= 1;
  }
  if (open === 1) {
    if (!isClosingQuote(text.charCodeAt(end))) return null;
    end += 1;
  }
  return { start, end };
}
