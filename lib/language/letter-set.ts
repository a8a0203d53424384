/** A set of characters, asked at every place of a text: nearly all are settled by one look into a small table. */

const LOW_BITS = 0xff;
/** No letter, or several, have these low bits. */
const NONE = 0x10000;
const SEVERAL = 0x10001;

export class LetterSet {
  private readonly codes: ReadonlySet<number>;
  /** By the low bits of a letter, the only letter of the set that has them. */
  private readonly only = new Uint32Array(LOW_BITS + 1).fill(NONE);

  /** @param letters characters of one UTF-16 unit each. */
  constructor(letters: Iterable<string>) {
    this.codes = new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
    for (const code of this.codes) this.only[code & LOW_BITS] = this.only[code & LOW_BITS] === NONE ? code : SEVERAL;
  }

  /** @param code a UTF-16 unit, or NaN for what stands outside the text. */
  has(code: number): boolean {
    const only = this.only[code & LOW_BITS];
    return only === SEVERAL ? this.codes.has(code) : only === code;
  }
}
