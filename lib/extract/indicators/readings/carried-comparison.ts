/**
 * Pass 1c: how a paragraph compares, once said, holds for the parts that it goes on to (环比上涨0.2%。其中，鲜菜价格上涨5%), and what a
 * heading says (环比变动情况) for all sentences below it.
 */
import type { Sentence } from '../clauses';

const MONTHLY = /环比/;
const OTHERWISE = /同比|[比较](?:上年|去年|前一年|\d{4}年)|全年|累计/;

/** True where words compare with the month before, false where with something else or with both, null where they compare with nothing. */
function comparesMonthly(words: string): boolean | null {
  if (OTHERWISE.test(words)) return false;
  return MONTHLY.test(words) ? true : null;
}

/** Says of every sentence whether the text has so far compared with the month before. `text` is the text that the sentences count in. */
export function withCarriedComparison(text: string, sentences: readonly Sentence[]): Sentence[] {
  let open: boolean | null = null;
  let end = 0;
  return sentences.map((sentence) => {
    const between = text.slice(end, sentence.start);
    if (between.includes('\n') || (end > 0 && text.charAt(end - 1) === '\n')) open = null;
    open = comparesMonthly(between.slice(between.lastIndexOf('\n') + 1)) ?? open;
    const monthly = open ?? comparesMonthly(sentence.section.path.at(-1) ?? '') ?? false;
    open = comparesMonthly(text.slice(sentence.start, sentence.end)) ?? open;
    end = sentence.end;
    return monthly ? { ...sentence, monthly } : sentence;
  });
}

/** Whether a clause, after what its sentence said before it, still compares with the month before. */
export function goesOnMonthly({ monthly = false, clauses }: Sentence, upTo: number, here: string): boolean {
  let compares = comparesMonthly(here);
  for (let at = upTo - 1; compares === null && at >= Math.max(0, upTo - REACH); at--) compares = comparesMonthly(clauses[at]?.text ?? '');
  return compares ?? monthly;
}

/** Clauses of a sentence that are looked back on. */
const REACH = 40;
