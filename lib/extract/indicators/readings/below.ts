/** Pass 1b: 预计（下同）, （预计数，下同）: what is called an estimate once holds for the rest of the review. */
import type { Clause, Sentence } from '../clauses';

const BELOW = /^(?:以?下同|下列同)$/;
const AN_ESTIMATE = /^[均为系]*预计数?$/;
/** 预计 | （下同）. */
const ESTIMATED = /预计数?$/;

/** Whether the words in brackets of a clause call what follows estimates, too. */
const callsBelow = ({ text, asides }: Clause): boolean =>
  asides.some((below) => BELOW.test(below.text) && (ESTIMATED.test(text.slice(0, below.at)) || asides.some((aside) => AN_ESTIMATE.test(aside.text))));

/** Marks the sentences behind one that says so, in all that looks back. */
export function withEstimatesBelow(sentences: readonly Sentence[]): Sentence[] {
  let called = false;
  return sentences.map((sentence) => {
    const inReview = sentence.section.phase === 'review';
    const estimated = called && inReview;
    called ||= inReview && sentence.clauses.some(callsBelow);
    return estimated ? { ...sentence, estimated } : sentence;
  });
}
