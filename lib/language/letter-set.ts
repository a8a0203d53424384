/** A set of characters, asked at every place of a text: most are settled by one look into a small table. */

const LOW_BITS = 0xff;

export class LetterSet {
  private readonly codes: ReadonlySet<number>;
  private readonly mayHold = new Uint8Array(LOW_BITS + 1);

  /** @param letters characters of one UTF-16 unit each. */
  constructor(letters: Iterable<string>) {
    this.codes = new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
    for (const code of this.codes) this.mayHold[code & LOW_BITS] = 1;
  }

  /** @param code a UTF-16 unit, or NaN for what stands outside the text. */
  has(code: number): boolean {
    return this.mayHold[code & LOW_BITS] === 1 && this.codes.has(code);
  }
}
