/** Rough width in px of a line of text: Han and full-width characters are one em, others a little over half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 1 : 0.6;
  return ems * fontSize;
}
