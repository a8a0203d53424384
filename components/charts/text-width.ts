const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** The first Han or full-width character (CJK radicals): digits and letters are not looked up one by one. */
const FIRST_WIDE = 0x2e80;

/** Rough width in px of a line of text: Han and full-width characters are one em, others a little over half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += character.charCodeAt(0) >= FIRST_WIDE && WIDE.test(character) ? 1 : 0.6;
  return ems * fontSize;
}
