/** The end of a sentence, with the quotation mark or bracket that may follow it. */
const END = /[。！？；!?;…][”’）)」』]?$/;

/** Words kept from around a term; with an ellipsis where they were cut off within their sentence. */
export function excerpt(context: string): string {
  const words = context.trim();
  return words === '' || END.test(words) ? words : `${words}…`;
}
