/** The words that say "this means": 是指, 指, 即; and what only begins like them: 指导, 即时. */

/** 指 and 即 begin these words: taken off they would leave half a word. */
const wholeWords = /^(?:指(?:[导标数示引挥令定向南望责纹明出派控点尖]|战员)|即[时将使便刻可日期席兴食享办到来收审报补])/u;
const leadIn = /^[，,]?(?:主要)?(?:是指|指的是|系指|[即指是])[:：]?/u;

/** A definition without the words that lead in to it. */
export function withoutLeadIn(text: string): string {
  const words = text.replace(/^[，,]/u, '');
  return wholeWords.test(words) ? words : text.replace(leadIn, '');
}
