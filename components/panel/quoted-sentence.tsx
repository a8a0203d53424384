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
    <blockquote className="rl-quoted" lang="zh-CN">
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

/** The words without the line breaks of the page they come from, which HTML would show as spaces between Han. */
function unwrapped(text: string): string {
  return text.replace(/[\t ]{0,40}[\r\n]\s{0,80}/g, '');
}
