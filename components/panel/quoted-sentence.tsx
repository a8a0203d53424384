import { unwrapped } from '../../lib/text/one-line';
import quoteStyles from '../ui/quote.module.css';
export interface QuotedSentenceProps {
  sentence: string;
  quote: string;
  /** Where in the sentence the quote stands, where known: it may occur twice. */
  offset?: number;
}

/** A sentence from a report with the quoted words set off; in the report's language. */
export function QuotedSentence({ sentence, quote, offset }: QuotedSentenceProps) {
  const known = offset !== undefined && sentence.startsWith(quote, offset);
  const at = known ? offset : quote === '' ? -1 : sentence.indexOf(quote);
  return (
    <blockquote className={quoteStyles.quoted} lang="zh-CN">
      {at < 0 ? (
        unwrapped(sentence || quote).trimStart()
      ) : (
        <>
          {unwrapped(sentence.slice(0, at)).trimStart()}
          <mark>{unwrapped(quote)}</mark>
          {unwrapped(sentence.slice(at + quote.length))}
        </>
      )}
    </blockquote>
  );
}
