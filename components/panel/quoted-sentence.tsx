import { cutStart } from '../../lib/text/cut';
import { unwrapped } from '../../lib/text/one-line';
import quoteStyles from '../ui/quote.module.css';
export interface QuotedSentenceProps {
  sentence: string;
  quote: string;
  /** Where in the sentence the quote stands, where known: it may occur twice. */
  offset?: number;
  /** In a few lines, of a long sentence: what stands far before the quote is left out, so that the quote is among them. */
  short?: boolean;
}

/** Characters kept before the quote in a short quotation: with it they fill the lines of the narrowest panel. */
const KEPT_BEFORE = 36;

/** A sentence from a report with the quoted words set off; in the report's language. */
export function QuotedSentence({ sentence, quote, offset, short = false }: QuotedSentenceProps) {
  const known = offset !== undefined && sentence.startsWith(quote, offset);
  const at = known ? offset : quote === '' ? -1 : sentence.indexOf(quote);
  const before = unwrapped(sentence.slice(0, Math.max(0, at))).trimStart();
  return (
    <blockquote className={quoteStyles.quoted} lang="zh-CN">
      {at < 0 ? (
        unwrapped(sentence || quote).trimStart()
      ) : (
        <>
          {short ? nearest(before) : before}
          <mark>{unwrapped(quote)}</mark>
          {unwrapped(sentence.slice(at + quote.length))}
        </>
      )}
    </blockquote>
  );
}

function nearest(before: string): string {
  const from = before.length - KEPT_BEFORE;
  return from <= KEPT_BEFORE / 2 ? before : `…${before.slice(cutStart(before, from, before.length))}`;
}
